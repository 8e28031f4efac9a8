"""What a click on a count of events opens: the list of what did not fit there, or a closer look."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from herline.layout.scale import to_axis
from herline.layout.scene import Cluster
from herline.model.edtf import short
from herline.model.view import Viewport
from herline.session.session import Session
from herline.ui.parts.plain import unmarked

LONGEST = 70
"""Letters of a title in the list."""
LISTED_AT_MOST = 40
"""Events in a list; of more than that a closer look is taken."""
CLOSER = 0.9
"""A closer look shows at most this share of the time that was seen before."""
MARGIN = 0.05
"""Share of a closer look that is left free on either side of its events."""


def opened(canvas: QWidget, session: Session, cluster: Cluster, where: QPoint) -> QMenu | None:
    """Offer the events of `cluster` in a list; look closer where they are too many for one."""
    closer = closer_look(session, cluster)
    if closer is None:
        return open_list(canvas, session, cluster, where)
    session.look(closer)
    return None


def closer_look(session: Session, cluster: Cluster) -> Viewport | None:
    """The stretch in which the events of `cluster` begin; None: a list serves better.

    That is so if they are few, if they have no dates, or if the stretch is seen already and
    looking closer would not part them.
    """
    if len(cluster.events) <= LISTED_AT_MOST:
        return None
    view, columns = session.state.view, session.state.chart.columns
    starts = columns.outer_start[np.asarray(cluster.events)]
    starts = starts[~np.isnan(starts)]
    if not len(starts):
        return None
    first, last = (to_axis(float(day), view.folds) for day in (starts.min(), starts.max()))
    seen = view.viewport
    first, last = max(first, seen.start), min(last, seen.end)
    if last <= first:
        return None
    free = (last - first) * MARGIN
    closer = Viewport(first - free, last + free)
    return closer if closer.span <= CLOSER * seen.span else None


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
