"""What a story is: sources that say things, people they name, and events that claims gather under.

The unit is the claim: one source says one thing, in these words, here. An event is what claims
are gathered under; it never averages them. Everything here is a frozen value.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from herline.frozen import frozen
from herline.model.edtf import Date
from herline.model.numbers import Amount

if TYPE_CHECKING:
    from herline.model.agreement import Agreement


class Attribute(StrEnum):
    """What a claim is about; claims on different attributes are never compared."""

    WHEN = "when"
    WHO = "who"
    WHERE = "where"
    HOW_MANY = "how-many"
    HOW_LONG = "how-long"
    WHY = "why"
    ORDER = "order"
    EXISTENCE = "existence"


class Dating(StrEnum):
    """Whether some source states the date of an event, or we inferred it."""

    STATED = "stated"
    INFERRED = "inferred"


class Coverage(StrEnum):
    """Whether a source speaks of an event, or why it does not."""

    SAYS = "says"
    SILENT = "silent"
    OUTSIDE = "outside its scope"
    UNCHECKED = "not checked"


@frozen
class Source:
    """A document that tells the story; `file` and `sha256` name the copy quoted from."""

    id: str
    label: str
    title: str = ""
    kind: str = ""
    language: str = ""
    """BCP 47 tag of its text; empty where nobody said."""
    publisher: str = ""
    published: Date | None = None
    file: str = ""
    sha256: str = ""
    derives_from: tuple[str, ...] = ()
    note: str = ""
    mark: str = ""
    """One letter that tells the source apart without colour; chosen by the author."""
    initial: str = ""
    """The letter found for it where the author chose none, and its label's first is not its own."""

    @property
    def letter(self) -> str:
        return self.mark or self.initial or self.label[:1].upper() or "?"


@frozen
class Person:
    """Somebody whom events name as taking part."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    role: str = ""


COLOURS = ("brick", "ochre", "moss", "plum", "umber", "coral", "sand", "olive", "rose", "clay")
"""The names of the palette; every theme has a colour for each."""


@frozen
class Kind:
    """A kind of event; `colour` is a name of the theme's palette ("brick") or "#RRGGBB"."""

    id: str
    label: str
    colour: str = ""


@frozen
class Report:
    """What a source cites for its words, and when that was published: a newspaper, a broadcast.

    The date is as the source prints it, also where it must be a slip; then `note` says so.
    """

    date: Date
    by: str = ""
    note: str = ""


@frozen
class Quote:
    """Verbatim words of one source: a W3C TextQuoteSelector and TextPositionSelector in one.

    `start` and `end` count Unicode code points of the document, end exclusive; None: not known.
    """

    source: str
    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    end: int | None = None
    language: str = ""
    translation: str = ""
    reported: Report | None = None


@frozen
class Claim:
    """One source says one thing about one attribute of an event.

    `values` are the comparable words of the claim (usually one; several for a set such as the
    places of a shoot). A claim of `when` also has a date, one of `how-many` or `how-long` an
    amount with its unit. `of` says what is counted or asked ("gross", "place of the shoot") and
    `scope` within which bounds ("opening weekend"): claims that differ in scope do not conflict.
    `words` is the part of the quote that carries the claim, `rule` how the value follows from it.
    """

    source: str
    attribute: Attribute
    quote: Quote
    id: str = ""
    values: tuple[str, ...] = ()
    date: Date | None = None
    amount: Amount | None = None
    unit: str = ""
    of: str = ""
    scope: str = ""
    words: str = ""
    rule: str = ""

    @property
    def value(self) -> str:
        """The value in words, for a reader."""
        return ", ".join(self.values)


@frozen
class Part:
    """A person's part in an event."""

    person: str
    role: str = ""


@frozen
class EventDate:
    """When an event happened, who says so, and why we think so when nobody does."""

    date: Date
    dating: Dating = Dating.STATED
    reason: str = ""
    follows: tuple[str, ...] = ()
    """Ids of the claims that the date follows."""


@frozen
class Event:
    """Something that happened, with all that sources say of it.

    `claims` are those of all its quotes, in the order of these; `after` and `before` are ids of
    events, which say where it stands when no date is known.
    """

    id: str
    title: str
    kind: str = ""
    milestone: bool = False
    """Whether the author says that the story turns on it."""
    when: EventDate | None = None
    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    people: tuple[Part, ...] = ()
    summary: str = ""
    quotes: tuple[Quote, ...] = ()
    claims: tuple[Claim, ...] = ()
    coverage: tuple[tuple[str, Coverage], ...] = ()
    """Only what is not seen from the quotes: (source id, outside its scope | not checked)."""

    @property
    def date(self) -> Date | None:
        return self.when.date if self.when else None

    @property
    def is_inferred(self) -> bool:
        """Whether it has a date that no source states."""
        return self.when is not None and self.when.dating is Dating.INFERRED

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources that speak of the event, in the order of its quotes."""
        return tuple(dict.fromkeys(quote.source for quote in self.quotes))

    @property
    def quotes_with_claims(self) -> tuple[tuple[Quote, tuple[Claim, ...]], ...]:
        """Each of its quotes with its claims; of two quotes of the same words, identity decides."""
        places = {id(quote): place for place, quote in enumerate(self.quotes)}
        found: list[list[Claim]] = [[] for _ in self.quotes]
        for claim in self.claims:
            place = places.get(id(claim.quote))
            found[self.quotes.index(claim.quote) if place is None else place].append(claim)
        return tuple(zip(self.quotes, map(tuple, found), strict=True))


@frozen(slots=False)
class Story:
    """All that a file tells; what is worked out of it is kept with it."""

    title: str
    language: str = "en"
    summary: str = ""
    sources: tuple[Source, ...] = ()
    people: tuple[Person, ...] = ()
    kinds: tuple[Kind, ...] = ()
    events: Sequence[Event] = ()
    """A tuple; in a large story a sequence that makes each event when it is looked at."""

    @cached_property
    def index(self) -> Mapping[str, int]:
        """Event id -> position in `events`."""
        return {event.id: i for i, event in enumerate(self.events)}

    @cached_property
    def agreements(self) -> Sequence[Agreement]:
        """How the sources of each event agree, in the order of `events`."""
        from herline.model.agreement import event_agreement  # which knows what an event is

        return tuple(map(event_agreement, self.events))

    @cached_property
    def origins(self) -> dict[str, frozenset[str]]:
        """For each source those it goes back to in the end, by what it derives from."""
        from herline.model.origins import origins  # which knows what a story is

        return origins(self)

    @cached_property
    def titles(self) -> Sequence[str]:
        """The title of each event, which a large story has at hand without the event."""
        return tuple(event.title for event in self.events)

    @cached_property
    def ids(self) -> Sequence[str]:
        """The id of each event, likewise."""
        return tuple(event.id for event in self.events)

    @cached_property
    def dates(self) -> Sequence[Date | None]:
        """When each event was, likewise."""
        return tuple(event.date for event in self.events)

    def event(self, id: str) -> Event | None:
        position = self.index.get(id)
        return None if position is None else self.events[position]

    def source(self, id: str) -> Source:
        """The source with this id; one that has nothing but its id where the story lists none."""
        return self.source_by_id.get(id) or Source(id, id)

    def language_of(self, quote: Quote) -> str:
        """The language of its words: its own, or that of its source; empty where nobody said."""
        return quote.language or self.source(quote.source).language

    @cached_property
    def source_by_id(self) -> dict[str, Source]:
        return {source.id: source for source in self.sources}

    @cached_property
    def source_places(self) -> dict[str, int]:
        """Source id -> position in `sources`."""
        return {source.id: place for place, source in enumerate(self.sources)}

    def in_order(self, sources: Iterable[str]) -> tuple[Source, ...]:
        """The sources with these ids, as far as there are such, in the story's own order."""
        known = self.source_places
        places = sorted(known[id] for id in sources if id in known)
        return tuple(self.sources[place] for place in places)

    @cached_property
    def person_by_id(self) -> dict[str, Person]:
        return {person.id: person for person in self.people}

    @cached_property
    def kind_by_id(self) -> dict[str, Kind]:
        return {kind.id: kind for kind in self.kinds}
