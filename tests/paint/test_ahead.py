"""What is drawn ahead is all that a frame would have to draw anew, whatever is looked at."""

import pytest
from PySide6.QtGui import QImage, QPainter

from herline.layout.chart import Chart
from herline.layout.lay_out import lay_out
from herline.layout.marks import Marks
from herline.layout.scale import fitted
from herline.layout.scene import Scene, Size
from herline.layout.ticks import kept_names
from herline.model.view import View, Viewport
from herline.paint.ahead import (
    draw_all_ahead,
    draw_bars_ahead,
    draw_counts_ahead,
    draw_folds_ahead,
    draw_marks_ahead,
    draw_names_ahead,
)
from herline.paint.counts import draw_count, possible_counts
from herline.paint.kept_stamps import KeptStamps
from herline.paint.measure import paper_for
from herline.paint.painter import paint
from herline.paint.style import style
from tests.layout.scenes import told
from tests.paint.anew import noting

pytestmark = pytest.mark.usefixtures("qapp")
LOOK = style("light")
TOLD = told(
    *(f"2012-{i % 12 + 1:02d}-{i % 28 + 1:02d}" for i in range(90)), "2011~/2013", "2012-05"
)
WHOLE = tuple(range(len(TOLD.story.events)))


def scene(chart: Chart, share: float) -> Scene:
    whole = fitted(chart)
    view = View(whole.zoomed(share, whole.start + whole.span * 0.6))
    every = range(len(chart.columns))
    return lay_out(chart, view, every, paper_for(LOOK, Size(900, 480)))


def painted(scene: Scene, stamps: KeptStamps) -> QImage:
    image = QImage(900, 480, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        paint(painter, scene, TOLD.story, LOOK, stamps=stamps)
    return image


def test_no_frame_draws_a_word_or_a_mark_that_was_drawn_ahead(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stamps, whole = KeptStamps(LOOK), scene(TOLD, 1.0)
    assert isinstance(whole.marks, Marks)
    painted(whole, stamps)  # the ground, the tray and the plates
    for _ in draw_names_ahead(stamps, TOLD, (), whole.marks.cast.wording):
        pass
    for _ in draw_all_ahead(stamps, TOLD, whole.marks.cast.wording, WHOLE):
        pass
    for _ in draw_counts_ahead(stamps, whole.marks.cast.wording, len(WHOLE), 0):
        pass
    anew: list[str] = []
    for name in ("_written", "draw_text", "picture"):
        monkeypatch.setattr(KeptStamps, name, noting(getattr(KeptStamps, name), anew, stamps))
    for share in (0.8, 0.4, 0.2, 0.1, 0.05):
        there = scene(TOLD, share)
        image = painted(there, stamps)
        assert not stamps.owes
        assert share > 0.2 or (there.before and there.after)
        assert image == painted(there, KeptStamps(LOOK))
    assert anew == []


def test_the_names_of_the_axis_are_measured_ahead_as_layout_measures_them() -> None:
    chart = Chart(TOLD.story)
    marks = scene(chart, 1.0).marks
    assert isinstance(marks, Marks)
    for _ in draw_names_ahead(KeptStamps(LOOK), chart, (), marks.cast.wording):
        pass
    known = kept_names.cache_info().misses
    for share in (0.8, 0.4, 0.2, 0.1, 0.05, 0.02):
        scene(chart, share)
    assert kept_names.cache_info().misses == known


def test_the_words_of_a_scene_that_was_drawn_ahead_are_all_there_at_once() -> None:
    there = scene(TOLD, 0.2)
    assert isinstance(there.marks, Marks)
    fresh, ahead = KeptStamps(LOOK), KeptStamps(LOOK)
    for stamps in (fresh, ahead):
        painted(scene(TOLD, 1.0), stamps)
    for _ in draw_marks_ahead(ahead, TOLD.story, there.marks):
        pass
    painted(there, fresh)
    assert fresh.owes
    painted(there, ahead)
    assert not ahead.owes


def test_short_bars_that_were_drawn_ahead_look_as_those_put_together_in_a_frame(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    spans = told(*(f"2012-{i % 9 + 1:02d}-05/2012-{i % 9 + 2:02d}-{i + 5:02d}" for i in range(20)))
    scenes = [scene(spans, share) for share in (1.0, 0.9, 0.8)]
    stamps, others, anew = KeptStamps(LOOK), KeptStamps(LOOK), list[str]()
    monkeypatch.setattr(KeptStamps, "picture", noting(KeptStamps.picture, anew, stamps))
    for there in scenes:
        assert painted(there, stamps) == painted(there, others)
    assert not any("whole" in words for words in anew)  # no frame draws one
    for _ in draw_bars_ahead(stamps):
        pass
    assert sum("whole" in words for words in anew) > 100
    for there in (scene(spans, share) for share in (1.0, 0.9, 0.8)):
        assert painted(there, stamps) == painted(there, others)


def test_folds_out_of_sight_are_drawn_ahead_too(monkeypatch: pytest.MonkeyPatch) -> None:
    chart = Chart(told("1950", *(f"2012-{i % 12 + 1:02d}" for i in range(40))).story)
    whole, stamps, anew = fitted(chart, chart.folds), KeptStamps(LOOK), list[str]()

    def seen(viewport: Viewport) -> Scene:
        view = View(viewport, folds=chart.folds)
        return lay_out(chart, view, range(41), paper_for(LOOK, Size(900, 480)))

    without, with_fold = seen(whole.zoomed(0.1, whole.end)), seen(whole)
    assert (len(without.folds), len(with_fold.folds)) == (0, 1)
    painted(without, stamps)
    for _ in draw_folds_ahead(stamps, without):
        pass
    monkeypatch.setattr(KeptStamps, "stamp", noting(KeptStamps.stamp, anew, stamps))
    drawn: list[str] = []
    monkeypatch.setattr(KeptStamps, "picture", noting(KeptStamps.picture, drawn, stamps))
    painted(with_fold, stamps)
    assert sum("torn" in words for words in anew) == 2
    assert any("folded" in words for words in anew)
    assert not any("torn" in words or "upright" in words for words in drawn)


def test_counts_with_a_flag_are_drawn_ahead_too(monkeypatch: pytest.MonkeyPatch) -> None:
    marks = scene(TOLD, 1.0).marks
    assert isinstance(marks, Marks)
    wording, stamps = marks.cast.wording, KeptStamps(LOOK)
    for _ in draw_counts_ahead(stamps, wording, 7, disputed=2):
        pass
    anew: list[str] = []
    for name in ("draw_text", "picture"):
        monkeypatch.setattr(KeptStamps, name, noting(getattr(KeptStamps, name), anew, stamps))
    image = QImage(90, 48, QImage.Format.Format_RGB32)
    stamps.begin()
    with QPainter(image) as painter:
        for count in possible_counts(7, 2, wording):
            draw_count(painter, count, stamps, chosen=False)
        assert anew == []
        draw_count(painter, count, stamps, chosen=True)
    assert anew != []
