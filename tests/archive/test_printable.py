"""What acts or hides is spelled out; letters, accents and emoji stay as they are."""

import pytest

from herline.archive.printable import visible


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("\x1b[31mred\x07", "\\x1b[31mred\\x07"),
        ("one\ntwo\tthree\r", "one\\ntwo\\tthree\\r"),
        ("\u202eback\u2066wards", "\\u202eback\\u2066wards"),
        ("soft\xadhyphen", "soft\\xadhyphen"),
        ("a blank letter \u3164", "a blank letter \\u3164"),
        ("half a pair \ud800", "half a pair \\ud800"),
        ("Früh 早い e\u0301 👩\u200d👧 مرحبا", "Früh 早い e\u0301 👩\u200d👧 مرحبا"),
    ],
)
def test_what_cannot_be_seen_is_spelled_out(text: str, seen: str) -> None:
    assert visible(text) == seen
