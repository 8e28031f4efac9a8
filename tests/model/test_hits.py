"""Hits stand where a reader sees the words that were searched for."""

from hypothesis import given
from hypothesis import strategies as st

from herline.model.hits import hits
from tests.examples import examples


def test_every_word_is_found_wherever_it_stands() -> None:
    assert hits("To Shanghai, from Shanghai", "shanghai") == ((3, 11), (18, 26))


def test_words_that_touch_or_overlap_are_one_hit() -> None:
    assert hits("Johansson", "johan hans") == ((0, 6),)


def test_letters_that_grow_when_folded_are_found_whole() -> None:
    assert hits("Die Straße dort", "STRASSE") == ((4, 10),)


def test_nothing_is_found_when_nothing_is_asked() -> None:
    assert hits("some words", "  ") == ()


@examples(60)
@given(st.text(max_size=30), st.text(max_size=5))
def test_hits_lie_in_the_text_in_order_and_apart(text: str, asked: str) -> None:
    edges = [edge for hit in hits(text, asked) for edge in hit]
    assert edges == sorted(set(edges))
    assert all(0 <= edge <= len(text) for edge in edges)
