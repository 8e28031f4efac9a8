"""Ids made of names, each of them once."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herline.archive.ids import Ids, Names, kept, slug
from tests.examples import examples


@pytest.mark.parametrize(
    ("title", "id"),
    [
        ("Premiere in New York!", "premiere-in-new-york"),
        ("  Der 1. Akt: Früh  ", "der-1-akt-früh"),
        ("under_score", "under-score"),
        ("u\u0308ber", "über"),
        ("हिन्दी", "हिन्दी"),
        ("…", "event"),
        ("a" * 70, "a" * 60),
        ("word " * 20, "-".join(["word"] * 12)),
    ],
)
def test_a_title_becomes_an_id_that_can_be_read(title: str, id: str) -> None:
    assert slug(title, "event") == id


def test_an_id_that_was_written_keeps_its_capitals_and_hyphens() -> None:
    assert kept("Case-12b", "event") == "Case-12b"
    assert kept("E_12 / 7", "event") == "E-12-7"
    assert kept("___", "event") == "event"


@given(st.text(max_size=20))
def test_an_id_is_one_that_the_format_allows(text: str) -> None:
    for id in (slug(text, "event"), kept(text, "event")):
        assert id
        assert re.search(r"[\s_.,;:/\\\"'!?]", id) is None


def test_an_id_that_is_taken_gets_a_number() -> None:
    ids = Ids()
    assert [ids.claim("a") for _ in range(3)] == ["a", "a-2", "a-3"]
    assert ids.claim("b-2") == "b-2"
    assert [ids.claim("b"), ids.claim("b"), ids.claim("b-2")] == ["b", "b-3", "b-2-2"]


@examples(50)
@given(st.lists(st.sampled_from(["a", "a-2", "a-2-2", "b", "b-3"]), max_size=60))
def test_no_id_is_given_twice(wanted: list[str]) -> None:
    ids = Ids()
    given_out = [ids.claim(each) for each in wanted]
    assert len(set(given_out)) == len(wanted)


def test_a_thousand_of_one_name_are_numbered_without_counting_from_the_start() -> None:
    ids = Ids()
    assert [ids.claim("a") for _ in range(5000)][-1] == "a-5000"


def test_names_that_differ_in_capitals_and_spaces_are_one() -> None:
    names = Names("person")
    assert names.id("Anna  Weber") == names.id("anna weber") == "anna-weber"
    assert names.id("Anna-Weber") == "anna-weber-2"
    assert names.names == {"anna-weber": "Anna Weber", "anna-weber-2": "Anna-Weber"}


def test_names_that_differ_in_a_letter_are_two_though_it_may_be_written_otherwise() -> None:
    names = Names("person")
    assert names.id("Weiß") != names.id("Weiss") == names.id("WEISS")
