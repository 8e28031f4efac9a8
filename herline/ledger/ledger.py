"""The ledger of a story: what is asked of all its events at once, in columns of numbers."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

import numpy as np

from herline.frozen import frozen
from herline.ledger.arrays import Bools, Bytes, Codes, Column, Floats, Ints, Keys, Small
from herline.ledger.ids import Ids
from herline.ledger.lists import Lists
from herline.ledger.order import dated_by_time
from herline.ledger.tellings import NAMES, Tellings, tellings_fit
from herline.ledger.texts import Texts
from herline.ledger.time_order import TimeOrder
from herline.ledger.titles import title_ranks
from herline.model.agreement import Agreement
from herline.progress import Progress, to_nobody

AGREEMENTS = tuple(Agreement)
"""What the numbers of the column `agreement` mean."""


@frozen(eq=False, slots=False)
class Ledger:
    """One row for each event, in the order of the story.

    The four columns of days are those of `layout.columns.Columns`.
    """

    outer_start: Floats
    core_start: Floats
    core_end: Floats
    outer_end: Floats
    point: Bools
    """Dated to the day."""
    stretch: Bools
    """Dated to all days from a first to a last, or to all that are listed."""
    plain: Bools
    """Dated to a day, or from one to another, without any doubt."""
    inferred: Bools
    ordered: Bools
    """Says before or after which others it stands."""
    milestone: Bools
    kind: Small
    """Position in the story's kinds; -1 without one."""
    agreement: Codes
    """How its sources agree: a position in `AGREEMENTS`."""
    people_starts: Ints
    people_values: Small
    people_by_value: Small
    sources_starts: Ints
    sources_values: Small
    sources_by_value: Small
    title_starts: Ints
    title_bytes: Bytes
    id_starts: Ints
    id_bytes: Bytes
    id_keys: Keys
    id_order: Ints
    text_starts: Ints
    text_ends: Ints
    """Where the JSON of each event lies in the text of all events, in bytes."""
    tellings: Tellings
    """What each source says of when it was."""
    worked_out: dict[str, Column]
    """More columns by their names, which others made of these."""

    def __len__(self) -> int:
        return len(self.outer_start)

    @property
    def columns(self) -> dict[str, Column]:
        """All columns by their names, but for those that were worked out."""
        told = {f"{_TOLD}{name}": column for name, column in self.tellings.columns.items()}
        return {name: vars(self)[name] for name in COLUMNS} | told

    @classmethod
    def of_columns(
        cls, columns: Mapping[str, Column], worked_out: dict[str, Column], bytes_of_text: int
    ) -> Ledger | None:
        """The ledger of events that have so many bytes of text; None if it cannot be theirs."""
        told = {name: columns[f"{_TOLD}{name}"] for name in NAMES if f"{_TOLD}{name}" in columns}
        if not _fit_together(columns, told, bytes_of_text):
            return None
        own = {name: columns[name] for name in COLUMNS}
        return cls(**own, tellings=Tellings(**told), worked_out=worked_out)

    @cached_property
    def people(self) -> Lists:
        """For each event, positions in the story's people."""
        return Lists(self.people_starts, self.people_values, self.people_by_value)

    @cached_property
    def sources(self) -> Lists:
        """For each event, positions in the story's sources, in the order of its quotes."""
        return Lists(self.sources_starts, self.sources_values, self.sources_by_value)

    @cached_property
    def in_time(self) -> TimeOrder:
        """The order of time of all its events."""
        known = self.worked_out
        if "dated" not in known:
            known["dated"] = dated_by_time(self.outer_start, self.outer_end)
        return TimeOrder.of(known["dated"], len(self))

    @cached_property
    def titles(self) -> Texts:
        return Texts(self.title_starts, self.title_bytes)

    @cached_property
    def ids(self) -> Texts:
        return Texts(self.id_starts, self.id_bytes)

    @property
    def title_ranks(self) -> Column:
        """For each title its place in their order."""
        self.rank_titles()
        return self.worked_out["titles"]

    def rank_titles(self, progress: Progress = to_nobody) -> None:
        """Work out their order, unless it is known; `progress` takes the share that is done."""
        if "titles" not in self.worked_out:
            self.worked_out["titles"] = title_ranks(self.titles, progress)

    @cached_property
    def index(self) -> Ids:
        """Event id -> position."""
        return Ids(self.ids, self.id_keys, self.id_order)

    def count_of(self, *agreements: Agreement) -> int:
        """On how many events the sources agree in one of these ways."""
        codes = [AGREEMENTS.index(agreement) for agreement in agreements]
        return int(np.isin(self.agreement, codes).sum())

    @cached_property
    def disputed(self) -> Bools:
        return self.agreement == AGREEMENTS.index(Agreement.CONFLICT)


COLUMNS: tuple[str, ...] = Ledger.__match_args__[:-2]  # pyright: ignore[reportAttributeAccessIssue]
_TOLD = "told "


def _fit_together(
    columns: Mapping[str, Column], told: Mapping[str, Column], bytes_of_text: int
) -> bool:
    if not set(COLUMNS) <= columns.keys():
        return False
    number = len(columns["outer_start"])
    inside = {
        "people_starts": len(columns["people_values"]),
        "sources_starts": len(columns["sources_values"]),
        "title_starts": len(columns["title_bytes"]),
        "id_starts": len(columns["id_bytes"]),
    }
    apart = {*inside, "people_values", "sources_values", "title_bytes", "id_bytes"}
    apart |= {"people_by_value", "sources_by_value"}
    return (
        all(len(columns[name]) == number for name in COLUMNS if name not in apart)
        and all(len(columns[name]) == number + 1 for name in inside)
        and all(int(columns[name][-1]) == last for name, last in inside.items())
        and all(
            len(columns[f"{lists}_by_value"]) == len(columns[f"{lists}_values"])
            for lists in ("people", "sources")
        )
        and int(columns["text_ends"].max(initial=0)) <= bytes_of_text
        and tellings_fit(told, number, len(columns["sources_values"]))
    )
