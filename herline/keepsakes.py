"""Keepsakes: what one start works out and leaves in the cache folder for the next.

A keepsake says in its first line what it was made of and by which program, and is taken only
while both are still so. The rest is a pickle, of which nothing is believed but the values that
it may hold: what else it names is refused, so that it can never run anything.
"""

from __future__ import annotations

import os
import pickle
from binascii import crc32
from collections.abc import Collection, Sequence
from enum import Enum
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any, cast

from herline import __version__
from herline.files import save_atomically


def leave(keepsake: Path, made_of: str, rooms: Sequence[str], value: object) -> None:
    """Leave `value`, made of `made_of` (one line) by `rooms`; raises OSError if it cannot be."""
    content = _head(made_of, rooms) + pickle.dumps(value, protocol=5)
    if not keepsake.exists() or keepsake.read_bytes() != content:
        save_atomically(keepsake, content)


def taken(keepsake: Path, made_of: str, rooms: Sequence[str], among: Collection[str]) -> Any:
    """The value that was left there; None if it is made of something else, or damaged.

    `among` names the modules whose own values it may hold.
    """
    try:
        content = keepsake.read_bytes()
        head = _head(made_of, rooms)
        if not content.startswith(head):
            return None
        return _OfValues(BytesIO(content[len(head) :]), among).load()
    except Exception:  # whatever a damaged pickle raises, it is worked out again instead
        return None


class _OfValues(pickle.Unpickler):
    """Makes frozen values and members of enums that some modules define, and nothing else."""

    def __init__(self, file: BytesIO, among: Collection[str]) -> None:
        super().__init__(file)
        self._among = among

    def find_class(self, module_name: str, global_name: str, /) -> Any:
        if (module_name, global_name) == ("builtins", "tuple"):
            return tuple  # what other sequences are kept as
        if module_name in self._among:
            found: object = vars(import_module(module_name)).get(global_name)
            if isinstance(found, type) and _is_value(found) and found.__module__ == module_name:
                return cast("type[object]", found)
        raise pickle.UnpicklingError(f"{module_name}.{global_name} is no value of a keepsake")


def _is_value(found: type[object]) -> bool:
    return issubclass(found, Enum) or "__dataclass_fields__" in vars(found)


def _head(made_of: str, rooms: Sequence[str]) -> bytes:
    """The first line: what it is made of, and by which modules."""
    return f"{made_of} {makers(*rooms)}\n".encode()


def makers(*rooms: str) -> str:
    """Names this version of the program, and the modules of rooms by when they were written."""
    package = Path(__file__).parent
    written = [
        (entry.name, entry.stat().st_mtime_ns)
        for room in rooms
        for entry in os.scandir(package / room)
        if entry.name.endswith(".py")
    ]
    return f"{__version__} {crc32(repr(sorted(written)).encode()):08x}"
