"""A part of a word is found in the events of every word that has it, be they few or many."""

import numpy as np
import pytest

from herline.ledger import words
from herline.ledger.arrays import starts_of
from herline.ledger.words import Words

WORDS = ("1921-05", "1921-06", "anna", "anno", "hanna", "nonna", "ulm")
EVENTS = ((0, 3), (1,), (0, 2), (4,), (2,), (1, 4), ())
LETTERS = [f"{word}\n".encode() for word in WORDS]
HELD = Words(
    number=5,
    starts=starts_of(np.array([len(letters) for letters in LETTERS])),
    letters=np.frombuffer(b"".join(LETTERS), np.uint8),
    places=starts_of(np.array([len(events) for events in EVENTS])),
    events=np.array([event for events in EVENTS for event in events], np.int32),
)


@pytest.mark.parametrize("few", [1, 2, words.FEW])
def test_a_part_is_found_where_a_word_has_it(few: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "FEW", few)
    for part in ("n", "a", "1", "1921-0", "anna", "o", "ulm", "h", "x"):
        having = {e for word, es in zip(WORDS, EVENTS, strict=True) if part in word for e in es}
        assert set(np.flatnonzero(HELD.having(part)).tolist()) == having, part
