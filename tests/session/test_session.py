"""The session: a verb makes the next state, and says so once."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from herline.layout.scale import fitted, to_axis
from herline.model.days import to_day
from herline.model.filter import NOTHING_ASKED, Facet, Filter
from herline.model.story import Story
from herline.model.view import Grouping, Unmatched, Viewport
from herline.session.session import Session
from herline.session.state import State
from herline.settings import Settings, Theme
from tests.builders import event, story
from tests.session.conftest import FILM


def told(session: Session) -> list[tuple[State, State]]:
    heard: list[tuple[State, State]] = []
    for signal in (session.changed, session.moved):
        signal.connect(lambda before, after: heard.append((before, after)))
    return heard


def sees(session: Session, id: str) -> bool:
    """Whether all of an event stands between the edges of the view."""
    position = FILM.index[id]
    state = session.state
    start, end = (
        to_axis(float(edge[position]), state.view.folds)
        for edge in (state.chart.columns.outer_start, state.chart.columns.outer_end)
    )
    return state.view.viewport.start <= start and end <= state.view.viewport.end


def test_a_story_opens_whole(session: Session) -> None:
    assert session.state.story is FILM
    assert session.state.view.viewport == fitted(session.state.chart)
    assert session.state.matching == (0, 1, 2, 3, 4)


def test_before_any_story_there_is_an_empty_one(qtbot: QtBot) -> None:
    session = Session()
    assert session.state.story.events == ()
    for verb in (session.fit, session.step, session.step_disagreement, session.back):
        verb()
    session.zoom(0.5)
    assert session.state.selected is None


def test_a_verb_tells_once_what_was_and_what_is(session: Session) -> None:
    heard = told(session)
    session.select("shoot")
    ((before, after),) = heard
    assert (before.view.selected, after.view.selected) == ("", "shoot")
    assert after is session.state


def test_a_verb_that_changes_nothing_says_nothing(session: Session) -> None:
    heard = told(session)
    session.select("")
    session.select("no such event")
    session.narrow(NOTHING_ASKED)
    session.group(Grouping.NONE)
    session.fit()
    session.prefer(theme=session.state.settings.theme)
    session.forward()
    assert heard == []


def test_zooming_keeps_the_day_under_the_pointer(session: Session) -> None:
    day = to_day(2012)
    before = session.state.view.viewport
    share = (day - before.start) / before.span
    session.zoom(0.5, day)
    after = session.state.view.viewport
    assert after.span == pytest.approx(before.span / 2)
    assert (day - after.start) / after.span == pytest.approx(share)


@pytest.mark.parametrize("factor", [0.8, 1.25])
def test_the_day_under_the_pointer_stays_where_zooming_ends(
    session: Session, factor: float
) -> None:
    whole = session.state.view.viewport
    day = whole.start + 0.6 * whole.span
    for _ in range(60):
        session.zoom(factor, day)
    viewport = session.state.view.viewport
    assert (day - viewport.start) / viewport.span == pytest.approx(0.6)


def test_nobody_gets_lost_beyond_the_ends_of_the_story(session: Session) -> None:
    session.pan(1e9)
    session.zoom(1e12)
    session.zoom(1e-12)
    whole = fitted(session.state.chart)
    viewport = session.state.view.viewport
    assert viewport.span >= 1
    assert viewport.start < whole.end
    assert viewport.end > whole.start


def test_stepping_walks_the_matching_events_in_time(session: Session) -> None:
    walked = []
    for _ in range(6):
        session.step()
        walked.append(session.state.view.selected)
    assert walked == ["idea", "script", "shoot", "premiere", "costumes", "costumes"]
    session.narrow(Filter(people=frozenset({"jonze"})))
    session.step(-1)
    assert session.state.view.selected == "script"


def test_stepping_back_without_a_selection_starts_at_the_end(session: Session) -> None:
    session.step(-1)
    assert session.state.view.selected == "costumes"


def test_stepping_starts_where_the_selection_is_even_if_the_filter_hides_it(
    session: Session,
) -> None:
    session.select("script")
    session.narrow(Filter(kinds=frozenset({"shoot", "release"})))
    session.step()
    assert session.state.view.selected == "shoot"


def test_disagreements_are_walked_round_and_round(session: Session) -> None:
    walked = []
    for by in (1, 1, 1, -1):
        session.step_disagreement(by)
        walked.append(session.state.view.selected)
    assert walked == ["shoot", "premiere", "shoot", "premiere"]


def test_an_event_in_sight_is_selected_without_moving(session: Session) -> None:
    viewport = session.state.view.viewport
    session.show_event("shoot")
    assert session.state.view.viewport == viewport


def test_an_event_out_of_sight_is_brought_into_it_at_the_same_zoom(session: Session) -> None:
    session.look(Viewport(to_day(2001), to_day(2002, 1, 1)))
    session.show_event("premiere")
    assert sees(session, "premiere")
    assert session.state.view.viewport.span == 365


def test_an_event_longer_than_the_view_makes_it_wider(session: Session) -> None:
    session.look(Viewport(to_day(2013, 10, 1), to_day(2013, 10, 11)))
    session.show_event("shoot")
    assert sees(session, "shoot")


def test_showing_an_event_that_the_filter_hides_drops_the_filter(session: Session) -> None:
    session.narrow(Filter(people=frozenset({"jonze"})))
    session.show_event("premiere")
    assert not session.state.view.filter
    session.back()
    assert session.state.view.filter


def test_where_others_are_dimmed_the_filter_stays(session: Session) -> None:
    session.turn_unmatched()
    session.narrow(Filter(people=frozenset({"jonze"})))
    session.show_event("premiere")
    assert session.state.view.filter


def test_what_does_not_match_is_dimmed_and_then_hidden_again(session: Session) -> None:
    session.turn_unmatched()
    assert session.state.view.unmatched is Unmatched.DIMMED
    assert session.state.settings.unmatched is Unmatched.DIMMED
    session.turn_unmatched()
    assert session.state.view.unmatched is Unmatched.HIDDEN


def test_the_empty_years_are_folded_when_preferred(qtbot: QtBot) -> None:
    session = Session(Settings(fold=True))
    session.open(FILM)
    (fold,) = session.state.view.folds
    assert to_day(2002) <= fold.start < fold.end <= to_day(2011)
    session.fold(False)
    assert session.state.view.folds == ()
    assert session.state.view.viewport == fitted(session.state.chart)
    session.fold(True)
    session.unfold(fold)
    assert session.state.view.folds == ()


def test_folding_keeps_the_days_that_are_seen(session: Session) -> None:
    session.look(Viewport(to_day(2012), to_day(2013)))
    session.fold(True)
    view = session.state.view
    assert view.viewport.start == pytest.approx(to_axis(to_day(2012), view.folds))
    assert view.viewport.end == pytest.approx(to_axis(to_day(2013), view.folds))


def test_a_fold_that_cuts_only_the_edge_of_an_event_stays(session: Session) -> None:
    session.fold(True)
    folds = session.state.view.folds
    assert folds
    for one in session.state.story.events:
        session.show_event(one.id)
    assert session.state.view.folds == folds


def test_an_event_in_a_fold_is_unfolded_to_be_shown(session: Session) -> None:
    session.fold(True)
    (fold,) = session.state.view.folds
    around = replace(fold, start=to_day(2000, 6), end=to_day(2010))  # as if it held the idea
    state = session.state
    session._become(state.becoming(view=replace(state.view, folds=(around,))))
    session.show_event("idea")
    assert session.state.view.folds == ()
    assert sees(session, "idea")


def test_differences_are_walked_each_with_its_event_and_what_is_asked(session: Session) -> None:
    for id in ("shoot", "premiere", "shoot"):
        session.step_difference()
        assert (session.state.view.selected, session.state.view.asked) == (id, "when")


def test_larger_text_leaves_as_many_lanes_scrolled_away(session: Session) -> None:
    session.scroll(56)  # two lanes of 28 pixels
    session.prefer(text_zoom=1.5)
    assert session.state.view.scroll == 84


def test_another_file_opens_afresh(session: Session) -> None:
    session.select("idea")
    session.narrow(Filter(people=frozenset({"jonze"})))
    session.open(story(event("idea", "1850")), Path("/other.json"))
    assert session.state.view.selected == ""
    assert not session.state.view.filter
    assert not session.can_go_back


def test_the_same_file_read_again_keeps_what_still_makes_sense(session: Session) -> None:
    session.look(Viewport(to_day(2011), to_day(2014)))
    session.select("shoot")
    session.narrow(Filter(people=frozenset({"jonze", "phoenix"}), text="a"))
    session.group(Grouping.SOURCE)
    looked = session.state.view
    fewer = replace(FILM, people=FILM.people[:1], events=(*FILM.events[:2], *FILM.events[3:]))
    session.open(fewer, Path("/film.json"))
    view = session.state.view
    assert view.viewport == looked.viewport
    assert view.selected == ""  # the shoot is gone
    assert view.filter == Filter(people=frozenset({"jonze"}), text="a")
    assert view.grouping is Grouping.SOURCE
    session.back()
    assert session.state.view.filter.chosen(Facet.PEOPLE) == frozenset({"jonze"})


def test_a_story_seen_whole_is_seen_whole_when_it_has_grown(session: Session) -> None:
    longer = replace(FILM, events=(*FILM.events, event("sequel", "2040")))
    session.open(longer, Path("/film.json"))
    assert session.state.view.viewport == fitted(session.state.chart)


def test_the_view_of_an_earlier_start_is_no_step_back(session: Session) -> None:
    looked = replace(session.state.view, selected="shoot", grouping=Grouping.KIND)
    session.open(FILM, Path("/same-film.json"), seen=looked)
    assert session.state.view == looked
    assert not session.can_go_back


def test_preferences_change_by_name_and_dimming_with_them(session: Session) -> None:
    session.prefer(theme=Theme.DARK, unmatched=Unmatched.DIMMED)
    assert session.state.settings.theme is Theme.DARK
    assert session.state.view.unmatched is Unmatched.DIMMED
    with pytest.raises(TypeError):
        session.prefer(colour="blue")


def test_what_the_filter_found_is_kept_while_it_holds(session: Session) -> None:
    session.narrow(Filter(text="shoot"))
    found, facets = session.state.matching, session.state.facets
    assert found == (2,)
    session.zoom(0.5)
    session.select("shoot")
    assert session.state.matching is found
    assert session.state.facets is facets
    session.narrow(Filter(text="premiere"))
    assert session.state.matching == (3,)


def test_an_empty_story_opens_too(session: Session) -> None:
    session.open(Story("Nothing yet"), Path("/empty.json"))
    session.step()
    session.fold(True)
    session.zoom(0.5)
    assert session.state.matching == ()
