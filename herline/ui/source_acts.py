"""What the window can be told to do with the sources themselves: follow, compare, count them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from herline.model.view import Face
from herline.ui.act import ACCORDING, Act, Menu

if TYPE_CHECKING:
    from herline.session.session import Session
    from herline.ui.act import Entries
    from herline.ui.window import Window


def _said(window: Window) -> None:
    lens = window.session.state.view.lens
    window.session.look_through(replace(lens, said=not lens.said, against=""))


def _next_telling(window: Window, by: int) -> None:
    from herline.ui.lens_menu import next_telling

    next_telling(window.session, by)


def _compare(window: Window) -> None:
    from herline.ui.lens_menu import turn_comparison

    turn_comparison(window.session)


def _coverage(window: Window) -> None:
    covered = window.session.state.view.face is Face.COVERAGE
    window.session.face(Face.TIME if covered else Face.COVERAGE)


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
        ("F7",),
        "The story as the next of its sources tells it alone, after the last as all do",
        can=_has_sources,
    ),
    Act(
        "lens-previous",
        "Previous source's telling",
        lambda w: _next_telling(w, -1),
        ("Shift+F7",),
        can=_has_sources,
    ),
    Act(
        "lens-said",
        "By when it &was said",
        _said,
        ("Ctrl+Shift+S",),
        "Order the events by when they were reported, instead of when they happened",
        on=lambda s: s.view.lens.said,
    ),
    Act(
        "compare",
        "Co&mpare two sources",
        _compare,
        ("Ctrl+Shift+M",),
        "Two sources above and below the axis, their common events joined",
        on=lambda s: s.view.lens.compares,
        can=_has_two_sources,
    ),
    Act(
        "coverage",
        "Co&verage",
        _coverage,
        ("Ctrl+Shift+G",),
        "Which source speaks of which event, and where the holes are",
        on=lambda s: s.view.face is Face.COVERAGE,
        can=_has_sources,
    ),
)
