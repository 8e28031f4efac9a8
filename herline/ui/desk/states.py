"""The list of all quotes of a story with their states, below the source that they come from."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from herline.documents.difference import in_words as difference_in_words
from herline.documents.report import Chapter, Entry, Report
from herline.paint.plain import plain
from herline.paint.style import Style
from herline.ui.desk.rows import Line, Rows, Told
from herline.ui.desk.standing import quotes_in_words, source_row
from herline.ui.parts.quote_states import in_words

_LONGEST = 160


class StateList(Rows):
    """Each quote below its source, or those alone that a reader must look at."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__("Quotes and their states", 3, style, parent)
        self._entries: dict[object, Entry] = {}

    def fill(self, report: Report | None, style: Style, *, only_doubtful: bool) -> None:
        """Tell a report; with `only_doubtful`, what is altered, ambiguous or missing."""
        self.empty()
        self.wear(style)
        self._entries = {}
        for position, chapter in enumerate(report.chapters if report else ()):
            told = chapter.entries
            entries = [each for each in told if each.state.state.doubtful or not only_doubtful]
            if entries or not only_doubtful:
                self._head(chapter, style.source_colour(position).name())
            for entry in entries:
                self._entry(entry)

    @property
    def current(self) -> Entry | None:
        """The entry that is chosen; None on a source, and where none is."""
        return self._entries.get(self.current_key)

    @property
    def first_doubtful(self) -> object:
        """The key of the first entry that a reader must look at; None where there is none."""
        seen = (key for key, entry in self._entries.items() if entry.state.state.doubtful)
        return next(seen, None)

    def _head(self, chapter: Chapter, colour: str) -> None:
        source, document = chapter.source, chapter.document
        counts = quotes_in_words(chapter.counts)
        told = document.sentence if document else ""
        spoken = f"{source.label}: {counts}. {told}"
        row = source_row(source, document, counts, colour)
        self.add(("source", source.id), row, spoken, told)

    def _entry(self, entry: Entry) -> None:
        words, colour, sentence = in_words(entry.state)
        exact = plain(entry.quote.exact[:_LONGEST])
        if entry.state.difference:
            sentence = f"{sentence} {difference_in_words(entry.state.difference, most=20)}"
        lines = (
            Line(plain(entry.title), "ink"),
            Line(f"“{exact}”"),
            Line(plain(words), colour),
        )
        key = (entry.state.event, entry.state.index)
        self._entries[key] = entry
        self.add(key, Told(lines, indent=1), f"{entry.title}: “{exact}”. {sentence}")
