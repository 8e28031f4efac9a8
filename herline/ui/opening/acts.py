"""What the window can be told about files: begin, open, import, read again, tell what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herline.ui.act import Act, Menu

if TYPE_CHECKING:
    from herline.ui.window import Window

RECENT = "recent"
"""A place that is filled when the menu is made: the recent files."""


def _import_table(window: Window) -> None:
    from herline.ui.opening.asking import ask_table

    ask_table(window)


OPENING = (
    Act(
        "new",
        "&New story…",
        lambda w: w.opening.begin_story(),
        ("Ctrl+N",),
        "Begin a story of your own, with an example to write over",
    ),
    Act("open", "&Open…", lambda w: w.opening.ask(), ("Ctrl+O",), "Open a story from a file"),
    Act(
        "import-table",
        "Import a &table…",
        _import_table,
        tip="Make a story of a table of events (CSV)",
    ),
    Menu("Open &recent", (RECENT,)),
    Act("open-shipped", "Open the story of &Her", lambda w: w.opening.open_shipped()),
    Act(
        "reload",
        "Re&load",
        lambda w: w.opening.reload(),
        ("Ctrl+R", "F5"),
        "Read the file again",
        can=lambda s: s.state.path is not None,
    ),
)
PROBLEMS = Act(
    "problems",
    "&Problems of the file…",
    lambda w: w.opening.show_problems(),
    tip="What could not be read, where, and what to try",
    can=lambda s: bool(s.state.problems),
)
