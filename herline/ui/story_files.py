"""What opening asks of a file: what it holds, its size and digest, and whether it was dropped."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from herline.archive.progress import Told, to_nobody, within

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    from herline.archive.reading import Reading
    from herline.session.state import State
    from herline.settings import Settings


def read_file(path: Path, trusted: tuple[str, ...], told: Told = to_nobody) -> Reading:
    """What the file at `path` holds. Reading is one pure function, so it can move to a thread."""
    from herline.archive.reader import read

    return read(path, trusted=trusted, told=told)


def read_small(path: Path, trusted: tuple[str, ...]) -> Reading:
    """The same; at once, if it is as the last start left it."""
    from herline.archive.kept import reading_of

    return reading_of(path, trusted) or read_file(path, trusted)


def read_large(
    path: Path, trusted: tuple[str, ...], settings: Settings, known: str, told: Told
) -> tuple[Reading, State | None] | None:
    """The same with the state in which it opens; None if the file still has the digest `known`."""
    from herline.session.prepare import ready_state

    if known and digest_of(path) == known:
        return None
    reading = read_file(path, trusted, within(told, 0.0, 0.75))
    if reading.story is None:
        return reading, None
    return reading, ready_state(reading.story, settings, within(told, 0.75, 1.0))


def dropped_file(dropped: QMimeData) -> Path | None:
    """The file on this computer that `dropped` names, if it names one."""
    for url in dropped.urls():
        if url.isLocalFile():
            return Path(url.toLocalFile())
    return None


def size_of(path: Path) -> int:
    """Bytes of the file at `path`; none if it cannot be told."""
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0


def digest_of(path: Path) -> str:
    from hashlib import sha256

    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""
