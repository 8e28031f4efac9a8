"""What it costs to find quotes in documents of megabytes: `python -m benchmarks.quotes 20000 10`.

As one group of the figures it looks up 2,000 quotes in a megabyte.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from benchmarks.cpu import timed
from benchmarks.figures import Figure, tell
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


_IN_A_SECOND = ("altered, many", "missing, many")


def main(count: int = 2_000, megabytes: int = 1) -> Iterator[Figure]:
    dice = random.Random(1)
    text = invented(megabytes * 1_000_000, dice)
    quotes = taken(text, count, dice)
    few, fewer = quotes[: count // 10], quotes[: count // 200]
    cases: tuple[tuple[str, list[Quote], Callable[[Quote], Quote]], ...] = (
        ("at their places", quotes, lambda q: q),
        ("without places", quotes, lambda q: replace(q, start=None, end=None)),
        ("words alone", quotes, lambda q: Quote("s", q.exact)),
        ("all places shifted", quotes, lambda q: replace(q, start=(q.start or 0) + 7)),
        ("set in another way", quotes, lambda q: replace(q, exact=q.exact.replace(" ", "  "))),
        ("altered, a few", fewer, lambda q: replace(q, exact=q.exact.replace("a", "e"))),
        ("altered, many", few, lambda q: replace(q, exact=q.exact.replace("a", "e"))),
        ("missing, many", few, lambda q: Quote("s", q.exact[::-1])),
    )
    for name, asked, change in cases:
        yield _cost(name, text, asked, change, 1_000.0 if name in _IN_A_SECOND else None)


def _cost(
    name: str,
    text: str,
    quotes: Sequence[Quote],
    change: Callable[[Quote], Quote],
    target: float | None,
) -> Figure:
    changed = [change(quote) for quote in quotes]
    spent, findings = timed(lambda: find_quotes(text, changed))
    states = Counter(finding.state.value for finding in findings)
    note = ", ".join(f"{number:,} {state}" for state, number in states.items())
    return Figure(f"quotes in {len(text) // 1_000_000} MB: {name}", "ms", spent, target, note=note)


if __name__ == "__main__":
    tell(main(*(int(argument) for argument in sys.argv[1:3])))
