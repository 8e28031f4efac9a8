"""What a click on a count of events opens: the list of what did not fit there, or a closer look."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QModelIndex, QPointF, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget, QWidgetAction

from herline.layout.scale import to_axis
from herline.layout.scene import Cluster
from herline.model.edtf import short
from herline.model.story import Event
from herline.model.view import Viewport
from herline.paint.plain import plain
from herline.session.session import Session
from herline.ui.parts.asked import menu_about
from herline.ui.parts.paired_row import BESIDE, PairedRow, needed
from herline.ui.parts.plain import shortened

LONGEST = 70
"""Letters of a title in the list."""
SEEN_AT_ONCE = 14
"""Events in the list; more are scrolled to."""
LISTED_AT_MOST = 40
"""Events in a list; of more than that a closer look is taken."""
AROUND = 40
"""Pixels of the screen that the list leaves free at its sides."""
CLOSER = 0.9
"""A closer look shows at most this share of the time that was seen before."""
MARGIN = 0.05
"""Share of a closer look that is left free on either side of its events."""


def open_cluster(canvas: QWidget, session: Session, cluster: Cluster) -> None:
    """Offer the events of `cluster` in a list; look closer where they are too many for one."""
    closer = closer_look(session, cluster)
    if closer is None:
        _open_list(canvas, session, cluster)
    else:
        session.look(closer)


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


def _open_list(canvas: QWidget, session: Session, cluster: Cluster) -> None:
    """A menu that holds a list: it scrolls, and letters that are typed lead to a title."""
    menu = menu_about(cluster.label.text, canvas)
    events = [session.state.story.events[position] for position in cluster.events]
    rows = _rows(events, session.state.settings.reader_language, menu)
    rows.setAccessibleName(cluster.label.text)

    def show(index: QModelIndex) -> None:
        menu.close()
        session.show_event(events[index.row()].id)

    rows.clicked.connect(show)
    rows.activated.connect(show)
    held = QWidgetAction(menu)
    held.setDefaultWidget(rows)
    menu.addAction(held)
    menu.setFocusProxy(rows)
    menu.popup(canvas.mapToGlobal(QPointF(cluster.box.x, cluster.box.bottom).toPoint()))
    menu.setFocus(Qt.FocusReason.PopupFocusReason)


def _rows(events: Sequence[Event], language: str, parent: QWidget) -> QListWidget:
    """The events by their titles, each with its date in `language` at the right."""
    rows = QListWidget(parent)
    rows.setProperty("class", "rows")
    rows.setItemDelegate(PairedRow(rows))
    rows.setUniformItemSizes(True)
    rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    rows.ensurePolished()
    wide, metrics = 0, rows.fontMetrics()
    for event in events:
        item = QListWidgetItem(shortened(event.title, LONGEST), rows)
        date = plain(short(event.date, language)) if event.date else ""
        item.setData(BESIDE, date)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text()}, {date or 'undated'}")
        wide = max(wide, needed(item.text(), date, metrics))
    rows.setCurrentRow(0)
    bar = rows.verticalScrollBar().sizeHint().width()
    high = rows.sizeHintForRow(0) * min(len(events), SEEN_AT_ONCE)
    edges = 2 * rows.frameWidth()
    room = parent.screen().availableSize().width() - AROUND
    rows.setFixedSize(min(wide + bar + edges, room), high + edges)
    return rows
