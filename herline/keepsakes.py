"""Keepsakes: what one start works out and leaves in the cache folder for the next.

The first line of a keepsake says what it was made of and by which program; it is used only while
both are the same. The rest is a pickle that may hold only certain values: whatever else it names
is refused, so that it can never run anything.
"""

from __future__ import annotations

import os
import pickle
from binascii import crc32
from collections.abc import Collection, Iterable, Sequence
from enum import Enum
from importlib import import_module
from io import BytesIO
from operator import getitem
from pathlib import Path
from typing import Any, cast

from herline import __version__
from herline.files import save_atomically


def leave(keepsake: Path, made_of: str, rooms: Sequence[str], value: object) -> None:
    """Leave `value`, made of `made_of` (one line) by `rooms`; raises OSError if it cannot be."""
    content = _head(made_of, rooms) + pickle.dumps(value, protocol=5)
    if not keepsake.exists() or keepsake.read_bytes() != content:
        save_atomically(keepsake, content)


def first_taken(
    keepsakes: Iterable[Path], made_of: str, rooms: Sequence[str], among: Collection[str]
) -> Any:
    """The first value that can be taken from one of several; None if there is none."""
    values = (taken(each, made_of, rooms, among) for each in keepsakes)
    return next((value for value in values if value is not None), None)


def taken(keepsake: Path, made_of: str, rooms: Sequence[str], among: Collection[str]) -> Any:
    """The value that was left there; None if it was made of something else, or is damaged.

    `among` names the modules whose own values it may hold.
    """
    try:
        content = keepsake.read_bytes()
        head = _head(made_of, rooms)
        if not content.startswith(head):
            return None
        return _OfValues(BytesIO(content[len(head) :]), among).load()
    except Exception:  # whatever a damaged pickle raises, the value is worked out again
        return None


class _OfValues(pickle.Unpickler):
    """Makes frozen values and enum members that certain modules define, and nothing else."""

    def __init__(self, file: BytesIO, among: Collection[str]) -> None:
        super().__init__(file)
        self._among = among

    def find_class(self, module_name: str, global_name: str, /) -> Any:
        if (module_name, global_name) == ("builtins", "tuple"):
            return tuple  # other sequences are kept as tuples
        if (module_name, global_name) == ("builtins", "getattr"):
            return getitem  # Python 3.11.0 to 3.11.3 so name a member of an enum; any else fails
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
    """Identifies this version of the program, and the modules of some rooms by their times."""
    package = Path(__file__).parent
    written = [
        (entry.name, entry.stat().st_mtime_ns)
        for room in rooms
        for entry in os.scandir(package / room)
        if entry.name.endswith(".py")
    ]
    return f"{__version__} {crc32(repr(sorted(written)).encode()):08x}"
