from hypothesis import given
from hypothesis import strategies as st

from herline.documents.difference import Piece, Side, difference, in_words
from tests.examples import examples


def joined(pieces: tuple[Piece, ...], side: Side) -> str:
    return "".join(piece.text for piece in pieces if piece.side in {Side.BOTH, side})


def test_a_replaced_word_is_told():
    pieces = difference("premiered on October 12, 2013.", "premiered on October 13, 2013.")
    assert pieces == (
        Piece(Side.BOTH, "premiered on October "),
        Piece(Side.QUOTED, "12"),
        Piece(Side.FOUND, "13"),
        Piece(Side.BOTH, ", 2013."),
    )
    assert in_words(pieces) == "quoted “12”, found “13”"


def test_a_lacking_and_an_added_word_are_told():
    assert (
        in_words(difference("shot in late May", "shot in May")) == "“late” is not in the document"
    )
    assert in_words(difference("shot in May", "shot in late May")) == "“late” is not in the quote"


def test_neighbouring_changes_are_one_difference():
    pieces = difference("by Anna Weber in May", "by Karla Huber in May")
    assert in_words(pieces) == "quoted “Anna Weber”, found “Karla Huber”"


def test_many_differences_are_counted():
    pieces = difference("a1 x b1 x c1 x d1 x e1", "a2 x b2 x c2 x d2 x e2")
    assert in_words(pieces).endswith("; and 2 more")


def test_a_long_wording_is_compared_from_its_ends():
    quoted = "start " + "old " * 3000 + "end"
    found = "start " + "new " * 3000 + "end"
    pieces = difference(quoted, found)
    assert [piece.side for piece in pieces] == [Side.BOTH, Side.QUOTED, Side.FOUND, Side.BOTH]
    assert joined(pieces, Side.QUOTED) == quoted


sentences = st.lists(
    st.sampled_from(["a", "b", "May", "12", " ", " ", "  ", ",", "👩‍🚀"]), max_size=12
)


@given(sentences, sentences)
@examples(100)
def test_the_pieces_join_to_both_wordings(one: list[str], other: list[str]):
    quoted, found = "".join(one), "".join(other)
    pieces = difference(quoted, found)
    assert joined(pieces, Side.QUOTED) == quoted
    assert joined(pieces, Side.FOUND) == found
    assert bool(in_words(pieces)) == (quoted != found)
