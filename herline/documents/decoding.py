"""Turns the bytes of a document into text, with its encoding, and a note if that is a guess.

What a document says of its own encoding is believed. Of one that says nothing and is not UTF-8, the
story tells it: it is the code page in which the words of its quotes are found.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple

from herline.code_pages import CODE_PAGES, WESTERN, page_with


class UnreadableError(Exception):
    """A document that cannot be read; its message is a sentence for the reader."""


_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig", "UTF-8 with a byte order mark"),
    (b"\xff\xfe\x00\x00", "utf-32", "UTF-32"),
    (b"\x00\x00\xfe\xff", "utf-32", "UTF-32"),
    (b"\xff\xfe", "utf-16", "UTF-16"),
    (b"\xfe\xff", "utf-16", "UTF-16"),
)
_OTHER_FORMATS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive (such as ODT or EPUB)"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x1f\x8b", "a gzip archive"),
)
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*")


_IN_XML = re.compile(rb"\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*[\"']([\w.-]{2,40})[\"']")
_IN_PAGE = re.compile(
    rb".{0,4000}?<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE | re.DOTALL
)
_NOT_SO = ("utf-16", "utf-32", "idna", "punycode", "unicode", "raw")
"""How the names of encodings begin in which no name could be read, or that are for no texts."""
_MEANT = {"ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030",
          "shift_jis": "cp932"}  # fmt: skip
"""The encodings that some names really mean on the web, after the WHATWG Encoding Standard."""
_TELLING_WORD = re.compile(r"\w{3,}")
_ENOUGH_WORDS = 50
_LOST = "\ufffd"
_BEYOND_ASCII = re.compile("[^\x00-\x7f]")
_MANY_TIMES = 10
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")


class Decoded(NamedTuple):
    """A text, and the name of its encoding.

    `note` is a sentence on what told the encoding, empty for UTF-8. `guess` is a short one for each
    quote where the document itself did not tell it.
    """

    text: str
    encoding: str
    note: str = ""
    guess: str = ""


def decode(
    content: bytes, name: str, quoted: Iterable[str] = (), *, is_page: bool = False
) -> Decoded:
    """The text of a document or web page called `name`, from which the words `quoted` were taken.

    Raises UnreadableError if the bytes are not text.
    """
    for start, kind in _OTHER_FORMATS:
        if content.startswith(start):
            raise UnreadableError(
                f"{name} is {kind}, which Herline cannot read. Save it as text and try again."
            )
    if content.startswith(_PICTURES):
        raise UnreadableError(f"{name} is a picture. Run text recognition (OCR) on it first.")
    if not content.strip():
        raise UnreadableError(f"{name} has no words in it. Look for another copy of it.")
    for mark, encoding, words in _MARKS:
        if content.startswith(mark):
            try:
                return Decoded(content.decode(encoding), encoding, f"{name} is {words}.")
            except UnicodeDecodeError as error:
                raise UnreadableError(
                    f"{name} begins as {words}, but byte {error.start} does not fit that."
                ) from None
    if is_page and (told := _as_declared(content, name, _IN_PAGE)):
        return told
    if b"\x00" in content:
        return _decode_with_zeros(content, name)
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        place = error.start
    told = _as_declared(content, name, _IN_XML)
    return told or _as_quoted(content, name, quoted, place)


def _as_declared(content: bytes, name: str, declaration: re.Pattern[bytes]) -> Decoded | None:
    """As the document says of itself; None if it says nothing, or what is wrong."""
    found = declaration.match(content)
    try:
        encoding = codecs.lookup(found[1].decode("ascii")).name if found else ""
        encoding = _MEANT.get(encoding, encoding)
        if not encoding or encoding.startswith(_NOT_SO):
            return None
        return Decoded(content.decode(encoding), encoding, f"{name} says that it is {encoding}.")
    except (LookupError, UnicodeError):
        return None


def _as_quoted(content: bytes, name: str, quoted: Iterable[str], place: int) -> Decoded:
    """By the words that were quoted; the byte at `place` is not UTF-8."""
    telling = dict.fromkeys(w for q in quoted for w in _TELLING_WORD.findall(q) if not w.isascii())
    words = tuple(islice(telling, _ENOUGH_WORDS))
    if damaged := _as_damaged(content, name, words, place):
        return damaged
    found = page_with(words, content)
    encoding = found or WESTERN
    page = CODE_PAGES[encoding].partition(" (")[0]
    note = f"{name} is not UTF-8 (byte {place}), and does not say what it is; it was read as {page}"
    if found:
        note += ", in which the words of its quotes are found."
    else:
        note += ", which is a guess. Where its letters are wrong, save it as UTF-8."
    text = content.decode(encoding, errors="replace")
    if lost := text.count(_LOST):
        note += f" {_lost(lost)}"
    guess = f"The document does not say its encoding, and was read as {page}."
    return Decoded(text, encoding, note, guess)


def _as_damaged(content: bytes, name: str, words: tuple[str, ...], place: int) -> Decoded | None:
    """As UTF-8 with a few other bytes in it, such as two files that were joined; None if not so.

    In another encoding letters beyond ASCII hardly ever happen to be UTF-8, least of all in the
    very words that were quoted.
    """
    text = content.decode("utf-8", errors="replace")
    lost = text.count(_LOST)
    letters = len(_BEYOND_ASCII.findall(text)) - lost
    if letters < _MANY_TIMES * lost and not any(word in text for word in words):
        return None
    note = f"{name} is UTF-8 only in part: byte {place} is not. {_lost(lost)}"
    return Decoded(text, "utf-8", note, "The document is UTF-8 only in part.")


def _lost(number: int) -> str:
    if number == 1:
        return f"1 byte means nothing in it and is shown as “{_LOST}”."
    return f"{number:,} bytes mean nothing in it and are shown as “{_LOST}”."


def _decode_with_zeros(content: bytes, name: str) -> Decoded:
    """UTF-16 without its mark, in which every other byte of western text is zero; or no text."""
    for encoding, zeros in (("utf-16-le", content[1::2]), ("utf-16-be", content[0::2])):
        if len(content) % 2 == 0 and zeros.count(0) > 0.4 * len(zeros):
            try:
                text = content.decode(encoding)
            except UnicodeDecodeError:
                continue
            if not _CONTROL.search(text):
                note = f"{name} has no byte order mark; it was read as UTF-16, which is a guess."
                return Decoded(text, encoding, note)
    raise UnreadableError(
        f"{name} is not text: it contains zero bytes. Look for another copy of it."
    )
