"""What is on a picture: every event, its number, the legend, the filter, the sources."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from herline.layout.metrics import USUAL
from herline.layout.scene import TextRole
from herline.model.filter import Filter
from herline.model.story import Story
from herline.model.view import Grouping, Unmatched, Viewport
from herline.paint.measure import make_measure
from herline.paint.picture.pieces import KindSwatch, Sign, SourceDot, Text, Timeline
from herline.paint.picture.request import MM, Footnotes, Picture, Reach
from herline.paint.picture.sheet import Sheet, compose, compose_seen
from herline.paint.picture.told import (
    events_in_words,
    letters_in_words,
    size_in_words,
    warning_in_words,
)
from herline.paint.style import style
from tests.builders import event, story
from tests.paint.picture.subjects import SMALL, subject, timeline, words
from tests.shipped import shipped

pytestmark = pytest.mark.usefixtures("qapp")
LIGHT = "light"


def drawn_events(sheet: Sheet) -> list[int]:
    scene = timeline(sheet).scene
    return [mark.event for mark in (*scene.marks, *(scene.tray.marks if scene.tray else ()))]


@pytest.mark.parametrize("paper", ["", "A3", "A4-portrait", "Letter"])
def test_the_whole_story_has_one_mark_for_every_event(paper: str) -> None:
    made = compose(subject(shipped()), Picture(paper=paper), style(LIGHT))
    assert sorted(drawn_events(made)) == list(range(len(shipped().events)))
    assert timeline(made).scene.clusters == ()
    assert made.drawn == len(shipped().events)
    assert made.counted == made.outside == 0
    assert events_in_words(made) == f"{made.drawn} events, nothing left out"


def test_grouped_by_person_an_event_stands_with_everybody_who_is_in_it() -> None:
    made = compose(subject(shipped(), grouping=Grouping.PERSON), Picture(), style(LIGHT))
    assert set(drawn_events(made)) == set(range(len(shipped().events)))


def test_between_a_shortened_name_of_a_group_and_its_count_is_a_gap() -> None:
    width_of = make_measure(style(LIGHT))
    for broad in range(5):
        told = story(event("a", "2012", people=("m" * broad + "i" * 60,)))
        header = timeline(compose(subject(told, grouping=Grouping.PERSON), Picture(), style(LIGHT)))
        (group,) = header.scene.headers
        assert group.label.endswith("…")
        taken = width_of(group.label, TextRole.HEADER) + width_of("1", TextRole.COUNT)
        assert taken + USUAL.label_gap <= group.box.width - 2 * USUAL.header_padding


def test_undated_events_stand_in_their_tray() -> None:
    scene = timeline(compose(subject(), Picture(), style(LIGHT))).scene
    assert scene.tray is not None
    assert [mark.event for mark in scene.tray.marks] == [3]
    assert scene.tray.box.bottom == pytest.approx(scene.size.height)


@pytest.mark.parametrize("picture", [Picture(), Picture(size=(1600, 900), grows=False)])
def test_where_nothing_is_dated_the_tray_begins_where_the_axis_would(picture: Picture) -> None:
    undated = subject(story(event("quarrel"), event("parting")))
    scene = timeline(compose(undated, picture, style(LIGHT))).scene
    assert scene.tray
    assert 0 < scene.tray.box.y < USUAL.axis_height
    assert drawn_events(compose(undated, picture, style(LIGHT))) == [0, 1]


@pytest.mark.parametrize("grouping", [Grouping.NONE, Grouping.KIND, Grouping.SOURCE])
@pytest.mark.parametrize("size", [(1600, 900), (1000, 600)])
def test_all_cells_of_the_axis_have_their_names(grouping: Grouping, size: tuple[int, int]) -> None:
    picture = Picture(size=size)
    scene = timeline(compose(subject(shipped(), grouping=grouping), picture, style(LIGHT))).scene
    band, folds = scene.bands[1], [(fold.x0 - 1, fold.x1 + 1) for fold in scene.folds]
    for start, end, name in zip(band.starts, band.ends, band.labels, strict=True):
        whole = scene.axis.x <= start and end <= scene.axis.right
        cut = any(x0 <= edge <= x1 for edge in (start, end) for x0, x1 in folds)
        assert name or cut or not whole


def test_folds_stay_visible() -> None:
    scene = timeline(compose(subject(shipped()), Picture(), style(LIGHT))).scene
    assert scene.folds
    assert all("folded" in fold.label for fold in scene.folds)


def test_a_picture_that_may_grow_is_as_high_as_its_lanes_and_few_of_them_are_larger() -> None:
    small = compose(subject(), Picture(size=(1000, 700)), style(LIGHT))
    (page,) = small.pages
    assert page.width == 1000
    assert page.height < 500
    assert small.scale > 1
    drawn = timeline(small)
    lowest = max(mark.box.bottom for mark in drawn.scene.marks)
    assert drawn.scene.lanes.bottom - lowest < USUAL.lane_height
    full = compose(subject(shipped()), Picture(size=(1000, 700)), style(LIGHT))
    assert full.pages[0].width == 1000
    assert full.pages[0].height > 1500
    assert full.scale == 1


@pytest.mark.parametrize("size", [(1920, 1080), (1600, 900), (1280, 720), (400, 300), (300, 200)])
def test_a_size_of_both_sides_is_kept_and_what_has_no_room_is_counted(
    size: tuple[int, int],
) -> None:
    sheet = compose(subject(shipped()), Picture(size=size, grows=False), style("light"))
    page = sheet.pages[0]
    assert (page.width, page.height) == size
    assert sheet.drawn + sheet.counted == len(shipped().events)
    assert (sheet.counted == 0) == (size == (1920, 1080))


def test_parts_give_way_where_a_size_has_no_room_for_them_and_that_is_told() -> None:
    picture = Picture(size=(400, 300), grows=False)
    sheet = compose(subject(shipped()), picture, style("light"))
    assert sheet.without == ("sources", "legend")
    told = letters_in_words(sheet, picture)
    assert told.startswith(
        "There is no room for the list of sources and the legend. Titles are 6 px"
    )


def test_paper_is_kept_and_the_timeline_scaled_to_it() -> None:
    made = compose(subject(shipped()), Picture(paper="A3"), style(LIGHT))
    page = made.pages[0]
    assert (page.width, page.height) == (pytest.approx(420 * MM), pytest.approx(297 * MM))
    assert 0.5 <= made.scale < 1
    assert "points high" in letters_in_words(made, Picture(paper="A3"))


def test_letters_never_become_too_small_to_read_the_page_grows_instead() -> None:
    page = compose(subject(shipped()), Picture(paper="A5"), style(LIGHT)).pages[0]
    assert page.height > 148 * MM + 100


@pytest.mark.parametrize(
    ("paper", "grouping", "holds"),
    [
        ("A5", Grouping.NONE, "A3 upright"),
        ("A4", Grouping.NONE, "A3 upright"),
        ("Legal", Grouping.NONE, "A3 landscape"),
        ("A4-portrait", Grouping.KIND, "A2 upright"),
        ("A4", Grouping.PERSON, "A1 upright"),
    ],
)
def test_a_page_longer_than_its_paper_is_told_with_a_paper_that_holds_it(
    paper: str, grouping: Grouping, holds: str
) -> None:
    picture, asked = Picture(paper=paper), subject(shipped(), grouping=grouping)
    told = letters_in_words(compose(asked, picture, style(LIGHT)), picture)
    assert told == (
        f"The page is longer than the paper; {holds} should hold it. "
        "Titles are 4.9 points high; a larger paper makes them larger."
    )
    name, shape = holds.split()
    larger = Picture(paper=name + "-portrait" * (shape == "upright"))
    sheet = compose(asked, larger, style(LIGHT))
    assert "longer" not in letters_in_words(sheet, larger)
    assert size_in_words(sheet, larger, ".pdf") == holds


def test_who_prints_a_page_longer_than_its_paper_hears_how_small_it_becomes() -> None:
    picture = Picture(paper="A4")
    made = compose(subject(shipped()), picture, style(LIGHT))
    square = replace(made, pages=(replace(made.pages[0], height=made.pages[0].width),))
    told = "A printer shrinks it to A4, and titles to 3.4 points."  # 210 / 297 of 4.9 points
    assert told in warning_in_words(square, picture, "")
    assert told not in warning_in_words(square, picture, ".pdf")


def test_of_a_page_longer_than_any_paper_less_is_to_be_asked() -> None:
    picture = Picture(paper="A0")
    sheet = compose(subject(), picture, style(LIGHT))
    tall = replace(sheet, pages=(replace(sheet.pages[0], height=2 * picture.height),))
    assert letters_in_words(tall, picture).startswith("The page is longer than any paper; ask for")


def test_footnotes_that_make_a_page_longer_than_its_paper_are_told() -> None:
    picture = Picture(paper="A3", footnotes=Footnotes.QUOTES)
    told = letters_in_words(compose(subject(shipped()), picture, style(LIGHT)), picture)
    assert "makes this higher than the paper; a PDF has it on pages of its own." in told
    paged = compose(subject(shipped()), picture, style(LIGHT), pages=True)
    assert "longer" not in letters_in_words(paged, picture)


def test_a_page_that_viewers_of_pdf_may_not_show_is_told_with_what_to_try() -> None:
    picture = Picture(paper="A3")
    made = compose(subject(shipped()), picture, style(LIGHT))
    assert "viewers" not in warning_in_words(made, picture, ".pdf")
    tall = replace(made, pages=(replace(made.pages[0], height=35_865 * MM),))
    told = "Many viewers show no page of 35,865 mm, only up to 5,080: write an SVG, "
    assert told in warning_in_words(tall, picture, ".pdf")
    assert told not in warning_in_words(tall, picture, ".svg")


def test_nothing_stands_outside_its_page() -> None:
    picture = Picture(paper="A4", footnotes=Footnotes.QUOTES)
    for page in compose(subject(shipped()), picture, style(LIGHT), pages=True).pages:
        for piece in page.pieces:
            assert 0 <= piece.x <= page.width
            assert 0 <= piece.y <= page.height
            if isinstance(piece, Text):
                assert piece.x + piece.line.width <= page.width
                assert piece.y + piece.line.height <= page.height


def test_a_title_too_long_for_the_foot_of_a_page_is_shortened_before_its_number() -> None:
    picture = Picture(paper="A4", footnotes=Footnotes.EVENTS)
    told = replace(SMALL, title="A title without an end, " * 40)
    page = compose(subject(told), picture, style(LIGHT), pages=True).pages[1]
    foot = page.pieces[-1]
    assert isinstance(foot, Text)
    assert words(page)[-1].startswith("A title without an end, A title")
    assert words(page)[-1].endswith("…, 2 of 2")
    assert foot.x + foot.line.width <= page.width - foot.x


def test_the_title_and_the_counts_head_it() -> None:
    assert words(compose(subject(), Picture(), style(LIGHT)).pages[0])[:2] == [
        "A small story",
        "4 events, 2 sources",
    ]


def test_a_filter_is_named_in_the_picture() -> None:
    made = compose(subject(filter=Filter(people=frozenset(["jonze"]))), Picture(), style(LIGHT))
    assert words(made.pages[0])[1] == "1 of 4 events: Jonze"
    assert events_in_words(made) == "1 of 4 events: filter “Jonze” is named in the picture"
    assert drawn_events(made) == [1]


def test_words_that_are_sought_keep_their_quotation_marks_beside_what_else_is_asked() -> None:
    both = Filter(people=frozenset(["jonze"]), text="script")
    told = events_in_words(compose(subject(filter=both), Picture(), style(LIGHT)))
    assert "filter “Jonze; ‘script’” is named" in told
    alone = events_in_words(compose(subject(filter=Filter(text="script")), Picture(), style(LIGHT)))
    assert "filter “script” is named" in alone


def test_a_filter_that_the_picture_does_not_name_is_told_to_the_reader() -> None:
    asked = subject(filter=Filter(people=frozenset(["jonze"])))
    made = compose(asked, Picture(filters=False), style(LIGHT))
    assert words(made.pages[0])[1] == "1 event, 2 sources"
    assert "is not named" in events_in_words(made)


def test_what_the_filter_leaves_out_may_be_dimmed_instead() -> None:
    asked = subject(filter=Filter(people=frozenset(["jonze"])))
    asked = replace(asked, view=replace(asked.view, unmatched=Unmatched.DIMMED))
    made = compose(asked, Picture(footnotes=Footnotes.EVENTS), style(LIGHT))
    assert len(drawn_events(made)) == 4
    assert made.drawn == 1
    assert [number.text for number in timeline(made).numbers] == ["1"]


def test_parts_can_be_left_out() -> None:
    bare = Picture(title=False, legend=False, filters=False, sources=False)
    pieces = compose(subject(), bare, style(LIGHT)).pages[0].pieces
    assert [type(piece) for piece in pieces] == [Timeline]


def test_the_legend_names_the_kinds_and_signs_that_are_drawn() -> None:
    made = compose(subject(), Picture(sources=False), style(LIGHT)).pages[0]
    assert {"Script", "Shoot", "Atlas", "Bulletin", "sources conflict"} <= set(words(made))
    assert len([p for p in made.pieces if isinstance(p, KindSwatch)]) == 2
    assert len([p for p in made.pieces if isinstance(p, SourceDot)]) == 2
    assert "flag" in [p.name for p in made.pieces if isinstance(p, Sign)]


def test_kinds_that_are_not_drawn_are_not_in_the_legend() -> None:
    only = subject(filter=Filter(kinds=frozenset(["script"])))
    assert "Shoot" not in words(compose(only, Picture(), style(LIGHT)).pages[0])


def test_sources_are_listed_with_title_publisher_and_language() -> None:
    told = shipped()
    listed = words(compose(subject(told), Picture(), style(LIGHT)).pages[0])
    assert any("Her (2013), AFI Catalog entry, American Film Institute" in each for each in listed)
    assert "Trivia (de)  Her: Wissenswertes, in German" in listed
    unsaid = replace(told, sources=tuple(replace(each, language="") for each in told.sources))
    listed = words(compose(subject(unsaid), Picture(), style(LIGHT)).pages[0])
    assert "Trivia (de)  Her: Wissenswertes" in listed


def test_a_view_has_its_own_stretch_and_says_what_is_outside() -> None:
    seen = subject().between(15340.0, 15706.0)  # 2012
    made = compose(seen, Picture(reach=Reach.VIEW), style(LIGHT))
    assert sorted(drawn_events(made)) == [1, 3]
    assert made.outside == 2
    assert events_in_words(made) == "2 of 4 events; 2 more outside this stretch of time"
    assert words(made.pages[0])[1] == "2 of 4 events, 2 sources"


def test_of_a_view_the_filter_is_told_with_what_is_seen() -> None:
    asked = subject(filter=Filter(sources=frozenset(["bulletin"]))).between(15340.0, 15706.0)
    made = compose(asked, Picture(reach=Reach.VIEW), style(LIGHT))
    assert words(made.pages[0])[1] == "2 of 4 events: source: Bulletin"


def test_words_under_a_bar_that_runs_out_of_the_picture_can_be_read() -> None:
    long = story(
        event("runs-in-from-before-the-view", "1990/2012-02"),
        event("runs-out-of-the-view-at-its-end", "2012-11/2030"),
    )
    seen = subject(long, folded=False).between(15340.0, 15706.0)  # 2012
    scene = timeline(compose(seen, Picture(reach=Reach.VIEW), style(LIGHT))).scene
    assert len(scene.marks) == 2
    for mark in scene.marks:
        assert mark.label is not None
        assert scene.axis.x < mark.label.x
        assert mark.label.x + mark.label.width < scene.axis.right


def test_what_is_seen_is_laid_out_as_on_the_screen_and_counts_are_told(
    qapp: QApplication,
) -> None:
    made = compose_seen(subject(shipped()), Picture(), style(LIGHT), 900, 300)
    scene = timeline(made).scene
    assert (scene.size.width, scene.size.height) == (900, 300)
    assert scene.clusters
    assert made.counted > 0
    assert "only counted" in events_in_words(made)


def test_the_chosen_event_is_not_marked_in_a_picture() -> None:
    chosen = subject()
    chosen = replace(chosen, view=replace(chosen.view, selected="shoot"))
    assert chosen.reaching(Reach.WHOLE).view.selected == ""
    assert chosen.reaching(Reach.WHOLE).view.viewport == chosen.view.viewport
    moved = replace(chosen, view=replace(chosen.view, viewport=Viewport(0, 10)))
    assert moved.reaching(Reach.VIEW).view.viewport == Viewport(0, 10)


def test_sizes_are_told_in_the_measure_of_the_format() -> None:
    picture = Picture(size=(1600, 900), grows=False, dpi=192)
    made = compose(subject(), picture, style(LIGHT))
    assert size_in_words(made, picture, ".svg") == "1,600 × 900 px"
    assert size_in_words(made, picture, ".png") == "3,200 × 1,800 px"
    assert size_in_words(made, picture, ".pdf") == "423 × 238 mm"
    long = Picture(size=(1600, 9000), grows=False)
    assert size_in_words(compose(subject(), long, style(LIGHT)), long, ".pdf") == "423 × 2,381 mm"
    paper = Picture(paper="A4-portrait", footnotes=Footnotes.EVENTS)
    pages = compose(subject(), paper, style(LIGHT), pages=True)
    assert size_in_words(pages, paper, ".pdf") == "A4 upright, 2 pages"
    assert size_in_words(pages, paper, ".png") == "2,480 × 3,508 px"


def test_a_story_without_events_is_a_picture_too() -> None:
    made = compose(subject(Story("Empty")), Picture(footnotes=Footnotes.QUOTES), style(LIGHT))
    assert events_in_words(made) == "0 events, nothing left out"
