"""Writes into a file what stands in the place of the timeline, or says why it could not be."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtWidgets import QWidget

from herline.files import NotWrittenError
from herline.paint.picture.request import Picture
from herline.paint.picture.sheet import Sheet
from herline.paint.picture.writing import write_sheet
from herline.session.state import State
from herline.ui.parts.message import say
from herline.ui.taking_home.saving_as import ask_for, own_folder, place_for

NOT_WRITTEN = "The file was not written"
_DPI = 192
"""Dots to an inch: twice as many as on a screen."""


def save_face(
    parent: QWidget,
    state: State,
    title: str,
    name: str,
    kinds: Mapping[str, str],
    write: Callable[[Path], Path | None],
) -> Path | None:
    """Let the reader choose a place, and write there, or say why not; None if it was not written.

    The `name` is proposed for the file; `write` may raise NotWrittenError.
    """
    at = own_folder(state) / name
    path = place_for(parent, state, at, kinds, ask_for(title, kinds), NOT_WRITTEN)
    if path is None:
        return None
    try:
        return write(path)
    except NotWrittenError as error:
        say(parent, NOT_WRITTEN, str(error))
        return None


def write_picture(path: Path, sheet: Sheet) -> Path:
    """Write a sheet, pixels twice as fine as on a screen; raises NotWrittenError."""
    return write_sheet(path, sheet, Picture(dpi=_DPI)).path
