"""A fount sets the words that it can set just as Qt does, and says of which lines it cannot."""

import pytest

from herline.paint.fonts import Face, font
from herline.paint.picture.pdf_fount import Fount

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_line_is_set_word_by_word_each_with_its_space() -> None:
    assert Fount(font(Face.SANS, 13)).words("Wrap of it ") == ["Wrap ", "of ", "it ", ""]


@pytest.mark.parametrize("text", ["two\nlines", "plain words, then e\u0301", "\u05e9\u05dc \u05dd"])
def test_a_line_that_is_not_simple_is_left_to_qt(text: str) -> None:
    assert Fount(font(Face.SANS, 13)).words(text) is None
