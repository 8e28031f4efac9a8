"""The list that opens on a count of events: what did not fit there, to be chosen from."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from herline.layout.scene import Cluster
from herline.model.edtf import short
from herline.session.session import Session
from herline.ui.plain import unmarked

LONGEST = 70
"""Letters of a title in the list."""


def open_list(canvas: QWidget, session: Session, cluster: Cluster, where: QPoint) -> QMenu:
    """Offer the events of `cluster`; the one that is chosen is shown."""
    menu = cluster_list(session, cluster, canvas)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(where)
    return menu


def cluster_list(session: Session, cluster: Cluster, parent: QWidget) -> QMenu:
    """A menu with one entry for each event, its date beside it."""
    menu = QMenu(parent)
    menu.setAccessibleName(cluster.label.text)
    story = session.state.story
    for position in cluster.events:
        event = story.events[position]
        title = unmarked(event.title)
        title = title if len(title) <= LONGEST else title[: LONGEST - 1] + "…"
        date = unmarked(short(event.date)) if event.date else ""
        action = QAction(f"{title}\t{date}" if date else title, menu)
        action.triggered.connect(lambda _=False, id=event.id: session.show_event(id))
        menu.addAction(action)
    return menu
