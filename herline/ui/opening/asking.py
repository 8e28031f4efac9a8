"""Lets the reader choose a file to open, and tells a table, of which a story is made first."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtWidgets import QWidget

from herline.paths import home_folder, story_file
from herline.session.state import State

TABLES = (".csv", ".tsv", ".tab")
"""How the names of tables end."""
_BOTH = " ".join(f"*{ending}" for ending in (".json", *TABLES))
_TABLES = " ".join(f"*{ending}" for ending in TABLES)
TO_OPEN = f"Stories and tables ({_BOTH});;Stories (*.json);;Tables ({_TABLES});;All files (*)"
TO_IMPORT = f"Tables ({_TABLES});;All files (*)"


def is_table(path: Path) -> bool:
    """Whether a file is there whose name is that of a table, and which is no story all the same."""
    if path.suffix.casefold() not in TABLES or not os.path.isfile(path):  # Path may raise
        return False
    try:
        with open(path, "rb") as file:
            beginning = file.read(64)
    except OSError:  # whoever opens it says why
        return False
    return not beginning.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")


def chosen_file(parent: QWidget, title: str, state: State, names: str) -> Path | None:
    """The file that the reader chooses among those with `names`; None if it is none."""
    from PySide6.QtWidgets import QFileDialog  # late: a class of Qt is made when it is named

    name, _ = QFileDialog.getOpenFileName(parent, title, str(_folder(state)), names)
    return Path(name) if name else None


def _folder(state: State) -> Path:
    """Where the reader's stories are likely to be: beside the open one or the last one."""
    own = [state.path] if state.path and state.path != story_file() else []
    folders = (path.parent for path in [*own, *map(Path, state.settings.recent)])
    return next(filter(os.path.isdir, folders), home_folder())
