"""A scene that is moved to a view nearby shows nearly what would be laid out there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herline.frozen import replace
from herline.layout.chart import Chart
from herline.layout.nearby import nearby
from herline.layout.scene import Mark, Scene
from herline.layout.standing import FAR
from herline.model.view import Grouping, Viewport
from tests.examples import examples
from tests.layout.scenes import days, seen, stories, told, viewports

TALE = told("2010-03-05", "2011/2014", "2012-05", "2012-06-20", "2013", "2013-08~", title="A tale")
CROWD = told(*(f"2012-{month:02d}-{day:02d}" for month in range(1, 13) for day in range(1, 29)))
ROUGHLY = pytest.approx


def places(mark: Mark) -> tuple[float, ...]:
    """Where a mark and its words stand."""
    box = mark.box
    edges = mark.start, mark.core_start, mark.core_end, mark.end
    return (*edges, mark.middle, mark.x, mark.line, box.x, box.y, box.right)


def near(x: float) -> float:
    """An x, or one far outside the view; what is further is not told apart."""
    return min(max(x, -FAR / 2), FAR / 2)


def said(scene: Scene) -> dict[str, Mark]:
    return {mark.key: mark for mark in scene.marks}


def test_a_scene_that_is_moved_nowhere_is_the_same_but_may_lack_something() -> None:
    scene = seen(TALE)
    moved = nearby(scene, scene.viewport)
    assert not moved.settled
    assert {key: places(mark) for key, mark in said(moved).items()} == {
        key: ROUGHLY(places(mark)) for key, mark in said(scene).items()
    }
    assert replace(moved, settled=True, marks=scene.marks) == scene


@examples(100)
@given(st.data())
def test_what_stays_in_sight_stands_where_it_would_be_laid_out(data: st.DataObject) -> None:
    chart = Chart(data.draw(stories()))
    here = data.draw(viewports(chart, shortest=30.0))
    grouping = data.draw(st.sampled_from((Grouping.NONE, Grouping.KIND)))
    there = here.moved(data.draw(st.floats(-0.02, 0.02)) * here.span)
    there = there.zoomed(data.draw(st.floats(0.98, 1.02)), there.start)
    scene = seen(chart, here, grouping=grouping)
    moved, exact = nearby(scene, there), seen(chart, there, grouping=grouping)
    assert moved.viewport == there
    laid_out = said(exact)
    for mark in moved.marks:
        found = laid_out.get(mark.key)
        if not found or found.lane != mark.lane or found.point != mark.point:
            continue
        assert near(mark.start) == ROUGHLY(near(found.start), abs=1e-6)
        assert near(mark.end) == ROUGHLY(near(found.end), abs=1e-6)
        beside = (mark.x < mark.start) is (found.x < found.start)
        if found.caption == mark.caption and found.line == mark.line and beside:
            assert near(mark.x) == ROUGHLY(near(found.x), abs=1e-6)
            assert near(mark.box.x) == ROUGHLY(near(found.box.x), abs=1e-6)
            assert near(mark.box.right) >= near(found.box.right) - 1e-6


def test_the_axis_goes_along_and_its_names_stay_in_their_cells() -> None:
    here = days("2011-03-01", "2013-03-01")
    there = here.moved(9.0)
    moved, exact = nearby(seen(TALE, here), there), seen(TALE, there)
    for one, other in zip(moved.bands, exact.bands, strict=True):
        told_there = {cell.label: cell for cell in other.cells}
        for cell in one.cells:
            if cell.label in told_there and cell.x0 == ROUGHLY(told_there[cell.label].x0):
                assert cell.x1 == ROUGHLY(told_there[cell.label].x1)
                assert cell.label_x == ROUGHLY(told_there[cell.label].label_x)
                assert cell.odd is told_there[cell.label].odd
    year = moved.bands[0].cells[0]
    assert year.label == "2011"
    assert year.x0 < 0 < year.label_x


def test_words_under_a_bar_that_began_before_the_view_stay_in_sight() -> None:
    here = days("2012-01-01", "2012-12-31")
    scene = seen(TALE, here)
    moved = nearby(scene, here.moved(11.0))
    before, after = said(scene)["e1"], said(moved)["e1"]
    assert before.start < 0 < before.x
    assert after.x == before.x


def test_counts_stand_about_the_same_days() -> None:
    here = days("2012-02-01", "2012-11-01")
    scene = seen(CROWD, here)
    days_per_pixel = here.span / scene.axis.width
    moved = nearby(scene, here.moved(8 * days_per_pixel))
    assert scene.clusters
    for before, after in zip(scene.clusters, moved.clusters, strict=True):
        assert after.label.text == before.label.text
        assert after.label.x == ROUGHLY(before.label.x - 8)
        assert after.box.x == ROUGHLY(before.box.x - 8)
        assert after.events == before.events


def test_lines_that_leave_the_view_are_not_drawn_beside_it() -> None:
    here = days("2012-01-01", "2012-12-31")
    scene = seen(TALE, here, grouping=Grouping.KIND)
    for by in (25.0, -25.0):
        moved = nearby(scene, here.moved(by))
        assert moved.grid
        assert all(scene.axis.x < x < scene.axis.right for x in moved.grid)
        assert len(moved.grid) <= len(scene.grid)


def test_a_fold_goes_along() -> None:
    chart = told("2001-05-01", "2001-07-01", "2012-05-01", "2012-07-01")
    scene = seen(chart, folds=chart.folds)
    assert scene.folds
    there = scene.viewport.moved(0.01 * scene.viewport.span)
    moved, exact = nearby(scene, there), seen(chart, there, folds=chart.folds)
    (one,), (other,) = moved.folds, exact.folds
    assert (one.x0, one.x1) == ROUGHLY((other.x0, other.x1))


def test_the_way_back_leads_to_where_one_was() -> None:
    scene = seen(TALE)
    there = Viewport(scene.viewport.start + 20.0, scene.viewport.end - 10.0)
    back = nearby(nearby(scene, there), scene.viewport)
    for key, mark in said(back).items():
        assert places(mark)[:4] == ROUGHLY(places(said(scene)[key])[:4])


def test_where_nothing_is_seen_nothing_is_moved() -> None:
    undated = seen(told("", ""))
    moved = nearby(undated, undated.viewport.moved(3.0))
    assert len(moved.marks) == 0
    assert moved.tray == undated.tray
    scrolled = seen(TALE, grouping=Grouping.KIND, scroll=10_000.0)
    assert nearby(scrolled, scrolled.viewport.moved(3.0)).size == scrolled.size
    bare = seen(TALE, matching=())
    assert len(nearby(bare, bare.viewport.moved(3.0)).marks) == 0
