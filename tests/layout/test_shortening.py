"""A text that is too wide is cut, at the end of a word if there is one."""

import pytest

from herline.layout.shortening import shortened


def cut(text: str, room: float) -> str:
    """`text` in `room` letters."""
    return shortened(text, len(text), room, len)


@pytest.mark.parametrize(
    ("text", "room", "shown"),
    [
        ("A scene", 7, "A scene"),
        ("The voice is recorded", 12, "The voice…"),
        ("The voice is recorded", 11, "The voice…"),
        ("The voice is recorded", 13, "The voice is…"),
        ("Telephoning", 8, "Telepho…"),
        ("Old, very old", 10, "Old, very…"),
        ("Voices, voices", 8, "Voices…"),
        ("Telephoning", 5, ""),
    ],
)
def test_a_text_is_cut_at_the_end_of_a_word(text: str, room: float, shown: str) -> None:
    assert cut(text, room) == shown


def test_more_room_never_shows_less() -> None:
    text = "The recording of the voice continues in Cleveland, once more"
    lengths = [len(cut(text, room)) for room in range(6, len(text) + 1)]
    assert lengths == sorted(lengths)
    assert all(length <= room for room, length in enumerate(lengths, 6))
