"""Many texts lie in one column, and each is made when it is asked for."""

import pytest

from herline.ledger.texts import Texts, in_lines, picked

WRITTEN = ("Meeting", "", "Länge 漢字", "letter")
HELD = Texts.of(WRITTEN)


def test_each_text_is_made_as_it_was_written() -> None:
    assert [HELD[place] for place in range(-4, 4)] == [*WRITTEN, *WRITTEN]
    assert HELD[1:3] == WRITTEN[1:3]
    assert list(HELD) == list(WRITTEN)
    with pytest.raises(IndexError):
        _ = HELD[4]
    with pytest.raises(IndexError):
        _ = HELD[-5]


@pytest.mark.parametrize("texts", [WRITTEN, HELD])
def test_some_are_picked_however_they_are_held(texts: Texts | tuple[str, ...]) -> None:
    assert picked(texts, [2, 0, 2, 1]) == ["Länge 漢字", "Meeting", "Länge 漢字", ""]
    assert picked(texts, []) == []


@pytest.mark.parametrize("texts", [WRITTEN, HELD])
def test_some_are_taken_as_lines_however_they_are_held(texts: Texts | tuple[str, ...]) -> None:
    assert in_lines(texts, [2, 1, 0]) == "Länge 漢字\n\nMeeting"
    assert in_lines(texts, []) == ""
