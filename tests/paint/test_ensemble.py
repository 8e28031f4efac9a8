"""Marks painted all at once from kept pictures look as they do painted one by one."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtGui import QImage, QPainter

from herline.layout.chart import Chart
from herline.layout.lay_out import lay_out
from herline.layout.marks import Marks, of_event
from herline.layout.nearby import nearby
from herline.layout.scale import fitted
from herline.layout.scene import Caption, Scene, Size
from herline.layout.wording import Form, Wording
from herline.model.view import Grouping, Unmatched, View, Viewport
from herline.paint import budget
from herline.paint.budget import KEPT_ANEW
from herline.paint.kept_stamps import KeptStamps
from herline.paint.measure import paper_for
from herline.paint.overlay import NOTHING, Overlay
from herline.paint.painter import paint
from herline.paint.style import style
from tests.paint.sorts import of_many_sorts

pytestmark = pytest.mark.usefixtures("qapp")
LOOK = style("light")
DATES = (
    "2012-03-01", "2012-04/2012-07", "2012-05~", "2012-06", "2011~/2013", "2012-06-03",
    "[2012,2013]",
)  # fmt: skip
TOLD = of_many_sorts(DATES * 6)
SELDOM = range(0, len(DATES * 6), 4)


def scene(ratio: float = 1.0, matching: range | None = None, **view: Any) -> Scene:
    looked = View(view.pop("viewport", None) or fitted(TOLD), **view)
    every = matching or range(len(TOLD.story.events))
    size = Size(900 / ratio, 480 / ratio)
    return lay_out(TOLD, looked, every, paper_for(LOOK, size))


def painted(scene: Scene, overlay: Overlay, ratio: float) -> QImage:
    """The second frame, which has all pictures at hand."""
    stamps = KeptStamps(LOOK, ratio)
    image = QImage(900, 480, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    for _ in range(2):
        with QPainter(image) as painter:
            paint(painter, scene, TOLD.story, LOOK, overlay=overlay, stamps=stamps)
    assert not stamps.owes
    return image


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
@pytest.mark.parametrize(
    ("view", "overlay"),
    [
        ({}, NOTHING),
        ({"viewport": Viewport(15400, 15520)}, NOTHING),
        ({"grouping": Grouping.KIND}, Overlay(hits=frozenset(SELDOM))),
        ({"unmatched": Unmatched.DIMMED, "matching": SELDOM}, Overlay(hovered=8)),
        ({"selected": "e1"}, Overlay(selected=1, focused=True)),
    ],
    ids=["whole", "close", "grouped and found", "dimmed and pointed at", "chosen"],
)
def test_all_at_once_is_as_one_by_one(
    ratio: float, view: Mapping[str, Any], overlay: Overlay
) -> None:
    at_once = scene(ratio, **view)
    assert isinstance(at_once.marks, Marks)
    one_by_one = replace(at_once, marks=tuple(at_once.marks))
    assert painted(at_once, overlay, ratio) == painted(one_by_one, overlay, ratio)


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_what_fades_is_drawn_with_the_same_pictures(ratio: float) -> None:
    at_once = scene(ratio)
    leaving = tuple(replace(mark, opacity=0.4) for mark in scene(ratio).marks[::3])
    assert any(mark.disputed for mark in leaving)
    assert any(mark.caption.length for mark in leaving)
    fading = Overlay(fading=leaving)
    one_by_one = replace(at_once, marks=tuple(at_once.marks))
    assert painted(at_once, fading, ratio) == painted(one_by_one, fading, ratio)
    assert painted(at_once, fading, ratio) != painted(at_once, NOTHING, ratio)


@pytest.mark.parametrize("selected", [-1, 1])
def test_marks_that_went_a_little_further_play_the_same_roles(
    monkeypatch: pytest.MonkeyPatch, selected: int
) -> None:
    monkeypatch.setattr(budget, "RESTING", 60.0)
    here = scene(selected="e1" if selected >= 0 else "")
    there = nearby(here, here.viewport.moved(9.3))
    one_by_one = replace(there, marks=tuple(there.marks))
    overlay, stamps = Overlay(selected=selected), KeptStamps(LOOK)
    stamps.budget.at_rest = True
    images: list[QImage] = []
    for each in (here, there, there, one_by_one, one_by_one):
        images.append(QImage(900, 480, QImage.Format.Format_RGB32))
        with QPainter(images[-1]) as painter:
            paint(painter, each, TOLD.story, LOOK, overlay=overlay, stamps=stamps)
    assert images[2] == images[4] != images[0]


def test_where_the_marks_of_a_scene_go_is_found_once(monkeypatch: pytest.MonkeyPatch) -> None:
    found: list[tuple[float, float]] = []
    are_between = Marks.are_between

    def noted(self: Marks, top: float, bottom: float) -> Any:
        found.append((top, bottom))
        return are_between(self, top, bottom)

    monkeypatch.setattr(Marks, "are_between", noted)
    painted(scene(), Overlay(hovered=8), 1.0)  # two frames
    assert len(found) == 1


def test_a_dispute_is_seen_where_there_is_no_room_for_words() -> None:
    bare = scene()
    assert isinstance(bare.marks, Marks)
    bare.marks.forms[:] = Form.NONE
    marks = tuple(bare.marks)
    assert any(mark.disputed for mark in marks)
    assert not any(mark.caption.length for mark in marks)
    calm = tuple(replace(mark, disputed=False) for mark in marks)
    seen = painted(bare, NOTHING, 1.0)
    assert seen == painted(replace(bare, marks=marks), NOTHING, 1.0)
    assert seen != painted(replace(bare, marks=calm), NOTHING, 1.0)


def test_no_more_is_put_in_words_than_there_is_time_to_draw(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(budget, "MOVING", 0.0)
    told = of_many_sorts([f"2012-03-{day:02}" for day in range(1, 31)])
    size, image = Size(2000, 480), QImage(2000, 480, QImage.Format.Format_RGB32)
    new = lay_out(told, View(fitted(told)), range(30), paper_for(LOOK, size))
    stamps = KeptStamps(LOOK)
    with QPainter(image) as painter:
        paint(painter, scene(), TOLD.story, LOOK, stamps=stamps)
    asked: list[int] = []
    caption = Wording.caption

    def noted(self: Wording, position: int, form: int) -> Caption:
        asked.append(position)
        return caption(self, position, form)

    monkeypatch.setattr(Wording, "caption", noted)
    with QPainter(image) as painter:
        paint(painter, new, told.story, LOOK, stamps=stamps)
    assert stamps.owes
    assert KEPT_ANEW <= len(asked) < 2 * KEPT_ANEW < len(new.marks)


def test_the_pictures_of_one_story_are_not_shown_for_another() -> None:
    other = Chart(
        replace(
            TOLD.story,
            events=tuple(replace(each, title="Something else") for each in TOLD.story.events),
        )
    )
    view = View(fitted(TOLD))
    stamps = KeptStamps(LOOK)
    seen: list[QImage] = []
    for chart in (TOLD, other, TOLD):
        every = range(len(chart.story.events))
        its = lay_out(chart, view, every, paper_for(LOOK, Size(900, 480)))
        assert of_event(its.marks, 0)
        image = QImage(900, 480, QImage.Format.Format_RGB32)
        for _ in every:  # frames, of which each keeps some captions
            with QPainter(image) as painter:
                paint(painter, its, chart.story, LOOK, stamps=stamps)
        assert not stamps.owes
        seen.append(image)
    assert seen[0] == seen[2]
    assert seen[0] != seen[1]
