import pytest
from hypothesis import given
from hypothesis import strategies as st

from herline.documents.folding import fold, folded
from tests.examples import examples


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“Hello,” she said", '"Hello," she said'),
        ("„Guten Tag“, sagt sie", '"Guten Tag", sagt sie'),
        ("« Bonjour »", '"Bonjour"'),
        ("it’s ‘fine’", "it's 'fine'"),
        ("2012–2013 — a year", "2012-2013 - a year"),
        ("photo\u00adgraphy", "photography"),
        ("five\u00a0months\u2009later", "five months later"),
        ("one\r\n   two\tthree", "one two three"),
        ("the ﬁnal oﬃce", "the final office"),
        ("and so on…", "and so on..."),
        ("cafe\u0301", "café"),
        ("mid @-@ 2012", "mid-2012"),
        (r"\$ 258 @,@ 000", "$258,000"),
        ("2 @.@ 5 million", "2.5 million"),
        ("Mira 's film wasn 't long .", "Mira's film wasn't long."),
        ('" For now , " she said', '"For now," she said'),
        ("a short film ( 2010 ) [ ... ]", "a short film (2010) […]"),
        ("95 %", "95%"),
    ],
)
def test_these_differ_only_in_how_they_are_set(one: str, other: str):
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("12 , 2013", "12,2013"),
        ("3 . 5 million", "3.5 million"),
        ("Her", "her"),
        ("Strasse", "Straße"),
        ("may be", "maybe"),
        ("10", "1O"),
        ("résumé", "resume"),
        ("five", "5"),
    ],
)
def test_these_are_different_words(one: str, other: str):
    assert folded(one) != folded(other)


@given(st.text(alphabet="ab1 ,.'\"“’-–…ﬁ\u00ad\u00a0\u0301@$\\()👩\u200d", max_size=40))
@examples(100)
def test_every_letter_keeps_its_place(text: str):
    f = fold(text)
    for i, letter in enumerate(text):
        if letter in "ab1👩" and text[i + 1 : i + 2] != "\u0301":
            start, end = f.to_new(i, i + 1)
            assert f.text[start:end] == letter
            assert f.to_old(start, end) == (i, i + 1)


@given(st.text(max_size=40))
@examples(100)
def test_folding_twice_changes_nothing_more_for_plain_words(text: str):
    words = " ".join(part for part in text.split() if part.isalnum())
    assert folded(words) == folded(folded(words))
