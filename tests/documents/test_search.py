import pytest
from hypothesis import given
from hypothesis import strategies as st

from herline.documents import search
from herline.documents.search import find_all
from tests.examples import examples


def test_every_place_is_found_in_order():
    assert find_all("ab ab aab", ["ab", "zz", ""]) == {"ab": (0, 3, 7), "zz": ()}
    assert find_all("aaa", ["aa"]) == {"aa": (0, 1)}


words = st.lists(
    st.sampled_from(["shooting", "began", "in", "May", "“", ",", "é", "👋"]), max_size=60
)


@given(words, st.integers(0, 50), st.integers(1, 40))
@examples(60)
def test_the_single_reading_finds_what_a_plain_search_finds(
    parts: list[str], start: int, length: int
):
    text = " ".join(parts)
    passages = [text[start : start + length], text[start + 1 : start + length], "began in May"]
    plain = find_all(text, passages)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search, "_FEW", -1)
        assert find_all(text, passages) == plain
