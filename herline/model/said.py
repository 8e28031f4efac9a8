"""The other clock: when something was said, whatever the time that it speaks of.

A quote was said when the report was published that its source cites, else when the source itself
was. An event was told from the first of its sayings to the last:

    happened     ◆ summer 2012
    said                            ▬▬▬▬▬▬▬▬▬▬  12 September to 14 October 2013
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from herline.frozen import frozen, replace
from herline.model.days import iso
from herline.model.edtf import Date, Shape, parse
from herline.model.story import Dating, Event, EventDate, Quote, Story


@frozen
class Saying:
    """When something was said, and by whom in a reader's words."""

    date: Date
    by: str
    """ "AFI Catalog", or "New York, cited by AFI Catalog"."""
    note: str = ""


def saying(story: Story, quote: Quote) -> Saying | None:
    """When and by whom these words were said; None where neither report nor source is dated."""
    source, report = story.source(quote.source), quote.reported
    if report is not None:
        by = f"{report.by}, cited by" if report.by else "a report cited by"
        return Saying(report.date, f"{by} {source.label}", report.note)
    return Saying(source.published, source.label) if source.published else None


def sayings(story: Story, event: Event, source: str = "") -> tuple[Saying, ...]:
    """All dated sayings of the event, or those of one source; the earliest first."""
    quotes = (quote for quote in event.quotes if source in ("", quote.source))
    found = [said for quote in quotes if (said := saying(story, quote))]
    return tuple(sorted(found, key=lambda said: said.date.outermost))


def dated_as_said(story: Story, source: str) -> Callable[[Event], Event]:
    """Puts an event at the time of its sayings, or of those of `source`; at none without any."""
    return lambda event: replace(event, when=when_said(sayings(story, event, source)))


def when_said(told: Sequence[Saying]) -> EventDate | None:
    """From the first of these sayings to the last, with who said it first as the reason."""
    if not told:
        return None
    others = len({(said.by, said.date.text) for said in told}) - 1
    more = "" if not others else ", then one more" if others == 1 else f", then {others} more"
    note = f" ({told[0].note})" if told[0].note else ""
    return EventDate(_hull(told), Dating.STATED, f"said by {told[0].by}{more}{note}")


def _hull(told: Sequence[Saying]) -> Date:
    last = max(told, key=lambda said: said.date.outermost[::-1]).date
    return hull(told[0].date, last, several=len({said.date.text for said in told}) > 1)


def hull(first: Date, last: Date, *, several: bool) -> Date:
    """From the first of `several` dates to that which ends last as one; else the only one.

    A stretch has no times of day; sayings at several times of one day are of that day.
    """
    if not several:
        return first
    if first.shape is Shape.SINGLE and last.shape is Shape.SINGLE:
        begins, ends = (date.text.partition("T")[0] for date in (first, last))
        return parse(begins if first.is_one_day and begins == ends else f"{begins}/{ends}")
    edges = (first.earliest, last.latest)
    return parse("/".join(".." if day is None else iso(day) for day in edges))
