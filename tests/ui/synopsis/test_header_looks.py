"""The words in the head of a column are painted once for each source, however wide it is."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QImage, QPainter, QPixmap

from herline.model.story import Source
from herline.paint.style import style
from herline.ui.synopsis import header_looks
from herline.ui.synopsis.header_looks import HeaderLooks, draw_head

pytestmark = pytest.mark.usefixtures("qapp")

LETTER = HeaderLooks(Source("letter", "A letter"), "#336699", 200, 46, 1.0, False, False, False)


def picture(looks: HeaderLooks) -> QImage:
    """What one sees of a head, on black."""
    made = QImage(looks.width, looks.height, QImage.Format.Format_RGB32)
    made.fill(0)
    painter = QPainter(made)
    draw_head(painter, looks, style("light"))
    painter.end()
    return made


def words_of(looks: HeaderLooks) -> QPixmap:
    """The picture of the words in a head."""
    return header_looks._words(  # pyright: ignore[reportPrivateUsage]
        looks.source, looks.colour, 60, looks.height, looks.ratio, style("light")
    )


def words_painted(looks: HeaderLooks) -> int:
    """How often words were painted for a head."""
    before = header_looks._words.cache_info().misses  # pyright: ignore[reportPrivateUsage]
    picture(looks)
    return header_looks._words.cache_info().misses - before  # pyright: ignore[reportPrivateUsage]


def test_its_words_are_not_painted_again_for_another_width_that_has_room_for_them() -> None:
    source = Source("diary", "A diary")
    assert words_painted(replace(LETTER, source=source)) == 1
    assert words_painted(replace(LETTER, source=source, width=300)) == 0
    assert words_painted(replace(LETTER, source=source, width=300, pinned=True)) == 0
    assert words_painted(replace(LETTER, source=source, width=60)) == 1


def test_words_without_room_end_in_dots_before_the_edge_of_the_head() -> None:
    long = replace(LETTER, source=Source("long", "A very long letter to a friend abroad"))
    empty = picture(replace(LETTER, source=Source("long", "")))
    last = empty.copy(200 - 12, 10, 12, 16)
    assert picture(long).copy(200 - 12, 10, 12, 16) == last
    assert picture(long) != empty


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
    assert picture(LETTER) != picture(replace(LETTER, **change))


def test_on_a_fine_screen_its_words_have_more_pixels() -> None:
    plain = words_of(LETTER)
    fine = words_of(replace(LETTER, ratio=2.0))
    assert fine.height() == 2 * plain.height() == 92
