"""Hebrew and Arabic turn no date round, and what is marked in them lies behind the right words."""

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from herline.paint.plain import turns
from herline.paint.style import style
from herline.ui.parts.setting import Setting
from herline.ui.parts.turned import begins_right, set_apart
from herline.ui.parts.typeset import Ground, Mark, Paragraph, Role, Run

pytestmark = pytest.mark.usefixtures("qapp")

HEBREW = "התחתנו בשבת, ה-14 במאי 1921."


def painted(*runs: Run) -> QImage:
    setting = Setting((Paragraph(runs),), 400, style("light"))
    image = QImage(400, int(setting.height) + 1, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    setting.paint(painter, QPointF(0, 0), QRectF(image.rect()))
    painter.end()
    return image


def links(*runs: Run) -> list[QRectF]:
    return [place for _, place in Setting((Paragraph(runs),), 400, style("light")).links()]


def inked(image: QImage) -> list[int]:
    """The columns in which something is painted."""
    return [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y).alpha() for y in range(image.height()))
    ]


def marked(text: str, words: str) -> list[int]:
    """The columns of what lies behind `words` in a quote."""
    start = text.index(words)
    mark = Mark(start, start + len(words), Ground.DIFFERS)
    bare, found = painted(Run(text, Role.QUOTE)), painted(Run(text, Role.QUOTE, marks=(mark,)))
    rows = range(bare.height())
    return [x for x in range(400) if any(bare.pixel(x, y) != found.pixel(x, y) for y in rows)]


def test_hebrew_and_arabic_are_read_from_right_to_left_and_german_is_not() -> None:
    assert turns("the letter of אנה")
    assert turns("تزوجا")
    assert not turns("für 14 Dollar")
    assert begins_right("1921, אנה and Karl")
    assert not begins_right("Karl and אנה")


def test_what_turns_is_ordered_by_itself_and_the_spaces_around_it_are_not() -> None:
    assert set_apart(" אנה  ") == (" \u2068אנה\u2069  ", 1)
    assert set_apart(" Anna  ") == (" Anna  ", 0)


def test_a_date_behind_hebrew_words_stands_to_the_right_of_them_letter_by_letter() -> None:
    when, date = links(
        Run("14 במאי 1921", Role.BODY, link="words"),
        Run("  1921-05-14", Role.MONO, link="date"),
    )
    assert when.right() <= date.left() + 1
    alone = links(Run("Anna", Role.BODY), Run("  1921-05-14", Role.MONO, link="date"))[0]
    assert abs(date.width() - alone.width()) < 1


def test_a_hebrew_quote_begins_at_the_right() -> None:
    assert inked(painted(Run(HEBREW, Role.QUOTE)))[-1] > 395
    assert inked(painted(Run("We were married.", Role.QUOTE)))[0] < 5


def test_words_at_the_end_of_a_hebrew_quote_are_marked_at_its_left() -> None:
    text = inked(painted(Run(HEBREW, Role.QUOTE)))
    middle = (text[0] + text[-1]) / 2
    assert max(marked(HEBREW, "במאי 1921")) < middle
    assert min(marked(HEBREW, "התחתנו")) > middle


def test_a_number_in_a_hebrew_quote_is_marked_as_a_whole() -> None:
    one, both = marked(HEBREW, "4"), marked(HEBREW, "14")
    assert len(both) > 1.8 * len(one)
