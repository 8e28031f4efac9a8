"""A picture of two sources: all they date, as large as there is room, and what explains it."""

from dataclasses import replace

import pytest

from herline.layout.scene import Size
from herline.model.lens import Lens
from herline.model.story import Story
from herline.paint.picture.mirror import Mirrored, compare, mirror_sheet
from herline.paint.picture.pieces import KindSwatch, Sign, SourceDot, Text
from herline.paint.picture.request import Picture
from herline.paint.picture.sheet import Sheet
from herline.paint.picture.subject import Subject
from herline.paint.style import style
from tests.builders import claim, event, story
from tests.paint.picture.subjects import SMALL, subject
from tests.shipped import shipped

pytestmark = pytest.mark.usefixtures("qapp")
LIGHT = style("light")


def of(story: Story = SMALL, *sources: str) -> Subject:
    found = subject(story)
    lens = Lens(*(sources or ("atlas", "bulletin")))
    return replace(found, view=replace(found.view, lens=lens))


def signs(sheet: Sheet) -> set[str]:
    return {piece.name for piece in sheet.pages[0].pieces if isinstance(piece, Sign)}


def words(sheet: Sheet) -> list[str]:
    lines = [piece.line for piece in sheet.pages[0].pieces if isinstance(piece, Text)]
    return ["".join(run.span.text for run in line.runs) for line in lines]


def test_its_legend_explains_kinds_signs_and_lines_and_both_sources_are_listed() -> None:
    sheet = compare(of(), Picture(), LIGHT).sheet
    assert signs(sheet) == {"fades", "point", "apart"}
    assert {"Script", "Shoot", "dates that cannot both be right"} <= set(words(sheet))
    pieces = sheet.pages[0].pieces
    assert len([piece for piece in pieces if isinstance(piece, KindSwatch)]) == 2
    assert [piece.source for piece in pieces if isinstance(piece, SourceDot)] == [0, 1]


def test_a_line_between_dates_that_agree_is_another_than_one_between_those_that_do_not() -> None:
    one = event("one", "2012", *(claim(who, when="2012-05-01") for who in ("atlas", "bulletin")))
    sheet = compare(of(story(one, replace(SMALL.events[2]))), Picture(), LIGHT).sheet
    assert signs(sheet) & {"both", "apart"} == {"both"}


def test_its_parts_can_be_left_out() -> None:
    bare = Picture(title=False, legend=False, filters=False, sources=False)
    (piece,) = compare(of(), bare, LIGHT).sheet.pages[0].pieces
    assert isinstance(piece, Mirrored)


def test_what_is_copied_as_it_is_seen_is_explained_too() -> None:
    found = of()
    sheet = mirror_sheet(found.chart, found.view, found.matching, Size(800, 400), LIGHT)
    assert "apart" in signs(sheet)
    assert sheet.pages[0].width == 860
    assert sheet.pages[0].height > 460


def test_on_paper_it_is_scaled_until_all_that_both_date_has_room() -> None:
    picture = Picture(paper="A4")
    sheet = compare(of(shipped(), "encyclopedia", "afi"), picture, LIGHT).sheet
    assert sheet.counted == 0
    assert 0.5 < sheet.scale < 1
    assert sheet.pages[0].height == pytest.approx(picture.height)
    large = compare(of(), picture, LIGHT).sheet
    assert large.scale == 1.4
    assert large.pages[0].height == pytest.approx(picture.height)


def test_in_a_small_size_its_parts_give_way_and_what_has_no_room_even_so_is_counted() -> None:
    picture = Picture(size=(500, 260), grows=False)
    sheet = compare(of(shipped(), "encyclopedia", "afi"), picture, LIGHT).sheet
    assert (sheet.pages[0].width, round(sheet.pages[0].height)) == (500, 260)
    assert sheet.without == ("sources", "legend")
    assert sheet.scale == 0.5
    assert sheet.counted > 0
