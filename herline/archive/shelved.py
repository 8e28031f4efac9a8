"""Keeps a large story as it was read, for the next start: its ledger and the text of its events.

It is found by the SHA-256 of its file, which is believed while the file looks the same, and used
only if the very same modules wrote it. Only a story without problems is kept. The columns are
checked for fitting together, not for what they hold, as the folder is the user's own. The words for
searching are gathered later, and have a file of their own.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import cast

import numpy as np

from herline.archive.build import build
from herline.archive.digests import believed_digest, digest_of
from herline.archive.plain import Entry
from herline.archive.problems import Faults
from herline.archive.reading import Reading
from herline.archive.swift.sound import SoundEvents
from herline.archive.syntax import parse
from herline.frozen import replace
from herline.keepsakes import makers
from herline.ledger.arrays import Column
from herline.ledger.column_file import clear, put, taken
from herline.ledger.events import Events, large_story
from herline.ledger.ledger import Ledger
from herline.ledger.words import Words
from herline.model.story import Story
from herline.paths import cache_folder
from herline.progress import Progress, to_nobody

MOST = 4_000_000_000
"""Bytes that all kept stories may take together."""
_TEXT = "text"
WRITTEN_BY = ("archive", "archive/swift", "layout", "ledger", "model", "model/edtf")


def shelved_reading(path: Path) -> Reading | None:
    """The story in the file at `path`, if it is kept just as it is there now."""
    if not os.path.isdir(shelf_folder()):  # unlike Path, never raises
        return None
    believed = believed_digest(path)
    digest = believed or digest_of(path)
    story = _story(digest) if digest else None
    return Reading(story, (), digest, is_believed=bool(believed)) if story else None


def shelve(story: Story, digest: str, progress: Progress = to_nobody) -> None:
    """Keep a large story, read without problems from a file with this digest.

    From then on its events are made of what was written, and the file's content is let go.
    Raises OSError if it cannot be kept. `progress` is called with the share that is written, and
    may raise to stop.
    """
    from herline.archive.writer import story_text  # late: a start mostly finds what is kept

    events = cast("Events", story.events)
    ledger = events.ledger
    path = shelf_folder() / digest
    columns = {**ledger.columns, **{f"+{k}": v for k, v in ledger.worked_out.items()}}
    head = story_text(replace(story, events=()))
    columns[_TEXT] = np.frombuffer(events.texts, np.uint8)
    put(path, _owner(digest), columns, {"head": head}, progress)
    found = taken(path, _owner(digest))
    if found is not None:
        events.texts = found.columns[_TEXT].data
    clear(path.parent, MOST)


def shelve_words(words: Words, digest: str) -> None:
    """Keep the words of the story in a file with this digest; raises OSError."""
    put(_words_file(digest), _owner(digest), words.columns, {})


def shelved_words(digest: str, number: int) -> Words | None:
    """The words of the `number` events in a file with this digest, if they are kept."""
    found = taken(_words_file(digest), _owner(digest))
    return Words.of_columns(number, found.columns) if found else None


def unshelve(digest: str) -> None:
    """Forget the story of a file with this digest."""
    for path in (shelf_folder() / digest, _words_file(digest)):
        with suppress(OSError):  # then the next start finds it unsound as well
            path.unlink(missing_ok=True)


def shelf_folder() -> Path:
    return cache_folder() / "large"


def _words_file(digest: str) -> Path:
    return shelf_folder() / f"{digest}.words"


def _story(digest: str) -> Story | None:
    found = taken(shelf_folder() / digest, _owner(digest))
    if found is None:
        return None
    columns: dict[str, Column] = found.columns
    plain, faults = parse(found.beside.get("head", ""))
    if faults or not isinstance(plain, dict) or _TEXT not in columns:
        return None
    text = columns[_TEXT]
    worked_out = {name[1:]: column for name, column in columns.items() if name[0] == "+"}
    ledger = Ledger.of_columns(columns, worked_out, len(text))
    if ledger is None:
        return None
    head = build(cast("Entry", plain), Faults())
    return large_story(head, Events(ledger, text.data, SoundEvents()))


def _owner(digest: str) -> str:
    return f"{digest} {makers(*WRITTEN_BY)}"
