"""Gives each thing of a story an id of its own, made of its name.

A million ids as Python texts take 130 MB; here they are remembered by their 64-bit hashes, 20 to
40 bytes each. Two ids with one hash are to be expected once in 30 million stories of a million
events, and then one of the two only gets a number that it would not have needed.
"""

from __future__ import annotations

import re
import unicodedata
from array import array

_WORDS = re.compile(r"[^\W_]+")
_LONGEST = 60
_FIRST_MARK = "\u0300"
_ALL_BITS = (1 << 64) - 1


def slug(text: str, otherwise: str) -> str:
    """`text` in small letters, with hyphens for all that is no letter or digit.

    `otherwise` stands in for a text without letters and digits.
    """
    words = "-".join(_words(text.lower()))
    if len(words) > _LONGEST:
        cut = words.rfind("-", 0, _LONGEST + 1)
        words = words[: cut if cut > _LONGEST // 2 else _LONGEST]
    return words or otherwise


def kept(text: str, otherwise: str) -> str:
    """An id that somebody wrote, as it is, but with hyphens for what an id cannot hold."""
    return "-".join("-".join(_words(part)) for part in text.split("-")).strip("-") or otherwise


def _words(text: str) -> list[str]:
    """The runs of letters, digits and the marks that belong to them."""
    if text.isascii() or max(text) < _FIRST_MARK:
        return _WORDS.findall(text)
    composed = unicodedata.normalize("NFC", text)
    return "".join(c if c.isalnum() or _is_mark(c) else " " for c in composed).split()


def _is_mark(character: str) -> bool:
    return unicodedata.category(character).startswith("M")


class Ids:
    """The ids that are taken: a hash table with open addresses, and the next number of each."""

    def __init__(self) -> None:
        self._count = 0
        self._make_room(1024)

    def claim(self, wanted: str) -> str:
        """`wanted`, or `wanted-2`, `wanted-3`, … if it is taken; taken from now on."""
        at = self._place(wanted)
        if not self._hashes[at]:
            self._take(at, wanted)
            return wanted
        number = self._numbers[at] + 1
        while self._hashes[self._place(f"{wanted}-{number}")]:
            number += 1
        self._numbers[at] = number
        found = f"{wanted}-{number}"
        self._take(self._place(found), found)
        return found

    def _place(self, id: str) -> int:
        """Where the hash of `id` stands, or the free place where it would."""
        wanted = _hash(id)
        hashes = self._hashes
        mask = len(hashes) - 1
        at = wanted & mask
        while hashes[at] and hashes[at] != wanted:
            at = (at + 1) & mask
        return at

    def _take(self, at: int, id: str) -> None:
        self._hashes[at] = _hash(id)
        self._numbers[at] = 1
        self._count += 1
        if self._count * 2 > len(self._hashes):
            self._grow()

    def _grow(self) -> None:
        hashes, numbers = self._hashes, self._numbers
        self._make_room(2 * len(hashes))
        mask = len(self._hashes) - 1
        for each, number in zip(hashes, numbers, strict=True):
            if each:
                at = each & mask
                while self._hashes[at]:
                    at = (at + 1) & mask
                self._hashes[at], self._numbers[at] = each, number

    def _make_room(self, places: int) -> None:
        """Empties the table and gives it `places`, a power of 2; a hash of 0 is a free place."""
        self._hashes = array("Q", bytes(8 * places))
        self._numbers = array("I", bytes(array("I").itemsize * places))


def _hash(id: str) -> int:
    return hash(id) & _ALL_BITS or 1


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
