"""The dated events of a story as TimelineJS takes them: one slide each, in JSON.

TimelineJS treats its texts as HTML, so every word of the story is escaped. It knows only years,
months and days, and one date for each event; what that loses is reported.
"""

from __future__ import annotations

import json
from typing import Any

from herline.model.days import days_in_month, from_day, to_day
from herline.model.edtf import Date
from herline.model.edtf.date import Qualifier, Shape
from herline.model.story import Event, Story
from herline.telling import carried
from herline.telling.carried import Carried, sentences
from herline.telling.differing import disagreements_of
from herline.telling.escaped import html, sound
from herline.telling.passages import dated, quotation

Point = dict[str, int]
_HUMAN = 271_820
"""Years on either side of year 0 that JavaScript can count in days."""


def timelinejs(story: Story) -> Carried:
    """The JSON, the same for the same story, and what it does not say."""
    slides = [slide for event in story.events if (slide := _slide(story, event)) is not None]
    told: dict[str, Any] = {}
    if story.title:
        head = {"headline": html(story.title), "text": _paragraph(story.summary)}
        told["title"] = {"text": head, "autolink": False}
    told |= {"events": slides, "scale": "cosmological" if _is_deep(slides) else "human"}
    content = json.dumps(told, ensure_ascii=False, indent=2) + "\n"
    return Carried(content, _losses(story, slides))


def _slide(story: Story, event: Event) -> dict[str, Any] | None:
    """The slide of `event`; None if there is no day for it to begin on."""
    if event.date is None:
        return None
    start, end = span(event.date)
    if start is None:
        return None
    said = [quotation(story, quote) for quote in event.quotes]
    quotes = "".join(
        f'<blockquote lang="{html(each.language)}">“{html(each.exact)}”'
        f"<footer>{html(each.cited)}</footer></blockquote>"
        for each in said
    )
    slide: dict[str, Any] = {"start_date": start}
    if end is not None:
        slide["end_date"] = end
    slide["display_date"] = html(dated(event, story.language))
    text = _paragraph(event.summary) + quotes
    slide["text"] = {"headline": html(event.title), "text": text}
    kind = story.kind_by_id.get(event.kind)
    if kind is not None:
        slide["group"] = html(kind.label)
    return slide | {"unique_id": sound(event.id), "autolink": False}


def span(date: Date) -> tuple[Point | None, Point | None]:
    """When a slide begins and ends; a single day, month or year has no end."""
    first, last = date.earliest, date.latest
    if first is None or last is None:
        only = last if first is None else first
        return (None if only is None else _day(only)), None
    if date.shape is not Shape.INTERVAL:
        whole = _whole(first, last)
        return (whole, None) if whole else (_day(first), _day(last))
    begins = _whole(first, date.start.latest) or _day(first)
    ends = _whole(date.end.earliest, last) or _day(last)
    return begins, ends


def _whole(first: int | None, last: int | None) -> Point | None:
    """The day, month or year that goes from `first` to `last`, if there is one."""
    if first is None or last is None:
        return None
    year, month, day = from_day(first)
    if first == last:
        return _day(first)
    if (month, day) == (1, 1) and last == to_day(year, 12, 31):
        return {"year": year}
    if day == 1 and last == to_day(year, month, days_in_month(year, month)):
        return {"year": year, "month": month}
    return None


def _day(day: int) -> Point:
    return dict(zip(("year", "month", "day"), from_day(day), strict=True))


def _is_deep(slides: list[dict[str, Any]]) -> bool:
    """Whether a year is beyond what JavaScript can count; then TimelineJS counts only in years."""
    points = (slide.get(name, {}) for slide in slides for name in ("start_date", "end_date"))
    return any(abs(point.get("year", 0)) > _HUMAN for point in points)


def _paragraph(text: str) -> str:
    return f"<p>{html(text)}</p>" if text else ""


def _losses(story: Story, slides: list[dict[str, Any]]) -> tuple[str, ...]:
    dates = [event.date for event in story.events if event.date is not None]
    doubtful = sum(_doubtful(date) for date in dates)
    missing = len(story.events) - len(slides)
    finer = sum("month" in slide["start_date"] for slide in slides)
    return sentences((
        (missing,
         "{} event without a day to begin on is left out.",
         "{} events without a day to begin on are left out."),
        (sum(map(_is_dated_apart, story.events)),
         "{} event whose sources give conflicting dates gets one date.",
         "{} events whose sources give conflicting dates get one date each."),
        (finer if _is_deep(slides) else 0,
         "{} date is drawn by its year alone, since one date is so far away; its words are kept.",
         "{} dates are drawn by their years alone, since one date is so far away; their words are"
         " kept."),
        (doubtful,
         "{} uncertain or open date is drawn as if it were exact; its words are kept.",
         "{} uncertain or open dates are drawn as if they were exact; their words are kept."),
        (carried.inferred(story),
         "{} date that no source states is drawn like the others; its words say so.",
         "{} dates that no source states are drawn like the others; their words say so."),
        (sum(event.milestone for event in story.events),
         "{} milestone is a slide like the others.",
         "{} milestones are slides like the others."),
        (carried.claims(story),
         "{} claim is left out; its quote is kept.",
         "{} claims are left out; their quotes are kept."),
        carried.rewritten(
            (quote for event in story.events if event.date for quote in event.quotes), sound
        ),
        (carried.silences(story),
         "{} silence of a source is left out.",
         "{} silences of sources are left out."),
        (sum(len(event.people) for event in story.events),
         "{} part of a person in an event is left out.",
         "{} parts of people in events are left out."),
    ))  # fmt: skip


def _is_dated_apart(event: Event) -> bool:
    """Whether two sources give dates that cannot both be right."""
    return any(each.attribute == "when" for each in disagreements_of(event))


def _doubtful(date: Date) -> bool:
    open_ended = date.earliest is None or date.latest is None
    listed = date.shape in (Shape.ONE_OF, Shape.ALL_OF)
    return open_ended or listed or date.qualifier is not Qualifier.NONE
