"""What the window can be told to do with the sources themselves: follow, compare, count them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herline.frozen import replace
from herline.model.view import Face
from herline.ui.act import Act, Menu

if TYPE_CHECKING:
    from herline.session.session import Session
    from herline.ui.act import Entries
    from herline.ui.window import Window


ACCORDING = "according"
"""The place of the list of tellings, which is filled when the menu is opened."""


def _said(window: Window) -> None:
    lens = window.session.state.view.lens
    window.session.look_through(replace(lens, said=not lens.said, against=""))


def _next_telling(window: Window, by: int) -> None:
    from herline.ui.lenses.menu import next_telling

    next_telling(window.session, by)


def _compare(window: Window) -> None:
    from herline.ui.lenses.menu import turn_comparison

    turn_comparison(window.session)


def _coverage(window: Window) -> None:
    covered = window.session.state.view.face is Face.COVERAGE
    window.session.face(Face.TIME if covered else Face.COVERAGE)


def export_face(window: Window) -> bool:
    """Take home what stands in the place of the timeline; False where that is the timeline."""
    state = window.session.state
    widget = window.widgets.get(str(state.view.shown))
    if widget is None or state.view.shown is Face.TIME:
        return False
    if state.view.shown is Face.MIRROR:
        from herline.ui.lenses.bar import can_be_compared, lens_in_words
        from herline.ui.lenses.mirror_file import save_mirror

        if not can_be_compared(state):
            window.status.tell(lens_in_words(state))
            return True
        written = save_mirror(window, state, float(widget.width()), float(widget.height()))
    else:
        from herline.ui.lenses.coverage import Coverage

        coverage = widget.findChild(Coverage)
        written = coverage.ask_to_save() if isinstance(coverage, Coverage) else None
    if written is not None:
        window.status.tell(f"{written.name} was written.")
    return True


def _has_sources(session: Session) -> bool:
    return bool(session.state.whole.sources)


def _has_two_sources(session: Session) -> bool:
    return len(session.state.whole.sources) > 1


OF_SOURCES: Entries = (
    Menu("&According to", (ACCORDING,)),
    Act(
        "lens-next",
        "Ne&xt source's telling",
        lambda w: _next_telling(w, 1),
        ("F6",),
        "The story as its next source alone tells it; after the last one, as all do",
        can=_has_sources,
    ),
    Act(
        "lens-previous",
        "&Previous source's telling",
        lambda w: _next_telling(w, -1),
        ("Shift+F6",),
        can=_has_sources,
    ),
    Act(
        "compare",
        "Co&mpare two sources",
        _compare,
        ("Ctrl+5",),
        "A mirror: two sources above and below the axis, their common events joined",
        on=lambda s: s.view.shown is Face.MIRROR,
        can=_has_two_sources,
    ),
    Act(
        "coverage",
        "Co&verage",
        _coverage,
        ("Ctrl+6",),
        "Which source speaks of which event, and where the gaps are",
        on=lambda s: s.view.face is Face.COVERAGE,
        can=_has_sources,
    ),
    Act(
        "lens-said",
        "B&y when it was said",
        _said,
        ("Ctrl+7",),
        "Order the events by when they were reported, instead of when they happened",
        on=lambda s: s.view.lens.said,
        can=_has_sources,
    ),
)
