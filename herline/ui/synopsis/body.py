"""What a synopsis shows of its event: the columns of quotes, or the table of claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from herline.model.citation import cite
from herline.model.column_order import arranged
from herline.model.synopsis import Synopsis
from herline.settings import By
from herline.ui.parts.clipboard import copy_text
from herline.ui.parts.coming_back import comes_back
from herline.ui.synopsis.column_area import ColumnArea
from herline.ui.synopsis.columns import Columns
from herline.ui.synopsis.quote import QuoteView
from herline.ui.synopsis.words import Telling

if TYPE_CHECKING:
    from herline.model.collation import Collation
    from herline.ui.synopsis.claim_table import ClaimTable


class SynopsisBody(QWidget):
    """Only one of the two is made anew for an event; the table is made when it is first wanted.

    `read` carries the number of a quote to be read in its column, `decided` what was asked,
    `copied` the name of a source whose quote was copied.
    """

    read = Signal(int)
    decided = Signal(str)
    copied = Signal(str)

    def __init__(self, telling: Telling, parent: QWidget) -> None:
        super().__init__(parent)
        self.columns = Columns(telling, self)
        self.area = ColumnArea(self.columns, self)
        self.table: ClaimTable | None = None
        self.by = By.QUOTES
        self.columns.copied.connect(self.copied)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addWidget(self.area)

    def show_synopsis(self, synopsis: Synopsis, telling: Telling, *, anew: bool) -> None:
        """Show an event; not `anew`: the one that is shown, as the reader now wants it told."""
        self.by = telling.state.settings.synopsis_by
        if self.by is By.CLAIMS:
            self._collate(synopsis, telling)
            return
        if self.table is not None:
            self.table.hide()
        self.area.show()
        if anew:
            self._lay_columns(synopsis, telling)
        else:
            self.columns.tell_anew(synopsis, telling)

    def _lay_columns(self, synopsis: Synopsis, telling: Telling) -> None:
        held = QApplication.focusWidget()
        focused = self.columns.column_of(held)
        source = focused.source.id if focused is not None else ""
        at_a_quote = focused is not None and held in focused.quotes
        self.columns.show_synopsis(synopsis, telling)
        if focused is not None:
            self._focus_again(source, at_a_quote=at_a_quote)

    def _collate(self, synopsis: Synopsis, telling: Telling) -> None:
        table = self.provide_table(telling)
        self.area.hide()
        table.show()
        self._rows.activate()  # so that it has its true width before anything is set in it
        table.show_collation(collated(synopsis, telling), telling)

    def provide_table(self, telling: Telling) -> ClaimTable:
        """The table of claims, made now if nobody wanted it before."""
        from herline.ui.synopsis.claim_table import ClaimTable  # late: most begin with the quotes

        if self.table is None:
            self.table = ClaimTable(telling, self)
            self.table.hide()
            self.table.read.connect(self.read)
            self.table.decided.connect(self.decided)
            self._rows.addWidget(self.table)
        return self.table

    def scroll_home(self) -> None:
        """Show the beginning of the columns."""
        self.area.verticalScrollBar().setValue(0)
        self.area.horizontalScrollBar().setValue(0)

    def find_place(self) -> None:
        """Where all is laid out anew: at the quote with the keyboard, else at the beginning."""
        held = QApplication.focusWidget()
        if isinstance(held, QuoteView) and self.columns.column_of(held) is not None:
            self.area.show_quote(held)
        else:
            self.scroll_home()

    def _focus_again(self, source: str, *, at_a_quote: bool) -> None:
        """Keep the keyboard at a source whose column was made anew, or at the first one."""
        columns = self.columns.columns
        same = [column for column in columns if column.source.id == source] or columns[:1]
        for column in same:
            stops = column.quotes[:1] if at_a_quote else []
            (*stops, column.header)[0].setFocus(Qt.FocusReason.OtherFocusReason)

    # Where the reader is

    def quotes(self) -> list[QuoteView]:
        """All quotes that are shown, column by column; none where claims are."""
        if self.by is By.CLAIMS:
            return []
        self.columns.finish()
        return [quote for column in self.columns.columns for quote in column.quotes]

    @property
    def quote_chosen(self) -> int | None:
        """The number of the quote that the keyboard is at in the table."""
        return self.table.quote_chosen if self.table is not None else None

    def take_focus(self, reason: Qt.FocusReason) -> None:
        """The keyboard comes to the table, or to the first quote."""
        quotes = self.quotes()
        if self.by is By.CLAIMS and self.table is not None:
            self.table.setFocus(reason)
        elif quotes and reason is not Qt.FocusReason.MouseFocusReason and not comes_back(reason):
            quotes[0].setFocus(reason)

    def read_quote(self, place: int) -> None:
        """Bring the keyboard to a quote by its number in the event."""
        for quote in self.quotes():
            if quote.place == place:
                quote.setFocus(Qt.FocusReason.OtherFocusReason)

    def point_out(self, asked: str) -> None:
        """Bring into sight what each source says of what is asked; "" asks for nothing."""
        if self.by is not By.CLAIMS:
            for column in self.columns.begin_with(asked)[:1]:
                self.area.show_column(column)
        elif asked and self.table is not None:
            self.table.point_at(asked)

    def copy(self, synopsis: Synopsis, telling: Telling) -> None:
        """Copy the first quote, or that of the cell where the keyboard is, with its citation."""
        quotes = self.quotes()
        if quotes:
            quotes[0].copy()
        elif self.quote_chosen is not None:
            quote = synopsis.event.quotes[self.quote_chosen]
            copy_text(cite(telling.story, quote))
            self.copied.emit(telling.story.source_by_id[quote.source].label)


def collated(synopsis: Synopsis, telling: Telling) -> Collation:
    """The claims of an event, its sources in the reader's order."""
    from herline.model.collation import collate  # late: as the table

    settings, story = telling.state.settings, telling.story
    ids = tuple(source.id for source in story.sources)
    order = arranged(ids, settings.columns, settings.pinned)
    return collate(story, synopsis.event, order, settings.reader_language)
