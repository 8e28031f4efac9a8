"""Takes a table apart into rows of cells, each with the line it begins on.

A quotation mark that is never closed would swallow the rest of a table. Here it costs one line:
when a row turns out to be broken, reading goes on with the line after its first.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import NamedTuple

from herline.archive.csv_columns import has_title, known
from herline.archive.csv_text import Lines
from herline.archive.csv_troubles import CsvError, place

DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t", "pipe": "|"}
"""What mostly stands between cells, by name."""
_OF_NAMES = ' "_-'
"""What stands within the name of a column, and so not between two of them."""
_ENOUGH = 2_000
"""Characters of a header that show its delimiter, of which each may be one."""


class Row(NamedTuple):
    """Cells as they are written. `fault` is a clause about a row that cannot be read, or empty."""

    line: int
    cells: list[str]
    fault: str = ""


def rows(lines: Lines, name: str, delimiter: str = "") -> Iterator[Row]:
    """The rows of a table called `name`, the header first; without rows of empty cells or of lines.

    `delimiter` is found out from the header where it is empty. Raises CsvError if there is no
    header, or it cannot be read.
    """
    delimiter = _delimiter(lines, name, delimiter)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        lines.row.clear()
        lines.fault = ""
        line = lines.number + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            fault = _why(str(error), line, lines.number)
            lines.back_to(1)
            yield Row(line, [], lines.fault or fault)
            continue
        if lines.fault:
            yield Row(line, [], lines.fault)
        elif any(cells) and any(cell.strip().strip("-: ") for cell in cells):
            yield Row(line, cells)


def _delimiter(lines: Lines, name: str, asked: str) -> str:
    """What stands between the cells; goes before the first line that says something."""
    said = ""
    for line in lines:
        text, whole = line.strip(), line.strip(" \r\n")
        if whole.lower().startswith("sep=") and len(whole) == 5:  # a line of its own, for Excel
            said = whole[4]
        elif text.strip(",;\t\"'"):
            lines.back_to(len(lines.row) - 1)
            if said and has_title(_cells(text, said)):
                return asked or said
            return asked or _likeliest(text[:_ENOUGH])
    raise CsvError(f"{place(name, 1)}: found nothing but empty lines. The first line names the "
                     "columns: date,title,people,source,quote.")  # fmt: skip


def _likeliest(header: str) -> str:
    """The delimiter that makes the most of a header: first of all a title, then other names.

    A sign that is seldom one has to make two names of it.
    """
    marks = {each for each in header if not (each.isalnum() or each in _OF_NAMES)}
    found = {each: _cells(header, each) for each in (*DELIMITERS.values(), *sorted(marks))}
    seldom = found.keys() - DELIMITERS.values()
    return max(
        (each for each in found if each not in seldom or known(found[each]) > 1),
        key=lambda each: (has_title(found[each]), known(found[each]), len(found[each])),
    )


def _cells(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=delimiter))
    except csv.Error:
        return []


def _why(error: str, line: int, last: int) -> str:
    """What is wrong with a row of the lines `line` to `last`, from the words of Python's reader."""
    if "expected after" in error:
        where = "" if line == last else f" or on the way to line {last:,}"
        return f"a quotation mark stands inside a quoted cell{where} and is not written twice"
    if "field larger" in error and line == last:
        return f"a cell has more than {csv.field_size_limit():,} characters"
    if "field larger" in error or "unexpected end" in error:
        return "a quotation mark is opened here and never closed"
    return f"it cannot be taken apart ({error})"
