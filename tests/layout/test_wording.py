"""Wording: what is written beside an event, and how much room that takes at least."""

import numpy as np
import pytest

from herline.frozen import replace
from herline.layout.chart import Chart
from herline.layout.letters import Letters
from herline.layout.metrics import USUAL
from herline.layout.scene import Caption, TextRole
from herline.layout.shortening import shortened
from herline.layout.wording import SURE, TOGETHER, Form, Wording
from herline.model.edtf import parse, short
from tests.builders import claim, event, story
from tests.layout.scenes import measure, told


def widths(letters: Letters, room: float, *lines: str) -> list[float]:
    """How wide each of some lines is in a room, which is the second that is asked for."""
    return letters.widths_in([1.0, room], "\n".join(lines))[1].tolist()


def test_a_text_is_as_wide_as_its_letters_by_themselves() -> None:
    letters = Letters(measure, TextRole.TITLE)
    assert widths(letters, 100, "", "four", "sixsix") == [0, 28, 42]


def test_letters_are_measured_when_they_first_occur() -> None:
    asked: list[str] = []

    def widening(text: str, role: TextRole) -> float:
        asked.append(text)
        return 10.0

    letters = Letters(widening, TextRole.TITLE)
    assert widths(letters, 100, "aba", "ж") == [30, 10]
    assert widths(letters, 100, "abж", "\ud800") == [30, 10]
    assert sorted(asked) == ["\n", "a", "b", "ж", "…", "\ud800"]


@pytest.mark.parametrize("text", ["four", "eleven four", "nine ten eleven", "e l e v e n"])
def test_a_text_is_cut_to_a_room_by_its_letters(text: str) -> None:
    letters = Letters(measure, TextRole.TITLE)
    for room in range(7, 7 * len(text) + 3):
        found = widths(letters, room, "before it", text, "behind")
        cut = shortened(text, 7.0 * len(text), room, lambda text: 7.0 * len(text))
        assert found[1] == 7 * len(cut)


@pytest.mark.parametrize("form", [Form.NONE, Form.SHORT, Form.TITLE])
@pytest.mark.parametrize(
    "title",
    ["Voices", "A scene is cut", "A rather long title " * 2, "Nothing but a long title " * 20],
)
def test_no_caption_is_shorter_than_it_must_be_at_least(title: str, form: Form) -> None:
    chart, event = told("2012-05-03", title=title), np.array([0], np.int64)
    wording = Wording(chart.story, chart.columns, measure, USUAL)
    asked = max(form, Form.SHORT)
    assert wording.least(event, form)[0] <= wording.lengths(event, asked)[0]


@pytest.mark.parametrize("title", ["A  scene\tis cut", "A scene\nis cut", " A scene is cut ", " "])
def test_letters_are_those_of_titles_in_one_line(title: str) -> None:
    chart = Chart(story(*(event(f"e{i}", title=each) for i, each in enumerate(["One", title]))))
    wording = Wording(chart.story, chart.columns, measure, USUAL)
    letters = [len("One"), len(" ".join(title.split()))]
    assert wording.least(np.arange(2), Form.TITLE) == pytest.approx(SURE * 7.0 * np.array(letters))


def test_before_its_title_is_known_a_caption_has_five_letters_and_its_signs() -> None:
    chart, event = told("2012-05-03"), np.array([0], np.int64)
    wording = Wording(chart.story, chart.columns, measure, USUAL)
    one_dot = USUAL.dots_gap + USUAL.dot_spacing
    assert wording.least(event, Form.NONE)[0] == USUAL.shortest_label + one_dot


def test_a_milestone_has_a_title_in_its_own_type_and_more_room_for_it() -> None:
    def bold(text: str, role: TextRole) -> float:
        return len(text) * (8.0 if role is TextRole.MILESTONE else 7.0)

    titles = {"same": "The premiere", "long": "World premiere at the Film Festival"}  # 280 pixels
    events = [
        event(f"{name}-{turns}", "2012", title=title, milestone=turns)
        for name, title in titles.items()
        for turns in (False, True)
    ]
    chart = Chart(story(*events))
    wording = Wording(chart.story, chart.columns, bold, USUAL)
    usual, turn, long, long_turn = (wording.caption(at, Form.TITLE) for at in range(4))
    assert (usual.role, turn.role) == (TextRole.TITLE, TextRole.MILESTONE)
    assert turn.width / usual.width == 8 / 7
    assert long_turn.title == titles["long"]
    assert long_turn.width > USUAL.longest_label >= long.width
    assert wording.lengths(np.arange(4), Form.TITLE).tolist() == [
        caption.length for caption in (usual, turn, long, long_turn)
    ]


def test_what_stands_behind_a_title_moves_along_when_another_takes_its_place() -> None:
    dated = Caption("Voices", 42, "2013", 50, 28, (0, 1), 80, 100, 110)
    assert dated.retitled("Voice", 35) == Caption("Voice", 35, "2013", 43, 28, (0, 1), 73, 93, 103)
    bare = Caption("Voices", 42, dots_x=42, length=42)
    assert bare.retitled("Voice", 35) == Caption("Voice", 35, dots_x=35, length=35)


def test_dots_of_many_events_are_those_of_each() -> None:
    both = (claim("bulletin", "x"), claim("atlas", "y"))
    chart = Chart(story(event("e0", ""), event("e1", "", *both), event("e2", "", both[0])))
    wording = Wording(chart.story, chart.columns, measure, USUAL)
    assert wording.caption(2, Form.TITLE).dots == (0,)
    assert wording.all_dots(np.array([1, 2, 0])) == [(0, 1), (0,), ()]


@pytest.mark.parametrize("date", ["2012-05-03", "2012-05/2013-06", ""])
@pytest.mark.parametrize("title", ["Voices", "", "Nothing but a long title " * 20, "x" * 90 + " y"])
def test_captions_are_as_long_as_is_told_before_they_are_written(title: str, date: str) -> None:
    chart = Chart(
        story(
            event("e0", date, title=title),
            event("e1", date, claim("atlas", "x"), title=title),
            event("e2", date, claim("atlas", "x"), claim("bulletin", "y"), title=title),
        )
    )
    wording = Wording(chart.story, chart.columns, measure, USUAL)
    everyone = np.arange(3)
    for form in Form:
        told = wording.lengths(everyone, form).tolist()
        assert told == [wording.caption(i, form).length for i in range(3)]


def test_lengths_are_told_of_each_event_in_a_form_of_its_own() -> None:
    chart = told("2012", "2013", "2014", title="A title that is longer than a short one")
    wording = Wording(chart.story, chart.columns, measure, USUAL)
    forms = [Form.DATED, Form.SHORT, Form.NONE]
    found = wording.lengths(np.arange(3), np.array(forms)).tolist()
    assert found == [wording.caption(at, form).length for at, form in enumerate(forms)]


@pytest.mark.parametrize("date", ["2012-05-03", "2012-05-03~", "2012-05", "0079-08-24", ""])
def test_a_date_is_said_in_short(date: str) -> None:
    chart = told(date)
    caption = Wording(chart.story, chart.columns, measure, USUAL).caption(0, Form.DATED)
    assert caption.date == (short(parse(date), "en") if date else "")


def test_a_date_is_said_in_the_language_of_its_story() -> None:
    chart = Chart(
        replace(story(event("day", "2012-10-03"), event("about", "2012-10~")), language="de")
    )
    wording = Wording(chart.story, chart.columns, measure, USUAL)
    dates = [wording.caption(at, Form.DATED).date for at in range(2)]
    assert dates == ["3. Okt. 2012", "~Okt. 2012"]


def test_a_title_that_many_events_have_is_measured_once() -> None:
    asked: list[str] = []

    def noting(text: str, role: TextRole) -> float:
        asked.append(text)
        return measure(text, role)

    chart = told("2012", "2013", "2014", title="A meeting")
    wording = Wording(chart.story, chart.columns, noting, USUAL)
    wording.lengths(np.arange(3), Form.TITLE)
    assert asked == ["A meeting"]


def test_titles_that_are_measured_ahead_are_not_measured_when_they_are_seen() -> None:
    asked: list[str] = []

    def noting(text: str, role: TextRole) -> float:
        asked.append(text)
        return measure(text, role)

    number = 2 * TOGETHER + 1
    chart = Chart(story(*(event(f"e{i}", title=f"Letter {i}") for i in range(number))))
    wording, everyone = Wording(chart.story, chart.columns, noting, USUAL), np.arange(number)
    assert len(list(wording.measured_ahead(everyone))) == 3
    assert list(wording.measured_ahead(everyone)) == []
    asked.clear()
    wording.lengths(everyone, Form.TITLE)
    wording.least(everyone, Form.TITLE)
    assert asked == []
