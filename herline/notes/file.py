"""Where notes are kept: a file for each story, in the user's own folder and never in the story.

{"format": 1, "story": "/home/anna/wedding.json", "resolutions": [
  {"event": "wedding", "asked": "when", "claim": "5f0c…", "source": "register",
   "said": "15 May 1921", "because": "it was written on the day", "on": "2024-03-01"}]}
"""

from __future__ import annotations

import json
import re
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import cast

from herline.files import reason_of, save_atomically, set_aside
from herline.frozen import frozen
from herline.notes.resolution import Notes, Resolution
from herline.paths import data_folder, story_file

FORMAT = 1


@frozen
class Kept:
    """What was read: the notes, a sentence where something was wrong, and whether to write."""

    notes: Notes
    said: str = ""
    writable: bool = True


def notes_file(story: Path) -> Path:
    """The file with the notes on the story at `story`; it need not exist."""
    path = story.absolute()
    if path == story_file():  # wherever this version of the program lies
        return data_folder() / "notes" / "shipped-story.json"
    stem = re.sub(r"[^A-Za-z0-9]+", "-", path.stem).strip("-")[:40] or "story"
    digest = sha256(str(path).encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return data_folder() / "notes" / f"{stem}-{digest}.json"


def read_notes(story: Path) -> Kept:
    """The notes on the story at `story`. Never raises.

    A damaged file is renamed and kept, and what could be understood of it counts. One of a later
    format is left as it is, and not to be written over.
    """
    path = notes_file(story)
    try:
        found = json.loads(path.read_text("utf-8"))
        later = int(found["format"]) > FORMAT
        plain = list(found["resolutions"])
    except FileNotFoundError:
        return Kept(Notes())
    except OSError as error:
        said = f"Your notes on this story cannot be read: {reason_of(error)}."
        return Kept(Notes(), said, writable=False)
    except (ValueError, TypeError, KeyError, RecursionError, OverflowError):
        return _damaged(path, Notes(), "nothing of it could be read")
    if later:
        said = "Your notes on this story are of a later version of Herline; they are left as is."
        return Kept(Notes(), said, writable=False)
    notes, wrong = Notes(), 0
    for each in plain:
        try:
            notes = notes.following(_resolution(each))
        except (TypeError, ValueError):
            wrong += 1
    if wrong:
        kept = _damaged(path, notes, f"{wrong} of {len(plain)} could not be read")
        if kept.writable:  # else what could be read would be gone with the next note
            with suppress(OSError):
                write_notes(notes, story)
        return kept
    return Kept(notes)


def write_notes(notes: Notes, story: Path) -> None:
    """Keep `notes` on the story at `story`; raises OSError when they cannot be written."""
    content = {
        "format": FORMAT,
        "story": str(story.absolute()),
        "resolutions": [
            {name: getattr(each, name) for name in _NAMES} for each in notes.resolutions
        ],
    }
    text = json.dumps(content, indent=1)  # in ASCII, so that no letter of a path can refuse
    save_atomically(notes_file(story), text + "\n")


def merged(there: Notes, before: Notes, after: Notes) -> Notes:
    """What is `there` with what turned `before` into `after`: another window may have written."""
    places = dict.fromkeys(r.place for r in (*before.resolutions, *after.resolutions))
    for event, asked in places:
        old, new = before.of(event, asked), after.of(event, asked)
        if old == new:
            continue
        there = there.following(new) if new is not None else there.without(event, asked)
    return there


_NAMES = ("event", "asked", "claim", "source", "said", "because", "on")
_OPTIONAL = ("said", "on")


def _resolution(found: object) -> Resolution:
    """The resolution that `found` writes; raises TypeError or ValueError."""
    if not isinstance(found, dict):
        raise TypeError("not a resolution")
    entry = cast("dict[str, object]", found)
    values: dict[str, str] = {}
    for name in _NAMES:
        value = entry.get(name, "")
        if not isinstance(value, str):
            raise TypeError(f"{name} is not a text")
        if not value.strip() and name not in _OPTIONAL:
            raise ValueError(f"{name} is missing")
        values[name] = value
    return Resolution(**values)


def _damaged(path: Path, notes: Notes, reason: str) -> Kept:
    try:
        aside = set_aside(path)
    except OSError:
        said = f"Your notes on this story are damaged ({reason}) and left where they are."
        return Kept(notes, f"{said} New ones are not kept: see {path}.", writable=False)
    return Kept(notes, f"Your notes were damaged ({reason}); the file is kept as {aside}.")
