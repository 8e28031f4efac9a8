"""Takes the coverage matrix home: as a picture, or as a table that other programs read."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from herline.files import not_written, save_atomically
from herline.model.lens import in_words
from herline.paint.picture.coverage import coverage_sheet
from herline.paint.picture.request import Picture
from herline.paint.picture.sheet import Sheet
from herline.paint.picture.writing import FORMATS, NotWrittenError, check_place, write_sheet
from herline.paint.style import style_for
from herline.session.originals import THERE, refused
from herline.session.state import State
from herline.ui.lenses.coverage_rows import CoverageRows
from herline.ui.lenses.waited import waited
from herline.ui.parts.message import say

CSV = ".csv"
KINDS = {**FORMATS, CSV: "CSV, a table for other programs"}
_DPI = 192
DRAWN_AT_MOST = 5_000
"""Rows of a picture, whose height no program would show beyond that."""
TOO_HIGH = "{:,} rows are too many for a picture. Narrow them to {:,}, or save them as CSV."


def save_coverage(
    parent: QWidget, state: State, rows: CoverageRows, path: Path | None = None
) -> Path | None:
    """Write the matrix as it is shown to `path`, or where the reader says; None if not written."""
    path = path or ask_where(parent, "Save the coverage", "coverage", KINDS)
    if path is None:
        return None
    if path.suffix.lower() == CSV:
        text = waited(parent, "Writing the coverage …", rows.as_csv)
        if text is None:
            return None
        return attempted(parent, state, path, lambda: _write_csv(path, text))
    if len(rows.order) > DRAWN_AT_MOST:
        say(parent, "The file was not written", TOO_HIGH.format(len(rows.order), DRAWN_AT_MOST))
        return None

    def drawn() -> Sheet:
        telling = in_words(state.view.lens, state.story)
        return coverage_sheet(rows.matrix, rows.order, style_for(state.settings), telling)

    return attempted(
        parent, state, path, lambda: write_sheet(path, drawn(), Picture(dpi=_DPI)).path
    )


def _write_csv(path: Path, text: str) -> Path:
    check_place(path)
    try:
        # Spreadsheets take a file for UTF-8 only where it says so at its beginning.
        save_atomically(path, "\ufeff" + text)
    except OSError as error:
        raise NotWrittenError(not_written(path, error)) from error
    return path


def attempted(parent: QWidget, state: State, path: Path, write: Callable[[], Path]) -> Path | None:
    """Write to `path`, or say why it could not be."""
    refusal = refused(state, path)
    if not refusal:
        try:
            return write()
        except NotWrittenError as error:
            refusal = str(error)
    say(parent, "The file was not written", refusal)
    return None


def ask_where(parent: QWidget, title: str, name: str, kinds: dict[str, str]) -> Path | None:
    """Let the reader choose a file of one of `kinds`, by suffix; None if nothing was chosen."""
    dialog = QFileDialog(parent, title, str(Path.home()))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters([f"{words.partition(',')[0]} (*{kind})" for kind, words in kinds.items()])
    first = next(iter(kinds))
    dialog.setDefaultSuffix(first[1:])

    def follow(chosen: str) -> None:
        dialog.setDefaultSuffix(chosen.rpartition("*.")[2].rstrip(")"))

    dialog.filterSelected.connect(follow)
    dialog.selectFile(f"{name}{first}")
    if not dialog.exec() or not dialog.selectedFiles():
        return None
    path = Path(dialog.selectedFiles()[0])
    if path.suffix.lower() in kinds:
        return path
    ended = path.with_name(path.name + first)
    if os.path.exists(ended):
        say(parent, "The file was not written", THERE.format(ended))
        return None
    return ended
