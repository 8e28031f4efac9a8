"""Puts an event, a quote or what sources differ on upon the clipboard, as text, Markdown or HTML.

What is copied comes from the story. HTML is our own, in which every word of the story is escaped;
beside it lies the text, for programs that take no HTML.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from herline.telling.notation import Notation, as_html, as_markdown, as_text
from herline.telling.passages import Passage, of_disagreements, of_event, of_quote
from herline.ui.parts.clipboard import carried
from herline.ui.synopsis.quote import QuoteView

if TYPE_CHECKING:
    from herline.model.story import Quote
    from herline.ui.window import Window

_IN_WORDS = {
    Notation.TEXT: "as text",
    Notation.MARKDOWN: "as Markdown",
    Notation.HTML: "as HTML, with its text",
}


def copy_event(window: Window, notation: Notation) -> None:
    """The chosen event with all that its sources say."""
    event = window.session.state.selected
    if event is not None:
        _put(window, of_event(window.session.state.story, event), notation, "the event")


def copy_disagreements(window: Window, notation: Notation) -> None:
    """What the sources of the chosen event differ on, and their words."""
    event = window.session.state.selected
    if event is None:
        return
    passages = of_disagreements(window.session.state.story, event)
    if passages:
        _put(window, passages, notation, "what its sources differ on")
    else:
        window.status.tell(
            "The sources of this event do not contradict each other. Copy the event itself"
            " (File › Copy as): it holds what each of them says."
        )


def copy_quote(window: Window, notation: Notation) -> None:
    """The quote that has the keyboard or had it last; else the first of the chosen event."""
    event = window.session.state.selected
    quote = _quote(window)
    if event is None or quote is None:
        window.status.tell("This event has no quote to copy.")
        return
    passages = of_quote(window.session.state.story, event, quote)
    _put(window, passages, notation, "the quote with its source")


def mime_of(passages: Sequence[Passage], notation: Notation) -> QMimeData:
    """What the clipboard holds: always text; HTML or Markdown under its own name as well."""
    made = QMimeData()
    match notation:
        case Notation.TEXT:
            made.setText(carried(as_text(passages)))
        case Notation.MARKDOWN:
            markdown = as_markdown(passages)
            made.setText(markdown)
            made.setData("text/markdown", markdown.encode("utf-8"))
        case Notation.HTML:
            made.setText(carried(as_text(passages)))
            made.setHtml(as_html(passages))
    return made


def _put(window: Window, passages: Sequence[Passage], notation: Notation, what: str) -> None:
    QGuiApplication.clipboard().setMimeData(mime_of(passages, notation))
    window.status.tell(f"Copied {what} {_IN_WORDS[notation]}.")


def _quote(window: Window) -> Quote | None:
    event = window.session.state.selected
    if event is None:
        return None
    focus = window.focusWidget()
    if isinstance(focus, QuoteView) and any(q is focus.passage.quote for q in event.quotes):
        return focus.passage.quote
    return event.quotes[0] if event.quotes else None
