"""The evidence packet: complete, the same each time, offline, accessible, and never markup."""

import re
import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from shutil import which

import pytest

from herline.documents.check import check_story
from herline.files import NotWrittenError
from herline.model.filter import Filter
from herline.model.story import Source, Story
from herline.packet.evidence import Evidence, gathered
from herline.packet.sheets import packet_sheet
from herline.packet.writing import made, suffix_of, write
from herline.paint.picture.pieces import Text
from tests.builders import claim, event, story
from tests.hostile import HOSTILE, hostile_event
from tests.paint.picture.subjects import SMALL, subject
from tests.shipped import shipped

pytestmark = pytest.mark.usefixtures("qapp")

THEN = datetime(2026, 11, 26, 10, 30, tzinfo=UTC)
VOID = {"meta", "br"}


def evidence(of: Story = SMALL, **more: object) -> Evidence:
    return gathered(subject(of), THEN, style="plain", file="a.json", sha256="ab" * 32, **more)  # type: ignore[arg-type]


class Read(HTMLParser):
    """A page as it was read: every tag with its attributes, and that they close as they open."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data

    def all(self, name: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.tags if tag == name]


def page_of(told: Evidence) -> Read:
    return Read(made(told, ".html").decode("utf-8"))


def paper_of(told: Evidence, folder: Path) -> str:
    """The words on paper, where there is something that reads them."""
    if which("pdftotext") is None:
        pytest.skip("needs pdftotext")
    write(folder / "a.pdf", told)
    found = subprocess.run(["pdftotext", folder / "a.pdf", "-"], capture_output=True, check=True)
    return " ".join(found.stdout.decode("utf-8").split())


def test_the_page_has_every_event_quote_and_claim() -> None:
    page = page_of(evidence())
    for each in SMALL.events:
        assert each.title in page.text
        for quote in each.quotes:
            assert f"“{quote.exact}”" in page.text
    assert [a["id"] for a in page.all("li") if str(a.get("id", "")).startswith("event-")] == [
        "event-1", "event-2", "event-3", "event-4"
    ]  # fmt: skip
    assert "conflict: at least 31 days apart" in page.text
    assert "2012-05/2012-07" in page.text
    assert "ab" * 32 in page.text
    assert "The quotes were not checked against their documents for this packet." in page.text


def test_an_event_says_its_kind_and_that_it_is_a_milestone(tmp_path: Path) -> None:
    told = evidence(replace(SMALL, events=(replace(SMALL.events[1], milestone=True),)))
    assert "2012-05/2012-07 · Shoot · milestone" in page_of(told).text
    assert "2012-05/2012-07 · Shoot · milestone" in paper_of(told, tmp_path)
    assert "· milestone" not in page_of(evidence()).text


def test_the_same_story_and_moment_are_the_same_bytes() -> None:
    for suffix in (".html", ".pdf"):
        assert made(evidence(), suffix) == made(evidence(), suffix)
    other = replace(evidence(), moment=THEN.replace(minute=31))
    html = made(evidence(), ".html").decode("utf-8")
    assert made(other, ".html").decode("utf-8") == html.replace("10:30:00", "10:31:00")


def test_the_page_asks_nothing_of_any_other_place() -> None:
    text = made(evidence(), ".html").decode("utf-8")
    page = Read(text)
    assert not page.all("script")
    assert not page.all("link")
    assert not page.all("img")
    assert text.count("url(") == text.count("url(#")
    for attributes in page.all("a"):
        assert str(attributes["href"]).startswith(("#", "data:"))
    assert "default-src 'none'" in str(page.all("meta")[1]["content"])


def test_the_page_is_built_for_those_who_do_not_see_it() -> None:
    page = page_of(evidence(shipped()))
    names = {tag for tag, _ in page.tags}
    assert {"header", "nav", "main", "footer", "h1", "h2", "h3", "h4", "figcaption"} <= names
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    ids = [str(a["id"]) for _, a in page.tags if "id" in a]
    assert len(ids) == len(set(ids))
    for attributes in page.all("a"):
        href = str(attributes["href"])
        assert href.startswith("data:") or href[1:] in ids
    assert all(a.get("scope") in ("col", "row") for a in page.all("th"))
    svg = page.all("svg")[0]
    assert svg["role"] == "img"
    assert str(svg["aria-labelledby"]).split() == ["picture-name", "picture-told"]
    assert page.all("html")[0]["lang"] == "en"
    german = [a for a in page.all("bdi") if a.get("lang") == "de"]
    assert len(german) > 20


def test_the_page_is_english_but_for_the_words_of_a_german_story(tmp_path: Path) -> None:
    first = replace(SMALL.events[1], title="Der Dreh", summary="Gedreht wird.", milestone=True)
    told = replace(SMALL, language="de", summary="Ein Film.", events=(first,))
    text = made(evidence(told, check=check_story(told, tmp_path)), ".html").decode("utf-8")
    assert '<html lang="en">' in text
    assert '<bdi lang="de">Der Dreh</bdi>' in text
    paragraphs = re.findall('<p dir="auto" lang="de">([^<]+)<', text)
    assert paragraphs == ["Ein Film.", "Gedreht wird."]
    assert "</bdi> · milestone</p>" in text
    assert '<bdi lang="en">when</bdi>' in text
    assert '<bdi lang="en">“Atlas” names no document.</bdi>' in text
    assert "<bdi>" not in text
    assert "<bdi>" in made(evidence(), ".html").decode("utf-8")


def test_words_in_a_language_that_nobody_said_are_not_called_english(tmp_path: Path) -> None:
    atlas = replace(SMALL.sources[0], language="")
    told = replace(SMALL, sources=(atlas, *SMALL.sources[1:]))
    text = made(evidence(told, check=check_story(told, tmp_path)), ".html").decode("utf-8")
    assert '<bdi lang="und" class="words">' in text


def test_the_figure_knows_its_colours_in_the_dark() -> None:
    text = made(evidence(), ".html").decode("utf-8")
    dark = text.partition("@media screen and (prefers-color-scheme: dark)")[2]
    assert re.search(r'\.figure svg \[fill="#[0-9a-f]{6}"\] \{ fill: #[0-9a-f]{6} \}', dark)


def test_a_figure_is_printed_on_a_page_on_which_its_letters_can_be_read() -> None:
    for told, shape, paper in ((SMALL, "wide", "A4 landscape"), (shipped(), "tall", "A3")):
        text = made(evidence(told), ".html").decode("utf-8")
        assert f'<figure class="figure {shape}">' in text
        assert f"@page {shape} {{ size: {paper};" in text
        assert f"#figure:has(.{shape}) {{ page: {shape}; }}" in text


def test_the_numbers_of_the_figure_lead_to_the_events() -> None:
    text = made(evidence(), ".html").decode("utf-8")
    drawn = text[text.index("<svg") : text.index("</svg>")]
    links = re.findall(r'<a href="#event-(\d)" tabindex="-1"><text [^>]*>(\d)<', drawn)
    assert sorted(links) == [("1", "1"), ("2", "2"), ("3", "3"), ("4", "4")]


def test_hostile_words_are_words_on_the_page_and_the_paper() -> None:
    chosen = HOSTILE[::9]
    events = tuple(hostile_event(number, text) for number, text in enumerate(chosen))
    hostile = Story(HOSTILE[3], HOSTILE[30], HOSTILE[60],
                    (Source("source", HOSTILE[1], HOSTILE[2], note=HOSTILE[40]),),
                    events=events)  # fmt: skip
    page = page_of(evidence(hostile))
    for text in chosen:
        if text.isprintable():
            assert f"“{text}”" in page.text
    assert not {"script", "img", "table-x", "qt"} & {tag for tag, _ in page.tags}
    assert not any(name.startswith("on") for _, a in page.tags for name in a)
    assert made(evidence(hostile), ".pdf").startswith(b"%PDF")


def test_the_words_of_a_claim_keep_their_lines_and_spaces_as_a_quote_does() -> None:
    said = replace(claim("atlas", when="2003", words="in  May\n2003"), words="in  May\n2003")
    text = made(evidence(story(event("idea", "2003", said))), ".html").decode("utf-8")
    assert text.count('class="words">in  May\n2003</bdi>') == 2
    assert re.search(r"\.words \{[^}]*white-space: pre-wrap", text)


def test_what_a_source_says_in_a_disagreement_leads_to_its_words(tmp_path: Path) -> None:
    told = evidence()
    text = made(told, ".html").decode("utf-8")
    listed = text[text.index('<section id="disagreements"') : text.index('<section id="sources"')]
    assert re.findall(r'<a href="#quote-2-\d">([\d.]+)</a>', listed) == ["2.1", "2.2"]
    on_paper = paper_of(told, tmp_path).rpartition("Disagreements")[2]
    assert "Atlas 2.1: May 2012" in on_paper
    assert "Bulletin 2.2: July 2012" in on_paper


def test_a_title_turned_round_turns_no_foot_of_a_page_round(tmp_path: Path) -> None:
    words = paper_of(evidence(replace(SMALL, title="The \u202eend")), tmp_path)
    assert "The end, evidence of 2026-11-26 10:30:00 +00:00, 2 of" in words


def test_a_title_too_long_for_the_foot_of_a_page_is_shortened_before_its_number() -> None:
    sheet = packet_sheet(evidence(replace(SMALL, title="A title without an end, " * 40)))
    foot = sheet.pages[1].pieces[-1]
    assert isinstance(foot, Text)
    words = "".join(run.span.text for run in foot.line.runs)
    assert re.match(
        r"A title without an end, A title.*…, evidence of 2026-11-26.* 2 of \d+$", words
    )
    assert foot.x + foot.line.width <= sheet.pages[1].width - foot.x


def test_what_became_of_the_quotes_is_told(tmp_path: Path) -> None:
    told = replace(SMALL, sources=(replace(SMALL.sources[0], file="atlas.txt"), SMALL.sources[1]))
    (tmp_path / "atlas.txt").write_text("It began in about 2003, they say.", "utf-8")
    checked = evidence(told, check=check_story(told, tmp_path))
    page = page_of(checked)
    assert "1 exact, 1 missing, 3 not checked" in page.text
    assert "1 quote not found as it stands" in page.text
    assert "atlas.txt was found by its name" in page.text
    for words in (page.text, paper_of(checked, tmp_path)):
        assert "missing, The words are not in the document" in words


def test_a_source_that_repeats_others_says_whom_by_their_names(tmp_path: Path) -> None:
    others = (Source("gazette-1921", "Gazette"), Source("diary", "Diary"))
    quiz = Source("quiz", "Quiz", derives_from=("gazette-1921", "diary"))
    told = evidence(replace(SMALL, sources=(*SMALL.sources, *others, quiz)))
    assert "Repeats Gazette, Diary." in page_of(told).text
    assert "Repeats Gazette, Diary." in paper_of(told, tmp_path)


def test_only_the_events_that_are_asked_for_are_told() -> None:
    told = gathered(subject(SMALL, Filter(text="12th")), THEN, style="plain")
    page = page_of(told)
    assert "1 of 4 events" in page.text
    assert "Only: “12th”" in page.text
    assert "event-2" not in [a.get("id") for a in page.all("li")]


def test_the_words_of_the_pdf_can_be_found(tmp_path: Path) -> None:
    words = paper_of(evidence(), tmp_path)
    for each in SMALL.events:
        for quote in each.quotes:
            assert quote.exact in words
    assert "conflict: at least" in words


def test_a_file_that_is_neither_page_nor_paper_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotWrittenError, match=r"End its name in \.html or \.pdf"):
        suffix_of(tmp_path / "a.docx")
    assert suffix_of(tmp_path / "a.HTM") == ".html"
    with pytest.raises(NotWrittenError, match="There is no folder"):
        write(tmp_path / "none" / "a.html", evidence())
