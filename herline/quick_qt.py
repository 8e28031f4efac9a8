"""Imports PySide6 so that a start loses no time to what it does not need.

PySide6 carries its Python half as source text inside a library, and compiles and runs all of it
whenever it is imported: 35 ms, mostly for what writes help texts, messages about wrong arguments
and type stubs. Here such a module is run only when something in it is first asked for, which is
mostly never. The larger ones of the others are compiled once, and kept as Python keeps its own.

PySide6 then replaces `__import__` with a function of its own, for modules that ask for other
spellings of Qt's names, and reads the source of every module imported from then on to see whether
it does: 6 ms for Herline's, and a detour for each later import. The original is put back.
"""

from __future__ import annotations

import builtins
import sys
from binascii import crc32
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager, suppress
from importlib.machinery import SourceFileLoader
from importlib.util import cache_from_source
from pathlib import Path
from types import CodeType
from typing import Any, cast

from herline.files import save_atomically
from herline.paths import kept_files

FOLDER = "qt"
"""Where what was compiled is kept."""
LATE = tuple(
    f"shibokensupport/signature/{name}.py"
    for name in (
        *("errorhandler", "layout", "parser"),
        *("lib/enum_sig", "lib/pyi_generator", "lib/tool"),
    )
)
LARGE = 5_000
"""Bytes of source; compiling less than this is as quick as reading what was compiled."""
STAND_IN = """
from herline.quick_qt import come_late
__getattr__ = come_late(globals(), {filename!r})
"""

_sources: dict[str, bytes] = {}


def import_qt(kept: Path | None = None) -> None:
    """Import PySide6; what is compiled for it is kept in the folder `kept`.

    Without one it is looked for where earlier starts and the set-up kept it, and kept in the cache.
    """
    if "PySide6" in sys.modules:
        return
    with _compiling_less((kept,) if kept else kept_files(FOLDER)):
        import PySide6.QtCore  # noqa: F401  # pyright: ignore[reportUnusedImport]
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def come_late(module: dict[str, Any], filename: str) -> Callable[[str], Any]:
    """The `__getattr__` of a module that is run when something in it is first asked for."""

    def asked_for(name: str) -> Any:
        if name != "__path__":  # every import asks modules that are not packages for this
            if filename in _sources:
                exec(compile(_sources.pop(filename), filename, "exec"), module)
            if name in module:
                return module[name]
        raise AttributeError(f"{filename} has no {name}")

    return asked_for


@contextmanager
def _compiling_less(kept: Sequence[Path]) -> Generator[None]:
    """Inside the block, late modules are not compiled, and large ones only in the first run."""
    compile_now: Callable[..., Any] = builtins.compile

    def compile_less(source: Any, filename: Any, *rest: Any, **named: Any) -> object:
        if filename in LATE:
            _sources[filename] = source
            source = STAND_IN.format(filename=filename)
        elif isinstance(source, bytes) and len(source) >= LARGE and not named:  # nor Python itself
            return _compiled_once(source, kept) or compile_now(source, filename, *rest, **named)
        return compile_now(source, filename, *rest, **named)

    builtins.compile = cast("Any", compile_less)
    try:
        yield
    finally:
        builtins.compile = cast("Any", compile_now)


def _compiled_once(source: bytes, kept: Sequence[Path]) -> CodeType | None:
    """The code of `source`, through a file beside which Python keeps the compiled one.

    If no folder of `kept` holds it, the first one will.
    """
    paths = [folder / f"qt_{len(source)}_{crc32(source):08x}.py" for folder in kept]
    path = next((path for path in paths if path.exists()), paths[0])
    try:
        if not path.exists():
            save_atomically(path, source)
        return SourceFileLoader(path.stem, str(path)).get_code(path.stem)
    except (OSError, ValueError, ImportError, EOFError, TypeError):
        for damaged in (path, Path(cache_from_source(str(path)))):  # the next run writes it anew
            with suppress(OSError):
                damaged.unlink()
        return None
