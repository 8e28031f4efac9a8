"""Which file the reader chose as the document of a source, for each story; never in the story.

One file of the user, for all stories. It may be deleted at any time: the folder then counts again.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, cast

from herline.files import save_atomically, set_aside_in_words
from herline.paths import state_folder

STORIES_AT_MOST = 200
"""Choices for more stories than this are forgotten, the oldest first."""


def chosen_files_file() -> Path:
    return state_folder() / "documents.json"


def chosen_files(story: Path | None) -> tuple[dict[str, Path], str]:
    """Source id -> the file chosen for it, for the story at `story`; empty where none is known.

    Beside it a sentence when something was wrong with the file, which is then renamed and kept;
    what could be understood of it counts. Never raises.
    """
    if story is None:
        return {}, ""
    stories, said = _read(chosen_files_file())
    return _of(stories, story), said


def known_files(story: Path | None) -> dict[str, Path]:
    """The same for those who tell the reader nothing: what is wrong is left for others to tell."""
    return {} if story is None else _of(_understood(chosen_files_file())[0], story)


def choose_file(story: Path, source: str, file: Path | None) -> str:
    """Remember `file` as the document of a source; None forgets it. Raises OSError.

    Returns a sentence when something was wrong with what was remembered before, else nothing.
    """
    path = chosen_files_file()
    stories, said = _read(path)
    of_story = stories.pop(str(story.absolute()), {})
    of_story.pop(source, None)
    if file is not None:
        of_story[source] = str(file.absolute())
    if of_story:
        stories[str(story.absolute())] = of_story
    _write(dict(list(stories.items())[-STORIES_AT_MOST:]), path)
    return said


def _of(stories: Mapping[str, Mapping[str, str]], story: Path) -> dict[str, Path]:
    of_story = stories.get(str(story.absolute()), {})
    return {source: Path(name) for source, name in of_story.items()}


def _write(stories: Mapping[str, Mapping[str, str]], path: Path) -> None:
    save_atomically(path, json.dumps(stories, indent=1, ensure_ascii=True) + "\n")


def _read(path: Path) -> tuple[dict[str, dict[str, str]], str]:
    """What is understood; what else there is, is set aside, and said."""
    understood, reason = _understood(path)
    if not reason:
        return understood, ""
    said = _set_aside(path, reason)
    if understood:
        with suppress(OSError):  # then it counts as long as it is in hand
            _write(understood, path)
    return understood, said


def _understood(path: Path) -> tuple[dict[str, dict[str, str]], str | OSError]:
    """What of a file can be understood, and why that is not all of it; the file stays as it is."""
    try:
        found: Any = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}, ""
    except OSError as error:
        return {}, error
    except (ValueError, RecursionError) as error:
        return {}, str(error)
    stories = cast("Mapping[str, object]", found if isinstance(found, Mapping) else {})
    understood = {
        story: {source: name for source, name in _texts(chosen) if name and "\0" not in name}
        for story, chosen in stories.items()
    }
    return understood, "" if understood == found else "not all of it could be understood"


def _set_aside(path: Path, reason: str | OSError) -> str:
    what = "The file with the documents that you chose for single sources"
    return set_aside_in_words(path, what, reason, "for what it lacks the folder counts again")


def _texts(chosen: object) -> list[tuple[str, str]]:
    if not isinstance(chosen, Mapping):
        return []
    pairs = cast("Mapping[str, object]", chosen).items()
    return [(source, name) for source, name in pairs if isinstance(name, str)]
