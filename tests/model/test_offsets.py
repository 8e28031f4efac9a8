"""Places in a text: an emoji is one code point, and two units for Qt."""

from hypothesis import given
from hypothesis import strategies as st

from herline.model.offsets import code_point_offset, utf16_offset
from tests.examples import examples


def test_qt_counts_an_emoji_as_two():
    text = "a👩‍🚀b"
    assert [utf16_offset(text, i) for i in range(6)] == [0, 1, 3, 4, 6, 7]
    assert utf16_offset(text, 99) == 7
    assert [code_point_offset(text, i) for i in range(8)] == [0, 1, 1, 2, 3, 3, 4, 5]


@given(st.text(max_size=30), st.integers(0, 30))
@examples(50)
def test_offsets_make_the_round_trip(text: str, place: int):
    place = min(place, len(text))
    units = utf16_offset(text, place)
    assert units == len(text[:place].encode("utf-16-le", "surrogatepass")) // 2
    assert code_point_offset(text, units) == place
