"""Imports PySide6 so that a start loses no time to what Herline does not use of it.

PySide6 puts a function of its own in the place of `import`, for alternative spellings of Qt's
names that a module may ask for. It reads the source of every module that is imported from then
on, to see whether the module uses Qt: 6 ms for Herline's, and a detour for each later import.
"""

from __future__ import annotations

import builtins


def import_qt() -> None:
    """Import PySide6, and give `import` back to Python."""
    import PySide6.QtCore  # noqa: F401  # pyright: ignore[reportUnusedImport]

    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
