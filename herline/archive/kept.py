"""Keeps the story that was open last as it was read and compared, for the next start.

It is a pickle in the cache folder, taken only if its file still has the same digest and was read
by the very same modules. Of a pickle nothing is believed but the values that a story is made of:
what else it names is refused, so that it can never run anything.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Container
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

from herline import __version__
from herline.archive.reading import Reading
from herline.files import save_atomically
from herline.model import story as parts
from herline.model.agreement import Agreement
from herline.model.edtf.date import Bound, Date, Precision, Qualifier, Shape
from herline.model.numbers import Amount
from herline.model.story import Story
from herline.paths import cache_folder

_VALUES = (
    *(Story, parts.Source, parts.Person, parts.Kind, parts.Event, parts.Part, parts.EventDate),
    *(parts.Quote, parts.Claim, parts.Attribute, parts.Dating, parts.Coverage, Agreement),
    *(Date, Bound, Precision, Qualifier, Shape, Amount),
)
_BY_NAME = {(value.__module__, value.__qualname__): value for value in _VALUES}


def reading_of(path: Path, trusted: Container[str], kept: Path | None = None) -> Reading | None:
    """The story in the file at `path`, if it is the one in `kept` and its digest is `trusted`."""
    try:
        if not path.is_file():
            return None
        digest = sha256(path.read_bytes()).hexdigest()
        if digest not in trusted:
            return None
        head, _, pickled = (kept or _file()).read_bytes().partition(b"\n")
        if head != _head(digest):
            return None
        story, agreements = _OfStories(BytesIO(pickled)).load()
        if not isinstance(story, Story) or len(agreements) != len(story.events):
            return None
        vars(story)["agreements"] = agreements
    except Exception:  # whatever a damaged pickle raises, the file itself is read instead
        return None
    return Reading(story, (), digest)


def keep(story: Story, digest: str, kept: Path | None = None) -> None:
    """Keep `story`, read from a file with this digest; raises OSError if it cannot be."""
    kept = kept or _file()
    head = _head(digest)
    try:
        with open(kept, "rb") as file:
            if file.readline() == head + b"\n":
                return
    except OSError:
        pass
    save_atomically(kept, head + b"\n" + pickle.dumps((story, story.agreements), protocol=5))


class _OfStories(pickle.Unpickler):
    """Makes the values of stories, and nothing else."""

    def find_class(self, module_name: str, global_name: str, /) -> Any:
        value = _BY_NAME.get((module_name, global_name))
        if value is None:
            raise pickle.UnpicklingError(f"{module_name}.{global_name} is no part of a story")
        return value


def _file() -> Path:
    return cache_folder() / "story"


def _head(digest: str) -> bytes:
    """Names the file, and the modules that read it, by when they were written."""
    return f"{digest} {readers('archive', 'model', 'model/edtf')}".encode()


def readers(*folders: str) -> str:
    """Names this version of the program, and the modules in `folders`, in a few letters."""
    package = Path(__file__).parent.parent
    modules = [
        (entry.name, entry.stat().st_mtime_ns)
        for folder in folders
        for entry in os.scandir(package / folder)
        if entry.name.endswith(".py")
    ]
    return f"{__version__} {sha256(repr(sorted(modules)).encode()).hexdigest()}"
