"""The words of a count, with and without a disagreement."""

from hypothesis import given
from hypothesis import strategies as some

from herline.layout.counted import counted, longest, parts, told
from herline.layout.metrics import USUAL
from herline.layout.wording import Wording
from tests.layout import scenes
from tests.layout.scenes import LETTER, measure

SOME = scenes.told("2012")
WORDING = Wording(SOME.story, SOME.columns, measure, USUAL)
FLAG = USUAL.flag_gap + USUAL.flag


def said(count: int, disputed: int) -> tuple[str, float, float]:
    found = counted(count, disputed, WORDING)
    return found.text, found.width, found.length


def test_what_is_agreed_is_only_counted() -> None:
    assert said(1200, 0) == ("+1,200 more", 11 * LETTER, 11 * LETTER)


def test_the_disputed_are_counted_before_a_flag_that_has_room() -> None:
    assert said(12, 3) == ("+12 · 3", 7 * LETTER, 7 * LETTER + FLAG)


def test_the_flag_of_a_large_count_has_its_number_as_well() -> None:
    assert said(104_318, 3_402) == ("+104,318 · 3,402", 16 * LETTER, 16 * LETTER + FLAG)


def test_some_of_them_are_counted_in_no_more_room_than_all() -> None:
    most = longest(11_318, 402, WORDING)
    for count, disputed in ((11_318, 402), (11_318, 0), (9_699, 387), (1, 1)):
        assert said(count, disputed)[2] <= most


@given(some.integers(1, 10**7), some.integers(0, 10**7))
def test_all_counts_are_put_together_from_a_few_parts(count: int, disputed: int) -> None:
    words = told(count, disputed)
    assert "".join(parts(words)) == words
    assert set(parts(words)) <= {"+", ",", " · ", " more", *"0123456789"}
