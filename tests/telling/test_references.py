"""References: the sources in a citation style, with or without the library that sets it."""

import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from herline.model.edtf import parse
from herline.model.story import Source, Story
from herline.telling.citation_styles import StyleError, styles
from herline.telling.references import Reference, Words, references
from tests.hostile import HOSTILE

pytestmark = pytest.mark.heavy  # each reads a whole citation style
AFI = Source("afi", "AFI", "Her (2013)", "catalogue", publisher="American Film Institute",
             published=parse("2013-10-12"))  # fmt: skip
NAMELESS = Source("trivia", "Trivia", "Wissenswertes", language="de")


def needs_citeproc() -> None:
    pytest.importorskip("citeproc")


def text_of(entry: Reference) -> str:
    return "".join(part.text for part in entry.words)


def test_a_source_without_an_author_is_named_by_its_title_once() -> None:
    needs_citeproc()
    found = references(Story("S", sources=(AFI, NAMELESS)))
    assert found.in_words.startswith("in the style of APA Style")
    assert [text_of(entry) for entry in found.entries] == [
        "Her (2013). (2013). American Film Institute.",
        "Wissenswertes. (n.d.).",
    ]
    assert found.entries[1].words[0] == Words("Wissenswertes", slanted=True)


def test_a_title_that_asks_is_followed_by_no_full_stop() -> None:
    needs_citeproc()
    asks = replace(NAMELESS, title="Is it true?"), replace(NAMELESS, id="b", title="No?.. Yes!")
    found = references(Story("S", sources=asks))
    assert [text_of(entry) for entry in found.entries] == [
        "Is it true? (n.d.).",
        "No?.. Yes! (n.d.).",
    ]


@pytest.mark.parametrize("style", styles())
def test_every_style_that_comes_along_names_every_source(style: str) -> None:
    needs_citeproc()
    found = references(Story("S", sources=(NAMELESS, AFI)), style)
    assert {entry.source.id for entry in found.entries} == {"afi", "trivia"}
    assert "plain words" not in found.in_words
    assert "2013" in next(text_of(e) for e in found.entries if e.source.id == "afi")


@pytest.mark.parametrize("style", styles())
@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2012/2013", "2012–2013"),
        ("2012-05/2012-06", "from May 2012 to June 2012"),
        ("2012-12-30/2013-01-02", "from 30 December 2012 to 2 January 2013"),
        ("2012-24", "winter 2012/13"),
        ("../2012", "until 2012"),
    ],
)
def test_a_date_that_is_no_single_day_is_told_once_and_whole(
    style: str, edtf: str, words: str
) -> None:
    needs_citeproc()
    found = references(Story("S", sources=(replace(AFI, published=parse(edtf)),)), style)
    assert "plain words" not in found.in_words
    assert text_of(found.entries[0]).count(words) == 1
    assert text_of(found.entries[0]).count("2012") == words.count("2012")


@pytest.mark.parametrize("style", styles())
def test_letters_and_interviews_are_listed_as_well(style: str) -> None:
    needs_citeproc()
    sources = (
        AFI,
        Source("letter", "Anna's letter", kind="letter"),
        Source("i", "Ada", kind="interview"),
    )
    found = references(Story("S", sources=sources), style)
    assert "plain words" not in found.in_words
    assert {entry.source.id for entry in found.entries} == {"afi", "letter", "i"}


def test_hostile_titles_are_words() -> None:
    needs_citeproc()
    some = HOSTILE[::21]  # each begins with another
    sources = tuple(Source(f"s{i}", text, text) for i, text in enumerate(some))
    found = references(Story("S", sources=sources))
    assert "plain words" not in found.in_words
    text = {entry.source.id: text_of(entry) for entry in found.entries}
    assert text["s0"].startswith("<b>bold</b>")
    assert not any("\ufdd0" <= letter <= "\ufdd3" for each in text.values() for letter in each)


def test_without_the_library_the_list_is_set_in_plain_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "citeproc", None)
    found = references(Story("S", sources=(AFI,)))
    assert text_of(found.entries[0]) == "Her (2013), American Film Institute, 12 October 2013."
    assert found.in_words == "in plain words, since citeproc-py is not installed"


def test_a_style_that_is_none_is_told(tmp_path: Path) -> None:
    with pytest.raises(StyleError, match=r"Choose one of apa, mla, plain"):
        references(Story("S"), "chicken")
    broken = tmp_path / "broken.csl"
    broken.write_text("<style", "utf-8")
    with pytest.raises(StyleError, match="it is not XML"):
        references(Story("S"), str(broken))
    broken.write_text("<html/>", "utf-8")
    with pytest.raises(StyleError, match="not a CSL style"):
        references(Story("S"), str(broken))


@pytest.mark.skipif(os.name == "nt", reason="devices of a POSIX file system")
def test_nobody_waits_for_what_a_device_or_a_pipe_may_give() -> None:
    with pytest.raises(StyleError, match=f"“{os.devnull}” is a device or a pipe. Save its content"):
        references(Story("S"), os.devnull)
