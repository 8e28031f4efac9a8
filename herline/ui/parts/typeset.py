"""Plain paragraphs to be set in type: runs of several faces on one line, marked words, small tags.

A text here is never markup: faces and grounds are given beside it. Positions of marks count code
points of their run.
"""

from __future__ import annotations

import re
from enum import Enum

from herline.frozen import frozen
from herline.paint import style as sizes
from herline.paint.fonts import Face
from herline.paint.plain import BROKEN, TURNING

JOINER = "\u2060"
"""Keeps on one line what stands on both sides of it."""
UNHEARD = " "
"""The name of a run that is for the eye alone."""


class Role(Enum):
    """What a run says: its face, its size in pixels, and the share of its height between lines."""

    TITLE = (Face.STRONG, sizes.TITLE, 1.05)
    STRONG = (Face.STRONG, sizes.BODY, 1.1)
    BODY = (Face.SANS, sizes.BODY, 1.1)
    SMALL = (Face.SANS, sizes.SMALL, 1.08)
    CAPTION = (Face.STRONG, sizes.CAPTION, 1.08)
    MONO = (Face.MONO, sizes.MONO, 1.08)
    QUOTE = (Face.SERIF, sizes.QUOTE, 1.06)
    WORDS = (Face.SERIF, 13.5, 1.02)


class Ground(Enum):
    """What lies behind words."""

    SAID = "said"
    """They carry a claim."""
    DIFFERS = "differs"
    """They carry a claim that another source contradicts."""
    HIT = "hit"
    """They were searched for."""
    TAG = "tag"
    """They name a difference."""
    BADGE = "badge"
    """They are the letter of a source, in its colour."""


@frozen
class Mark:
    """Code points `start` to `end` of a run, with something behind them."""

    start: int
    end: int
    ground: Ground


@frozen
class Run:
    """Words in one face; `colour` and `behind` are names of the theme or "#RRGGBB".

    `link` names what happens when they are clicked, and `name` what that is called where the
    words say it only to those who see what stands around them.
    """

    text: str
    role: Role = Role.BODY
    colour: str = "ink"
    marks: tuple[Mark, ...] = ()
    link: str = ""
    behind: str = ""
    name: str = ""


@frozen
class Paragraph:
    """Runs one after the other, `gap` pixels below what stands above; `tip` explains them."""

    runs: tuple[Run, ...]
    gap: float = 0.0
    tip: str = ""

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)

    @property
    def spoken(self) -> str:
        """The same to be heard: runs by their names, commas for the gaps that set them apart, and
        no links, which are for the hand.
        """
        heard = "".join(run.name or run.text for run in self.runs if not run.link)
        return _GAP.sub(", ", heard.replace(JOINER, "").strip())


def tag(text: str, heard: str = "") -> tuple[Run, Run]:
    """A small pill that names a difference, with the space before it; `heard` says it at length."""
    words = f"\u00a0{text.replace(' ', chr(0xA0)) if len(text) < 24 else text}\u00a0"
    mark = (Mark(0, len(words), Ground.TAG),)
    return Run("  ", Role.SMALL), Run(words, Role.CAPTION, "link", mark, name=heard)


def badge(letter: str, colour: str) -> Run:
    """The letter of a source on its colour, for the eye; its name stands beside it."""
    words = f"\u00a0{letter}\u00a0"
    marks = (Mark(0, len(words), Ground.BADGE),)
    return Run(words, Role.CAPTION, "letter", marks, behind=colour, name=UNHEARD)


_GAP = re.compile("[ \u00a0]{2,}(?:·\u00a0)?")
_UNSEEN = re.compile(TURNING)
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2029]")
_BREAK = re.compile("[\n\u2028]")
_BROKEN = re.compile(BROKEN)


def letters(text: str) -> str:
    """`text` as it can be set, as many code points as before: what would break a line is tamed.

    Marks that turn the line round become invisible, controls spaces, and what no font should
    be given the sign for it. Only for the eye: copying takes the text of the story.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _BREAK.sub("\u2028", _CONTROL.sub(" ", _UNSEEN.sub("\u200b", text)))
    return _BROKEN.sub("\ufffd", text)
