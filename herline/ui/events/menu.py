"""What a right click offers: all that can be done with one event, or with a view of time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidgetAction

from herline.model.asking import words
from herline.model.filter import Facet
from herline.model.view import Face
from herline.ui.parts.asked import menu_about
from herline.ui.parts.plain import entry, label, shortened
from herline.ui.timeline.walk import around

if TYPE_CHECKING:
    from herline.model.story import Event
    from herline.session.session import Session
    from herline.ui.window import Window

COPIES = ("copy-event-text", "copy-event-markdown", "copy-event-html", "copy-disagreements-text")
ABOUT_TIME = ("fit", "fold", "show-all", "", "copy-image", "export", "legend")
"""Acts of a view of time, by their ids; an empty one is a line between them."""


def event_menu(window: Window, id: str) -> QMenu:
    """Read an event, come closer, ask for others like it, copy it.

    It is chosen only when something is done with it, so that nothing moves below the menu.
    """
    session = window.session
    event = session.state.story.events[session.state.story.index[id]]
    menu = menu_about(event.title, window)
    menu.addAction(_head(event.title, menu))
    menu.addSeparator()

    def offer(text: str, do: Callable[[], object]) -> None:
        menu.addAction(text).triggered.connect(lambda: _choose(session, id) and do())

    offer("&Read what its sources say", window.focus_synopsis)
    why = window.menus.actions["why"]
    offer(why.text(), why.trigger)
    if event.date is not None:
        menu.addAction("&Zoom to it").triggered.connect(lambda: _come_closer(session, id))
    menu.addMenu(_only_menu(session, event, menu))
    menu.addSeparator()
    for name in COPIES:
        action = window.menus.actions[name]
        offer(f"Copy {action.text()[0].lower()}{action.text()[1:]}", action.trigger)
    return menu


def _choose(session: Session, id: str) -> bool:
    """Choose the event; False where the file was read again meanwhile, and has it no more."""
    session.select(id)
    return session.state.view.selected == id


def view_menu(window: Window) -> QMenu:
    """What can be done with the stretch of time that is seen."""
    menu = menu_about("Timeline", window)
    for name in ABOUT_TIME:
        if name:
            menu.addAction(window.menus.actions[name])
        else:
            menu.addMenu(window.header.buttons["group"].menu())
            menu.addSeparator()
    return menu


def _only_menu(session: Session, event: Event, parent: QMenu) -> QMenu:
    """What the event shares with others, each to be asked for alone."""
    menu = QMenu("Show &only", parent)
    for facet, ids in (
        (Facet.KINDS, filter(None, [event.kind])),
        (Facet.PEOPLE, dict.fromkeys(part.person for part in event.people)),
        (Facet.SOURCES, event.sources),
    ):
        for id in ids:
            action = menu.addAction(entry(words(facet, id, session.state.story)))
            action.triggered.connect(
                lambda _=False, facet=facet, id=id: session.narrow_to(facet, id)
            )
        menu.addSeparator()
    menu.setEnabled(not menu.isEmpty())
    return menu


def _come_closer(session: Session, id: str) -> None:
    """Look first, and show and choose it then, which brings its lane there into sight."""
    position = session.state.story.index.get(id)
    if position is None:
        return
    viewport = around(session.state, position)
    if viewport is not None:
        session.look(viewport)
    if session.state.view.face is Face.COVERAGE:
        session.face(Face.TIME)
    session.select(id)


def _head(title: str, menu: QMenu) -> QWidgetAction:
    """Which event the menu is about."""
    said = label(shortened(title), menu)
    said.setProperty("class", "quiet")
    said.setContentsMargins(10, 3, 24, 3)
    head = QWidgetAction(menu)
    head.setDefaultWidget(said)
    head.setEnabled(False)  # for the keyboard
    return head
