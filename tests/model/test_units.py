"""A unit is said in the singular for one, and known again in every spelling."""

import pytest

from herline.model.units import comparable, counted


@pytest.mark.parametrize(
    ("number", "unit", "words"),
    [
        (1, "days", "1 day"),
        (2, "days", "2 days"),
        (1, "cities", "1 city"),
        (1, "inches", "1 inch"),
        (1, "feet", "1 foot"),
        (1, "stars of four", "1 stars of four"),
        (1, "gross", "1 gross"),
        (0.5, "percent", "0.5 percent"),
        (0.7 - 0.5, "", "0.2"),
        (103_000, "dollars", "103,000 dollars"),
        (250_000_000_000, "dollars", "250,000,000,000 dollars"),
    ],
)
def test_an_amount_is_said_with_its_unit(number: float, unit: str, words: str) -> None:
    assert counted(number, unit) == words


def test_other_measures_stay_apart() -> None:
    units = [
        "theatres",
        "cities",
        "dollars",
        "days",
        "months",
        "minutes",
        "metres",
        "feet",
        "gross",
    ]
    assert len({comparable(unit) for unit in units}) == len(units)
