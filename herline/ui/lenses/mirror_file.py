"""Takes two sources held against each other home, as they are seen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from herline.layout.scene import Size
from herline.paint.picture.mirror import mirror_sheet
from herline.paint.picture.request import Picture
from herline.paint.picture.writing import FORMATS, write_sheet
from herline.paint.style import style_for
from herline.session.state import State
from herline.ui.lenses.coverage_file import ask_where, attempted

_DPI = 192


def save_mirror(
    parent: QWidget, state: State, width: float, height: float, path: Path | None = None
) -> Path | None:
    """Write the mirror to `path`, or where the reader says; None if it was not written."""
    path = path or ask_where(parent, "Save the two sources", "two sources", FORMATS)
    if path is None:
        return None
    sheet = mirror_sheet(
        state.chart, state.view, state.matching, Size(width, height), style_for(state.settings)
    )
    return attempted(parent, state, path, lambda: write_sheet(path, sheet, Picture(dpi=_DPI)).path)
