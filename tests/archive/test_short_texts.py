"""Marks and language tags: what is one, and that the published schema says the same."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from herline.archive.language_tag import TAG_PATTERN, is_tag
from herline.archive.schema import SourceEntry
from herline.archive.source_mark import is_mark
from tests.examples import examples

TAGS = (
    *("", "de", "en-GB", "haw", "zh-Hant-TW", "es-419", "sl-rozaj-biske", "de-CH-1996", "zh-yue"),
    *("de-DE-u-co-phonebk", "en-x-private", "x-elvish", "i-klingon", "de-a-bcd-x-1", "EN-us"),
)
NO_TAGS = (
    "xx_yy!!",
    "German",
    "deutsch",
    "d",
    "de-",
    "-de",
    "de--AT",
    "de AT",
    "dé",
    "de-u",
    "x",
    "x-",
    "de-AT\n",
    "12",
)


@pytest.mark.parametrize("tag", TAGS)
def test_a_well_formed_tag_is_one(tag: str) -> None:
    assert is_tag(tag)
    assert SourceEntry(id="a", label="A", language=tag)


@pytest.mark.parametrize("text", NO_TAGS)
def test_what_is_not_well_formed_is_no_tag(text: str) -> None:
    assert not is_tag(text)
    with pytest.raises(ValidationError):
        SourceEntry(id="a", label="A", language=text)


@examples(40)
@given(st.from_regex(TAG_PATTERN.replace("$", r"\Z")))
def test_the_schema_reads_the_pattern_of_a_tag_as_python_does(tag: str) -> None:
    assert is_tag(tag)
    assert SourceEntry(id="a", label="A", language=tag)
    assert re.fullmatch("[A-Za-z0-9-]*", tag)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        *((letter, True) for letter in ("", "A", "Ω", "É", "E\u0301", "7", "☞", "☂\ufe0f", "字")),
        *((text, False) for text in ("AB", " ", "A ", "\u0301", "\n", "A\n", "\u200b", "abc")),
    ],
)
def test_a_mark_is_one_letter_with_its_accent(text: str, *, is_one: bool) -> None:
    assert is_mark(text) == is_one
    if is_one:
        assert SourceEntry(id="a", label="A", mark=text)
    else:
        with pytest.raises(ValidationError):
            SourceEntry(id="a", label="A", mark=text)
