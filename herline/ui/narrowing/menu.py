"""What a right click on a value of a facet offers: it alone, a source's own telling, none."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QWidget

from herline.model.filter import Facet
from herline.session.session import Session
from herline.ui.narrowing.values import Value
from herline.ui.parts.asked import menu_about
from herline.ui.parts.plain import entry


def value_menu(session: Session, facet: Facet, value: Value, parent: QWidget) -> QMenu:
    """A click adds a value to what is chosen; here it takes the place of all that is."""
    menu = menu_about(value.label, parent)
    filter = session.state.view.filter
    alone = menu.addAction(f"Show &only {entry(value.label)}")
    alone.setEnabled(filter.chosen(facet) != frozenset((value.id,)))
    alone.triggered.connect(lambda: session.narrow_to(facet, value.id))
    if facet is Facet.SOURCES:
        telling = session.state.view.lens.by(value.id)
        tell = menu.addAction("Tell the &story as this source does")
        tell.setEnabled(telling != session.state.view.lens)
        tell.triggered.connect(lambda: session.look_through(telling))
    clear = menu.addAction(f"&Clear {facet.value}" if facet is not Facet.ACCORD else "&Clear")
    clear.setEnabled(bool(filter.chosen(facet)))
    clear.triggered.connect(lambda: session.narrow(filter.choosing(facet, ())))
    return menu
