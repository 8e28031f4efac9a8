"""The choice of whose telling is seen: a list of the sources, and the next one by key."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from herline.ledger.held import best_pair_of
from herline.model.filter import NOTHING_ASKED, Facet
from herline.model.lens import NO_LENS, Lens
from herline.model.units import counted
from herline.model.view import Face
from herline.session.session import Session
from herline.ui.parts.plain import entry

ALL = "&All sources"


def fill(menu: QMenu, session: Session) -> None:
    """List the tellings of the story in `menu`, the present one checked: one of them at a time."""
    menu.clear()
    tellings = menu.findChild(QActionGroup) or QActionGroup(menu)
    state = session.state
    lens, whole = state.view.lens, state.whole
    index = state.unlensed.index if state.unlensed else state.index
    counts = index.facets(NOTHING_ASKED)[Facet.SOURCES]
    _add(menu, tellings, ALL, not lens.source, lambda: session.look_through(NO_LENS))
    menu.addSeparator()
    for source in whole.sources:
        count = counts[source.id]
        words = f"{entry(source.label)}\t{counted(count, 'events')}"
        chosen = lens.source == source.id and not lens.compares
        telling = lens.by(source.id)
        look = partial(session.look_through, telling)
        _add(menu, tellings, words, chosen, look)


def fill_with_more(menu: QMenu, session: Session, actions: dict[str, QAction]) -> None:
    """The same list with what else can be made of the sources."""
    fill(menu, session)
    menu.addSeparator()
    for name in ("compare", "coverage", "lens-said"):
        if name in actions:
            menu.addAction(actions[name])


def next_telling(session: Session, by: int) -> None:
    """The story as the next source tells it alone; after the last one, as all of them do."""
    state = session.state
    ids = ["", *(source.id for source in state.whole.sources)]
    here = ids.index(state.view.lens.source) if state.view.lens.source in ids else 0
    there = ids[(here + by) % len(ids)]
    session.look_through(state.view.lens.by(there))


def turn_comparison(session: Session) -> None:
    """Hold the source that is followed against the one most like it, or let go of both.

    Where the coverage stands in the place of two that are compared, they are seen again.
    """
    lens = session.state.view.lens
    if session.state.view.shown is Face.MIRROR:
        session.look_through(NO_LENS)
        return
    session.face(Face.TIME)  # where the two are seen
    if not lens.compares:
        found = best_pair_of(session.state.whole, lens.source)
        session.look_through(Lens(found.source, found.against))


def _add(
    menu: QMenu, among: QActionGroup, words: str, chosen: bool, do: Callable[[], None]
) -> None:
    action = menu.addAction(words)
    action.setActionGroup(among)
    action.setCheckable(True)
    action.setChecked(chosen)
    action.triggered.connect(lambda: do())
