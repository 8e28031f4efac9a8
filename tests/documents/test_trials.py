"""Ten thousand trials: damaged texts, lookalike sentences, sentences taken out and copied."""

import random

import pytest

from herline.documents.anchor import find_quote
from tests.documents.village import damaged, taken, village

SENTENCES = 30


def befallen(
    dice: random.Random, sentences: list[str], chosen: int, fate: str
) -> tuple[list[str], int | None]:
    """The sentences after a fate, and where the chosen one then is; None when it is gone."""
    rest = [*sentences[:chosen], *sentences[chosen + 1 :]]
    if fate == "taken out":
        return rest, None
    if fate == "put elsewhere":
        places = [place for place in range(len(rest) + 1) if abs(place - chosen) > 1]
        place = dice.choice(places)
        return [*rest[:place], sentences[chosen], *rest[place:]], None
    if fate == "one word changed":
        words = sentences[chosen].split()
        words[dice.randrange(len(words))] = "Zora"
        return [*sentences[:chosen], " ".join(words), *sentences[chosen + 1 :]], chosen
    if fate == "copied before":
        place = dice.randrange(chosen) if chosen else 0
        copied = [*sentences[:place], sentences[chosen], *sentences[place:]]
        return copied, chosen + 1 if place < chosen - 1 else None
    return sentences, chosen


@pytest.mark.slow
def test_ten_thousand_damaged_texts_have_no_wrong_anchor_and_nearly_no_loss():
    dice = random.Random(5)
    fates = ["damaged only", "taken out", "put elsewhere", "one word changed", "copied before"]
    wrong: list[str] = []
    present = lost = 0
    for trial in range(10_000):
        sentences = list(dict.fromkeys(village(dice, SENTENCES)))
        chosen = dice.randrange(2, len(sentences))
        quote = taken(" ".join(sentences), sentences[chosen])
        fate = dice.choice(fates)
        after, place = befallen(dice, sentences, chosen, fate)
        share = dice.choice([0.0, 0.01, 0.03, 0.05, 0.1])
        text, went = damaged(dice, " ".join(after), share)
        finding = find_quote(text, quote)
        if fate == "copied before" and place is None:
            continue
        span = None
        if place is not None:
            start = sum(len(sentence) + 1 for sentence in after[:place])
            span = went[start], went[start + len(after[place])]
        if finding.span is not None:
            near = (
                span and abs(finding.span[0] - span[0]) < 4 and abs(finding.span[1] - span[1]) < 4
            )
            if not near:
                wrong.append(f"trial {trial}, {fate}, damage {share}: {finding}")
            present += 1
        elif span:
            present += 1
            lost += not any(o.start < span[1] and o.end > span[0] for o in finding.offers)
    assert wrong == []
    assert present > 5_000
    assert lost <= present / 100
