"""Begins a story of the reader's own: an example in a file of theirs, which they write over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herline.files import NotWrittenError, write_whole
from herline.paths import first_story_file
from herline.session.originals import refused
from herline.ui.parts.message import say
from herline.ui.taking_home.saving_as import AskName, ask_for, own_folder

if TYPE_CHECKING:
    from herline.ui.window import Window

NAME = "my-story.json"


def begin_story(window: Window, ask: AskName | None = None) -> None:
    """Write the example where the reader says, open it, and tell how to go on."""
    ask = ask or ask_for("Begin a story", {".json": "Stories"})
    state = window.session.state
    path = ask(window, own_folder(state) / NAME)
    if path is None:
        return
    if refusal := refused(state, path):
        say(window, "Not begun", refusal)
        return
    try:
        write_whole(path, first_story_file().read_bytes())
    except NotWrittenError as error:
        say(window, "Not begun", str(error))
        return
    if window.opening.open(path):
        say(window, "Your story begins", how_to_go_on(str(path)))


def how_to_go_on(path: str) -> str:
    """What the reader does with the file that they have now."""
    return (
        f"{path}\n\n"
        "It holds an example: two sources that give different days for one wedding. Open the file "
        "in a text editor beside this window, and write your own sources and events over it. "
        "Whenever you save, the window reads it again; if something is wrong, it says in which "
        "line, and what to try.\n\n"
        "If your events are in a spreadsheet, save that as CSV; “Import a table…” in the menu "
        "File makes a story of it."
    )
