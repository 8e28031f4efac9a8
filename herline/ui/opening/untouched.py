"""Which stories were made of which tables, and have not been written in since.

Such a story may be made again from its table while it is open: nothing in it is the reader's own.
"""

from __future__ import annotations

import os
from pathlib import Path


class Untouched:
    """Pairs of a table and the story that was made of it, as long as the window is there."""

    def __init__(self) -> None:
        self._looks: dict[tuple[str, str], tuple[int, ...]] = {}

    def note(self, table: Path, story: Path) -> None:
        """Note that just now `story` was made of `table`."""
        self._looks[_names(table, story)] = _look(story)

    def holds(self, table: Path, story: Path) -> bool:
        """Whether the file `story` is still what was made of `table`."""
        look = self._looks.get(_names(table, story))
        return bool(look) and look == _look(story)


def _names(table: Path, story: Path) -> tuple[str, str]:
    return os.path.realpath(table), os.path.realpath(story)


def _look(path: Path) -> tuple[int, ...]:
    """What every writing of the file at `path` changes; empty if there is none."""
    try:
        about = path.stat()
    except OSError:
        return ()
    return about.st_ino, about.st_size, about.st_mtime_ns
