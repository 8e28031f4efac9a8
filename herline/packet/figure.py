"""The timeline as SVG inside a page, in the colours of the light theme, and of the dark one.

The picture is drawn twice, in both themes. If each colour of the one always becomes the same colour
of the other, a few rules of CSS can say so, and the page needs only one picture.
"""

from __future__ import annotations

import re

from herline.frozen import frozen, replace
from herline.paint.picture.request import Footnotes, Picture
from herline.paint.picture.sheet import compose
from herline.paint.picture.subject import Subject
from herline.paint.picture.svg import svg
from herline.paint.style import style
from herline.telling.escaped import html

SIZE = (1400, 620)
"""Width and least height in pixels."""
FIGURE = Picture(size=SIZE, footnotes=Footnotes.NUMBERS, title=False, sources=False)
WIDEST = 0.52
"""Height to width of a picture that has room on A4 landscape, beside its heading and words."""
MOST_DRAWN_TWICE = 2_000
"""Events; with more, the picture stays light in the dark, and is made in half the time."""
_COLOUR = re.compile(r'\b(fill|stroke|stop-color)="(#[0-9a-fA-F]{6})"')
_HEAD = re.compile(r"^.*?<svg\b([^>]*)>", re.DOTALL)
_SIZE = re.compile('width="([0-9]+)" height="([0-9]+)"')
_NUMBERS = re.compile(r'<g [^<>]*font-size="9" font-weight="600"[^<>]*>.*?</g>', re.DOTALL)
_NUMBER = re.compile("<text [^<>]*>([0-9]+)</text>")
_OWN_NAMES = re.compile(r"<(title|desc)>.*?</\1>\s*", re.DOTALL)


@frozen
class Figure:
    """An SVG element, and the rules that make its colours dark; empty if there are none."""

    element: str
    dark: str
    shape: str
    """ "wide" or "tall"."""


def figure(subject: Subject, name: str, description: str) -> Figure:
    """The picture of all of `subject`, its events numbered; `name` and `description` are spoken."""
    light = _drawn(subject, "light")
    rules = ""
    if len(subject.matching) <= MOST_DRAWN_TWICE:
        rules = _rules(light, _drawn(subject, "dark"))
    head = _HEAD.match(light)
    assert head is not None
    opening = (
        f'<svg{head[1]} role="img" aria-labelledby="picture-name picture-told" focusable="false">'
        f'<title id="picture-name">{html(name)}</title>'
        f'<desc id="picture-told">{html(description)}</desc>'
    )
    drawn = _OWN_NAMES.sub("", light[head.end() :], count=2).strip()
    linked = _NUMBERS.sub(lambda numbers: _NUMBER.sub(_linked, numbers[0]), drawn)
    size = _SIZE.search(head[1])
    assert size is not None
    wide = int(size[2]) <= WIDEST * int(size[1])
    return Figure(opening + linked, rules, "wide" if wide else "tall")


def _linked(number: re.Match[str]) -> str:
    """The number of an event as a link to it, for the pointer; the keyboard has the list."""
    return f'<a href="#event-{number[1]}" tabindex="-1">{number[0]}</a>'


def _drawn(subject: Subject, theme: str) -> str:
    picture = replace(FIGURE, filters=bool(subject.view.filter))
    sheet = compose(subject, picture, style(theme), pages=True)
    return svg(sheet).decode("utf-8")


def _rules(light: str, dark: str) -> str:
    """Rules for every colour of `light`; none if a colour does not always become the same one.

    In CSS, rules take precedence over the attributes of an element.
    """
    pairs = list(zip(_COLOUR.findall(light), _COLOUR.findall(dark), strict=False))
    if _COLOUR.sub("", light) != _COLOUR.sub("", dark):
        return ""
    became: dict[tuple[str, str], str] = {}
    for (where, before), (_, after) in pairs:
        if became.setdefault((where, before), after) != after:
            return ""
    return "\n".join(
        f'.figure svg [{where}="{before}"] {{ {where}: {after} }}'
        for (where, before), after in sorted(became.items())
    )
