"""HTML made of elements: all text is escaped on its way in."""

from __future__ import annotations

from collections.abc import Iterable

from herline.frozen import frozen
from herline.telling.escaped import html


@frozen
class Html:
    """Text that is HTML already; any other text is escaped."""

    text: str


Part = str | Html | None

UNSAID = "und"
"""The tag of a language that nobody said (RFC 5646 §4.1), which is not that of the page."""


def element(name: str, *parts: Part, **attributes: str) -> Html:
    """`<name …>parts</name>`; attributes without a value are left out.

    `class_` is class, and `_` in other names is a hyphen.
    """
    said = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{html(value)}"'
        for key, value in attributes.items()
        if value
    )
    return Html(f"<{name}{said}>{joined(parts).text}</{name}>")


def joined(parts: Iterable[Part], between: str = "") -> Html:
    """The parts one after another; None is nothing."""
    return Html(between.join(_text(part) for part in parts if part is not None))


def isolated(text: str, **attributes: str) -> Html:
    """Words of a story, which may run in any direction without turning their neighbours round."""
    return element("bdi", text, **attributes)


def spoken(page: Html, language: str) -> Html:
    """`page`, whose own words are English; isolated words without a language get this one."""
    if language == "en":
        return page
    return Html(page.text.replace("<bdi>", f'<bdi lang="{html(language)}">'))


def table(caption: str, heads: Iterable[str], rows: Iterable[Iterable[Part]]) -> Html:
    """A table with its caption and the names of its columns; the first cell names its row."""
    lines = [
        element("tr", *(
            element("th", cell, scope="row") if not place else element("td", cell)
            for place, cell in enumerate(row)
        ))
        for row in rows
    ]  # fmt: skip
    names = (element("th", head, scope="col") for head in heads)
    return element(
        "div",
        element(
            "table",
            element("caption", caption),
            element("thead", element("tr", *names)),
            element("tbody", *lines),
        ),
        class_="wide",
    )


def _text(part: Part) -> str:
    return part.text if isinstance(part, Html) else html(part or "")
