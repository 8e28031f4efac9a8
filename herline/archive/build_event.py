"""Makes an event of plain JSON, with its date, its quotes and their claims."""

from __future__ import annotations

from herline.archive.language_tag import tag_or
from herline.archive.plain import Entry, entries, entry, number, pairs, text, texts
from herline.archive.problems import At, JsonPath
from herline.archive.references import References
from herline.archive.values import Values
from herline.frozen import frozen
from herline.model.story import (
    Attribute,
    Claim,
    Coverage,
    Dating,
    Event,
    EventDate,
    Part,
    Quote,
    Report,
)

_ATTRIBUTES = {attribute.value: attribute for attribute in Attribute}
_NOT_SAID = {each.value: each for each in (Coverage.OUTSIDE, Coverage.UNCHECKED)}


@frozen
class EventBuilder:
    """Builds the events of one story."""

    references: References
    values: Values

    def event(self, plain: Entry, id: str, path: JsonPath) -> Event:
        """The event in `plain`, which stands at `path`, under the id `id`."""
        quotes: list[Quote] = []
        claims: list[Claim] = []
        for i, each in entries(plain, "quotes"):
            quote = self._quote(each, (*path, "quotes", i))
            if quote is not None:
                quotes.append(quote)
                claims += self._claims(each, quote, (*path, "quotes", i))
        kind = text(plain, "kind")
        return Event(
            id=id,
            title=text(plain, "title") or id,
            kind=self.references.named("kind", kind, (*path, "kind")) if kind else "",
            milestone=plain.get("milestone") is True,
            when=self.when(plain, (*path, "date")),
            after=self._order(plain, "after", path),
            before=self._order(plain, "before", path),
            people=tuple(
                Part(self._person(part, (*path, "people", i)), text(part, "role"))
                for i, part in entries(plain, "people")
                if isinstance(part.get("person"), str)
            ),
            summary=text(plain, "summary"),
            quotes=tuple(quotes),
            claims=tuple(claims),
            coverage=tuple(
                (source, _NOT_SAID[said])
                for source, said in pairs(plain, "coverage")
                if said in _NOT_SAID
                and self.references.known("source", source, (*path, "coverage", source), At.KEY)
            ),
        )

    def _person(self, part: Entry, path: JsonPath) -> str:
        return self.references.named("person", text(part, "person"), (*path, "person"))

    def _order(self, plain: Entry, key: str, path: JsonPath) -> tuple[str, ...]:
        return tuple(
            other
            for i, other in texts(plain, key)
            if self.references.known("event", other, (*path, key, i))
        )

    def when(self, plain: Entry, path: JsonPath) -> EventDate | None:
        """When the event in `plain` was; `path` leads to its date."""
        written = entry(plain, "date")
        date = self.values.date(written, "edtf", path) if written else None
        if written is None:
            return None
        follows = tuple(
            claim
            for i, claim in texts(written, "follows")
            if self.references.known("claim", claim, (*path, "follows", i))
        )
        if date is None:
            return None
        inferred = text(written, "dating") == Dating.INFERRED.value
        dating = Dating.INFERRED if inferred else Dating.STATED
        return EventDate(date, dating, text(written, "reason"), follows)

    def _quote(self, plain: Entry, path: JsonPath) -> Quote | None:
        """The quote, or None if it has no words or no source."""
        exact = text(plain, "exact")
        if not exact or not isinstance(plain.get("source"), str):
            return None
        return Quote(
            source=self.references.named("source", text(plain, "source"), (*path, "source")),
            exact=exact,
            prefix=text(plain, "prefix"),
            suffix=text(plain, "suffix"),
            start=number(plain, "start"),
            end=number(plain, "end"),
            language=tag_or(text(plain, "language"), ""),
            translation=text(plain, "translation"),
            reported=self._report(plain, (*path, "reported")),
        )

    def _report(self, plain: Entry, path: JsonPath) -> Report | None:
        written = entry(plain, "reported")
        date = self.values.date(written, "edtf", path) if written else None
        if written is None or date is None:
            return None
        return Report(date, text(written, "by"), text(written, "note"))

    def _claims(self, plain: Entry, quote: Quote, path: JsonPath) -> list[Claim]:
        found: list[Claim] = []
        for i, each in entries(plain, "claims"):
            here = (*path, "claims", i)
            attribute = _ATTRIBUTES.get(text(each, "attribute"))
            if attribute is None:
                continue
            id = text(each, "id")
            found.append(
                Claim(
                    source=quote.source,
                    attribute=attribute,
                    quote=quote,
                    id=id if self.references.is_first("claim", id, (*here, "id")) else "",
                    values=_comparable(each),
                    date=self.values.date(each, "edtf", here),
                    amount=self.values.amount(each, here),
                    unit=text(each, "unit"),
                    of=text(each, "of"),
                    scope=text(each, "scope"),
                    words=text(each, "words"),
                    rule=text(each, "rule"),
                )
            )
        return found


def _comparable(claim: Entry) -> tuple[str, ...]:
    value = claim.get("value")
    if isinstance(value, str):
        return (value,)
    return tuple(each for _, each in texts(claim, "value"))
