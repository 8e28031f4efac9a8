"""Writes a story as the text of its file: the same story is always the same bytes.

Keys are in the order of docs/format.md, what is empty is left out, and characters that cannot be
seen are escaped, so that a person and `git diff` can read the file. Two halves of a surrogate pair
side by side look in JSON just like the whole character, and come back as one.
"""

from __future__ import annotations

from typing import Any

from herline.archive.indented import indented
from herline.archive.upgrade import NEWEST_FORMAT
from herline.model.story import Claim, Event, EventDate, Kind, Person, Quote, Report, Source, Story


def story_text(story: Story) -> str:
    """`story` as JSON: two spaces, stable order, a final newline, and only sound UTF-8."""
    return indented(plain_story(story)) + "\n"


def plain_story(story: Story) -> dict[str, Any]:
    """`story` as plain JSON values, in the order of the format."""
    return {
        "format": NEWEST_FORMAT,
        "title": story.title,
        "language": story.language,
        **_filled(
            summary=story.summary,
            sources=[_source(each) for each in story.sources],
            people=[_person(each) for each in story.people],
            kinds=[_kind(each) for each in story.kinds],
            events=[_event(each) for each in story.events],
        ),
    }


def _source(source: Source) -> dict[str, Any]:
    return {
        "id": source.id,
        "label": source.label,
        **_filled(
            title=source.title,
            kind=source.kind,
            language=source.language,
            publisher=source.publisher,
            published=source.published.text if source.published else "",
            file=source.file,
            sha256=source.sha256,
            derives_from=list(source.derives_from),
            note=source.note,
            mark=source.mark,
        ),
    }


def _person(person: Person) -> dict[str, Any]:
    filled = _filled(aliases=list(person.aliases), role=person.role)
    return {"id": person.id, "name": person.name, **filled}


def _kind(kind: Kind) -> dict[str, Any]:
    return {"id": kind.id, "label": kind.label, **_filled(colour=kind.colour)}


def _event(event: Event) -> dict[str, Any]:
    return {
        "id": event.id,
        "title": event.title,
        **_filled(
            kind=event.kind,
            milestone=event.milestone,
            date=_date(event.when) if event.when else None,
            after=list(event.after),
            before=list(event.before),
            people=[{"person": part.person, **_filled(role=part.role)} for part in event.people],
            summary=event.summary,
            quotes=[_quote(quote, claims) for quote, claims in event.quotes_with_claims],
            coverage={source: said.value for source, said in event.coverage},
        ),
    }


def _date(when: EventDate) -> dict[str, Any]:
    filled = _filled(reason=when.reason, follows=list(when.follows))
    return {"edtf": when.date.text, "dating": when.dating.value, **filled}


def _quote(quote: Quote, claims: tuple[Claim, ...]) -> dict[str, Any]:
    found: dict[str, Any] = {"source": quote.source, "exact": quote.exact}
    found |= _filled(prefix=quote.prefix, suffix=quote.suffix)
    if quote.start is not None:
        found["start"] = quote.start
    if quote.end is not None:
        found["end"] = quote.end
    return found | _filled(
        language=quote.language,
        translation=quote.translation,
        reported=_report(quote.reported) if quote.reported else None,
        claims=[_claim(each) for each in claims],
    )


def _report(report: Report) -> dict[str, Any]:
    return {"edtf": report.date.text, **_filled(by=report.by, note=report.note)}


def _claim(claim: Claim) -> dict[str, Any]:
    found: dict[str, Any] = _filled(id=claim.id) | {"attribute": claim.attribute.value}
    if claim.values:
        found["value"] = claim.values[0] if len(claim.values) == 1 else list(claim.values)
    return found | _filled(
        edtf=claim.date.text if claim.date else "",
        amount=claim.amount.text if claim.amount else "",
        unit=claim.unit,
        of=claim.of,
        scope=claim.scope,
        words=claim.words,
        rule=claim.rule,
    )


def _filled(**values: Any) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value}
