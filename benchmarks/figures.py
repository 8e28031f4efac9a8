"""A figure: something measured, with its target and its floor; and figures as a table."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from math import ceil


@dataclass(frozen=True, slots=True)
class Figure:
    """`value` is what the target speaks of; `typical` the median and `floor` the least possible.

    All three are in `unit`. A figure without a value could not be measured; `note` says why.
    """

    name: str
    unit: str
    value: float | None
    target: float | None = None
    typical: float | None = None
    floor: float | None = None
    note: str = ""
    platform: str = ""
    """Qt's name of the screen it was measured on; empty where none matters."""
    broken: bool = False
    """Whether what was to be measured stopped with an error."""

    @property
    def verdict(self) -> str:
        """ "ok", "MISSED", "BROKEN", or nothing where there is no target or no value."""
        if self.broken:
            return "BROKEN"
        if self.value is None or self.target is None:
            return ""
        return "ok" if self.value <= self.target else "MISSED"


def median(values: Sequence[float]) -> float:
    return share(values, 0.5)


def share(values: Sequence[float], share: float) -> float:
    """The least value that this share of all values does not pass: 0.99 is the p99."""
    return sorted(values)[max(0, ceil(share * len(values)) - 1)]


def spread(
    name: str,
    unit: str,
    values: Sequence[float],
    target: float | None = None,
    floor: float | None = None,
    note: str = "",
) -> Figure:
    """A figure of many values: its p99 beside its median."""
    return Figure(name, unit, share(values, 0.99), target, median(values), floor, note)


def tell(figures: Iterable[Figure]) -> None:
    """Write figures for the process that asked: one JSON object a line."""
    for figure in figures:
        print(json.dumps(asdict(figure), ensure_ascii=False), flush=True)


def told(line: str) -> Figure | None:
    """The figure in such a line; None where it is another line."""
    try:
        return Figure(**json.loads(line))
    except (ValueError, TypeError):
        return None


HEAD = ("figure", "on", "typical", "value", "target", "floor", "", "note")


def print_head() -> None:
    print(_line(HEAD), flush=True)


def print_row(figure: Figure) -> None:
    numbers = (figure.typical, figure.value, figure.target, figure.floor)
    texts = [_number(each, figure.unit) for each in numbers]
    if figure.value is None:
        texts[1] = "–"
    print(_line((figure.name, figure.platform, *texts, figure.verdict, figure.note)), flush=True)


def _number(number: float | None, unit: str) -> str:
    if number is None:
        return ""
    places = 0 if abs(number) >= 100 else 1 if abs(number) >= 10 else 2
    return f"{number:.{places}f} {unit}"


def _line(cells: Sequence[str]) -> str:
    name, platform, *numbers, verdict, note = cells
    right = "".join(f"{number:>10}" for number in numbers)
    return f"{name:44} {platform:10}{right}  {verdict:7} {note}".rstrip()


def complain(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
