"""The rows of the navigator: what differs, in words, and on what, in which event."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from herline.model.agreement import APART, compare_event
from herline.model.collation import key_of
from herline.model.differences import Difference
from herline.model.verdicts import value_of
from herline.notes.standing import Standing, standing
from herline.paint.plain import plain
from herline.session import listed
from herline.session.state import State
from herline.ui.differences import follow_words
from herline.ui.parts.plain import tip
from herline.ui.parts.typeset import Paragraph, Role, Run, tag
from herline.ui.synopsis.words import Telling, badge_of

Index = QModelIndex | QPersistentModelIndex


AT_ONCE = 200
"""Rows that a list has at first, and more each time its end is reached: Qt paints none before
it knows how high all are, which takes a second for two thousand."""


class DifferenceRows(QAbstractListModel):
    """The differences that are wanted, in their order; words are made when a row is seen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.shown: tuple[Difference, ...] = ()
        self._listed = 0
        """How many of them have a row so far."""
        self._telling: Telling | None = None
        self._paragraphs: dict[int, tuple[Paragraph, ...]] = {}

    def follow(self, telling: Telling) -> None:
        """Show what is wanted of another state."""
        self.beginResetModel()
        self._telling = telling
        self._paragraphs.clear()
        self.shown = listed.shown(telling.state)
        self._listed = min(AT_ONCE, len(self.shown))
        self.endResetModel()

    def list_up_to(self, row: int) -> None:
        """See to it that this row is there."""
        listed = min(max(row + 1, self._listed), len(self.shown))
        if listed > self._listed:
            self.beginInsertRows(QModelIndex(), self._listed, listed - 1)
            self._listed = listed
            self.endInsertRows()

    def row_of(self, state: State) -> int:
        """The row of what is pointed at, or of the first difference of the event; -1: none."""
        event, asked = state.view.selected, state.view.asked
        places = [difference.place for difference in self.shown]
        if (event, asked) in places:
            return places.index((event, asked))
        return next((row for row, place in enumerate(places) if place[0] == event), -1)

    def paragraphs(self, row: int) -> tuple[Paragraph, ...]:
        """What a row says."""
        found = self._paragraphs.get(row)
        if found is None:
            assert self._telling is not None
            found = self._paragraphs[row] = told(self.shown[row], self._telling)
        return found

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._listed

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._listed < len(self.shown)

    def fetchMore(self, parent: Index) -> None:
        self.list_up_to(self._listed + AT_ONCE - 1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or self._telling is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return spoken(self.shown[index.row()], self._telling)
            case Qt.ItemDataRole.ToolTipRole:
                return tip(readings(self.shown[index.row()], self._telling))
            case _:
                return None


def told(difference: Difference, telling: Telling) -> tuple[Paragraph, ...]:
    """A difference in three lines: the verdict, where, and what was decided on it."""
    event, asked = plain(difference.event.title), plain(difference.comparison.asked)
    kind, _, rest = difference.pair().words.partition(": ")
    if difference.agreement in APART:
        first = (*tag(kind)[1:], Run(f"  {rest}", Role.BODY))
    else:
        first = (Run(kind, Role.CAPTION, "quiet"), Run(f"  {rest}", Role.BODY))
    where: list[Run] = []
    for source in telling.story.in_order(difference.sources):
        where += [badge_of(source, telling), Run(" ", Role.SMALL)]
    where.append(Run(f" {asked} — {event}", Role.SMALL, "quiet"))
    paragraphs = [Paragraph(first), Paragraph(tuple(where), gap=2)]
    if found := _standing(difference, telling):
        paragraphs.append(Paragraph((follow_words.decided_run(found, telling.story),), gap=2))
    return tuple(paragraphs)


def spoken(difference: Difference, telling: Telling) -> str:
    """A row for the ear."""
    sources = telling.story.in_order(difference.sources)
    labels = ", ".join(plain(source.label) for source in sources)
    found = _standing(difference, telling)
    decided = f"; {follow_words.decided(found, telling.story)}" if found else ""
    asked, event = plain(difference.comparison.asked), plain(difference.event.title)
    return f"{difference.pair().words}; {asked}; {event}; {labels}{decided}"


def readings(difference: Difference, telling: Telling) -> str:
    """What each source says, a line each."""
    story, reader = telling.story, telling.state.settings.reader_language
    said = (
        f"{story.source_by_id[claim.source].label}: {value_of(claim, reader, story.language)}"
        for claim in difference.comparison.claims
    )
    return "\n".join(dict.fromkeys(said))


def _standing(difference: Difference, telling: Telling) -> Standing | None:
    """What was decided, which may be for a source that is not among those compared just now."""
    same = (c for c in compare_event(difference.event) if key_of(c) == difference.key)
    found = next(same, difference.comparison)
    return standing(telling.state.notes, difference.event, found)
