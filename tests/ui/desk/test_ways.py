"""Ways through a text: letters, words, lines, paragraphs."""

import pytest
from PySide6.QtWidgets import QApplication

from herline.paint.style import style
from herline.ui.desk import ways
from herline.ui.desk.blocks import LONGEST, Blocks
from herline.ui.desk.column import Column

pytestmark = pytest.mark.usefixtures("qapp")


def column(text: str, width: float = 5_000.0) -> Column:
    return Column(Blocks(text), width, style("light"))


def test_letters_lead_over_the_end_of_a_paragraph_and_stop_at_the_ends_of_the_text(
    qapp: QApplication,
) -> None:
    text = column("ab\ncd")
    assert [ways.letter(text, place, 1) for place in (0, 1, 2, 3, 4, 5)] == [1, 2, 3, 4, 5, 5]
    assert [ways.letter(text, place, -1) for place in (5, 4, 3, 2, 1, 0)] == [4, 3, 2, 1, 0, 0]


def test_a_letter_of_two_units_or_with_an_accent_of_its_own_is_one_step() -> None:
    text = column("x\N{HAPPY PERSON RAISING ONE HAND}e\N{COMBINING ACUTE ACCENT}y")
    assert [ways.letter(text, place, 1) for place in (0, 1, 2, 4)] == [1, 2, 4, 5]
    assert ways.letter(text, 4, -1) == 2


def test_words_begin_where_they_begin() -> None:
    text = column("The mill burned.\nNobody knows.")
    assert [ways.word(text, place, 1) for place in (0, 4, 9)] == [4, 9, 15]
    assert ways.word(text, 16, 1) == 17
    assert ways.word(text, 9, -1) == 4


def test_a_line_down_stands_below_and_a_line_up_is_where_it_was() -> None:
    text = column("word " * 60, 200.0)
    second = text[0].layout.lineAt(1).textStart()
    assert ways.line(text, 0, 1) == second
    assert ways.line(text, second, -1) == 0
    assert ways.line(text, 0, -1) == 0
    inside = ways.line(text, 7, 1)
    assert second < inside
    assert abs(ways.line(text, inside, -1) - 7) <= 1


def test_from_the_end_of_a_long_line_the_way_up_does_not_stay_in_the_line_below() -> None:
    text = column("word " * 60 + "\n" + "longer " * 60, 200.0)
    place = text.blocks.ends[0]
    for _ in range(text[0].lines):
        before = text[0].line_of(place)
        place = ways.line(text, place, -1)
        assert before == 0 or text[0].line_of(place) == before - 1


def test_paragraphs_begin_after_what_parts_them() -> None:
    flowing = column("one\ntwo\nthree")
    assert [ways.paragraph(flowing, place, 1) for place in (0, 5, 9)] == [4, 8, 9]
    assert [ways.paragraph(flowing, place, -1) for place in (9, 8, 4, 0)] == [8, 4, 0, 0]


def test_in_a_text_with_hard_lines_they_begin_after_an_empty_one() -> None:
    hard = column("one\nmore\n\n\ntwo\nmore")
    assert ways.paragraph(hard, 0, 1) == 11
    assert ways.paragraph(hard, 17, -1) == 11
    assert ways.paragraph(hard, 11, -1) == 0


def test_a_paragraph_that_was_cut_in_two_is_one() -> None:
    text = column("word " * (LONGEST // 2) + "\nnext")
    cut = text.blocks.starts[1]
    assert ways.letter(text, cut, -1) == cut - 1
    assert ways.letter(text, cut - 1, 1) == cut
    assert ways.paragraph(text, 0, 1) == len("word " * (LONGEST // 2)) + 1
    assert ways.paragraph(text, cut + 3, -1) == 0


def test_a_word_is_letters_and_digits_and_beside_one_there_is_none() -> None:
    text = "on 3 Märzen, 1848"
    assert text[slice(*ways.word_around(text, 7))] == "Märzen"
    assert text[slice(*ways.word_around(text, 17))] == "1848"
    assert ways.word_around(text, 12) == (12, 12)
