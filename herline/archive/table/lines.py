"""Reads the bytes of a table as text, line by line, or says what they are instead."""

from __future__ import annotations

import codecs
import re
from collections import deque
from io import BufferedIOBase, BufferedReader, TextIOWrapper
from typing import cast

from herline.archive.printable import quoted, spelled
from herline.archive.table.troubles import Choice, CsvError, place
from herline.code_pages import WESTERN, likely_page

LONGEST_LINE = 4_000_000
"""Characters; no row of events is longer, and a file without line breaks must not fill memory."""
_SOME_ROWS = 100_000
"""Characters that tell in which encoding a table is."""

_NOT_DECODED = re.compile("[\udc80-\udcff]")
_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
"""The byte order marks of wide encodings; that of UTF-32-LE begins with that of UTF-16-LE."""
_OF_NAMES = ("idna", "punycode")
"""Encodings for host names; nobody writes a text in them."""
_OTHER_FILES = (
    (
        b"PK\x03\x04",
        "a spreadsheet or another ZIP archive, not CSV",
        "Save the sheet as CSV first.",
    ),
    (b"\xd0\xcf\x11\xe0", "an old spreadsheet, not CSV", "Save the sheet as CSV first."),
    (b"%PDF", "a PDF document, not CSV", "Export its table as CSV first."),
    (b"\x1f\x8b", "a gzip archive, not CSV", "Unpack it first."),
    (b"\x89PNG", "a picture, not CSV", "Type what it shows into a table first."),
    (b"\xff\xd8\xff", "a picture, not CSV", "Type what it shows into a table first."),
    (b"{", "JSON, not CSV", "If it is a story, `herline` opens it as it is."),
)


class Lines:
    """The lines of a table; those of the row that is being read can be given a second time.

    `number` is that of the line given last, from 1. `row` holds the lines given since it was last
    emptied. `fault` says what is wrong with one of them, or is empty.
    """

    def __init__(self, stream: BufferedReader, name: str, encoding: str) -> None:
        """Raises CsvError if `stream` is empty or no text, or if there is no such encoding."""
        self.number = 0
        self.row: list[str] = []
        self.fault = ""
        self._name = name
        self._encoding = encoding
        self._again: deque[str] = deque()
        _check_beginning(stream.peek(4096), name, encoding)
        try:
            self._text = _decoded(stream, encoding)
        except LookupError:
            hint = "Try utf-8, cp1252 (Windows), latin-1 or utf-16."
            raise CsvError(f"There is no text encoding called {quoted(encoding)}. {hint}") from None
        self._readline = self._text.readline

    def __enter__(self) -> Lines:
        return self

    def __exit__(self, *_: object) -> None:
        """Lets go of the stream; whoever opened it closes it."""
        self._text.detach()

    def __iter__(self) -> Lines:
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else self._fresh()
        if not line:
            raise StopIteration
        self.number += 1
        self.row.append(line)
        if "\0" in line:
            self.fault = "it holds a NUL character, which no text has"
        if _is_cut(line):
            self.fault = f"it has more than {LONGEST_LINE:,} characters"
        return line

    def back_to(self, kept: int) -> None:
        """Gives the lines of the row once more, except the first `kept` of them."""
        again = self.row[kept:]
        self._again.extendleft(reversed(again))
        self.number -= len(again)
        del self.row[kept:]

    def _fresh(self) -> str:
        line = self._piece()
        if _is_cut(line):
            while (more := self._piece()) and more[-1] not in "\r\n":
                pass
        if not line.isascii() and (found := _NOT_DECODED.search(line)):
            text = line + self._text.read(_SOME_ROWS)
            likely = likely_page(text.encode("utf-8", "surrogateescape"))
            raise self._not_decoded(f"the byte 0x{ord(found[0]) - 0xDC00:02X} is", likely)
        return line

    def _piece(self) -> str:
        try:
            return self._readline(LONGEST_LINE)
        except UnicodeError as error:
            raise self._not_decoded(f"what is here ({error}) is") from None

    def _not_decoded(self, what: str, likely: str = WESTERN) -> CsvError:
        where = place(self._name, self.number + 1)
        if _is_utf8(self._encoding):
            pages = (
                f"{likely} (Windows)" if likely else "cp1251 (Cyrillic), cp1253 (Greek) or another"
            )
            hint = f"The table seems to be in another encoding: try --encoding {pages}."
        else:
            hint, likely = "Try another --encoding, such as utf-8, cp1252 or latin-1.", ""
        sentence = f"{where}: {what} not {spelled(self._encoding)}."
        return CsvError(sentence, hint, Choice.ENCODING, likely)


def _is_cut(line: str) -> bool:
    """Whether this is only the beginning of a line that is too long."""
    return len(line) == LONGEST_LINE and line[-1] not in "\r\n"


def _check_beginning(beginning: bytes, name: str, encoding: str) -> None:
    about = spelled(name)
    if not beginning:
        raise CsvError(f"{about} is empty. Its first line must name the columns.")
    for mark, what, hint in _OTHER_FILES:
        if beginning.startswith(mark):
            raise CsvError(f"{about} is {what}. {hint}")
    if beginning.startswith(codecs.BOM_UTF8) and not _is_utf8(encoding):
        what = f"{about} says that it is UTF-8, not {encoding}."
        raise CsvError(what, "Leave --encoding out.", Choice.ENCODING, "utf-8")
    is_wide = beginning.startswith(_MARKS)
    if _is_utf8(encoding) and (is_wide or beginning.count(0) > len(beginning) // 4):
        # A Latin letter has three zeros in its four bytes of UTF-32, and one in its two of UTF-16.
        units = "utf-32" if beginning.count(0) > 0.6 * len(beginning) else "utf-16"
        order = "" if is_wide else "-be" if beginning.startswith(b"\0") else "-le"
        empty = not beginning.strip(b"\0")
        what = f"{about} is not UTF-8 text."
        if empty:
            raise CsvError(f"{what} Look for a backup of it.")
        likely = f"{units}{order}"
        raise CsvError(what, f"Try --encoding {likely}.", Choice.ENCODING, likely)


def _decoded(stream: BufferedIOBase, encoding: str) -> TextIOWrapper:
    """The text of `stream`, its line breaks as they are; raises LookupError."""
    name = "utf-8-sig" if _is_utf8(encoding) else encoding
    if codecs.lookup(name).name in _OF_NAMES:
        raise LookupError(encoding)
    # Bytes that cannot be decoded are marked, so that they can be reported with their line.
    return TextIOWrapper(cast("BufferedReader", stream), name, "surrogateescape", newline="")


def _is_utf8(encoding: str) -> bool:
    try:
        return codecs.lookup(encoding).name in ("utf-8", "utf-8-sig")
    except LookupError:
        return False
