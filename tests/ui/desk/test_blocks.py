"""A text in blocks, and the way up and down through them."""

import numpy as np

from herline.documents.finding import State
from herline.documents.placed import Placed
from herline.ui.desk.blocks import LONGEST, Blocks
from herline.ui.desk.margin import Beside, bars, notes
from herline.ui.desk.scroll import Scroll, Top


def test_every_paragraph_is_a_block_and_the_newline_belongs_to_none():
    blocks = Blocks("one\n\nthree")
    assert [blocks.letters(i) for i in range(len(blocks))] == ["one", "", "three"]
    assert [blocks.at(place) for place in (0, 3, 4, 5, 9)] == [0, 0, 1, 2, 2]


def test_an_empty_text_is_one_empty_block():
    assert [Blocks("").letters(i) for i in range(len(Blocks("")))] == [""]


def test_a_long_paragraph_is_cut_at_spaces_and_loses_nothing():
    text = "word " * LONGEST
    blocks = Blocks(text)
    assert len(blocks) > 4
    assert "".join(blocks.letters(i) for i in range(len(blocks))) == text
    assert all(
        end - start <= LONGEST for start, end in zip(blocks.starts, blocks.ends, strict=False)
    )


def test_a_long_paragraph_without_spaces_is_cut_too():
    assert max(map(len, (Blocks("x" * 9_000).letters(i) for i in range(3)))) == LONGEST


def heights(*pixels: float) -> Scroll:
    return Scroll(np.full(len(pixels), 10.0), lambda block: pixels[block])


def test_moving_down_and_up_again_leads_back():
    scroll = heights(30, 50, 20, 400)
    down = scroll.moved(Top(), 95)
    assert down == Top(2, 15)
    assert scroll.moved(down, -95) == Top()


def test_the_bar_and_the_eye_agree_on_the_share_of_a_block():
    scroll = heights(30, 50, 20)
    assert scroll.value(Top(1, 25)) == 15
    assert scroll.top_at(15) == Top(1, 25)


def test_the_last_line_stands_at_the_foot_and_no_higher():
    scroll = heights(30, 50, 20)
    assert scroll.lowest(40) == Top(1, 30)
    assert scroll.held(Top(2, 19), 40) == Top(1, 30)
    assert scroll.lowest(1_000) == Top()


def quote(top: float, bottom: float, event: str = "e") -> Beside:
    return Beside(Placed(0, 1, event, 0, State.EXACT), top, bottom)


def test_bars_of_passages_that_overlap_stand_side_by_side():
    lanes = [bar.lane for bar in bars([quote(0, 50), quote(20, 30), quote(30, 60), quote(55, 70)])]
    assert lanes == [0, 1, 1, 0]


def test_notes_stand_below_each_other_and_count_what_has_no_room():
    made = notes([quote(0, 9, name) for name in "abcd"], row=10, drift=15)
    assert [(note.beside.place.event, note.top, note.more) for note in made] == [
        ("a", 0, 0),
        ("b", 10, 2),
    ]
