"""A story's sources, each with how its document stands and what became of its quotes."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from herline.paint.style import Style
from herline.session.state import State
from herline.ui.desk.rows import Rows
from herline.ui.desk.standing import quotes_in_words, sentence, source_row, standing_words


class SourceList(Rows):
    """Its keys are the ids of the sources."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__("Sources and their documents", 3, style, parent)

    def fill(self, state: State, style: Style) -> None:
        """Tell the sources of a story anew; the chosen one stays chosen."""
        present = self.current
        self.empty()
        self.wear(style)
        check = state.check
        for position, source in enumerate(state.whole.sources):
            document = check.document_of(source.id) if check else None
            quotes = quotes_in_words(check.counts_of(source.id)) if check else ""
            row = source_row(source, document, quotes, style.source_colour(position).name())
            told = sentence(check, source)
            spoken = f"{source.label}: {standing_words(document)}. {told}"
            self.add(source.id, row, spoken, told)
        self.go(present)

    @property
    def current(self) -> str:
        """The id of the source that is chosen; empty where none is."""
        return str(self.current_key or "")
