"""Computes ahead what a first start would: Qt's Python half, the story, and its first frames.

Run once, when a checkout fills its `.venv`, it leaves there what every start leaves for the next
one in the user's cache. So the first start in a new home is as quick as those that follow.
"""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from herline.paths import PREPARED, cache_folder
from herline.quick_qt import FOLDER, import_qt

if TYPE_CHECKING:
    from herline.ui.window import Window

TURNS = 8
"""Of the event loop, in which all parts of a window find their size."""


def prepare(folder: Path) -> Window:
    """Leave in `folder` what a start in a new home would compute; the window that was made for it.

    Its frames are those of two sizes: on a screen with room for it, and on the one that Qt makes up
    where there is none. Raises OSError if they cannot be left there.
    """
    import_qt(folder / FOLDER)  # before anything else does

    from PySide6.QtCore import QSize

    from herline.app import make_application, start
    from herline.archive import kept
    from herline.files import save_atomically
    from herline.session import outset
    from herline.ui.window import FIRST_SIZE

    application = make_application()
    window = start(application, None)
    scenes: outset.Recalled = {}
    for size in (window.size(), QSize(*FIRST_SIZE)):
        window.resize(size)
        for side in window.sides:
            side.be_as_wide_as_usual()
        window.show()
        window.complete()
        for _ in range(TURNS):
            application.processEvents()
        scenes = {**scenes, **window.scenes()}
    window.opening.keep(scenes)
    window.opening.stop()
    for name in (kept.NAME, outset.NAME):
        save_atomically(folder / name, (cache_folder() / name).read_bytes())
    return window


if __name__ == "__main__":
    with TemporaryDirectory(prefix="herline-") as home:
        os.environ.update(HERLINE_HOME=home, QT_QPA_PLATFORM="offscreen")
        prepare(PREPARED)
