"""Turns the bytes of a file into text, or says what they are instead.

A story is UTF-8. A byte order mark is skipped and reported; UTF-16 and UTF-32 are read and
reported, since nothing is lost by that. No other encoding is guessed at.
"""

from __future__ import annotations

import codecs
import json

from herline.archive.problems import Fault, Severity
from herline.frozen import frozen

_OF_A_HEADER = 10_000
"""Bytes at the beginning in which the first line of a table is sought."""
_SOME_WORDS = 1_000
"""Bytes that are looked at to tell in which letters a text is written."""
_SAVE_AS_UTF8 = "Save the file as UTF-8 in your editor."

_OTHER_FILES = (
    (b"PK\x03\x04", "a ZIP archive, or an office document"),
    (b"%PDF", "a PDF document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"SQLite format 3", "a database"),
    (b"{\\rtf", "a rich text document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
)

_WIDE_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LONE_MARKS = (codecs.BOM_UTF8, *(mark for mark, _ in _WIDE_MARKS))


@frozen
class Decoded:
    """The text of a file, or None; `seen` is what could be read, to place a fault in."""

    text: str | None
    faults: list[Fault]
    seen: str = ""


def decode(raw: bytes) -> Decoded:
    """The text of `raw` without its byte order mark, and what is wrong with it."""
    if not raw.strip() or raw in _LONE_MARKS:
        return _nothing("an empty file", "Start from the example in docs/format.md.")
    if raw.count(0) == len(raw):
        found = f"{len(raw):,} zero bytes"
        return _nothing(
            found, "The file is damaged, perhaps by a power failure. Look for a backup."
        )
    for beginning, what in _OTHER_FILES:
        if raw.startswith(beginning):
            return _nothing(what, "Choose the JSON file that the story was written in.")
    wide = _wide_encoding(raw)
    if wide:
        return _decode_wide(raw, wide)
    faults: list[Fault] = []
    if raw.startswith(codecs.BOM_UTF8):
        raw = raw[len(codecs.BOM_UTF8) :]
        found = "a byte order mark (BOM) before the text"
        hint = "It does no harm here; save as “UTF-8 without BOM” to get rid of it."
        mark = Fault((), found, "plain UTF-8", hint, severity=Severity.WARNING, offset=0)
        faults.append(mark)
    try:
        return Decoded(raw.decode("utf-8"), faults)
    except UnicodeDecodeError as error:
        seen = raw[: error.start].decode("utf-8")
        return Decoded(None, [*faults, _not_utf8(raw, error.start, seen)], seen)


def _decode_wide(raw: bytes, encoding: str) -> Decoded:
    name = encoding.upper().removesuffix("-LE").removesuffix("-BE")
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        found = f"{name} text that breaks off at byte {error.start:,}"
        hint = f"{_SAVE_AS_UTF8} If it will not open, use a backup."
        return Decoded(None, [Fault((), found, "UTF-8 text", hint, offset=0)])
    fault = Fault((), f"{name} text", "UTF-8 text", _SAVE_AS_UTF8, offset=0)
    return Decoded(text.removeprefix("\ufeff"), [fault])


def _not_utf8(raw: bytes, start: int, seen: str) -> Fault:
    """The fault of the byte at `start`; `seen` is what could be read before it."""
    from herline.archive.malformed import A_TABLE, is_table  # late: most files are UTF-8
    from herline.archive.positions import path_before
    from herline.code_pages import CODE_PAGES, WESTERN, likely_page

    byte = raw[start]
    found = f"the byte 0x{byte:02X} at offset {start:,}, which is not UTF-8"
    if is_table(raw[:_OF_A_HEADER].decode("latin-1")):
        hint = A_TABLE
    elif _breaks_off(raw, start):
        hint = "The last character is incomplete: the file was cut off. Look for a backup."
    elif raw[start : start + 1] == b"\xed" and len(raw) > start + 2:
        hint = f"It is half of a surrogate pair: write it as \\uXXXX. {_SAVE_AS_UTF8}"
    elif byte >= 0xA0 or byte in b"\x80\x82\x84\x85\x91\x92\x93\x94\x95\x96\x97":
        page = likely_page(raw[max(start - 1, 0) : start + _SOME_WORDS])
        called = "Windows-1252 or Latin-1" if page == WESTERN else CODE_PAGES.get(page)
        called = called or "Windows-1251 (Cyrillic) or the like"
        hint = f"The text seems to be {called}. {_SAVE_AS_UTF8}"
    else:
        hint = f"{_SAVE_AS_UTF8} If it is not text at all, choose another file."
    path = path_before(seen, len(seen)) if seen.lstrip().startswith("{") else ()
    return Fault(path, found, "UTF-8 text", hint, offset=len(seen))


def _breaks_off(raw: bytes, start: int) -> bool:
    """True if `raw` ends in the middle of the UTF-8 character that begins at `start`."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        return len(raw) - start < 4 and decoder.decode(raw[start:]) == ""
    except UnicodeDecodeError:
        return False


def _wide_encoding(raw: bytes) -> str:
    for mark, encoding in _WIDE_MARKS:
        if raw.startswith(mark):
            return encoding
    guess = json.detect_encoding(raw[:4])
    return guess if guess.startswith(("utf-16", "utf-32")) else ""


def _nothing(found: str, hint: str) -> Decoded:
    return Decoded(None, [Fault((), found, "a story in JSON", hint, offset=0)])
