"""The head of a column is painted once for each of its looks."""

from dataclasses import replace

import pytest

from herline.model.story import Source
from herline.paint.style import style
from herline.ui.synopsis.header_looks import HeaderLooks, picture

pytestmark = pytest.mark.usefixtures("qapp")

LETTER = HeaderLooks(Source("letter", "A letter"), "#336699", 200, 46, 1.0, False, False, False)


def test_the_same_head_is_not_painted_twice() -> None:
    assert picture(LETTER, style("light")) is picture(replace(LETTER), style("light"))


@pytest.mark.parametrize(
    "change",
    [
        {"source": Source("letter", "Another")},
        {"colour": "#993366"},
        {"pinned": True},
        {"stuck": True},
        {"focused": True},
    ],
)
def test_what_is_another_is_seen(change: dict[str, object]) -> None:
    one, other = LETTER, replace(LETTER, **change)
    assert picture(one, style("light")).toImage() != picture(other, style("light")).toImage()


def test_on_a_fine_screen_it_has_more_pixels() -> None:
    fine = picture(replace(LETTER, ratio=2.0), style("light"))
    assert (fine.width(), fine.height()) == (400, 92)
