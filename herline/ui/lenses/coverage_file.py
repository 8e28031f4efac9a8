"""Takes the coverage matrix home: as a picture, or as a table that other programs read."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from herline.files import NotWrittenError, write_whole
from herline.model import asking, lens
from herline.paint.picture.coverage import coverage_sheet
from herline.paint.picture.sheet import Sheet
from herline.paint.picture.writing import FORMATS
from herline.paint.style import style_for
from herline.session.state import State
from herline.ui.lenses.coverage_rows import CoverageRows
from herline.ui.lenses.face_file import save_face, write_picture
from herline.ui.lenses.waited import waited

CSV = ".csv"
KINDS = {**FORMATS, CSV: "CSV, a table for other programs"}
DRAWN_AT_MOST = 5_000
"""Rows of a picture, whose height no program would show beyond that."""
TOO_HIGH = "{:,} rows are too many for a picture. Narrow them to {:,}, or save them as CSV."


def save_coverage(parent: QWidget, state: State, rows: CoverageRows) -> Path | None:
    """Write the matrix as it is shown where the reader says; None if it was not written."""

    def write(path: Path) -> Path | None:
        if path.suffix.lower() == CSV:
            text = waited(parent, "Writing the coverage …", rows.as_csv)
            return None if text is None else _write_csv(path, text)
        if len(rows.order) > DRAWN_AT_MOST:
            raise NotWrittenError(TOO_HIGH.format(len(rows.order), DRAWN_AT_MOST))
        return write_picture(path, _sheet(state, rows))

    return save_face(parent, state, "Save the coverage", "coverage.svg", KINDS, write)


def _sheet(state: State, rows: CoverageRows) -> Sheet:
    asked = asking.in_words(state.view.filter, state.story)
    told = (lens.in_words(state.view.lens, state.story), asked and f"filter: {asked}")
    named = "; ".join(filter(None, told))
    return coverage_sheet(rows.matrix, rows.order, style_for(state.settings), named)


def _write_csv(path: Path, text: str) -> Path:
    # Spreadsheets take a file for UTF-8 only where it says so at its beginning.
    write_whole(path, "\ufeff" + text)
    return path
