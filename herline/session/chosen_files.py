"""Which file the reader chose as the document of a source, for each story; never in the story.

One file of the user, for all stories. It may be deleted at any time: the folder then counts again.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from herline.files import save_atomically
from herline.paths import state_folder

STORIES_AT_MOST = 200
"""Choices for more stories than this are forgotten, the oldest first."""


def chosen_files_file() -> Path:
    return state_folder() / "documents.json"


def chosen_files(story: Path | None, path: Path | None = None) -> dict[str, Path]:
    """Source id -> the file chosen for it, for the story at `story`; empty where none is known."""
    if story is None:
        return {}
    of_story = _read(path or chosen_files_file()).get(str(story.absolute()), {})
    return {source: Path(name) for source, name in of_story.items()}


def choose_file(story: Path, source: str, file: Path | None, path: Path | None = None) -> None:
    """Remember `file` as the document of a source; None forgets it. Raises OSError."""
    path = path or chosen_files_file()
    stories = _read(path)
    of_story = stories.pop(str(story.absolute()), {})
    of_story.pop(source, None)
    if file is not None:
        of_story[source] = str(file.absolute())
    if of_story:
        stories[str(story.absolute())] = of_story
    kept = dict(list(stories.items())[-STORIES_AT_MOST:])
    save_atomically(path, json.dumps(kept, indent=1, ensure_ascii=True) + "\n")


def _read(path: Path) -> dict[str, dict[str, str]]:
    try:
        found: Any = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(found, Mapping):
        return {}
    stories = cast("Mapping[str, object]", found)
    return {
        story: {source: name for source, name in _texts(chosen) if name and "\0" not in name}
        for story, chosen in stories.items()
    }


def _texts(chosen: object) -> list[tuple[str, str]]:
    if not isinstance(chosen, Mapping):
        return []
    pairs = cast("Mapping[str, object]", chosen).items()
    return [(source, name) for source, name in pairs if isinstance(name, str)]
