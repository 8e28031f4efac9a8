"""The budget of a frame: a few new pictures whatever the time, more where nothing moves."""

from math import inf

import pytest

from herline.layout.patience import Patience
from herline.paint import budget
from herline.paint.budget import KEPT_ANEW, SEEN_AGAIN, Budget


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> Budget:
    """One of frames that have no time, but where nothing moves."""
    monkeypatch.setattr(budget, "MOVING", 0.0)
    monkeypatch.setattr(budget, "RESTING", inf)
    return Budget()


def pictures(budget: Budget, wanted: int = 100) -> int:
    """How many are kept of those that are wanted in one frame."""
    return sum(budget.takes_picture() for _ in range(wanted))


def test_every_frame_keeps_a_few_pictures_and_the_first_one_all(hurried: Budget) -> None:
    hurried.begin(first=True)
    assert pictures(hurried) == 100
    for _ in range(2):
        hurried.begin(first=False)
        assert pictures(hurried) == KEPT_ANEW


def test_all_is_kept_where_nothing_moves_and_where_the_budget_is_lifted(hurried: Budget) -> None:
    hurried.at_rest = True
    hurried.begin(first=False)
    assert pictures(hurried) == 100
    hurried.at_rest = False
    hurried.begin(first=False)
    hurried.lift()
    assert pictures(hurried) == 100
    assert hurried.takes_text("never seen before")
    hurried.begin(first=False)
    assert pictures(hurried) == KEPT_ANEW


def test_a_text_is_kept_when_it_is_seen_again_but_not_many_in_one_frame(hurried: Budget) -> None:
    texts = range(SEEN_AGAIN + 3)
    kept: list[list[int]] = []
    for _ in range(2):
        hurried.begin(first=False)
        kept.append([text for text in texts if hurried.takes_text(text)])
    assert kept == [[], list(texts[:SEEN_AGAIN])]


def test_at_rest_all_texts_are_kept_that_were_seen_before(hurried: Budget) -> None:
    hurried.at_rest = True
    hurried.begin(first=False)
    assert not any(hurried.takes_text(text) for text in range(9))
    assert all(hurried.takes_text(text) for text in range(9))


def test_the_clock_is_not_asked_any_more_in_a_frame_whose_time_is_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[float] = []

    def patient_for(seconds: float) -> Patience:
        return lambda: bool(asked.append(seconds))

    monkeypatch.setattr(budget, "patient_for", patient_for)
    hurried = Budget()
    for frame in (1, 2):
        hurried.begin(first=False)
        assert pictures(hurried) == KEPT_ANEW
        assert len(asked) == frame
