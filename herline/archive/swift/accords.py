"""Tells how the sources of many events agree, looking closely at the claims of only a few.

If all claims of an event say the same in the same words, they agree, and no date need be read.
"""

from __future__ import annotations

from itertools import combinations
from typing import Any

import numpy as np

from herline.archive.plain import NOTHING, Entry
from herline.archive.swift.date_table import DateTable
from herline.archive.swift.parts import Parts
from herline.archive.swift.sound import sound_builder
from herline.ledger.arrays import Ints
from herline.ledger.ledger import AGREEMENTS
from herline.model.agreement import Agreement, Interval, event_agreement, overlap

_CODES = {agreement: code for code, agreement in enumerate(AGREEMENTS)}
_SINGLE, _SAME = _CODES[Agreement.SINGLE], _CODES[Agreement.SAME]
_COMPARED = {"scope", "edtf", "amount", "unit", "value"}


class Accords:
    """Compares the claims of sound events; `dates` has the days of their dates."""

    def __init__(self, dates: DateTable) -> None:
        self._dates = dates
        self._builder = sound_builder()

    def of(self, parts: Parts, told_by: Ints) -> Ints:
        """The agreement of each event, as in `AGREEMENTS`; `told_by` counts the sources of each."""
        events, keys = parts.events.all, sorted(_COMPARED & parts.claims.keys)
        codes = np.full(len(events), _SINGLE, np.int64)
        for place in np.flatnonzero(told_by > 1).tolist():
            codes[place] = self._code(events[place], keys)
        return codes

    def _code(self, entry: Entry, keys: list[str]) -> int:
        """The agreement of one event; `keys` are those to compare that any claim has."""
        said: dict[str, list[Any]] = {}
        for quote in entry["quotes"]:
            for claim in quote.get("claims", NOTHING):
                compared = [claim.get(key) for key in keys]
                if "of" in claim or said.setdefault(claim["attribute"], compared) != compared:
                    return self._code_of_days(entry) or self._code_of_all(entry)
        return _SAME

    def _code_of_days(self, entry: Entry) -> int:
        """The same, if nothing but dates is claimed and all of them are certain; otherwise 0."""
        said: list[tuple[str, Interval]] = []
        for quote in entry["quotes"]:
            for claim in quote.get("claims", NOTHING):
                days = self._dates.days_of(claim.get("edtf", ""))
                if (
                    days is None
                    or claim["attribute"] != "when"
                    or "of" in claim
                    or "scope" in claim
                ):
                    return 0
                said.append((quote["source"], days))
        worst = 0
        for (one, first), (other, second) in combinations(said, 2):
            if one != other:
                worst = max(worst, _CODES[overlap((first,), (second,))])
        return worst

    def _code_of_all(self, entry: Entry) -> int:
        return _CODES[event_agreement(self._builder.event(entry, entry["id"], ()))]
