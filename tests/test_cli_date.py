"""`herline date`, as it is typed: what a date means, or why it is none."""

from __future__ import annotations

import io
import json
import sys

import pytest

from tests.asking import Ask


def test_a_date_is_told_in_words_and_days(ask: Ask) -> None:
    status, out, _ = ask("date", "2012-05~")
    assert status == 0
    assert [line.split(maxsplit=1) for line in out.splitlines()[1:]] == [
        ["words", "about May 2012"],
        ["earliest", "2012-05-01"],
        ["latest", "2012-05-31"],
        ["precision", "month"],
        ["qualifier", "approximate"],
    ]


def test_a_year_before_christ_is_no_option(ask: Ask) -> None:
    status, out, _ = ask("date", "-0043-03-15", "--json")
    assert status == 0
    assert json.loads(out)["earliest"] == "-0043-03-15"


@pytest.mark.parametrize("date", ["-0043", "-0043-03-15", "-01XX", "-X003/2012"])
def test_years_before_christ_need_nothing_before_them(ask: Ask, date: str) -> None:
    assert ask("date", date)[1].startswith(f"{date}\n")
    assert ask("date", "--", date)[1].startswith(f"{date}\n")


def test_behind_two_hyphens_all_are_dates(ask: Ask) -> None:
    status, _, err = ask("date", "2012", "--", "--json")
    assert status == 1
    assert err.startswith("--json\n ^\n")


@pytest.mark.parametrize("option", ["--bogus", "-b", "--jsn"])
def test_an_option_that_is_none_is_no_date(ask: Ask, option: str) -> None:
    for arguments in ([option], ["2012", option]):
        status, out, err = ask("date", *arguments)
        assert (status, out) == (2, "")
        assert f"Not understood: {option}." in err


def test_without_any_date_the_usage_is_shown(ask: Ask) -> None:
    for arguments in ([], ["--json"], ["--"]):
        status, out, err = ask("date", *arguments)
        assert (status, out) == (2, "")
        assert err.startswith("There is no date. Write one, or - ")


def test_of_a_long_date_only_what_is_around_the_fault_is_said_again(ask: Ask) -> None:
    said, caret, reason = ask("date", f"[{'2001,' * 2_000}soon,2003]")[2].splitlines()
    assert said[caret.index("^") :] == "soon,2003]"
    assert said.startswith("…")
    assert len(said) < 70
    assert len(reason) < 200
    said, caret, _ = ask("date", "x" * 100_000)[2].splitlines()
    assert (said, caret) == ("x" * 60 + "…", "^")


def test_an_open_end_is_said_to_be_open(ask: Ask) -> None:
    assert "latest     open" in ask("date", "2012/..")[1]
    assert json.loads(ask("date", "2012/..", "--json")[1])["latest"] is None


def test_what_is_no_date_gets_a_caret_and_a_reason(ask: Ask) -> None:
    status, out, err = ask("date", "2012", "früh 2012")
    assert status == 1
    assert out.startswith("2012\n")
    text, caret, reason = err.splitlines()
    assert (text, caret) == ("früh 2012", "^")
    assert reason.endswith(".")


def test_the_caret_stands_under_the_character_even_behind_wide_letters(ask: Ask) -> None:
    text, caret, _ = ask("date", "2012-05-3x")[2].splitlines()
    assert text[caret.index("^")] in "3x"


def test_dates_come_from_the_standard_input_one_a_line(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("2012\n\n2011/2013\r\nsoon\n"))
    status, out, _ = ask("date", "-", "--json")
    assert status == 1
    told = [json.loads(line) for line in out.splitlines()]
    assert [each["text"] for each in told] == ["2012", "2011/2013", "soon"]
    assert [each["valid"] for each in told] == [True, True, False]
    assert told[2]["column"] == 1
    assert told[2]["reason"]


def test_a_byte_order_mark_is_no_part_of_the_first_date(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("\ufeff2012\n\ufeff2013\n"))
    status, out, err = ask("date", "-")
    assert status == 1
    assert out.startswith("2012\n  words      2012\n")
    assert err.startswith("\\ufeff2013\n^\n")
