"""Takes the coverage matrix home: as a picture, or as a table that other programs read."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from herline.files import not_written, save_atomically
from herline.model import asking, lens
from herline.paint.picture.coverage import coverage_sheet
from herline.paint.picture.sheet import Sheet
from herline.paint.picture.writing import FORMATS, NotWrittenError, check_place
from herline.paint.style import style_for
from herline.session.state import State
from herline.ui.lenses.coverage_rows import CoverageRows
from herline.ui.lenses.face_file import NOT_WRITTEN, attempted, write_picture
from herline.ui.lenses.waited import waited
from herline.ui.parts.message import say
from herline.ui.taking_home.saving_as import ask_for, own_folder, with_ending

CSV = ".csv"
KINDS = {**FORMATS, CSV: "CSV, a table for other programs"}
DRAWN_AT_MOST = 5_000
"""Rows of a picture, whose height no program would show beyond that."""
TOO_HIGH = "{:,} rows are too many for a picture. Narrow them to {:,}, or save them as CSV."


def save_coverage(
    parent: QWidget, state: State, rows: CoverageRows, path: Path | None = None
) -> Path | None:
    """Write the matrix as it is shown to `path`, or where the reader says; None if not written."""
    ask = ask_for("Save the coverage", KINDS)
    asked = path or ask(parent, own_folder(state) / "coverage.svg")
    if asked is None:
        return None
    path = with_ending(asked, KINDS, ".svg")
    if path.suffix.lower() == CSV:
        text = waited(parent, "Writing the coverage …", rows.as_csv)
        if text is None:
            return None
        return attempted(parent, state, asked, path, lambda: _write_csv(path, text))
    if len(rows.order) > DRAWN_AT_MOST:
        say(parent, NOT_WRITTEN, TOO_HIGH.format(len(rows.order), DRAWN_AT_MOST))
        return None

    def drawn() -> Sheet:
        asked = asking.in_words(state.view.filter, state.story)
        told = (lens.in_words(state.view.lens, state.story), asked and f"filter: {asked}")
        named = "; ".join(filter(None, told))
        return coverage_sheet(rows.matrix, rows.order, style_for(state.settings), named)

    return attempted(parent, state, asked, path, lambda: write_picture(path, drawn()))


def _write_csv(path: Path, text: str) -> Path:
    check_place(path)
    try:
        # Spreadsheets take a file for UTF-8 only where it says so at its beginning.
        save_atomically(path, "\ufeff" + text)
    except OSError as error:
        raise NotWrittenError(not_written(path, error)) from error
    return path
