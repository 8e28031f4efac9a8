"""Takes two sources held against each other home, as they are seen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from herline.layout.scene import Size
from herline.paint.picture.mirror import mirror_sheet
from herline.paint.picture.writing import FORMATS
from herline.paint.style import style_for
from herline.session.state import State
from herline.ui.lenses.face_file import attempted, write_picture
from herline.ui.taking_home.saving_as import ask_for, own_folder, with_ending


def save_mirror(
    parent: QWidget, state: State, width: float, height: float, path: Path | None = None
) -> Path | None:
    """Write the mirror to `path`, or where the reader says; None if it was not written."""
    ask = ask_for("Save the two sources", FORMATS)
    asked = path or ask(parent, own_folder(state) / "two sources.svg")
    if asked is None:
        return None
    path = with_ending(asked, FORMATS, ".svg")
    sheet = mirror_sheet(
        state.chart, state.view, state.matching, Size(width, height), style_for(state.settings)
    )
    return attempted(parent, state, asked, path, lambda: write_picture(path, sheet))
