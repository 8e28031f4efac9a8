"""The events of a large story: a sequence in which each is made when it is looked at."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import Protocol

from herline.frozen import replace
from herline.ledger.ledger import AGREEMENTS, Ledger
from herline.ledger.made import Coded, Made
from herline.model.edtf import Date
from herline.model.story import Event, Story

KEPT = 5_000
"""So many events that were made are kept; a frame shows a few hundred."""


class Maker(Protocol):
    """Makes an event of its JSON; ValueError, KeyError or TypeError if that is none."""

    def __call__(self, text: bytes, /) -> Event: ...

    def date(self, text: bytes, /) -> Date | None:
        """When it was, and nothing else of it."""
        ...


class Events(Made[Event]):
    """`texts` is the JSON of all events, and `make` makes an event of its own part of it.

    Where that cannot be done, an event has its id and its title, and says so.
    """

    def __init__(self, ledger: Ledger, texts: bytes | memoryview, make: Maker) -> None:
        self.ledger = ledger
        self.texts = texts
        self.make = make
        self._number = len(ledger)
        self._kept: dict[int, Event] = {}

    def __len__(self) -> int:
        return self._number

    def made(self, place: int) -> Event:
        event = self._kept.get(place)
        if event is None:
            event = self._made(place)
            with suppress(RuntimeError):  # another thread kept one at the same moment
                while len(self._kept) >= KEPT:
                    self._kept.pop(next(iter(self._kept)), None)
            self._kept[place] = event
        return event

    def __iter__(self) -> Iterator[Event]:
        """Each in turn; none is kept, since nobody can look at all of them."""
        return (self._kept.get(place) or self._made(place) for place in range(self._number))

    def date(self, place: int) -> Date | None:
        """When the event at `place` was."""
        try:
            return self.make.date(self._text(place))
        except (ValueError, KeyError, TypeError):
            return None

    def _text(self, place: int) -> bytes:
        start, end = int(self.ledger.text_starts[place]), int(self.ledger.text_ends[place])
        return bytes(self.texts[start:end])

    def _made(self, place: int) -> Event:
        ledger = self.ledger
        try:
            return self.make(self._text(place))
        except (ValueError, KeyError, TypeError):
            lost = "This event could not be read again. Open the file anew."
            return Event(ledger.ids[place], ledger.titles[place], summary=lost)


class Dates(Made[Date | None]):
    """When each event was, read without making all of the event."""

    def __init__(self, events: Events) -> None:
        self._events = events

    def __len__(self) -> int:
        return len(self._events)

    def made(self, place: int) -> Date | None:
        return self._events.date(place)


def large_story(head: Story, events: Events) -> Story:
    """The story with all that `head` has but events, and these events."""
    story = replace(head, events=events)
    ledger = events.ledger
    vars(story).update(index=ledger.index, titles=ledger.titles, ids=ledger.ids)
    vars(story).update(dates=Dates(events), agreements=Coded(ledger.agreement, AGREEMENTS))
    return story
