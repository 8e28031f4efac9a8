"""The words of a count, with and without a disagreement."""

from herline.layout.counted import WIDEST, counted
from herline.layout.metrics import USUAL
from herline.layout.wording import Wording
from tests.layout.scenes import LETTER, measure, told

SOME = told("2012")
WORDING = Wording(SOME.story, SOME.columns, measure, USUAL)
FLAG = USUAL.flag_gap + USUAL.flag


def said(count: int, disputed: int) -> tuple[str, float, float]:
    found = counted(count, disputed, WORDING, USUAL)
    return found.text, found.width, found.length


def test_what_is_agreed_is_only_counted() -> None:
    assert said(1200, 0) == ("+1,200 more", 11 * LETTER, 11 * LETTER)


def test_the_disputed_are_counted_before_a_flag_that_has_room() -> None:
    assert said(12, 3) == ("+12 · 3", 7 * LETTER, 7 * LETTER + FLAG)


def test_no_pill_is_wider_than_the_widest() -> None:
    for count, disputed in ((99_999, 40), (999_999, 999_999)):
        text, _, length = said(count, disputed)
        assert length <= len(WIDEST) * LETTER
        assert text == f"+{count:,}"
