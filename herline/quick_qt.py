"""Imports PySide6 so that a start loses no time to what it would do over and over.

PySide6 carries its Python half as source text inside a library, and compiles it whenever it is
imported: 20 ms. What was compiled is kept in the cache folder, as Python keeps its own in
`__pycache__`; a file that does not fit is made anew.

It then puts a function of its own in the place of `import`, for other spellings of Qt's names that
a module may ask for, and reads the source of every module imported from then on to see whether it
does: 6 ms for Herline's, and a detour for each later import. What stood there before is put back.
"""

from __future__ import annotations

import builtins
import marshal
import sys
from binascii import crc32
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import CodeType
from typing import Any, cast

from herline.files import save_atomically
from herline.paths import cache_folder

Compiled = dict[tuple[str, int, int], CodeType]
"""Code by its file's name, and by the length and checksum of its source."""


def import_qt(kept: Path | None = None) -> None:
    """Import PySide6; what it compiles is kept in the file `kept`."""
    if "PySide6" in sys.modules:
        return
    with _compiling_once(kept or cache_folder() / f"qt.{sys.implementation.cache_tag}"):
        import PySide6.QtCore  # noqa: F401  # pyright: ignore[reportUnusedImport]
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


@contextmanager
def _compiling_once(kept: Path) -> Generator[None]:
    """Within, source text that was compiled in an earlier run is taken from there."""
    compile_now: Callable[..., Any] = builtins.compile
    known = _known(kept)
    used: Compiled = {}

    def compile_once(source: Any, filename: Any, mode: str, *rest: Any, **named: Any) -> object:
        if rest or named or mode != "exec" or not isinstance(source, bytes):
            return compile_now(source, filename, mode, *rest, **named)
        key = (str(filename), len(source), crc32(source))
        if key not in used:
            used[key] = known.get(key) or compile_now(source, filename, mode)
        return used[key]

    builtins.compile = cast("Any", compile_once)
    try:
        yield
    finally:
        builtins.compile = cast("Any", compile_now)
    if used.keys() != known.keys():
        with suppress(OSError):  # then it is compiled again the next time
            save_atomically(kept, marshal.dumps((sys.version, used)))


def _known(kept: Path) -> Compiled:
    """What an earlier run of this very Python kept; nothing where it cannot be read."""
    try:
        version, compiled = marshal.loads(kept.read_bytes())
    except (OSError, ValueError, EOFError, TypeError):
        return {}
    return cast("Compiled", compiled) if version == sys.version else {}
