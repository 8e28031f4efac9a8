"""The packet as one HTML page that opens anywhere: it loads nothing and runs no script."""

from __future__ import annotations

from herline import __version__
from herline.model.story import Story
from herline.model.units import counted
from herline.packet.events import event_list
from herline.packet.evidence import Evidence, stamp
from herline.packet.figure import Figure, figure
from herline.packet.marked import Html, Part, element, isolated, spoken
from herline.packet.parts import disagreement_table, source_list, state_of_things
from herline.paint.style import style
from herline.paths import resources_folder
from herline.telling.escaped import html

_NOTHING_FROM_ELSEWHERE = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; "
    "base-uri 'none'"
)
_COLOURS = ("paper", "panel", "ink", "quiet", "line", "accent", "link", "selected", "ok", "warn")
_SECTIONS = (
    ("figure", "The timeline"),
    ("events", "Events"),
    ("disagreements", "Disagreements"),
    ("sources", "Sources"),
    ("checked", "What was checked"),
)


def page(evidence: Evidence) -> str:
    """The whole file; needs a QGuiApplication for its figure."""
    story = evidence.story
    drawn = figure(evidence.subject, f"Timeline: {story.title}", described(evidence))
    bodies: tuple[Html, ...] = (
        _figure(evidence, drawn),
        event_list(evidence),
        disagreement_table(evidence),
        source_list(evidence),
        state_of_things(evidence),
    )
    sections = [
        element("section", element("h2", title, id=f"{name}-name"), body,
                id=name, aria_labelledby=f"{name}-name")
        for (name, title), body in zip(_SECTIONS, bodies, strict=True)
    ]  # fmt: skip
    body = element(
        "body",
        element("a", "Skip to the events", href="#events", class_="skip"),
        _header(evidence),
        _contents(),
        element("main", *sections),
        element("footer", f"Made with Herline {__version__}, {stamp(evidence.moment)}.",
                class_="foot"),
    )  # fmt: skip
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n{_head(story, drawn)}\n'
        f"{spoken(body, story.language).text}\n</html>\n"
    )


def described(evidence: Evidence) -> str:
    """What the figure shows, for those who cannot see it."""
    differing = len({entry.number for entry, _ in evidence.differing})
    return (
        f"A timeline of {counted(len(evidence.entries), 'events')}, each with its number "
        f"in the list of events below. Sources disagree on {counted(differing, 'events')}; a flag "
        "marks conflicts."
    )


def _head(story: Story, drawn: Figure) -> str:
    dark = f":root {{ {_colours('dark')} }}\n{drawn.dark}"
    look = (
        f":root {{ {_colours('light')} }}\n"
        f"@media screen and (prefers-color-scheme: dark) {{\n{dark}\n}}\n"
        f"{(resources_folder() / 'packet.css').read_text('utf-8')}"
    )
    return (
        '<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{html(_NOTHING_FROM_ELSEWHERE)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="generator" content="Herline {html(__version__)}">\n'
        f"<title>{html(story.title)}: evidence</title>\n<style>\n{look}</style>\n</head>"
    )


def _colours(theme: str) -> str:
    """The colours of a theme under the names that the page uses."""
    worn = style(theme)
    return " ".join(f"--{name}: {worn.colour(name).name()};" for name in _COLOURS)


def _header(evidence: Evidence) -> Html:
    story = evidence.story
    asked: Part = None
    if evidence.asked:
        asked = element("p", "Only: ", isolated(evidence.asked, lang="en"))
    return element(
        "header",
        element("p", "Evidence packet", class_="kicker"),
        element("h1", isolated(story.title)),
        element("p", story.summary, dir="auto", lang=story.language) if story.summary else None,
        element("p", evidence.in_numbers, class_="quiet"),
        asked,
        element("p", evidence.of_quotes, class_="quiet"),
    )


def _contents() -> Html:
    links = (element("li", element("a", title, href=f"#{name}")) for name, title in _SECTIONS)
    return element("nav", element("ul", *links), aria_label="Contents")


def _figure(evidence: Evidence, drawn: Figure) -> Html:
    kind = f"figure {drawn.shape}" if drawn.dark else f"figure {drawn.shape} light"
    told = element("figcaption", described(evidence))
    inside = element("div", Html(drawn.element), class_="drawn", tabindex="0",
                     role="region", aria_label="The timeline, which can be scrolled")  # fmt: skip
    return element("figure", inside, told, class_=kind)
