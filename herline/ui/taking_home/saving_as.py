"""Where a file that is taken home goes: where the reader says, but over none of the originals."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from herline.session.originals import refused
from herline.session.state import State
from herline.ui.parts.message import say

_UNFIT = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\ud800-\udfff\u202a-\u202e\u2066-\u2069]+')

AskName = Callable[[QWidget, Path], Path | None]
"""Asks where to save, beginning with a path; None if nothing was chosen."""


def proposed(state: State, ending: str, folder: str = "") -> Path:
    """A path for a file of the open story: in `folder`, else beside the story's own file."""
    name = " ".join(_UNFIT.sub(" ", state.story.title).split()).strip(" .")[:80] or "timeline"
    return (Path(folder) if folder else own_folder(state)) / f"{name}{ending}"


def ask_for(title: str, endings: Mapping[str, str]) -> AskName:
    """A dialog called `title` for files with these `endings`; each says what it is, then for what.

    Of "PDF, for printing" the dialog shows "PDF".
    """
    names = {each: words.partition(",")[0] for each, words in endings.items()}

    def ask(parent: QWidget, path: Path) -> Path | None:
        ending = _ending_of(path, endings)
        dialog = QFileDialog(parent, title, str(path.parent))

        def follow(chosen: str) -> None:
            dialog.setDefaultSuffix(chosen.rpartition("*.")[2].rstrip(")"))

        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([f"{name} (*{each})" for each, name in names.items()])
        dialog.selectNameFilter(f"{names.get(ending, '')} (*{ending})")
        dialog.setDefaultSuffix(ending[1:])
        dialog.filterSelected.connect(follow)
        dialog.selectFile(path.name)
        if not dialog.exec() or not dialog.selectedFiles():
            return None
        return Path(dialog.selectedFiles()[0])

    return ask


def place_for(
    parent: QWidget, state: State, at: Path, endings: Iterable[str], ask: AskName, wrong: str
) -> Path | None:
    """Where the reader wants a file; a name without any of `endings` gets that of `at`.

    None where they chose nothing, or what may not be written over; `wrong` is the title of why.
    """
    asked = ask(parent, at)
    if asked is None:
        return None
    path = with_ending(asked, endings, _ending_of(at, endings))
    if refusal := refused(state, path, asked):
        say(parent, wrong, refusal)
        return None
    return path


def with_ending(path: Path, endings: Iterable[str], missing: str) -> Path:
    """`path` if its name ends in one of `endings`, else with the `missing` one added."""
    name = path.name.casefold()
    if any(name.endswith(each) and name != each for each in endings):
        return path
    return path.with_name(path.name + missing)


def _ending_of(path: Path, endings: Iterable[str]) -> str:
    return next((each for each in endings if path.name.endswith(each)), path.suffix)


def own_folder(state: State) -> Path:
    """The folder of the story's own file, unless it is the one that came along."""
    from herline.paths import home_folder, story_file

    if state.path is not None and state.path != story_file():
        return state.path.parent
    return home_folder()
