"""Where the letters of a passage gather in a long text."""

import random

from herline.documents.anchor import find_quotes
from herline.documents.finding import State
from herline.documents.gathering import Gathering
from herline.model.story import Quote
from tests.documents.village import damaged

FILLER = "Nothing of note was written down in those days, and few would have read it. " * 40
PASSAGE = "In 1921 the mill behind the bridge burned down to its stones."


def test_a_damaged_passage_gathers_where_it_stands():
    text = f"{FILLER}In l921 the mi11 behind the brldge burned down to its stonees.{FILLER}"
    (region, *_) = Gathering(text, [PASSAGE]).regions(0)
    assert region[0] <= len(FILLER) <= region[1]


def test_what_is_not_there_gathers_nowhere():
    gathering = Gathering(FILLER, [PASSAGE, "short", ""])
    assert [gathering.regions(number) for number in range(3)] == [[], [], []]


def test_an_empty_text_has_no_regions():
    assert Gathering("", [PASSAGE]).regions(0) == []


def test_letters_beyond_the_first_plane_and_lone_surrogates_are_letters():
    text = f"{FILLER}\U0001f3e0\ud800 the house of the cartwright\U0001f3e0{FILLER}"
    (region, *_) = Gathering(text, ["\U0001f3e0\ud800 the house of the cartwright"]).regions(0)
    assert region[0] <= len(FILLER) <= region[1]


def test_quotes_of_a_long_damaged_text_are_offered_where_they_stand():
    dice = random.Random(4)
    words = ["".join(dice.choices("abcdefghijklmnop", k=dice.randint(3, 9))) for _ in range(900)]
    text = " ".join(dice.choices(words, k=12_000))
    starts = [text.index(" ", place) + 1 for place in range(2_000, 60_000, 3_000)]
    quotes = [
        Quote("s", text[s : s + 90], text[s - 32 : s], text[s + 90 : s + 122]) for s in starts
    ]
    after, went = damaged(dice, text, 0.1)
    for start, finding in zip(starts, find_quotes(after, quotes), strict=True):
        assert finding.state is State.ALTERED
        best = finding.offers[0]
        assert best.start < went[start + 90]
        assert best.end > went[start]
