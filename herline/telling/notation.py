"""Passages set as text, as Markdown or as HTML; words of a story are never taken for markup."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from herline.telling.escaped import html, markdown, sound
from herline.telling.passages import Heading, Line, Passage


class Notation(StrEnum):
    """What a copy is written in."""

    TEXT = "text"
    MARKDOWN = "Markdown"
    HTML = "HTML"


def as_text(passages: Sequence[Passage]) -> str:
    """One paragraph each; quotes are verbatim."""
    return "\n\n".join(map(_text, passages))


def as_markdown(passages: Sequence[Passage]) -> str:
    """Headings, block quotations and lines; quotes are verbatim except for their line breaks."""
    return "\n\n".join(map(_markdown, passages))


def as_html(passages: Sequence[Passage]) -> str:
    """Elements to be pasted into a document; the only style is what keeps a quote verbatim."""
    return "\n".join(map(_html, passages))


def _text(passage: Passage) -> str:
    match passage:
        case Heading(text, more):
            # A text that begins with U+FFFE or U+FEFF is taken for bytes in another order.
            head = sound(text).lstrip("\ufeff")
            return f"{head} ({more})" if more else head
        case Line(text, name):
            return f"{name}: {text}" if name else text
        case _:
            said = f"“{passage.exact}” — {passage.cited}"
            if passage.translation:
                said = f"{said}\n[{passage.translation}]"
            return said


def _markdown(passage: Passage) -> str:
    match passage:
        case Heading(text, more):
            said = f"### {markdown(text)}"
            return f"{said}\n\n*{markdown(more)}*" if more.strip() else said
        case Line(text, name):
            return f"**{markdown(name)}:** {markdown(text)}" if name.strip() else markdown(text)
        case _:
            lines = [f"“{markdown(passage.exact)}”", f"— {markdown(passage.cited)}"]
            if passage.translation:
                lines.insert(1, f"[{markdown(passage.translation)}]")
            return "> " + "\n>\n> ".join(lines)


def _html(passage: Passage) -> str:
    match passage:
        case Heading(text, more):
            quiet = f" <small><bdi>{html(more)}</bdi></small>" if more else ""
            return f"<h3><bdi>{html(text)}</bdi>{quiet}</h3>"
        case Line(text, name):
            bold = f"<b><bdi>{html(name)}</bdi>:</b> " if name else ""
            return f"<p>{bold}<bdi>{html(text)}</bdi></p>"
        case _:
            translated = (
                f"<p>[<bdi>{html(passage.translation)}</bdi>]</p>" if passage.translation else ""
            )
            return (
                f'<blockquote><p lang="{html(passage.language)}" style="white-space:pre-wrap">'
                f"“<bdi>{html(passage.exact)}</bdi>”</p>{translated}"
                f"<p>— <bdi>{html(passage.cited)}</bdi></p></blockquote>"
            )
