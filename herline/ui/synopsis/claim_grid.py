"""The cells of the synopsis by claim as Qt asks for them: beside each other, or in one column.

beside     asked │ source │ source │ silent        one column     asked
           asked │ source │ source │   "                          source
                                                                  source
                                                                  asked …
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from herline.frozen import frozen
from herline.model.agreement import Agreement
from herline.model.collation import Cell, Collation, Row
from herline.model.story import Event, Source
from herline.notes.standing import standing
from herline.paint.plain import plain
from herline.ui.parts.plain import tip
from herline.ui.parts.typeset import Paragraph, Role, Run
from herline.ui.synopsis import claim_words
from herline.ui.synopsis.words import Telling, named

Index = QModelIndex | QPersistentModelIndex


@frozen(eq=False)
class Spot:
    """One cell of the grid: `cell` None for what is asked, `row` None for who is silent."""

    paragraphs: tuple[Paragraph, ...]
    telling: Telling
    row: Row | None = None
    cell: Cell | None = None

    @property
    def spoken(self) -> str:
        """What it says for the ear."""
        if self.row is not None and self.cell is not None:
            return claim_words.spoken(self.row, self.cell, self.telling)
        if self.row is not None:
            return "; ".join(paragraph.text for paragraph in self.paragraphs)
        return f"Silent: {'; '.join(paragraph.spoken for paragraph in self.paragraphs)}"

    @property
    def agreement(self) -> Agreement:
        """How its source stands to the others; of what is asked no more than that it is."""
        return self.cell.agreement if self.cell is not None else Agreement.SINGLE

    @property
    def quote(self) -> str:
        """The name of the link to its first quote; empty if it has none."""
        links = (run.link for paragraph in self.paragraphs for run in paragraph.runs)
        return next((link for link in links if link.startswith(claim_words.READ)), "")


class ClaimGrid(QAbstractTableModel):
    """Holds a collation; `spots` are its cells, row by row, as they are laid out."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.stacked = False
        self.spots: list[list[Spot]] = []
        self.sources: tuple[Source, ...] = ()
        self.some_silent = False

    def hold(self, collation: Collation, telling: Telling, *, stacked: bool) -> None:
        """Show this collation; `stacked` puts all its cells in one column."""
        self.beginResetModel()
        self.stacked = stacked
        self.sources = collation.sources
        self.some_silent = bool(collation.absent)
        places = {id(quote): place for place, quote in enumerate(collation.event.quotes)}
        rows = [self._spots(row, collation.event, places, telling) for row in collation.rows]
        silent = Spot(claim_words.absent(collation.absent, telling), telling)
        if stacked:
            self.spots = [[spot] for spots in rows for spot in spots]
            self.spots += [[silent]] if self.some_silent else []
        else:
            self.spots = [[*spots, silent] if self.some_silent else spots for spots in rows]
        self.endResetModel()

    def _spots(
        self, row: Row, event: Event, places: Mapping[int, int], telling: Telling
    ) -> list[Spot]:
        decided = standing(telling.state.notes, event, row.comparison)
        spots = [Spot(claim_words.asked(row, decided, telling), telling, row)]
        for cell in row.cells:
            told = claim_words.cell(cell, places, telling)
            if self.stacked:
                told = _named(cell.source, told, telling)
            spots.append(Spot(told, telling, row, cell))
        return spots

    def spot(self, index: Index) -> Spot | None:
        """The cell at this place."""
        if not index.isValid():
            return None
        return self.spots[index.row()][index.column()]

    def place_of(self, key: str, source: str = "") -> QModelIndex:
        """Where a source says what is asked under `key`, or where it is asked; may be invalid."""
        for number, spots in enumerate(self.spots):
            for column, spot in enumerate(spots):
                if spot.row is None or spot.row.key != key:
                    continue
                if (spot.cell.source.id if spot.cell else "") == source:
                    return self.index(number, column)
        return QModelIndex()

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.spots)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if parent.isValid():
            return 0
        return 1 if self.stacked else 1 + len(self.sources) + self.some_silent

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        wanted = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if orientation is not Qt.Orientation.Horizontal or role not in wanted:
            return None
        if section == 0:
            return "What is asked"
        source = self.source_of(section)
        return plain(source.label) if source else "Silent"

    def source_of(self, column: int) -> Source | None:
        """The source whose column this is."""
        if self.stacked or not 1 <= column <= len(self.sources):
            return None
        return self.sources[column - 1]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        spot = self.spot(index)
        if spot is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return spot.spoken
            case Qt.ItemDataRole.ToolTipRole:
                return tip(claim_words.explained(spot.cell) if spot.cell else "")
            case _:
                return None


def _named(source: Source, told: tuple[Paragraph, ...], telling: Telling) -> tuple[Paragraph, ...]:
    """What a source says, with its letter and name before it."""
    name = (*named(source, telling, Role.SMALL, "quiet"), Run("   ", Role.SMALL))
    return (Paragraph((*name, *told[0].runs)), *told[1:])
