"""What it costs to find 20,000 quotes in 10 MB of documents, in CPU seconds.

python benchmarks/quotes.py [quotes] [megabytes]
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from herline.documents.anchor import find_quotes
from herline.model.story import Quote


def invented(size: int, dice: random.Random) -> str:
    """A text of about `size` letters in sentences of invented words."""
    syllables = ["ka", "lo", "mi", "ren", "tas", "ü", "bor", "fen", "gol", "sti", "ne", "wa"]
    words = ["".join(dice.choices(syllables, k=dice.randint(1, 4))) for _ in range(8_000)]
    parts: list[str] = []
    length = 0
    while length < size:
        sentence = " ".join(dice.choices(words, k=dice.randint(6, 24))).capitalize() + ". "
        parts.append(sentence)
        length += len(sentence)
    return "".join(parts)


def taken(text: str, count: int, dice: random.Random) -> list[Quote]:
    """Quotes of 40 to 200 letters from words to words, with their places and surroundings."""
    quotes: list[Quote] = []
    while len(quotes) < count:
        start = text.find(" ", dice.randrange(len(text) - 400)) + 1
        end = text.find(" ", start + dice.randint(40, 200))
        quotes.append(
            Quote("s", text[start:end], text[max(0, start - 32) : start], text[end : end + 32],
                  start, end)
        )  # fmt: skip
    return quotes


def cost(name: str, text: str, quotes: Sequence[Quote], change: Callable[[Quote], Quote]) -> None:
    changed = [change(quote) for quote in quotes]
    began = time.process_time()
    findings = find_quotes(text, changed)
    spent = time.process_time() - began
    states = Counter(finding.state.value for finding in findings)
    print(f"{name:34} {spent:6.2f} s   {dict(states)}")


def main(count: int = 20_000, megabytes: int = 10) -> None:
    dice = random.Random(1)
    text = invented(megabytes * 1_000_000, dice)
    quotes = taken(text, count, dice)
    print(f"{count:,} quotes, {len(text) / 1e6:.1f} million letters")
    cost("at their places", text, quotes, lambda q: q)
    cost("without places", text, quotes, lambda q: replace(q, start=None, end=None))
    cost("words alone", text, quotes, lambda q: Quote("s", q.exact))
    cost("all places shifted", text, quotes, lambda q: replace(q, start=(q.start or 0) + 7))
    cost("set in another way", text, quotes, lambda q: replace(q, exact=q.exact.replace(" ", "  ")))
    cost("100 altered", text, quotes[:100], lambda q: replace(q, exact=q.exact.replace("a", "e")))
    cost(
        "2,000 altered", text, quotes[:2000], lambda q: replace(q, exact=q.exact.replace("a", "e"))
    )
    cost("2,000 missing", text, quotes[:2000], lambda q: Quote("s", q.exact[::-1]))


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:3]))
