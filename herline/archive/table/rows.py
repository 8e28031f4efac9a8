"""Splits a table into rows of cells, each with the line it begins on.

A quotation mark that is never closed would swallow the rest of a table. Here it costs one line:
when a row turns out to be broken, reading goes on with the line after its first.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import NamedTuple

from herline.archive.table.columns import has_title, known
from herline.archive.table.lines import Lines
from herline.archive.table.troubles import CsvError, place

DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t", "pipe": "|"}
"""What usually separates cells, by name."""
_OF_NAMES = ' "_-'
"""What may be part of the name of a column, and so cannot separate two of them."""
_ENOUGH = 2_000
"""Characters at the beginning of a header among which its delimiter is sought."""


class Row(NamedTuple):
    """Cells as they are written. `fault` is a clause about a row that cannot be read, or empty."""

    line: int
    cells: list[str]
    fault: str = ""


def rows(lines: Lines, name: str, delimiter: str = "") -> Iterator[Row]:
    """The rows of a table called `name`, the header first; empty rows and mere rules are skipped.

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
    """What separates the cells; leaves `lines` before the first line that says something."""
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
    raise CsvError(f"{place(name, 1)}: found only empty lines. The first line must name the "
                     "columns: date,title,people,source,quote.")  # fmt: skip


def _likeliest(header: str) -> str:
    """The delimiter that makes the most of a header: above all a title, then other names.

    A sign that is seldom a delimiter must yield at least two names.
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
    """What is wrong with a row on the lines `line` to `last`, after what Python's reader said."""
    if "expected after" in error:
        where = "" if line == last else f", between here and line {last:,},"
        return f"a quotation mark inside a quoted cell{where} is not doubled"
    if "field larger" in error and line == last:
        return f"a cell has more than {csv.field_size_limit():,} characters"
    if "field larger" in error or "unexpected end" in error:
        return "a quotation mark is opened here and never closed"
    return f"it cannot be split into cells ({error})"
