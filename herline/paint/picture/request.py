"""What a reader asks of a picture: how much of the story, how large, how it looks, what is on it.

A picture is laid out in logical pixels, 96 to an inch; more dots per inch make a PNG finer, not
fuller. On paper, and in a size of which both sides are given, the timeline is scaled to fit; where
only the width is given, the height is what it must be.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from herline.frozen import frozen, replace

PER_INCH = 96.0
"""Logical pixels to an inch."""
MM = PER_INCH / 25.4
"""Logical pixels to a millimetre."""
PAPER_DPI = 300
"""Dots to an inch that a PNG has on paper if nothing is said."""
SMALLEST, LARGEST = 200, 20_000
"""Sides of a picture that can be asked for, in pixels."""
COARSEST, FINEST = 36, 1200
"""Dots to an inch that can be asked for."""

PAPERS: dict[str, tuple[float, float]] = {
    "A5": (148, 210),
    "A4": (210, 297),
    "A3": (297, 420),
    "A2": (420, 594),
    "A1": (594, 841),
    "A0": (841, 1189),
    "Letter": (215.9, 279.4),
    "Legal": (215.9, 355.6),
    "Tabloid": (279.4, 431.8),
}
"""Width and height in millimetres, upright."""
PORTRAIT = "-portrait"
_UPRIGHT = ("portrait", "upright")


class Reach(StrEnum):
    """How much of the story is in the picture."""

    WHOLE = "whole"
    VIEW = "view"


class Footnotes(StrEnum):
    """What is told below the picture about each of its events."""

    NONE = "none"
    NUMBERS = "numbers"
    """The events have their numbers, and are told elsewhere."""
    EVENTS = "events"
    QUOTES = "quotes"


class Look(StrEnum):
    """The theme of a picture."""

    SHOWN = "shown"
    LIGHT = "light"
    DARK = "dark"


@frozen
class Picture:
    """`paper` is a name of `PAPERS`, perhaps with "-portrait"; where it is empty `size` counts."""

    reach: Reach = Reach.WHOLE
    size: tuple[int, int] = (1600, 900)
    """Width and height in logical pixels."""
    grows: bool = True
    """Whether a picture in pixels is as high as all events need.

    Its letters and lanes are then larger where it stays within the height so.
    """
    paper: str = ""
    dpi: int = 0
    """Dots to an inch of a PNG; 0: 96 for a size in pixels, 300 for paper."""
    look: Look = Look.SHOWN
    transparent: bool = False
    footnotes: Footnotes = Footnotes.NONE
    title: bool = True
    legend: bool = True
    filters: bool = True
    sources: bool = True

    @property
    def width(self) -> float:
        """In logical pixels."""
        return self._sides[0]

    @property
    def height(self) -> float:
        """In logical pixels; that of the first page may be another one where it may grow."""
        return self._sides[1]

    @property
    def dots(self) -> int:
        """Dots to an inch of a PNG."""
        return self.dpi or (PAPER_DPI if self.paper else int(PER_INCH))

    @property
    def _sides(self) -> tuple[float, float]:
        if not self.paper:
            return float(self.size[0]), float(self.size[1])
        short, long = PAPERS[self.paper.removesuffix(PORTRAIT)]
        if self.paper.endswith(PORTRAIT):
            return short * MM, long * MM
        return long * MM, short * MM


def paper_named(text: str) -> str:
    """The name of a paper as `Picture.paper` has it: "a3" is "A3", "Letter upright" …

    Raises ValueError with a sentence.
    """
    name, _, side = text.strip().casefold().replace("_", "-").replace(" ", "-").partition("-")
    found = next((known for known in PAPERS if known.casefold() == name), None)
    if found is None or side not in ("", *_UPRIGHT, "landscape"):
        raise ValueError(
            f"There is no paper “{text}”. Choose one of {', '.join(PAPERS)}; upright paper is "
            "“A4 upright”."
        )
    return found + (PORTRAIT if side in _UPRIGHT else "")


def size_named(text: str) -> tuple[tuple[int, int], bool]:
    """Width and height from "1600x900", and from "1600" with a height that may grow.

    Raises ValueError with a sentence.
    """
    width, given, height = text.strip().lower().replace("×", "x").partition("x")
    if not all(side.isascii() and side.isdigit() for side in (width, *([height] if given else ()))):
        raise ValueError(
            f"“{text}” is no size. Write width and height in pixels, as 1600x900, or the width "
            "alone, as 1600."
        )
    sides = (width, height) if given else (width, width)
    if not all(len(side) < 9 and SMALLEST <= int(side) <= LARGEST for side in sides):
        raise ValueError(
            f"A picture of {text} pixels cannot be made. Choose sides from {SMALLEST} to "
            f"{LARGEST:,} pixels."
        )
    if not given:
        return (int(width), max(round(int(width) * 9 / 16), SMALLEST)), True
    return (int(width), int(height)), False


def as_texts(picture: Picture) -> tuple[tuple[str, str], ...]:
    """`picture` as names and texts, to be remembered in a file."""
    return tuple((name, _text(getattr(picture, name))) for name in Picture.__match_args__)


def from_texts(texts: Iterable[tuple[str, str]]) -> Picture:
    """The picture that was remembered; what is not understood is as it is usually."""
    picture = Picture()
    for name, text in texts:
        try:
            picture = replace(picture, **{name: _read(getattr(picture, name), name, text)})
        except (ValueError, AttributeError, TypeError, KeyError):
            continue
    return picture


def _text(value: object) -> str:
    if isinstance(value, tuple):
        width, height = value  # pyright: ignore[reportUnknownVariableType]
        return f"{width}x{height}"
    return str(value)


def _read(usual: object, name: str, text: str) -> Any:
    if isinstance(usual, bool):
        return {"True": True, "False": False}[text]
    if isinstance(usual, StrEnum):
        return type(usual)(text)
    if name == "size":
        return size_named(text)[0]
    if name == "paper":
        return paper_named(text) if text else ""
    number = int(text)
    return number if COARSEST <= number <= FINEST else 0
