"""A part of a ledger: some of its events in their order, with all that it knows of them."""

from __future__ import annotations

import numpy as np

from herline.ledger.arrays import Bools, Column, Ints, Small, starts_of
from herline.ledger.ledger import Ledger
from herline.ledger.lists import Lists
from herline.ledger.tellings import DAYS, LISTS, Tellings

_BY_EVENT = (*DAYS, "point", "stretch", "plain", "inferred", "ordered", "kind", "agreement")


def part_of(ledger: Ledger, has: Bools) -> Ledger:
    """The ledger of the events for which `has` is true."""
    new = np.cumsum(has, dtype=np.int32) - 1
    kept = ("titles",) if "titles" in ledger.worked_out else ()
    keys = has[ledger.id_order]
    title_starts, title_bytes = _texts(ledger.title_starts, ledger.title_bytes, has)
    id_starts, id_bytes = _texts(ledger.id_starts, ledger.id_bytes, has)
    people_starts, people_values, people_by_value = _lists(ledger.people, has, new)
    sources_starts, sources_values, sources_by_value = _lists(ledger.sources, has, new)
    by_event = {name: vars(ledger)[name][has] for name in _BY_EVENT}
    return Ledger(
        **by_event,
        people_starts=people_starts,
        people_values=people_values,
        people_by_value=people_by_value,
        sources_starts=sources_starts,
        sources_values=sources_values,
        sources_by_value=sources_by_value,
        title_starts=title_starts,
        title_bytes=title_bytes,
        id_starts=id_starts,
        id_bytes=id_bytes,
        id_keys=ledger.id_keys[keys],
        id_order=new[ledger.id_order[keys]].astype(np.int64),
        text_starts=ledger.text_starts[has],
        text_ends=ledger.text_ends[has],
        tellings=_tellings(ledger, has, new),
        worked_out={name: ledger.worked_out[name][has] for name in kept},
    )


def _texts(starts: Ints, content: Column, has: Bools) -> tuple[Ints, Column]:
    lengths = np.diff(starts)
    return starts_of(lengths[has]), content[np.repeat(has, lengths)]


def _lists(lists: Lists, has: Bools, new: Small) -> tuple[Ints, Small, Small]:
    lengths = lists.lengths
    rows = lists.by_value[has[lists.by_value]]
    return starts_of(lengths[has]), lists.values[np.repeat(has, lengths)], new[rows]


def _tellings(ledger: Ledger, has: Bools, new: Small) -> Tellings:
    whole = ledger.tellings
    columns = whole.columns
    for sort in LISTS:
        own = has[columns[f"{sort}_event"]]
        for name in columns:
            if name.startswith(f"{sort}_"):
                columns[name] = columns[name][own]
        columns[f"{sort}_event"] = new[columns[f"{sort}_event"]]
    columns["follows"] = whole.follows[has]
    columns["own_words"] = whole.own_words[np.repeat(has, ledger.sources.lengths)]
    return Tellings(**columns)
