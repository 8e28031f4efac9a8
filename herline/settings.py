"""What the user prefers: one frozen value, kept in one file.

It is checked by hand, as a pydantic model would cost a third of the start
(`docs/decisions/0001-settings-without-pydantic.md`).
"""

from __future__ import annotations

import json
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Any, cast

from herline.files import save_atomically, set_aside_in_words
from herline.frozen import frozen, replace
from herline.model.view import Unmatched
from herline.paths import settings_file

RECENT_AT_MOST = 10
TEXT_ZOOMS = (0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
"""The sizes of text to choose from, as factors."""


class Theme(StrEnum):
    """Light, dark, or as the system says."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Place(StrEnum):
    """Where the synopsis is, relative to the timeline."""

    BELOW = "below"
    BESIDE = "beside"


class By(StrEnum):
    """How the synopsis is laid out: the quotes of each source, or claim by claim in a table."""

    QUOTES = "quotes"
    CLAIMS = "claims"


@frozen(slots=False)
class Settings:
    """What the user prefers; every value has a usable default."""

    theme: Theme = Theme.SYSTEM
    text_zoom: float = 1.0
    motion: bool = True
    unmatched: Unmatched = Unmatched.HIDDEN
    reader_language: str = "en"
    """ISO 639 code; quotes in other languages are shown with their translation.

    Dates beside them are written out in it, if its words are known.
    """
    fold: bool = True
    """Whether a long empty stretch is folded when a story is opened."""
    synopsis: Place = Place.BELOW
    synopsis_by: By = By.QUOTES
    columns: tuple[str, ...] = ()
    """Ids of sources in the order that the user gave their columns."""
    pinned: tuple[str, ...] = ()
    """Ids of sources whose columns come first, for every event."""
    differing: tuple[str, ...] = ()
    """Which kinds of difference are listed: "conflict", "refines" …; empty: all."""
    differing_on: tuple[str, ...] = ()
    """On which attributes: "when", "how-long" …; empty: on all."""
    differing_in_time: bool = False
    """Whether differences are listed in order of time rather than the worst first."""
    reload: bool = True
    """Whether a story is read again when its file changes on the disk."""
    recent: tuple[str, ...] = ()
    """Paths of the stories that were opened last, the latest first."""
    documents: tuple[tuple[str, str], ...] = ()
    """For each story's path, the folder of its sources' documents."""
    picture: tuple[tuple[str, str], ...] = ()
    """What was chosen for the last picture, by name."""

    def having_opened(self, path: Path) -> Settings:
        """The same preferences with `path` the first of the recent files."""
        name = str(path.absolute())
        others = [other for other in self.recent if other != name]
        return replace(self, recent=(name, *others)[:RECENT_AT_MOST])

    def forgetting(self, path: Path) -> Settings:
        """The same preferences without `path` among the recent files."""
        return replace(self, recent=tuple(r for r in self.recent if r != str(path.absolute())))

    def documents_of(self, path: Path | None) -> Path | None:
        """The folder of documents that was chosen for the story at `path`."""
        folder = dict(self.documents).get(str(path.absolute())) if path else None
        return Path(folder) if folder else None

    def with_documents(self, path: Path, folder: Path) -> Settings:
        """The same preferences with `folder` holding the documents of the story at `path`."""
        chosen = {**dict(self.documents), str(path.absolute()): str(folder.absolute())}
        return replace(self, documents=tuple(chosen.items()))

    def zoomed(self, steps: int) -> Settings:
        """Text larger or smaller by so many steps of `TEXT_ZOOMS`."""
        nearest = min(range(len(TEXT_ZOOMS)), key=lambda i: abs(TEXT_ZOOMS[i] - self.text_zoom))
        wanted = min(max(nearest + steps, 0), len(TEXT_ZOOMS) - 1)
        return replace(self, text_zoom=TEXT_ZOOMS[wanted])


def read_settings() -> tuple[Settings, str]:
    """The preferences in the file, and a sentence if something was wrong with it.

    Never raises. A damaged file is renamed and kept; what can be understood of it is used, and
    defaults for the rest. A missing file is no fault.
    """
    path = settings_file()
    try:
        text = path.read_text("utf-8-sig")  # some editors put a byte order mark before it
    except FileNotFoundError:
        return Settings(), ""
    except OSError as error:
        return Settings(), _set_aside(path, error)
    except UnicodeDecodeError as error:
        return Settings(), _set_aside(path, str(error))
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        return Settings(), _set_aside(path, str(error))
    if not isinstance(found, dict):
        return Settings(), _set_aside(path, "it does not hold an object")
    settings, wrong = _understood(cast("dict[str, Any]", found))
    return settings, _set_aside(path, "; ".join(wrong)) if wrong else ""


def write_settings(settings: Settings) -> None:
    """Keep `settings` in the file; raises OSError when it cannot be written."""
    content = {name: getattr(settings, name) for name in Settings.__match_args__}
    content["documents"] = dict(settings.documents)
    content["picture"] = dict(settings.picture)
    save_atomically(settings_file(), json.dumps(content, indent=2, sort_keys=True) + "\n")


def merged(there: Settings, before: Settings, after: Settings) -> Settings:
    """What is `there`, changed as `before` was to `after`: another window may have written it."""
    changed = {
        name: getattr(after, name)
        for name in Settings.__match_args__
        if getattr(after, name) != getattr(before, name)
    }
    if "documents" in changed:
        chosen = dict(set(after.documents) - set(before.documents))
        changed["documents"] = tuple({**dict(there.documents), **chosen}.items())
    if "recent" in changed:
        others = (path for path in there.recent if path not in before.recent)
        changed["recent"] = tuple(dict.fromkeys((*after.recent, *others)))[:RECENT_AT_MOST]
    return replace(there, **changed)


def _understood(found: dict[str, Any]) -> tuple[Settings, list[str]]:
    """The settings in `found`, and what in it cannot be one. Unknown names are ignored."""
    values: dict[str, Any] = {}
    wrong: list[str] = []
    for name, read in _READERS.items():
        if name not in found:
            continue
        try:
            values[name] = read(found[name])
        except (TypeError, ValueError):
            wrong.append(f"“{name}” cannot be {json.dumps(found[name])[:40]}")
    return Settings(**values), wrong


def _set_aside(path: Path, reason: str | OSError) -> str:
    return set_aside_in_words(path, "The settings file", reason, "defaults are used")


def _switch(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _zoom(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError
    if not TEXT_ZOOMS[0] <= value <= TEXT_ZOOMS[-1]:
        raise ValueError
    return float(value)


def _texts(value: object) -> tuple[str, ...]:
    """Each once."""
    if not isinstance(value, list):
        raise TypeError
    return tuple(dict.fromkeys(map(_text, cast("list[object]", value))))


def _recent(value: object) -> tuple[str, ...]:
    return _texts(value)[:RECENT_AT_MOST]


def _pairs(value: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, dict):
        raise TypeError
    pairs = cast("dict[object, object]", value).items()
    return tuple((_text(name), _text(value)) for name, value in pairs)


_READERS: dict[str, Callable[[Any], object]] = {
    "theme": Theme,
    "text_zoom": _zoom,
    "motion": _switch,
    "unmatched": Unmatched,
    "reader_language": _text,
    "fold": _switch,
    "synopsis": Place,
    "synopsis_by": By,
    "columns": _texts,
    "pinned": _texts,
    "differing": _texts,
    "differing_on": _texts,
    "differing_in_time": _switch,
    "reload": _switch,
    "recent": _recent,
    "documents": _pairs,
    "picture": _pairs,
}
