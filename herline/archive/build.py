"""Makes a story of plain JSON: as much as can be read, in the order it was written.

What has the wrong shape is passed over, as the shape check reports it; what has the right shape but
makes no sense, such as a date that cannot be read, is noted here.
"""

from __future__ import annotations

import re
from collections.abc import Container

from herline.archive.build_event import EventBuilder
from herline.archive.ids import Ids
from herline.archive.language_tag import tag_or
from herline.archive.plain import Entry, entries, text, texts
from herline.archive.problems import Faults, JsonPath
from herline.archive.references import References
from herline.archive.source_mark import is_mark
from herline.archive.values import Values
from herline.model.letters import lettered
from herline.model.story import COLOURS, Event, Kind, Person, Source, Story
from herline.progress import Progress, to_nobody

_HASH = re.compile("[0-9a-fA-F]{64}")
_RGB = re.compile("#[0-9a-fA-F]{6}")
_NAMELESS = "event"
"""What the id of an event begins with that has none."""
_OFTEN = 200
"""Events between two reports of progress."""


def build(
    plain: Entry,
    faults: Faults,
    circular: Container[JsonPath] = frozenset(),
    progress: Progress = to_nobody,
) -> Story:
    """The story in `plain`, without the references at the paths in `circular`."""
    references = References(plain, faults, circular)
    values = Values(faults)
    sources = _sources(plain, references, values)
    people = _people(plain, references)
    kinds = _kinds(plain, references)
    events = _events(plain, references, values, progress)
    return Story(
        title=text(plain, "title"),
        language=tag_or(text(plain, "language", "en"), "en"),
        summary=text(plain, "summary"),
        sources=lettered((*sources, *(Source(id, id) for id in references.stand_ins("source")))),
        people=(*people, *(Person(id, id) for id in references.stand_ins("person"))),
        kinds=(*kinds, *(Kind(id, id) for id in references.stand_ins("kind"))),
        events=events,
    )


def _sources(plain: Entry, references: References, values: Values) -> list[Source]:
    found: list[Source] = []
    for i, entry in entries(plain, "sources"):
        path: JsonPath = ("sources", i)
        id = text(entry, "id")
        if not references.is_first("source", id, (*path, "id")):
            continue
        sha256, mark = text(entry, "sha256"), text(entry, "mark")
        found.append(
            Source(
                id=id,
                label=text(entry, "label") or id,
                title=text(entry, "title"),
                kind=text(entry, "kind"),
                language=tag_or(text(entry, "language"), ""),
                publisher=text(entry, "publisher"),
                published=values.date(entry, "published", path),
                file=text(entry, "file"),
                sha256=sha256.lower() if _HASH.fullmatch(sha256) else "",
                derives_from=tuple(
                    other
                    for j, other in texts(entry, "derives_from")
                    if references.known("source", other, (*path, "derives_from", j))
                ),
                note=text(entry, "note"),
                mark=mark if is_mark(mark) else "",
            )
        )
    return found


def _people(plain: Entry, references: References) -> list[Person]:
    return [
        Person(
            id=text(entry, "id"),
            name=text(entry, "name") or text(entry, "id"),
            aliases=tuple(alias for _, alias in texts(entry, "aliases")),
            role=text(entry, "role"),
        )
        for i, entry in entries(plain, "people")
        if references.is_first("person", text(entry, "id"), ("people", i, "id"))
    ]


def _kinds(plain: Entry, references: References) -> list[Kind]:
    found: list[Kind] = []
    for i, entry in entries(plain, "kinds"):
        id = text(entry, "id")
        if references.is_first("kind", id, ("kinds", i, "id")):
            colour = text(entry, "colour")
            known = colour in COLOURS or _RGB.fullmatch(colour)
            found.append(Kind(id, text(entry, "label") or id, colour if known else ""))
    return found


def _events(
    plain: Entry, references: References, values: Values, progress: Progress
) -> tuple[Event, ...]:
    builder = EventBuilder(references, values)
    ids = Ids((_NAMELESS, *references.declared("event")))
    found: list[Event] = []
    written = list(entries(plain, "events"))
    for i, entry in written:
        if i % _OFTEN == 0:
            progress(i / (written[-1][0] + 1))
        id = text(entry, "id")
        if not references.is_first("event", id, ("events", i, "id")):
            id = ids.claim(id or _NAMELESS)
        found.append(builder.event(entry, id, ("events", i)))
    return tuple(found)
