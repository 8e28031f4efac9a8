"""Wording: what is written beside an event, and how much room that takes at least."""

import numpy as np
import pytest

from herline.layout.letters import Letters
from herline.layout.metrics import USUAL
from herline.layout.scene import TextRole
from herline.layout.wording import Form, Wording
from tests.layout.scenes import measure, told


def test_a_text_is_as_wide_as_its_letters_by_themselves() -> None:
    letters = Letters(measure, TextRole.TITLE)
    assert [letters.width(text) for text in ("", "four", "sixsix")] == [0, 28, 42]


def test_letters_are_measured_when_they_first_occur() -> None:
    asked: list[str] = []

    def widening(text: str, role: TextRole) -> float:
        asked.append(text)
        return 10.0

    letters = Letters(widening, TextRole.TITLE)
    assert [letters.width(text) for text in ("aba", "ж", "abж")] == [30, 10, 30]
    assert asked == ["a", "b", "ж"]


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


def test_before_its_title_is_known_a_caption_has_five_letters_and_its_signs() -> None:
    chart, event = told("2012-05-03"), np.array([0], np.int64)
    wording = Wording(chart.story, chart.columns, measure, USUAL)
    one_dot = USUAL.dots_gap + USUAL.dot_spacing
    assert wording.least(event, Form.NONE)[0] == USUAL.shortest_label + one_dot
