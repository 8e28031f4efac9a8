"""Trials of finding: damaged texts, lookalike sentences, sentences taken out, moved and copied."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from herline.documents.anchor import find_quotes
from herline.documents.finding import Finding
from herline.model.story import Quote
from tests.documents.village import damaged, taken, village

SENTENCES = 30
FATES = ("damaged only", "taken out", "put elsewhere", "one word changed", "copied before")
DAMAGES = (0.0, 0.01, 0.03, 0.05, 0.1)


def find_quote(text: str, quote: Quote, *, unchanged: bool = False) -> Finding:
    """Find one quote in the text of its document."""
    return find_quotes(text, [quote], unchanged=unchanged)[0]


@dataclass
class Tally:
    """What became of the trials: `wrong` anchors in words, `present` quotes, and those `lost`.

    A quote is present if its sentence is still in the text, damaged or not; it is lost if it is
    neither anchored there nor offered.
    """

    trials: int = 0
    present: int = 0
    lost: int = 0
    wrong: list[str] = field(default_factory=list)

    @property
    def share_found(self) -> float:
        return 1 - self.lost / self.present if self.present else 1.0


def tally(trials: int, seed: int = 5) -> Tally:
    """Make so many trials; the same seed makes the same ones.

    A fate that leaves open where the sentence is counts for nothing.
    """
    dice = random.Random(seed)
    counted = Tally()
    number = 0
    while counted.trials < trials:
        number += 1
        sentences = list(dict.fromkeys(village(dice, SENTENCES)))
        chosen = dice.randrange(2, len(sentences))
        quote = taken(" ".join(sentences), sentences[chosen])
        fate = dice.choice(FATES)
        after, place = befallen(dice, sentences, chosen, fate)
        share = dice.choice(DAMAGES)
        text, went = damaged(dice, " ".join(after), share)
        if fate == "copied before" and place is None:
            continue
        span = None
        if place is not None:
            start = sum(len(sentence) + 1 for sentence in after[:place])
            span = went[start], went[start + len(after[place])]
        counted.trials += 1
        _count(counted, find_quote(text, quote), span, f"trial {number}, {fate}, damage {share}")
    return counted


def _count(counted: Tally, finding: Finding, span: tuple[int, int] | None, told: str) -> None:
    if finding.span is not None:
        ends = zip(finding.span, span or (), strict=False)
        if span is None or any(abs(one - other) >= 4 for one, other in ends):
            counted.wrong.append(f"{told}: {finding}")
        counted.present += 1
    elif span:
        counted.present += 1
        counted.lost += not any(o.start < span[1] and o.end > span[0] for o in finding.offers)


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
