"""Text is set letter by letter: marks lie where the words are, and nothing is taken for markup."""

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from herline.paint.style import style
from herline.ui.parts.setting import Setting
from herline.ui.parts.typeset import Ground, Mark, Paragraph, Role, Run

pytestmark = pytest.mark.usefixtures("qapp")


def painted(setting: Setting) -> QImage:
    image = QImage(int(setting.width), int(setting.height) + 1, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    setting.paint(painter, QPointF(0, 0), QRectF(image.rect()))
    painter.end()
    return image


def set_in(width: float, *runs: Run) -> Setting:
    return Setting((Paragraph(runs),), width, style("light"))


def test_words_break_into_more_lines_where_there_is_less_room() -> None:
    words = Run("It was only in post production that we realized it", Role.QUOTE)
    assert set_in(120, words).height > 2 * set_in(900, words).height


def test_a_very_long_word_is_broken_too() -> None:
    assert set_in(100, Run("x" * 400)).height > 10 * set_in(100, Run("x")).height


def test_a_mark_lies_behind_its_words_even_after_an_emoji() -> None:
    text = "\U0001f600\U0001f600 when"
    plain = painted(set_in(300, Run(text)))
    marked = painted(set_in(300, Run(text, marks=(Mark(3, 7, Ground.DIFFERS),))))
    middle = plain.height() // 2
    differing = [x for x in range(300) if plain.pixel(x, middle) != marked.pixel(x, middle)]
    # Four letters wide, and not from the left edge on.
    assert differing
    assert differing[0] > 12
    assert differing[-1] - differing[0] < 60


def test_a_link_is_found_where_it_stands_and_nowhere_else() -> None:
    setting = set_in(400, Run("✓ exact    "), Run("copy", link="copy"))
    middle = setting.height / 2
    found = [setting.link_at(QPointF(x, middle)) for x in range(0, 400, 3)]
    assert found[0] == ""
    assert "copy" in found
    assert found[-1] == ""


def test_markup_is_painted_as_letters_and_not_obeyed(qapp: QApplication) -> None:
    obeyed = painted(set_in(600, Run("bold", Role.BODY)))
    letter_by_letter = painted(set_in(600, Run("<b>bold</b>", Role.BODY)))
    assert _width(letter_by_letter) > _width(obeyed) + 30


def _width(image: QImage) -> int:
    """The last column in which something is painted."""
    clear = QColor(Qt.GlobalColor.transparent).rgba()
    columns = range(image.width())
    return max(x for x in columns if any(image.pixel(x, y) != clear for y in range(image.height())))


def test_words_of_two_colours_are_painted_in_both() -> None:
    theme = style("light").theme
    image = painted(
        set_in(300, Run("\u2588\u2588 ", Role.QUOTE, "accent"), Run("\u2588\u2588", Role.QUOTE))
    )
    colours = {image.pixelColor(x, image.height() // 2).name() for x in range(image.width())}
    assert {QColor(theme.accent).name(), QColor(theme.ink).name()} <= colours


def test_the_same_words_are_painted_in_each_place() -> None:
    twice = Paragraph((Run("copy"),))
    image = painted(Setting((twice, twice), 100, style("light")))
    half = image.height() // 2
    assert _width(image.copy(0, 0, 100, half)) == _width(image.copy(0, half, 100, half))
