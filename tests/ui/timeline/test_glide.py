"""The way of the eye from one view to another."""

from itertools import pairwise

import pytest

from herline.model.view import Viewport
from herline.ui.timeline.glide import between, worth_gliding

WHOLE, CLOSE = Viewport(0, 1000), Viewport(400, 410)


def test_a_glide_begins_and_ends_where_it_should() -> None:
    assert between(WHOLE, CLOSE, 0) == WHOLE
    assert between(WHOLE, CLOSE, 1) == CLOSE


def test_zooming_is_steady_and_never_turns_round() -> None:
    way = [between(WHOLE, CLOSE, step / 10) for step in range(11)]
    ratios = [one.span / two.span for one, two in pairwise(way)]
    assert ratios == pytest.approx([100**0.1] * 10)
    assert all(one.start <= two.start and two.end <= one.end for one, two in pairwise(way))


def test_panning_keeps_the_span() -> None:
    halfway = between(Viewport(0, 10), Viewport(20, 30), 0.5)
    assert (halfway.start, halfway.end) == (10, 20)


def test_small_steps_and_leaps_do_not_glide() -> None:
    assert worth_gliding(WHOLE, CLOSE)
    assert not worth_gliding(WHOLE, WHOLE.moved(5))
    assert not worth_gliding(CLOSE, CLOSE.moved(5000))
