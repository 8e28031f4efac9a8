"""What the window offers for taking a story home: packet, copies for other programs, clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herline.model.view import Face
from herline.ui.act import Act, Menu, has_events, has_selected

if TYPE_CHECKING:
    from herline.ui.window import Window

# What is done is imported when it is done: a start takes nothing home.


def _packet(window: Window) -> None:
    from herline.ui.taking_home.packet_dialog import PacketDialog

    PacketDialog(window).open()


def _convert(window: Window) -> None:
    from herline.ui.taking_home.convert_dialog import ConvertDialog

    ConvertDialog(window).open()


def _print(window: Window) -> None:
    if window.session.state.view.shown is not Face.TIME:
        window.status.tell(
            "Only the timeline is printed: save this as PDF (Ctrl+E), and print that."
        )
        return
    from herline.ui.taking_home.export_dialog import ExportDialog

    ExportDialog(window, prints=True).open()


def _copy(what: str, notation: str, text: str) -> Act:
    """An act that copies `what` ("event", "quote", "disagreements") in `notation`."""

    def do(window: Window) -> None:
        from herline.telling.notation import Notation
        from herline.ui.taking_home import copying

        verbs = {
            "event": copying.copy_event,
            "quote": copying.copy_quote,
            "disagreements": copying.copy_disagreements,
        }
        verbs[what](window, Notation(notation))

    return Act(
        f"copy-{what}-{notation.lower()}",
        text,
        do,
        _KEYS.get((what, notation), ()),
        f"{_COPIED[what]}, as {notation}",
        can=has_selected,
    )


_COPIED = {
    "event": "Copy the chosen event with all that its sources say",
    "quote": "Copy a quote of the chosen event with its source and claims",
    "disagreements": "Copy what the sources of the chosen event differ on",
}
_KEYS = {
    ("event", "text"): ("Ctrl+Shift+T",),
    ("event", "Markdown"): ("Ctrl+Shift+M",),
    ("event", "HTML"): ("Ctrl+Shift+H",),
    ("disagreements", "text"): ("Ctrl+Shift+D",),
}


TAKING_HOME = (
    Menu(
        "Copy &as",
        (
            _copy("event", "text", "Event as &text"),
            _copy("event", "Markdown", "Event as &Markdown"),
            _copy("event", "HTML", "Event as &HTML"),
            _copy("quote", "text", "Q&uote as text"),
            _copy("quote", "Markdown", "Quote as Mar&kdown"),
            _copy("quote", "HTML", "Quote as HTM&L"),
            _copy("disagreements", "text", "Disa&greements as text"),
            _copy("disagreements", "Markdown", "D&isagreements as Markdown"),
            _copy("disagreements", "HTML", "Disagreem&ents as HTML"),
        ),
    ),
    Act(
        "packet",
        "E&vidence packet…",
        _packet,
        ("Ctrl+Shift+E",),
        "All evidence in one file: figure, events, quotes, disagreements, sources, hashes",
        can=has_events,
    ),
    Act(
        "convert",
        "&Save a copy for other programs…",
        _convert,
        ("Ctrl+Shift+S",),
        "Web Annotations, TimelineJS, CSV, BibTeX and CSL-JSON",
        can=has_events,
    ),
    Act(
        "print",
        "Pr&int…",
        _print,
        ("Ctrl+P",),
        "Choose what is on the picture of the timeline, and print it",
        can=has_events,
    ),
)
