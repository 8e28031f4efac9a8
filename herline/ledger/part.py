"""A part of a ledger: some of its events in their order, with all that it knows of them."""

from __future__ import annotations

import numpy as np

from herline.ledger.arrays import Bools, Column, Small, starts_of
from herline.ledger.ledger import Ledger
from herline.ledger.lists import Lists
from herline.ledger.tellings import DAYS, LISTS, Tellings
from herline.ledger.texts import Texts

_SORTS = ("point", "stretch", "plain", "inferred", "ordered", "milestone", "kind", "agreement")
_BY_EVENT = (*DAYS, *_SORTS)


def part_of(ledger: Ledger, has: Bools) -> Ledger:
    """The ledger of the events for which `has` is true."""
    new = np.cumsum(has, dtype=np.int32) - 1
    kept = ("titles",) if "titles" in ledger.worked_out else ()
    keys = has[ledger.id_order]
    by_event = {name: vars(ledger)[name][has] for name in _BY_EVENT}
    return Ledger(
        **by_event,
        **_lists("people", ledger.people, has, new),
        **_lists("sources", ledger.sources, has, new),
        **_texts("title", ledger.titles, has),
        **_texts("id", ledger.ids, has),
        id_keys=ledger.id_keys[keys],
        id_order=new[ledger.id_order[keys]].astype(np.int64),
        text_starts=ledger.text_starts[has],
        text_ends=ledger.text_ends[has],
        tellings=_tellings(ledger, has, new),
        worked_out={name: ledger.worked_out[name][has] for name in kept},
    )


def _texts(name: str, texts: Texts, has: Bools) -> dict[str, Column]:
    lengths = np.diff(texts.starts)
    content = texts.content[np.repeat(has, lengths)]
    return {f"{name}_starts": starts_of(lengths[has]), f"{name}_bytes": content}


def _lists(name: str, lists: Lists, has: Bools, new: Small) -> dict[str, Column]:
    return {
        f"{name}_starts": starts_of(lists.lengths[has]),
        f"{name}_values": lists.values[np.repeat(has, lists.lengths)],
        f"{name}_by_value": new[lists.by_value[has[lists.by_value]]],
    }


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
