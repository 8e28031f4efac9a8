"""Texts are made fit to be set in type, one letter for each that they have."""

import pytest

from herline.ui.parts.typeset import JOINER, Paragraph, Run, badge, letters, tag


def test_a_tag_stays_on_one_line_when_it_is_short() -> None:
    _, words = tag("10 seconds apart")
    assert " " not in words.text
    assert words.text.replace("\u00a0", " ").strip() == "10 seconds apart"


def test_what_is_for_the_eye_alone_is_not_heard() -> None:
    about = Run(f"  Book, 2001/{JOINER}2003"), Run("  why?", link="why")
    assert Paragraph((badge("B", "#a03020"), *about)).spoken == "Book, 2001/2003"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<b>bold</b> & <img src='file:///x'>", "<b>bold</b> & <img src='file:///x'>"),
        ("one\ntwo", "one\u2028two"),
        ("a\x00b\tc\x1bd", "a b c d"),
        ("\u202eturned\u202c", "\u200bturned\u200b"),
        ("half \ud800 a pair", "half \ufffd a pair"),
    ],
)
def test_letters_that_would_break_a_line_are_tamed_one_by_one(text: str, shown: str) -> None:
    assert letters(text) == shown
    assert len(letters(text)) == len(text)
