"""What is known of the document on the desk: its text, what is quoted of it, and by whom."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtGui import QColor

from herline.documents.placed import Placed, Places
from herline.documents.seeking import Seeker
from herline.documents.text import Document
from herline.frozen import frozen
from herline.model.story import Source, Story
from herline.paint.plain import plain
from herline.paint.style import Style
from herline.ui.desk.blocks import Blocks


@frozen(slots=False, eq=False)
class Sheet:
    """One source's document, as it lies on the desk."""

    story: Story
    source: Source
    places: Places
    document: Document

    @property
    def text(self) -> str:
        return self.document.text

    @cached_property
    def blocks(self) -> Blocks:
        return Blocks(self.text)

    @cached_property
    def seeker(self) -> Seeker:
        return Seeker(self.text)

    def title(self, place: Placed) -> str:
        """The title of the event that a passage is quoted for."""
        event = self.story.event(place.event)
        return plain(event.title) if event else ""

    def colour(self, place: Placed, style: Style) -> QColor:
        """The colour of the event's kind."""
        event = self.story.event(place.event)
        return style.colour_of_kind(event.kind if event else "", self.story)
