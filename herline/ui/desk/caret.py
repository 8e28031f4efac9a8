"""The caret of a page: where the keyboard is in the text, what it marks, and what it lights."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from herline.ui.desk.page_access import say_caret
from herline.ui.desk.painting import holding
from herline.ui.desk.scrolled import FROM_TOP
from herline.ui.desk.ways import Way

if TYPE_CHECKING:
    from herline.ui.desk.page import Page


class Caret:
    """`place` is the code point before which it stands."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.place = 0
        self._anchor: int | None = None
        """Where marking began."""

    def reset(self, place: int = 0) -> None:
        """Stand somewhere else, and mark nothing."""
        self.place, self._anchor = place, None

    @property
    def ends(self) -> tuple[int, int]:
        """Where marking began, and where it stands; the same where nothing is marked."""
        return self.place if self._anchor is None else self._anchor, self.place

    @property
    def box(self) -> QRectF | None:
        """Where it stands in the window; None where it is out of sight."""
        page = self._page
        held = holding(page.seen, self.place)
        if held is None:
            return None
        box = held.block.cursor_at(self.place).translated(page.measures.text_left, held.top)
        return box if box.top() > -1 and box.bottom() < page.viewport().height() else None

    def take(self, way: Way, by: int, *, marking: bool, steady: bool) -> None:
        """Go a way; `steady` moves the text instead, as far as it can be moved."""
        page = self._page
        if page.column is None:
            return
        self._come_into_sight()
        box, after = self.box, way(page.column, self.place, by)
        self.mark(self.place if marking else None, after)
        if steady and box is not None:
            page.go(after, box.top())
        self._arrive(after)

    def turn(self, windows: float) -> None:
        """Look so many windows further down, or up, and come along."""
        self._page.scroll_by(windows * self._page.viewport().height())
        self._come_into_sight()
        self._arrive(self.place)

    def go_to(self, place: int) -> None:
        """Go to a code point that is shown then, and mark nothing."""
        self.mark(None, place)
        self._arrive(place)

    def mark(self, start: int | None, place: int) -> None:
        """Mark the letters from where marking began, else `start`, up to `place`; None ends it."""
        if start is None or self._anchor is None:
            self._anchor = start
        anchor = self._anchor
        span = None if anchor is None else (min(anchor, place), max(anchor, place))
        self._page.highlight(span=span)

    def _come_into_sight(self) -> None:
        """To the first whole line, where the eye went elsewhere."""
        if self.box is not None:
            return
        lines = ((each, line) for each in self._page.seen for line in range(each.block.lines))
        for each, line in lines:
            if each.top + each.block.layout.lineAt(line).y() > -1:
                self.place = each.block.place_in_line(line, 0.0)
                return

    def _arrive(self, place: int) -> None:
        """There it lights the passage that it is in; one that is lit stays so if it holds it."""
        page = self._page
        if page.sheet is None:
            return
        before, self.place = self.place, place
        if self.box is None:
            page.go(place, page.viewport().height() * FROM_TOP)
        found = page.sheet.places.at(place)
        if page.lit_place not in found and (found or page.lit_place):
            page.light_at(place)
        page.viewport().update()
        blocks = page.sheet.blocks
        say_caret(page, other_paragraph=blocks.at(before) != blocks.at(place))
