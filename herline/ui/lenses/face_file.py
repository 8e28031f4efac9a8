"""Writes into a file what stands in the place of the timeline, or says why it could not be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from herline.paint.picture.request import Picture
from herline.paint.picture.sheet import Sheet
from herline.paint.picture.writing import NotWrittenError, write_sheet
from herline.session.originals import refused
from herline.session.state import State
from herline.ui.parts.message import say

NOT_WRITTEN = "The file was not written"
_DPI = 192
"""Dots to an inch: twice as many as on a screen."""


def attempted(
    parent: QWidget, state: State, asked: Path, path: Path, write: Callable[[], Path]
) -> Path | None:
    """Write to `path`, where the reader `asked` for it; or say why not, and None."""
    refusal = refused(state, path, asked)
    if not refusal:
        try:
            return write()
        except NotWrittenError as error:
            refusal = str(error)
    say(parent, NOT_WRITTEN, refusal)
    return None


def write_picture(path: Path, sheet: Sheet) -> Path:
    """Write a sheet, pixels twice as fine as on a screen; raises NotWrittenError."""
    return write_sheet(path, sheet, Picture(dpi=_DPI)).path
