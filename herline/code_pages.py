"""The code pages in which older texts and tables are written that are not UTF-8."""

from __future__ import annotations

import re
from collections.abc import Iterable

WESTERN = "cp1252"
CODE_PAGES = {
    WESTERN: "Windows-1252 (Western European)",
    "cp1250": "Windows-1250 (Central European)",
    "cp1251": "Windows-1251 (Cyrillic)",
    "cp1253": "Windows-1253 (Greek)",
    "cp1254": "Windows-1254 (Turkish)",
    "cp1255": "Windows-1255 (Hebrew)",
    "cp1256": "Windows-1256 (Arabic)",
    "iso8859-2": "ISO 8859-2 (Central European)",
    "koi8-r": "KOI8-R (Cyrillic)",
    "cp850": "DOS 850 (Western European)",
    "cp852": "DOS 852 (Central European)",
    "cp866": "DOS 866 (Cyrillic)",
    "mac-roman": "Mac Roman (Western European)",
}
"""Each by its name in Python, with what it is called; the likelier stand first."""

_POLISH = re.compile(rb"[A-Za-z][\xb3\xb9\xbf][a-z]|\xa3[a-z\x80-\xff]{3}")
"""Windows-1250 has ł, ą, ż and Ł where Western texts have ³, ¹, ¿ and £, inside of no word."""
_WORD_OF_OTHER_LETTERS = re.compile(rb"[\xc0-\xff]{3}")
"""In a Latin text, letters beyond ASCII stand alone."""


def page_with(words: Iterable[str], content: bytes) -> str:
    """The code page in which most of these words are in `content`; empty if none of them is."""
    words = tuple(words)
    found = {page: sum(_holds(content, word, page) for word in words) for page in CODE_PAGES}
    page = max(found, key=found.__getitem__)
    return page if found[page] else ""


def _holds(content: bytes, word: str, page: str) -> bool:
    try:
        return word.encode(page) in content
    except UnicodeEncodeError:
        return False


def likely_page(content: bytes) -> str:
    """The code page in which a text that is not UTF-8 was likely written; empty if one of many."""
    if _POLISH.search(content):
        return "cp1250"
    return "" if _WORD_OF_OTHER_LETTERS.search(content) else WESTERN
