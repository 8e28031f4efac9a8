"""Makes events of JSON that is known to be sound, whenever somebody looks at them."""

from __future__ import annotations

import json

from herline.archive.build_event import EventBuilder
from herline.archive.problems import At, Faults, JsonPath
from herline.archive.references import References
from herline.archive.values import Values
from herline.model.edtf import Date
from herline.model.story import Event


class _Sound(References):
    """Those of a story in which every reference leads somewhere and every id is unique."""

    def __init__(self) -> None:
        super().__init__({}, Faults())

    def is_first(self, sort: str, id: str, path: JsonPath) -> bool:
        return bool(id)

    def known(self, sort: str, id: str, path: JsonPath, at: At = At.VALUE) -> bool:
        return True


def sound_builder() -> EventBuilder:
    """Builds events, and reads each of their dates once; it has nothing to note."""
    return EventBuilder(_Sound(), Values(Faults()))


class SoundEvents:
    """Calling it makes the event of a JSON text; raises ValueError, KeyError or TypeError.

    Dates that were read are remembered, until there are too many of them.
    """

    def __init__(self) -> None:
        self._builder = sound_builder()
        self._made = 0

    def __call__(self, text: bytes) -> Event:
        self._made += 1
        if self._made % 20_000 == 0:
            self._builder = sound_builder()
        entry = json.loads(text)
        return self._builder.event(entry, entry["id"], ())

    def date(self, text: bytes) -> Date | None:
        """When the event of a JSON text was."""
        when = self._builder.when(json.loads(text), ())
        return when.date if when else None
