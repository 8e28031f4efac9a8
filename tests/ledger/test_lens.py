"""A large story through a lens is the very story that a small one is."""

import pytest

from herline.frozen import replace
from herline.ledger.held import seen_through
from herline.model.edtf import parse
from herline.model.lens import Lens
from herline.model.story import Source
from tests.builders import claim, event, story
from tests.ledger.stories import assert_same_columns, in_columns, shipped_in_columns
from tests.shipped import shipped

SMALL = shipped()
LARGE = shipped_in_columns()
SOURCES = [source.id for source in SMALL.sources]
LENSES = [
    *(Lens(source) for source in SOURCES),
    *(Lens(source, strict=True) for source in SOURCES[:2]),
    *(Lens(source, said=True) for source in ("", *SOURCES[:2])),
    Lens(SOURCES[0], SOURCES[1]),
    Lens(SOURCES[2], SOURCES[0]),
]


@pytest.mark.heavy
@pytest.mark.parametrize("lens", LENSES, ids=str)
def test_the_same_events_are_seen_at_the_same_dates_in_the_same_columns(lens: Lens) -> None:
    small, large = seen_through(SMALL, lens), seen_through(LARGE, lens)
    assert tuple(large.events) == small.events
    assert dict(large.index) == small.index
    assert tuple(large.titles) == small.titles
    assert tuple(large.dates) == small.dates
    assert tuple(large.agreements) == small.agreements
    assert_same_columns(large, small)


@pytest.mark.parametrize("source", ["", "atlas", "letter", "notes"])
def test_what_is_said_is_said_when_its_source_was_published(source: str) -> None:
    published = {"atlas": "2013-05", "letter": "2012-10-12", "notes": "", "diary": "2013-05"}
    claims = [claim(each, when="2001") for each in published]
    small = replace(
        story(event("idea", "2001", *claims), event("shoot", "2012", *claims[2:])),
        sources=tuple(
            Source(id, id.capitalize(), published=parse(date) if date else None)
            for id, date in published.items()
        ),
    )
    lens = Lens(source, said=True)
    one, other = seen_through(in_columns(small), lens), seen_through(small, lens)
    assert tuple(one.dates) == other.dates
    assert_same_columns(one, other)
