"""What opening asks of a file: what it holds, its size, and whether it was dropped."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, cast

from herline.progress import Progress, to_nobody, within

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    from herline.archive.reading import Reading
    from herline.ledger.events import Events
    from herline.ledger.words import Words
    from herline.model.lens import Lens
    from herline.model.story import Story
    from herline.session.state import State
    from herline.settings import Settings

_AS_IF_DAMAGED = (ValueError, LookupError, ArithmeticError, MemoryError)
"""What numbers lead to that are not those that were kept."""


def read_file(path: Path, trusted: tuple[str, ...], progress: Progress = to_nobody) -> Reading:
    """What the file at `path` holds. Reading is one pure function, so it can move to a thread."""
    from herline.archive.reader import read

    return read(path, trusted=trusted, progress=progress)


def read_small(path: Path, trusted: tuple[str, ...]) -> Reading:
    """The same; at once, if it is as the last start left it."""
    from herline.archive.kept import reading_of

    return reading_of(path, trusted) or read_file(path, trusted)


def read_large(
    path: Path,
    trusted: tuple[str, ...],
    settings: Settings,
    known: str,
    lens: Lens,
    progress: Progress,
) -> tuple[Reading, State | None] | None:
    """The same with the state in which it opens; None if the file still has the digest `known`.

    It will be seen through `lens`. A large story that was kept at an earlier time is there at once;
    if that is damaged, it is forgotten, and the file is read.
    """
    from herline.archive.digests import digest_of, look_of, note_digest
    from herline.archive.shelved import shelved_reading, shelved_words, unshelve
    from herline.session.prepare import ready_state

    if known and digest_of(path) == known:
        return None
    look = look_of(path)

    def ready(reading: Reading, kept: bool) -> tuple[Reading, State | None]:
        with suppress(OSError):  # then the next start reads the file to know it
            note_digest(path, look, reading.digest)
        if reading.story is None:
            return reading, None
        words = shelved_words(reading.digest, len(reading.story.events)) if kept else None
        return reading, ready_state(
            reading.story, settings, within(progress, 0.9, 1.0), words, lens
        )

    kept = shelved_reading(path)
    if kept is not None:
        try:
            return ready(kept, True)
        except _AS_IF_DAMAGED:
            unshelve(kept.digest)
    return ready(read_file(path, trusted, within(progress, 0.0, 0.9)), False)


def keep_large(story: Story, digest: str, progress: Progress) -> Words:
    """The words of a large story; it is kept with them for the next start, if it can be.

    Its titles are put in order for the table beforehand.
    """
    from herline.archive.shelved import shelve, shelve_words
    from herline.archive.swift.gather_words import words_of

    events = cast("Events", story.events)
    events.ledger.rank_titles(within(progress, 0.0, 0.05))
    with suppress(OSError):  # then the next start reads the file
        shelve(story, digest, progress=within(progress, 0.05, 0.1))
    words = words_of(story, within(progress, 0.1, 0.9))
    with suppress(OSError):
        shelve_words(words, digest)
    return words


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
