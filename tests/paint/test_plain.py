"""What is shown of a text on one line."""

import pytest

from herline.paint.plain import listed, plain


@pytest.mark.parametrize(
    "text",
    [
        "Samantha Morton is replaced",
        "„Erst im Tonschnitt“ – für immer…",
        "<b>not markup</b> &amp; <img src='file:///etc/passwd'>",
        "ヘル 👩‍💻 שלום",
    ],
)
def test_an_ordinary_text_is_left_as_it_is(text: str) -> None:
    assert plain(text) == text


def test_line_ends_and_controls_become_one_space() -> None:
    assert plain("one\r\n\ttwo\x00three\u2028four  five") == "one two three four five"


def test_a_line_cannot_be_turned_round() -> None:
    assert plain("abc\u202edef\u2066ghi") == "abcdefghi"


def test_what_no_font_should_be_given_is_replaced() -> None:
    assert plain("a\ud800b\ufffec") == "a\ufffdb\ufffdc"


def test_words_of_a_list_keep_their_order_also_from_right_to_left() -> None:
    assert listed(["letter", "English"]) == "letter, English"
    assert listed(["كتاب", "Arabic"]) == "\u2068كتاب\u2069, Arabic"
