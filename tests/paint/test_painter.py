"""What is seen of a scene: pixels asked for their colours, and pictures for their words."""

from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from herline.layout.scene import Band, Caption, Rect, Scene, TextRole
from herline.model.story import Event, Kind, Story
from herline.model.view import Grouping
from herline.paint.kept_stamps import KeptStamps
from herline.paint.measure import metrics_of
from herline.paint.overlay import Overlay
from herline.paint.painter import paint
from herline.paint.picture.svg_painter import SvgPainter
from herline.paint.style import Style, style
from tests.paint.scenes import BAR, POINT, STORY, full_scene, scene

pytestmark = pytest.mark.usefixtures("qapp")


def picture(
    scene: Scene,
    in_style: Style | None = None,
    overlay: Overlay | None = None,
    kept: bool = False,
    ground: bool = True,
    story: Story = STORY,
) -> QImage:
    in_style = in_style or style("light")
    image = QImage(400, 200, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    stamps = KeptStamps(in_style) if kept else None
    paint(painter, scene, story, in_style, overlay=overlay, stamps=stamps, ground=ground)
    painter.end()
    return image


def svg(scene: Scene) -> str:
    painter = SvgPainter()
    paint(painter, scene, STORY, style("light"))
    return f"<svg>{painter.elements}</svg>"


def distance(one: QColor, other: QColor) -> int:
    parts = (one.red() - other.red(), one.green() - other.green(), one.blue() - other.blue())
    return sum(abs(part) for part in parts)


def test_a_stated_bar_is_full_in_its_core_and_fades_to_paper() -> None:
    image = picture(scene(BAR))
    full, paper = QColor("#A36B0A"), style("light").colour("paper")
    assert distance(image.pixelColor(200, 80), full) == 0
    assert distance(image.pixelColor(152, 80), full) < 30
    assert 60 < distance(image.pixelColor(125, 80), full) < 400
    assert distance(image.pixelColor(101, 80), paper) < 30
    assert distance(image.pixelColor(90, 80), paper) == 0


def test_an_inferred_bar_is_hollow() -> None:
    image = picture(scene(replace(BAR, inferred=True)))
    full = QColor("#A36B0A")
    assert distance(image.pixelColor(200, 80), full) > 150
    assert distance(image.pixelColor(200, 76), full) < 10


def test_a_group_has_the_colour_of_its_kind_also_where_a_source_has_the_same_id() -> None:
    told = replace(STORY, kinds=(Kind("shoot", "Shoot", "moss"), Kind("atlas", "Maps", "plum")))
    (header,) = full_scene().headers

    def strip(by: Grouping, key: str) -> QColor:
        one = replace(full_scene(), headers=(replace(header, by=by, key=key),))
        return picture(one, story=told).pixelColor(1, 60)

    look = style("light")
    assert strip(Grouping.KIND, "atlas") == look.kind_colour(told.kinds[1], 1)
    assert strip(Grouping.SOURCE, "atlas") == look.source_colour(0)
    assert strip(Grouping.PERSON, "atlas") == strip(Grouping.PERSON, "")


def test_a_stated_point_is_solid_and_an_inferred_one_hollow() -> None:
    full = QColor("#A36B0A")
    assert distance(picture(scene(POINT)).pixelColor(200, 80), full) < 10
    hollow = picture(scene(replace(POINT, inferred=True)))
    assert distance(hollow.pixelColor(200, 80), full) > 150


def test_a_dimmed_event_steps_back_but_stays() -> None:
    image = picture(scene(replace(BAR, dimmed=True)))
    paper = style("light").colour("paper")
    there = distance(image.pixelColor(180, 80), paper)
    assert 20 < there < distance(QColor("#A36B0A"), paper) / 2


def test_one_day_in_a_decade_is_still_seen() -> None:
    day = replace(BAR, start=200.2, core_start=200.2, core_end=200.3, end=200.3)
    image = picture(scene(day))
    paper = image.pixelColor(10, 80)
    assert distance(image.pixelColor(199, 80), paper) > 150


def test_a_bar_that_reaches_far_out_of_the_view_is_full_within_it() -> None:
    long = replace(BAR, start=-3e8, core_start=-2e8, core_end=2e8, end=3e8)
    image = picture(scene(long))
    for x in (2, 200, 398):
        assert distance(image.pixelColor(x, 80), QColor("#A36B0A")) == 0


def test_a_disagreement_is_seen_from_far() -> None:
    image = picture(scene(replace(BAR, disputed=True)))
    accent = style("light").colour("accent")
    assert any(distance(image.pixelColor(x, 80), accent) == 0 for x in range(140, 160))


def test_every_other_year_is_tinted() -> None:
    image = picture(scene())
    light = style("light")
    assert image.pixelColor(120, 150) == light.colour("paper")
    assert image.pixelColor(320, 150) == light.colour("tint")


@pytest.mark.parametrize("ratio", [1.25, 1.5, 1.75])
def test_all_lines_of_the_axis_are_equally_thick_on_any_screen(ratio: float) -> None:
    light, places = style("light"), [10.0 * number for number in range(1, 20)]
    image = QImage(round(400 * ratio), round(200 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    with QPainter(image) as painter:
        stamps = KeptStamps(light, ratio)
        paint(painter, replace(scene(), grid=tuple(places)), STORY, light, stamps=stamps)
    row = [image.pixelColor(x, round(150 * ratio)) for x in range(round(195 * ratio))]
    lines = "".join("|" if colour == light.colour("line") else " " for colour in row).split()
    assert lines == ["|" * round(ratio)] * len(places)


def test_without_ground_the_picture_stays_transparent() -> None:
    assert picture(scene(), ground=False).pixelColor(120, 150).alpha() == 0


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_veil_looks_on_paper_as_the_tint_does(theme: str) -> None:
    look = style(theme)
    band = Band(0, 24, True, (100.0,), (200.0,), ("2013",), (106.0,), (True,))
    tinted = replace(scene(), bands=(band,))
    veil = picture(tinted, look.veiled(), ground=False)
    assert 0 < veil.pixelColor(150, 150).alpha() < 40
    on_paper = QImage(veil.size(), QImage.Format.Format_RGB32)
    on_paper.fill(look.colour("paper"))
    with QPainter(on_paper) as painter:
        painter.drawImage(0, 0, veil)
    assert distance(on_paper.pixelColor(150, 150), look.colour("tint")) < 12


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("spot", [(30, 90), (60, 60), (380, 195)], ids=["fold", "heading", "tray"])
def test_any_ground_is_seen_through_what_is_no_mark(theme: str, spot: tuple[int, int]) -> None:
    bare = replace(full_scene(), marks=(), clusters=())
    as_usual = picture(bare, style(theme))
    veil = picture(bare, style(theme).veiled(), ground=False)
    assert 0 < veil.pixelColor(*spot).alpha() < 40
    on_paper = QImage(veil.size(), QImage.Format.Format_RGB32)
    on_paper.fill(style(theme).colour("paper"))
    with QPainter(on_paper) as painter:
        painter.drawImage(0, 0, veil)
    assert distance(on_paper.pixelColor(*spot), as_usual.pixelColor(*spot)) < 12


def test_the_plate_of_an_event_in_the_last_lane_is_seen_whole() -> None:
    under = replace(BAR, line=90, caption=Caption("Draft", 30, "", 0, 0, (), 0, 0, 0), x=100)
    in_last_lane = replace(scene(under), lanes=Rect(0, 44, 400, 48))
    image = picture(in_last_lane, overlay=Overlay(selected=0))
    assert image.pixelColor(200, 96) == style("light").colour("selected")


def test_an_event_whose_lane_is_seen_in_part_is_cut_with_it() -> None:
    cut = replace(scene(BAR), lanes=Rect(0, 44, 400, 40))
    image = picture(cut, overlay=Overlay(selected=0))
    assert image.pixelColor(280, 86) == style("light").colour("tint")


@pytest.mark.parametrize("zoom", [1.0, 1.2, 1.4, 1.6])
@pytest.mark.parametrize("kept", [False, True])
def test_the_plate_of_an_event_leaves_the_words_in_the_lane_above_whole(
    zoom: float, kept: bool
) -> None:
    worn, words = style("light", zoom), Caption("Pygmy gypsy", 100, length=100)
    box = Rect(98, 80, 300, 28 * zoom)
    above = replace(BAR, event=1, middle=80, caption=words, x=100, line=80 + 11 * zoom, box=box)
    below = replace(BAR, lane=1, middle=80 + 28 * zoom, box=replace(box, y=80 + 18.5 * zoom))
    seen = scene(above, below)

    def inked(overlay: Overlay) -> set[tuple[int, int]]:
        image = picture(seen, worn, overlay, kept)
        rows = range(round(above.line), round(above.line + 8.5 * zoom))
        return {
            (x, y) for x in range(100, 200) for y in rows if image.pixelColor(x, y).green() < 120
        }

    assert len(inked(Overlay())) > 50
    assert inked(Overlay(selected=0, focused=True)) >= inked(Overlay())


def test_the_chosen_event_stands_on_a_plate_of_its_own() -> None:
    light = style("light")
    image = picture(scene(BAR), overlay=Overlay(selected=0))
    assert image.pixelColor(380, 80) == light.colour("selected")
    assert picture(scene(BAR)).pixelColor(380, 80) != light.colour("selected")


def test_the_flag_of_the_chosen_event_stays_in_the_view() -> None:
    light, title = style("light"), "hill " * 16
    width = metrics_of(light, TextRole.TITLE).horizontalAdvance(title)
    words = Caption(title, width, flag_x=width + 6, length=width + 16)
    mark = replace(BAR, start=0, core_start=0, core_end=20, end=20, disputed=True)
    image = picture(
        scene(replace(mark, caption=words, x=400 - words.length, line=80)),
        overlay=Overlay(selected=0),
    )
    flag = {image.pixel(x, y) for x in range(390, 400) for y in range(70, 90)}
    assert light.colour("accent").rgb() in flag


def test_an_event_that_was_found_is_told_apart() -> None:
    assert picture(scene(BAR), overlay=Overlay(hits=frozenset({0}))) != picture(scene(BAR))
    assert picture(scene(BAR), overlay=Overlay(hits=frozenset({1}))) == picture(scene(BAR))


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("zoom", [0.8, 1.0, 2.0])
def test_everything_a_scene_can_hold_is_painted_in_every_style(name: str, zoom: float) -> None:
    worn = style(name, zoom)
    chosen = Overlay(selected=0, hovered=1, focused=True, box=full_scene().clusters[0].box)
    image = picture(full_scene(), worn, chosen, kept=True)
    seen = {image.pixel(x, y) for x in range(0, 400, 2) for y in range(0, 200, 2)}
    assert len(seen) > 40


def test_the_same_scene_is_painted_the_same() -> None:
    assert picture(full_scene(), kept=True) == picture(full_scene(), kept=True)


def test_kept_labels_look_like_drawn_ones() -> None:
    marked = scene(replace(BAR, caption=Caption("Draft", 30, length=30), x=20, line=120))
    drawn, kept = picture(marked), picture(marked, kept=True)
    dark = [
        sum(
            image.pixelColor(x, y).lightness() < 120 for x in range(18, 60) for y in range(110, 130)
        )
        for image in (drawn, kept)
    ]
    assert dark[0] > 20
    assert dark[1] == pytest.approx(dark[0], rel=0.4)


def test_the_tray_is_drawn_anew_only_for_what_is_chosen_or_pointed_at_in_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    drawn: list[float] = []
    draw = KeptStamps.picture

    def note(stamps: KeptStamps, width: float, height: float, *rest: Any) -> QPixmap:
        if width == 400 and height == 30:
            drawn.append(height)
        return draw(stamps, width, height, *rest)

    monkeypatch.setattr(KeptStamps, "picture", note)
    seen = full_scene()
    assert seen.tray
    (undated,) = seen.tray.marks
    held = replace(seen, tray=replace(seen.tray, marks=(replace(undated, event=7),)))
    stamps = KeptStamps(style("light"))
    image = QImage(400, 200, QImage.Format.Format_RGB32)

    def times_drawn(overlay: Overlay) -> int:
        drawn.clear()
        with QPainter(image) as painter:
            paint(painter, held, STORY, style("light"), overlay=overlay, stamps=stamps)
        return len(drawn)

    assert times_drawn(Overlay()) == 1
    assert times_drawn(Overlay(selected=0, hovered=1)) == 0
    assert times_drawn(Overlay(selected=0, hovered=7)) == 1
    assert times_drawn(Overlay(selected=7, hovered=0)) == 1
    assert times_drawn(Overlay(selected=7)) == 0


def test_in_a_picture_words_are_words() -> None:
    written = svg(full_scene())
    for words in ("2012", "2013", "Draft", "+2 more", "6 years folded", "Undated", "12 earlier"):
        assert words in written


def test_the_name_of_the_first_day_stands_beside_the_count_of_what_is_earlier() -> None:
    def days(width: float) -> Scene:
        starts = tuple(number * width for number in range(3))
        ends, names = tuple(start + width for start in starts), ("4 Fri", "5 Sat", "6 Sun")
        x = tuple(start + 6 for start in starts)
        band = Band(24, 20, False, starts, ends, names, x, (False,) * 3)
        held = scene()
        return replace(held, bands=(held.bands[0], band), before=12)

    wide, narrow = svg(days(150)), svg(days(60))
    for words in ("12 earlier", "4 Fri", "5 Sat", "6 Sun"):
        assert words in wide
    assert "4 Fri" not in narrow
    assert "6 Sun" in narrow


def test_hostile_words_neither_render_as_markup_nor_break_the_picture() -> None:
    words = Caption("<b>bold</b>\x00\x0b\ufffe\u202e & \ud800", 90, length=90)
    written = svg(scene(replace(BAR, caption=words, x=20, line=120)))
    words = "".join(ElementTree.fromstring(written).itertext())
    assert "<b>bold</b>" in words
    assert "\u202e" not in words


def test_a_kind_or_source_that_the_story_lacks_does_not_stop_the_painter() -> None:
    assert STORY.events[0] == Event("draft", "Draft", "shoot")
    unknown = replace(BAR, kind=99, caption=Caption(dots=(0, 7), length=18), x=10)
    picture(scene(replace(BAR, kind=-1), unknown))


@pytest.mark.parametrize("tray", [30.0, 29.5])
def test_nothing_of_what_lay_there_before_is_seen_through_a_frame(tray: float) -> None:
    held = full_scene()
    assert held.tray is not None
    place = Rect(0, 200 - tray, 400, tray)
    moved = replace(
        held, tray=replace(held.tray, box=place), body=replace(held.body, height=156 - tray)
    )
    stamps, frames = KeptStamps(style("light")), []
    for before in ("red", "blue"):
        image = QImage(400, 200, QImage.Format.Format_RGB32)
        image.fill(QColor(before))
        for _ in range(2):  # some pictures are kept when they are seen again
            painter = QPainter(image)
            paint(painter, moved, STORY, style("light"), stamps=stamps)
            painter.end()
        frames.append(image)
    assert frames[0] == frames[1]
