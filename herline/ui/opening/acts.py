"""What the window can be told about files: begin, open, import, read again, tell what is wrong."""

from __future__ import annotations

from herline.ui.act import Act, Menu

RECENT = "recent"
"""A place that is filled when the menu is made: the recent files."""

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
        lambda w: w.opening.ask_table(),
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
