"""Reads the dates and amounts of a story, and notes which of them cannot be read.

Thousands of events share a few dates, so each text is read only once.
"""

from __future__ import annotations

from herline.archive.plain import Entry
from herline.archive.printable import shown, spelled
from herline.archive.problems import Fault, Faults, JsonPath
from herline.model.edtf import Date, EDTFError, parse
from herline.model.numbers import Amount, AmountError, parse_amount


class Values:
    """What texts mean, remembered for one story."""

    def __init__(self, faults: Faults) -> None:
        self._faults = faults
        self._dates: dict[str, Date | EDTFError] = {}
        self._amounts: dict[str, Amount | AmountError] = {}

    def date(self, entry: Entry, key: str, path: JsonPath) -> Date | None:
        """The date under `key` of the entry at `path`; None if there is none, or it is broken."""
        written = entry.get(key)
        if not isinstance(written, str):
            return None
        if written not in self._dates:
            try:
                self._dates[written] = parse(written)
            except EDTFError as error:
                self._dates[written] = error
        found = self._dates[written]
        if isinstance(found, Date):
            return found
        reason = spelled(found.reason).strip().rstrip(".")
        self._faults.add(
            Fault(
                (*path, key),
                f"{shown(written)} ({reason})",
                "an EDTF date, such as 2012, 2012-05~ or 2011/2013",
                spelled(found.hint),
                character=min(found.position, len(written)),
            )
        )
        return None

    def amount(self, entry: Entry, path: JsonPath) -> Amount | None:
        """The amount of the entry at `path`; None if there is none, or it is broken."""
        written = entry.get("amount")
        if not isinstance(written, str):
            return None
        if written not in self._amounts:
            try:
                self._amounts[written] = parse_amount(written)
            except AmountError as error:
                self._amounts[written] = error
        found = self._amounts[written]
        if isinstance(found, Amount):
            return found
        expected = "an amount, such as 258000, >1700, ~0.5 or 90..120"
        self._faults.add(Fault((*path, "amount"), shown(written), expected, spelled(str(found))))
        return None
