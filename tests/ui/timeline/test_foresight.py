"""What a filter would leave is laid out before it is asked for, and is what it would be then."""

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from herline.frozen import replace
from herline.layout import lay_out as layout
from herline.layout.columns import Floats, Ints
from herline.layout.marks import Marks
from herline.layout.patience import FORESEEN
from herline.layout.wording import Form
from herline.model.filter import Facet, Filter
from herline.model.view import Grouping, View
from herline.session.session import Session
from herline.settings import Settings, Theme
from herline.ui.timeline import errands, foresight, known_scenes
from herline.ui.timeline.canvas import Canvas
from herline.ui.timeline.foresight import choices, single_choices, worth_knowing
from tests.paint.sorts import of_many_sorts
from tests.ui.scenes import small_session

JONZE = Filter(people=frozenset(("jonze",)))


def seen(qtbot: QtBot, session: Session) -> Canvas:
    """A canvas that has worked out what each choice would leave."""
    canvas = Canvas(session)
    qtbot.addWidget(canvas)
    canvas.resize(1000, 420)
    with qtbot.waitExposed(canvas):
        canvas.show()
    session.prefer(motion=False)
    qtbot.waitUntil(lambda: canvas.scene.settled)
    done(choices(session, canvas.sight))
    return canvas


def done(work: Iterator[None]) -> int:
    """Do it; in how many pieces."""
    return sum(1 for _ in work)


@pytest.fixture
def laid_out(monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """How often something was laid out."""
    times = 0
    lay_out = layout.lay_out

    def counted(*asked: object, **how: object) -> object:
        nonlocal times
        times += 1
        return lay_out(*asked, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(layout, "lay_out", counted)
    return lambda: times


def test_a_choice_is_laid_out_before_it_is_made(qtbot: QtBot, laid_out: Callable[[], int]) -> None:
    session = small_session()
    canvas = seen(qtbot, session)
    before = laid_out()
    session.narrow(JONZE)
    known = canvas.scene
    assert laid_out() == before
    assert known == canvas.sight.laid_out(session.state.view)
    assert {mark.event for mark in known.marks} <= set(session.state.matching)


def test_it_is_laid_out_anew_in_another_view_and_of_another_story(
    qtbot: QtBot, laid_out: Callable[[], int]
) -> None:
    session = small_session()
    canvas = seen(qtbot, session)
    session.zoom(3.0, session.state.view.viewport.start)
    before = laid_out()
    session.narrow(JONZE)
    assert canvas.scene.viewport == session.state.view.viewport
    assert laid_out() == before + 1
    session.widen()
    done(choices(session, canvas.sight))
    session.open(replace(session.state.story, events=session.state.story.events[:1]))
    session.narrow(JONZE)
    assert len(canvas.scene.marks) <= 1


def test_a_choice_is_worked_out_in_small_pieces(qtbot: QtBot, laid_out: Callable[[], int]) -> None:
    session = small_session()
    canvas = seen(qtbot, session)
    session.zoom(0.01)
    narrowed: View = replace(session.state.view, filter=JONZE)
    assert done(canvas.sight.know(narrowed)) > 5
    before = laid_out()
    session.narrow(JONZE)
    known = canvas.scene
    assert laid_out() == before
    assert known == canvas.sight.laid_out(narrowed)


def test_every_value_that_an_event_has_is_a_choice() -> None:
    session = small_session()
    each = list(single_choices(session.state.index))
    found = [filter for filter, _ in each]
    assert JONZE in found
    assert len(found) == len(set(found))
    for facet in Facet:
        its = [filter for filter in found if filter.chosen(facet)]
        assert len(its) == len(session.state.index.met(facet))
        counts = [count for filter, count in each if filter.chosen(facet)]
        assert counts == [len(session.state.index.matching(filter)) for filter in its]
        assert counts == sorted(counts, reverse=True)


def test_where_there_are_more_choices_than_are_known_the_way_back_is_among_those(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, laid_out: Callable[[], int]
) -> None:
    monkeypatch.setattr(known_scenes, "KNOWN", 3)
    monkeypatch.setattr(foresight, "KNOWN", 3)
    session = small_session()
    assert len(list(single_choices(session.state.index))) > 3
    canvas = seen(qtbot, session)
    whole = session.state.view
    done(canvas.sight.know(whole))
    before = laid_out()
    done(canvas.sight.know(whole))
    done(choices(session, canvas.sight))
    assert laid_out() == before  # all of these are known already
    session.narrow(next(single_choices(session.state.index))[0])
    assert canvas.scene.settled
    session.widen()
    assert canvas.scene.viewport == whole.viewport
    assert laid_out() == before


def test_what_is_narrowed_already_is_not_worked_out(
    qtbot: QtBot, laid_out: Callable[[], int]
) -> None:
    session = small_session()
    canvas = seen(qtbot, session)
    session.narrow(JONZE)
    before = laid_out()
    assert list(choices(session, canvas.sight)) == []
    assert laid_out() == before


def crowd() -> Session:
    """More events than are worked out for all views, of some kinds."""
    dates = (f"20{i % 90 + 10}-0{i % 9 + 1}" for i in range(FORESEEN + 1))
    session = Session(Settings(theme=Theme.LIGHT, motion=False))
    session.open(of_many_sorts(dates).story)
    return session


def test_of_a_crowd_choices_are_worked_out_where_all_of_it_is_in_view(
    qtbot: QtBot, laid_out: Callable[[], int]
) -> None:
    session = crowd()
    canvas = seen(qtbot, session)
    done(canvas.sight.know(session.state.view))  # as at every rest
    before = laid_out()
    for filter, _ in single_choices(session.state.index):
        session.narrow(filter)
        assert set(session.state.matching) >= {mark.event for mark in canvas.scene.marks}
        session.widen()
        assert canvas.scene.settled
    assert laid_out() == before
    session.zoom(0.5)
    assert canvas.scene.before or canvas.scene.after
    assert list(choices(session, canvas.sight)) == []
    session.fit()
    session.group(Grouping.KIND)
    assert canvas.scene.headers
    assert list(choices(session, canvas.sight)) == []


def test_of_a_crowd_no_more_choices_are_worked_out_than_there_is_room_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    index, number = crowd().state.index, FORESEEN + 1
    counts = [count for _, count in single_choices(index)]
    assert len(list(worth_knowing(index, number))) == len(counts)
    monkeypatch.setattr(foresight, "KNOWN", 4)
    assert len(list(worth_knowing(index, number))) == 3
    monkeypatch.setattr(foresight, "FORESEEN", 0)
    monkeypatch.setattr(foresight, "TIMES_ALL", 1)
    assert len(list(worth_knowing(index, counts[0]))) == 1
    assert not list(worth_knowing(index, counts[0] - 1))


def test_titles_of_the_most_important_events_are_measured_while_the_hand_rests(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(errands, "IMPORTANT", 300)
    session = crowd()
    canvas = seen(qtbot, session)
    marks, rank = canvas.scene.marks, session.state.chart.columns.rank
    assert isinstance(marks, Marks)
    important = np.flatnonzero(rank < 300)
    qtbot.waitUntil(lambda: not np.isnan(_title_lengths(marks, important)).any())
    assert np.isnan(_title_lengths(marks, np.flatnonzero(rank >= 300))).any()


def _title_lengths(marks: Marks, positions: Ints) -> Floats:
    """How long their titles are as far as it is known."""
    return marks.cast.wording.known_lengths(positions)[Form.TITLE]
