"""What a right click on a page offers: copy words, also as a quote for the story; their event."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from herline.ui.desk.sheet import Sheet
from herline.ui.parts.asked import menu_about
from herline.ui.parts.clipboard import copy_text

if TYPE_CHECKING:
    from herline.ui.desk.page import Page


def page_menu(page: Page) -> QMenu:
    """About the letters that are marked, else the passage that is lit."""
    menu = menu_about("Document", page)
    copy = menu.addAction("&Copy")
    copy.triggered.connect(page.copy)
    quote = menu.addAction("Copy as a &quote for the story file")
    quote.triggered.connect(lambda: _copy_as_quote(page))
    show = menu.addAction("&Show its event on the timeline")
    show.triggered.connect(page.open_lit)
    copy.setEnabled(bool(page.copied()))
    quote.setEnabled(bool(page.copied()))
    show.setEnabled(page.lit_place is not None)
    return menu


def as_quote(sheet: Sheet, start: int, end: int) -> str:
    """text[start:end] as it stands among the “quotes” of a story file, for claims to be added."""
    exact = sheet.text[start:end]
    quote: dict[str, object] = {
        "source": sheet.source.id,
        "exact": exact,
        "start": start,
        "end": end,
        "claims": [],
    }
    return json.dumps(quote, ensure_ascii=False)


def _copy_as_quote(page: Page) -> None:
    if page.sheet is not None:
        copy_text(as_quote(page.sheet, *page.span_to_copy))
