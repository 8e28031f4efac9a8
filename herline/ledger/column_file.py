"""A file of columns in the cache folder: written once, then mapped into memory and not read.

    one line    what the columns belong to, and who wrote them
    one line    JSON: their names, types, lengths and places; and a few words beside them
    …           the columns, each at a multiple of 64 bytes

There is no pickle in it: nothing but numbers and text can come out of it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any, cast

import numpy as np

from herline.files import written_atomically
from herline.frozen import frozen
from herline.ledger.arrays import Column
from herline.progress import Progress, to_nobody

_ALIGNED = 64
_TYPES = frozenset(("<f8", "<i8", "<i4", "<u4", "|b1", "|i1", "|u1"))
_AT_ONCE = 1 << 24  # bytes written in one call
_LONGEST_LINE = 50_000_000


@frozen(eq=False)
class ColumnFile:
    """The columns of a file, and the words that were put beside them."""

    columns: dict[str, Column]
    beside: dict[str, str]


def put(
    path: Path,
    owner: str,
    columns: Mapping[str, Column],
    beside: Mapping[str, str],
    progress: Progress = to_nobody,
) -> None:
    """Write a file for `owner`, a line without breaks; raises OSError if it cannot be.

    `progress` is called with the share that is written, and may raise to stop.
    """
    places: dict[str, tuple[str, int, int]] = {}
    place = 0
    for name, column in columns.items():
        places[name] = (column.dtype.str, len(column), place)
        place += column.nbytes + -column.nbytes % _ALIGNED
    head = json.dumps({"size": place, "columns": places, "beside": dict(beside)})
    with written_atomically(path) as file:
        file.write(f"{owner}\n{head}\n".encode())
        file.write(bytes(-file.tell() % _ALIGNED))
        for column in columns.values():
            content = np.ascontiguousarray(column).view(np.uint8).data
            for start in range(0, len(content), _AT_ONCE):
                file.write(content[start : start + _AT_ONCE])
                progress(min(1.0, file.tell() / place))
            file.write(bytes(-column.nbytes % _ALIGNED))


def taken(path: Path, owner: str) -> ColumnFile | None:
    """What was put there for `owner`; None if it was another's, or is damaged."""
    try:
        with open(path, "rb") as file:
            if file.readline(_LONGEST_LINE) != f"{owner}\n".encode():
                return None
            head = cast("dict[str, Any]", json.loads(file.readline(_LONGEST_LINE)))
            begin = file.tell() + -file.tell() % _ALIGNED
            mapped = mmap(file.fileno(), 0, access=ACCESS_READ)
        if len(mapped) != begin + head["size"]:
            return None
        columns = {
            name: _column(mapped, dtype, length, begin + place)
            for name, (dtype, length, place) in head["columns"].items()
        }
        beside = {str(name): str(text) for name, text in head["beside"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    with suppress(OSError):
        os.utime(path)  # the least used go first when there are too many
    return ColumnFile(columns, beside)


def _column(mapped: mmap, dtype: str, length: int, place: int) -> Column:
    if dtype not in _TYPES:
        raise ValueError(dtype)
    if not length:
        return np.empty(0, dtype)
    return np.frombuffer(mapped, dtype, length, place)


def clear(folder: Path, most: int) -> None:
    """Remove the files of `folder` that were longest not used, until `most` bytes are left."""
    found: list[tuple[float, int, str]] = []
    with suppress(OSError):
        for entry in os.scandir(folder):
            about = entry.stat()
            found.append((about.st_mtime, about.st_size, entry.path))
    total = 0
    for _, size, path in sorted(found, reverse=True):
        total += size
        if total > most:
            with suppress(OSError):  # Windows keeps what is mapped
                os.unlink(path)
