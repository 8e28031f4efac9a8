"""Amounts with bounds, as sources give them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herline.model.numbers import AmountError, parse_amount


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("258000", 258000, 258000),
        ("47.4", 47.4, 47.4),
        ("-3", -3, -3),
        (">1700", 1700, None),
        (">=5", 5, None),
        ("<60", None, 60),
        ("<=60", None, 60),
        ("90..120", 90, 120),
        ("~0.5", 0.45, 0.55),
        ("~-10", -11, -9),
        (">~1000", 900, None),
        ("<~1000", None, 1100),
        ("~100..~200", 90, 220),
        ("100..~200", 100, 220),
    ],
)
def test_an_amount_is_an_interval_with_its_bounds_included(
    text: str, low: float | None, high: float | None
):
    amount = parse_amount(text)
    assert amount.text == text
    assert amount.low == (None if low is None else pytest.approx(low))
    assert amount.high == (None if high is None else pytest.approx(high))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "no amount"),
        ("258,000", "without separators"),
        ("258 000", "without separators"),
        ("$258000", "a unit"),
        ("50%", "a unit"),
        ("2e5", "without an exponent"),
        ("nan", "finite"),
        ("inf", "finite"),
        (">-Infinity", "finite"),
        ("90-120", "two dots"),
        ("90–120", "two dots"),
        ("120..90", "write 90..120"),
        (">90..120", "cannot begin with >"),
        (">", "breaks off"),
        ("90..", "breaks off"),
        ("300 m", "“m” is a unit"),
        ("1700 people", "“people” is a unit"),
        ("ca. 300", "“ca” is a word; about 300 is written ~300"),
        ("> many", "“many” is a word"),
        ("٣", "has no place"),
        ("9" * 20, "too large"),
        ("9" * 50, "at most 40 characters"),
    ],
)
def test_what_is_not_an_amount_is_refused_with_a_sentence(text: str, reason: str):
    with pytest.raises(AmountError) as refusal:
        parse_amount(text)
    assert reason in str(refusal.value)
    assert str(refusal.value).endswith(".")


RANGES = st.from_regex("[<>]?~?-?[0-9]{1,2}\\.\\.~?-?[0-9]{1,2}", fullmatch=True)


@given(st.one_of(st.text(max_size=12), st.text("0159.-~<>= ,eE", max_size=12), RANGES))
def test_any_text_is_an_amount_or_refused(text: str):
    try:
        amount = parse_amount(text)
    except AmountError:
        return
    if amount.low is not None and amount.high is not None:
        assert amount.low <= amount.high


@given(st.integers(-(10**15), 10**15))
def test_whole_numbers_come_back_exactly(number: int):
    amount = parse_amount(str(number))
    assert amount.low == amount.high == number
