"""Gets the bytes of a file, or says why they cannot be had."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from herline.archive.near import did_you_mean
from herline.archive.printable import quoted, visible
from herline.archive.problems import Problem, problem_with
from herline.files import reason_of

LARGEST = 2_000_000_000
"""Bytes; a story of a million events takes a quarter of it."""
_MOST_SEARCHED = 50
"""Folders within a folder that are searched for stories."""
_MOVED = "If the story was moved, open it where it is now; if it is on a drive, connect that first."


def fetch(path: Path) -> bytes | Problem:
    """The content of the file at `path`, or why it cannot be had; raises only MemoryError."""
    file = str(path)
    try:
        about = path.stat()
        if stat.S_ISDIR(about.st_mode):
            return problem_with(file, "a folder", "a story file", _files_in(path))
        if not stat.S_ISREG(about.st_mode):
            hint = "Save its content to a file first."
            return problem_with(file, "a device or a pipe", "a story file", hint)
        if about.st_size > LARGEST:
            found = f"a file of {about.st_size / 1e9:.1f} GB"
            hint = "Split the story into several files."
            return problem_with(file, found, f"at most {LARGEST / 1e9:.0f} GB", hint)
        return path.read_bytes()
    except FileNotFoundError:
        if path.is_symlink():
            return problem_with(file, "a link that leads nowhere", "a story file", _end_of(path))
        return problem_with(file, "no such file", "a story file", _near(path))
    except NotADirectoryError:
        found = "a path that goes through a file as if it were a folder"
        return problem_with(file, found, "a story file", "Check the path.")
    except PermissionError:
        found = "a file that you may not read"
        hint = "Ask its owner for permission."
        return problem_with(file, found, "permission to read it", hint)
    except (OSError, ValueError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else str(error)
        found = f"a path that cannot be opened ({visible(reason)})"
        return problem_with(file, found, "a story file", "Check the path.")


def _end_of(link: Path) -> str:
    """A hint that says where a link leads."""
    try:
        named = quoted(os.readlink(link))
    except OSError:
        return "Name the file itself."
    return f"It leads to {named}, which is not there. Name the file itself."


def _near(path: Path) -> str:
    """A hint on where a file may be that is not there: under a name like its own, or near by."""
    folder = path.parent
    try:
        if not folder.is_dir():
            return _no_folder(folder)
        names = [each.name for each in folder.iterdir()]
    except OSError:
        return "Check the path."
    like_it = [name for name in names if _is_story(name) or not _is_story(path.name)]
    return did_you_mean(path.name, like_it) or _files_in(folder)


def _no_folder(folder: Path) -> str:
    """A hint on a folder that is not there, or one above it, which is then the one to look for."""
    while not folder.parent.is_dir() and folder.parent != folder:
        folder = folder.parent
    near = did_you_mean(folder.name, (each.name for each in folder.parent.iterdir()))
    missing = quoted(folder.name or str(folder))  # the end of a long path would be cut off
    return f"There is no folder {missing} on this path. {near or _MOVED}"


def _files_in(folder: Path) -> str:
    """A hint that names the stories in a folder, or else those in the folders of it."""
    try:
        names = _stories(folder)
        deeper = [] if names else sorted(each for each in folder.iterdir() if each.is_dir())
        for each in deeper[:_MOST_SEARCHED]:
            names += [f"{each.name}/{name}" for name in _stories(each)]
    except OSError:
        return "Name the file itself."
    if not names:
        return f"There is no JSON file in that folder. {_MOVED}"
    some = ", ".join(quoted(name) for name in names[:3])
    return f"In that folder: {some}{' and others' if len(names) > 3 else ''}."


def _stories(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir() if _is_story(each.name))


def _is_story(name: str) -> bool:
    return name.lower().endswith(".json")
