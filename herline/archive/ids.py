"""Gives each thing of a story an id of its own, made of its name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_WORDS = re.compile(r"[^\W_]+")
_LONGEST = 60
_FIRST_MARK = "\u0300"


def slug(text: str, otherwise: str) -> str:
    """`text` in lower case, with hyphens for everything but letters and digits.

    `otherwise` stands in for a text without either.
    """
    words = "-".join(_words(text.lower()))
    if len(words) > _LONGEST:
        cut = words.rfind("-", 0, _LONGEST + 1)
        words = words[: cut if cut > _LONGEST // 2 else _LONGEST]
    return words or otherwise


def kept(text: str, otherwise: str) -> str:
    """An id that somebody wrote, with hyphens for what an id cannot hold."""
    return "-".join("-".join(_words(part)) for part in text.split("-")).strip("-") or otherwise


def _words(text: str) -> list[str]:
    """The runs of letters, digits and the marks that go with them."""
    if text.isascii() or max(text) < _FIRST_MARK:
        return _WORDS.findall(text)
    composed = unicodedata.normalize("NFC", text)
    return "".join(c if c.isalnum() or _is_mark(c) else " " for c in composed).split()


def _is_mark(character: str) -> bool:
    return unicodedata.category(character).startswith("M")


class Ids:
    """The ids that are taken, each with the last number that was put after it.

    It is remembered because a file may repeat an id thousands of times.
    """

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._last = dict.fromkeys(taken, 1)

    def claim(self, wanted: str) -> str:
        """`wanted`, or `wanted-2`, `wanted-3`, … if it is taken; taken from now on."""
        found, number = wanted, self._last.get(wanted, 0)
        while found in self._last:
            number += 1
            found = f"{wanted}-{number}"
        self._last[wanted] = max(number, 1)
        self._last.setdefault(found, 1)
        return found


class Names:
    """The names of people, sources or kinds, in the order they came, each with its id.

    Names that differ only in capitals or spaces are one; the first spelling stays.
    """

    def __init__(self, otherwise: str) -> None:
        self._otherwise = otherwise
        self._ids = Ids()
        self._id_of: dict[str, str] = {}
        self._id_of_folded: dict[str, str] = {}
        self.names: dict[str, str] = {}
        """Id -> name."""

    def __contains__(self, name: str) -> bool:
        """Whether the name was met in this very spelling."""
        return name in self._id_of

    def id(self, name: str) -> str:
        """The id of `name`, which is given one if it is new."""
        found = self._id_of.get(name)
        if found is None:
            folded = " ".join(name.split()).lower()  # casefold makes one of Weiß and Weiss
            found = self._id_of_folded.get(folded)
            if found is None:
                found = self._ids.claim(slug(name, self._otherwise))
                self.names[found] = " ".join(name.split())
                self._id_of_folded[folded] = found
            self._id_of[name] = found
        return found
