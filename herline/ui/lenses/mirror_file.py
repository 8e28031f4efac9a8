"""Takes two sources held against each other home, as they are seen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from herline.layout.scene import Size
from herline.paint.picture.mirror import mirror_sheet
from herline.paint.picture.writing import FORMATS
from herline.paint.style import style_for
from herline.session.state import State
from herline.ui.lenses.face_file import save_face, write_picture


def save_mirror(parent: QWidget, state: State, width: float, height: float) -> Path | None:
    """Write the mirror where the reader says; None if it was not written."""

    def write(path: Path) -> Path:
        size, style = Size(width, height), style_for(state.settings)
        sheet = mirror_sheet(state.chart, state.view, state.matching, size, style)
        return write_picture(path, sheet)

    return save_face(parent, state, "Save the two sources", "two sources.svg", FORMATS, write)
