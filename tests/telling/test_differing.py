"""What a claim says in words, on the screen and in what is taken from it."""

from herline.telling.differing import said_by
from tests.builders import claim


def test_an_amount_without_words_of_its_own_is_said_as_on_the_screen() -> None:
    assert said_by(claim("a", amount=">1700", unit="theatres"), "en") == "over 1,700 theatres"
    assert said_by(claim("a", "two hours", amount="120", unit="minutes"), "en") == "two hours"
