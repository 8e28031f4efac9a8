"""First and last days, compared with those of the `edtf` package where it is right.

What version 5.0.2 of that package is known to get wrong, and what is therefore left out here:

| written                  | the package says                | it means                           |
|--------------------------|---------------------------------|------------------------------------|
| `2001-24`                | 1 to 31 December 2001           | to the end of February 2002        |
| `2001-21?`               | it is no date                   | spring 2001, uncertain             |
| `1985/`, `/1985`         | ten years from or to 1985       | nobody knows                       |
| `-1985-XX`, `-1985-04-XX`| last day before the first       | 1 January to 31 December, and so on|
| `2012-07~`, fuzzy bounds | June 2011 to August 2013        | June to August 2012                |
| `1985~/..`, open ends    | infinity, as a number           | no day                             |
"""

import re
import warnings
from collections.abc import Callable
from time import struct_time

import pytest
from hypothesis import assume, given

from herline.model.days import to_day
from herline.model.edtf import parse
from tests.examples import examples
from tests.model.edtf.dates import level_1_dates

Oracle = Callable[[str], tuple[int | None, int | None]]
KNOWN_TO_BE_WRONG = (
    r"[0-9]-24|-2[1-4][?~%]",  # winters, and seasons with a mark
    r"^/|/$",  # unknown ends
    r"^-.*X",  # unspecified digits before year 0
)


@pytest.fixture(scope="module")
def oracle() -> Oracle:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        edtf = pytest.importorskip("edtf")

    def bounds(text: str) -> tuple[int | None, int | None]:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            date = edtf.parse_edtf(text)
            return day_of(date.lower_strict()), day_of(date.upper_strict())

    return bounds


def day_of(moment: struct_time | float) -> int | None:
    if isinstance(moment, float):  # an open end is plus or minus infinity there
        return None
    return to_day(moment.tm_year, moment.tm_mon, moment.tm_mday)


@pytest.mark.heavy  # the package is a large grammar
@examples(60)
@given(text=level_1_dates())
def test_first_and_last_day_are_those_of_the_edtf_package(oracle: Oracle, text: str):
    assume(not any(re.search(wrong, text) for wrong in KNOWN_TO_BE_WRONG))
    date = parse(text)
    assert (date.earliest, date.latest) == oracle(text)
