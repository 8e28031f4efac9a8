"""What can be asked of a picture, and how it is remembered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herline.paint.picture.request import (
    PAPERS,
    PORTRAIT,
    Footnotes,
    Look,
    Picture,
    Reach,
    as_texts,
    from_texts,
    paper_named,
    size_named,
)
from tests.examples import examples

PAPER_NAMES = ["", *PAPERS, *(name + PORTRAIT for name in PAPERS)]
PICTURES = st.builds(
    Picture,
    reach=st.sampled_from(Reach),
    size=st.tuples(st.integers(200, 20_000), st.integers(200, 20_000)),
    paper=st.sampled_from(PAPER_NAMES),
    dpi=st.sampled_from([0, 36, 96, 300, 1200]),
    look=st.sampled_from(Look),
    transparent=st.booleans(),
    footnotes=st.sampled_from(Footnotes),
    title=st.booleans(),
    legend=st.booleans(),
    filters=st.booleans(),
    sources=st.booleans(),
)


@given(PICTURES)
@examples(50)
def test_what_was_chosen_comes_back_as_it_was(picture: Picture) -> None:
    assert from_texts(as_texts(picture)) == picture


def test_what_was_remembered_wrongly_is_as_usual() -> None:
    texts = [
        ("size", "huge"),
        ("paper", "B7"),
        ("dpi", "-3"),
        ("title", "perhaps"),
        ("look", "neon"),
        ("no such thing", "1"),
        ("width", "3"),
        ("legend", "False"),
    ]
    assert from_texts(texts) == Picture(legend=False)


def test_papers_are_found_in_any_spelling() -> None:
    assert paper_named("a3") == "A3"
    assert paper_named("letter-Portrait") == "Letter-portrait"
    assert paper_named("A4 landscape") == "A4"
    assert paper_named("A3 Upright") == paper_named("a3_portrait") == "A3-portrait"


@pytest.mark.parametrize("name", ["B5", "A4-upside", "A3 wide", "", "A"])
def test_another_paper_is_refused_with_those_that_there_are(name: str) -> None:
    with pytest.raises(ValueError, match=r"Choose one of A5, A4.*“A4 upright”"):
        paper_named(name)


def test_paper_lies_on_its_side_unless_it_is_upright() -> None:
    assert Picture(paper="A4").width > Picture(paper="A4").height
    assert Picture(paper="A4-portrait").width < Picture(paper="A4-portrait").height


@pytest.mark.parametrize("text", ["1600x900", "1600 X 900", "1600×900"])
def test_a_size_is_width_and_height(text: str) -> None:
    assert size_named(text.replace(" ", "")) == ((1600, 900), False)


def test_a_width_alone_lets_the_height_grow() -> None:
    assert size_named("1600") == ((1600, 900), True)


@pytest.mark.parametrize("text", ["", "x", "x900", "-5x9", "1600x", "1e3x900", "²00x900"])
def test_what_is_no_size_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="as 1600x900"):
        size_named(text)


@pytest.mark.parametrize("text", ["10x900", "1600x99999", "1600x999999999999"])
def test_sizes_have_bounds(text: str) -> None:
    with pytest.raises(ValueError, match="from 200 to 20,000"):
        size_named(text)


def test_paper_has_three_hundred_dots_to_an_inch_and_a_size_one_for_each_pixel() -> None:
    assert Picture(paper="A3").dots == 300
    assert Picture().dots == 96
    assert Picture(paper="A3", dpi=150).dots == 150
