"""Writes into a file what stands in the place of the timeline, or says why it could not be."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtWidgets import QWidget

from herline.paint.picture.request import Picture
from herline.paint.picture.sheet import Sheet
from herline.paint.picture.writing import NotWrittenError, write_sheet
from herline.session.originals import refused
from herline.session.state import State
from herline.ui.parts.message import say
from herline.ui.taking_home.saving_as import ask_for, own_folder, with_ending

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
    asked = ask_for(title, kinds)(parent, own_folder(state) / name)
    if asked is None:
        return None
    path = with_ending(asked, kinds, Path(name).suffix)
    refusal = refused(state, path, asked)
    if not refusal:
        try:
            return write(path)
        except NotWrittenError as error:
            refusal = str(error)
    say(parent, NOT_WRITTEN, refusal)
    return None


def write_picture(path: Path, sheet: Sheet) -> Path:
    """Write a sheet, pixels twice as fine as on a screen; raises NotWrittenError."""
    return write_sheet(path, sheet, Picture(dpi=_DPI)).path
