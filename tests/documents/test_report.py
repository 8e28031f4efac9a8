"""What a report of all quotes says, and that nothing in it acts."""

import json
from pathlib import Path

import pytest

from herline.documents.check import check_story
from herline.documents.report import Report, as_json, report
from herline.documents.report_file import no_report, write_report
from herline.documents.report_html import as_html, safe
from herline.model.story import Event, Quote, Source, Story

TEXT = "The mill burned in May, at night. Nobody came. A bell rang twice. A bell rang twice. End."


@pytest.fixture
def told(tmp_path: Path) -> Report:
    (tmp_path / "book.txt").write_text(TEXT, "utf-8")
    quotes = (
        Quote("book", "Nobody came.", start=34, end=46),
        Quote("book", "The mill burned in June, at night."),
        Quote("book", "A bell rang twice."),
        Quote("book", "<script>alert(1)</script> of Ann \u202e and \ud800 nothing"),
    )
    events = (Event("fire", "The <b>fire</b>", quotes=quotes),)
    story = Story("Mill & Sons", sources=(Source("book", "Book", file="book.txt"),), events=events)
    check = check_story(story, tmp_path)
    return report(story, check, "2026-03-01T12:00:00+00:00", "mill.json", "ab" * 32)


def test_json_tells_every_quote_with_hashes_and_difference(told: Report):
    found = json.loads(as_json(told))
    (source,) = found["sources"]
    assert found["story"] == {"title": "Mill & Sons", "file": "mill.json", "sha256": "ab" * 32}
    assert source["counts"] == {"exact": 1, "altered": 1, "ambiguous": 1, "missing": 1}
    assert len(source["document"]["sha256_found"]) == 64
    exact, altered, ambiguous, missing = source["quotes"]
    assert exact["found"] == [34, 46]
    assert ["quoted", "June"] in altered["difference"]
    assert ["found", "May"] in altered["difference"]
    assert [offer[0] for offer in ambiguous["offers"]] == [47, 66]
    assert missing["exact"].startswith("<script>")


def test_html_shows_differences_and_offers_and_holds_no_markup_of_the_story(told: Report):
    page = as_html(told)
    assert "<del>June</del><ins>May</ins>" in page
    assert "Perhaps at character 47" in page
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "<b>" not in page
    assert "\u202e" not in page
    assert "‹U+202E›" in page
    page.encode("utf-8")


def test_html_names_no_address(told: Report):
    assert "http:" not in as_html(told)
    assert "https:" not in as_html(told)


def test_what_cannot_be_in_a_page_is_replaced_by_its_sign():
    assert safe("a\x00b\ud800c") == "a\ufffdb\ufffdc"


def test_the_ending_decides_the_format_and_an_unknown_one_is_refused(told: Report, tmp_path: Path):
    write_report(told, tmp_path / "r.json")
    write_report(told, tmp_path / "r.html")
    assert (tmp_path / "r.json").read_text("utf-8").startswith("{")
    assert (tmp_path / "r.html").read_text("utf-8").startswith("<!doctype html>")
    assert "End the name in .html or .json" in no_report(Path("r.pdf"))
