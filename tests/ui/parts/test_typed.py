"""Letters typed in a table lead to the next title that begins with them, in large stories too."""

import pytest

from herline.model.story import Story
from herline.ui.parts.typed import next_titled
from tests.builders import event, story
from tests.ledger.stories import in_columns

TITLES = ("Visit", "Letters", "Call", "Länge")
SMALL = story(*(event(f"e{number}", "2001", title=title) for number, title in enumerate(TITLES)))


@pytest.mark.parametrize("told", [SMALL, in_columns(SMALL)])
@pytest.mark.parametrize(
    ("letters", "row"), [("v", 3), ("L", 2), ("letters", 2), ("lä", 0), ("x", -1)]
)
def test_the_next_title_is_found_from_a_row_on_and_around(
    told: Story, letters: str, row: int
) -> None:
    assert next_titled(told, [3, 2, 1, 0], letters, 1) == row


def test_what_is_not_in_the_table_is_not_led_to() -> None:
    assert next_titled(SMALL, [3, 2], "v", 0) == -1
