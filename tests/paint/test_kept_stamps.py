"""Pictures that are kept: a few new ones in a frame, and in the end all of them."""

from math import inf
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from herline.layout.scene import TextRole
from herline.paint import budget
from herline.paint.budget import KEPT_ANEW, SEEN_AGAIN
from herline.paint.kept_stamps import KeptStamps
from herline.paint.lettering import Lettering
from herline.paint.stamps import DrawLine
from herline.paint.style import style
from tests.paint.pixels import levels

pytestmark = pytest.mark.usefixtures("qapp")
LINES = 2 * KEPT_ANEW + 1
WIDE, HIGH = 200, 20 * LINES


def frame(stamps: KeptStamps) -> QImage:
    """One large picture of many lines, as a frame of `stamps` has it."""
    ink = Lettering(TextRole.TITLE, stamps.style.colour("ink"))

    def line(drawing: QPainter, text: str, x: float, middle: float) -> None:
        stamps.draw_text(drawing, text, x, middle, ink)

    def large(drawing: QPainter) -> None:
        for i in range(LINES):
            text = f"line {i}"
            stamps.line(
                drawing,
                text,
                5,
                20 * i + 10,
                80,
                lambda painter, x, middle, text=text: line(painter, text, x, middle),
            )

    image = QImage(WIDE, HIGH, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    stamps.begin()
    with QPainter(image) as painter:
        stamps.latest(painter, "large", "key", WIDE, HIGH, large)
    return image


def test_a_large_picture_that_lacked_lines_has_them_a_few_frames_later(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(budget, "MOVING", 0.0)
    unhurried = frame(KeptStamps(style("light")))  # at first all of it is wanted at once
    stamps = KeptStamps(style("light"))
    stamps.foresee("before", Lettering(TextRole.TITLE, stamps.style.colour("ink")))
    seen = [frame(stamps)]
    assert stamps.owes
    assert seen[0] != unhurried
    while stamps.owes:
        seen.append(frame(stamps))
        assert len(seen) < LINES
    assert seen[-1] == unhurried


def test_what_stands_still_has_more_time_for_words_than_what_moves(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(budget, "MOVING", 0.0)
    monkeypatch.setattr(budget, "RESTING", inf)
    stamps = KeptStamps(style("light"))
    stamps.foresee("before", Lettering(TextRole.TITLE, stamps.style.colour("ink")))
    frame(stamps)
    assert stamps.owes
    stamps.budget.at_rest = True
    frame(stamps)
    assert not stamps.owes


def test_the_time_that_lanes_took_is_not_left_for_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(budget, "MOVING", inf)
    monkeypatch.setattr(budget, "TOGETHER", 1e9)
    monkeypatch.setattr(budget, "LEAST", 0.0)
    stamps = KeptStamps(style("light"))
    stamps.foresee("before", Lettering(TextRole.TITLE, stamps.style.colour("ink")))
    stamps.budget.spent = inf
    frame(stamps)
    assert stamps.owes
    stamps.budget.spent = 0.0
    frame(stamps)
    assert not stamps.owes


def test_a_text_is_kept_when_it_is_seen_again_and_looks_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stamps, image = KeptStamps(style("light")), QImage(200, 20, QImage.Format.Format_RGB32)
    ink = Lettering(TextRole.COUNT, stamps.style.colour("ink"))
    drawn: list[str] = []
    real = KeptStamps.draw_text

    def draw(self: KeptStamps, painter: QPainter, text: str, *rest: Any) -> None:
        drawn.append(text)
        real(self, painter, text, *rest)

    monkeypatch.setattr(KeptStamps, "draw_text", draw)

    def frame(*texts: str) -> QImage:
        image.fill(Qt.GlobalColor.white)
        drawn.clear()
        stamps.begin()
        with QPainter(image) as painter:
            stamps.texts(painter, [(text, 5 + 60 * i) for i, text in enumerate(texts)], 10, ink)
        return image.copy()

    at_first, anew = frame("+7 more"), list(drawn)
    assert (anew, frame("+7 more"), drawn) == (["+7 more"], at_first, [])
    crowd = [f"+{number}" for number in range(SEEN_AGAIN + 1)]
    frame(*crowd)
    assert drawn == crowd
    frame(*crowd)
    assert drawn == crowd[SEEN_AGAIN:]
    frame(*crowd)
    assert drawn == []


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 1.75, 2.0])
def test_kept_words_stand_on_the_line_of_drawn_ones_on_any_screen(ratio: float) -> None:
    stamps = KeptStamps(style("light"), ratio)
    ink = Lettering(TextRole.TITLE, stamps.style.colour("ink"))

    def letter(painter: QPainter, x: float, middle: float) -> None:
        stamps.draw_text(painter, "H", x, middle, ink)

    def texts(painter: QPainter, x: float, middle: float) -> None:
        stamps.texts(painter, [("H", x)], middle, ink)

    def line(painter: QPainter, x: float, middle: float) -> None:
        stamps.line(painter, "key", x, middle, 20, letter)

    def rows(draw: DrawLine, middle: float) -> list[bool]:
        image = QImage(round(40 * ratio), round(40 * ratio), QImage.Format.Format_Grayscale8)
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.white)
        stamps.begin()
        with QPainter(image) as painter:
            draw(painter, 5.0, middle)
        return (levels(image) < 128).any(axis=(1, 2)).tolist()

    for tenth in range(10):
        middle = 20 + tenth / 10
        drawn = rows(letter, middle)
        assert any(drawn)
        assert rows(texts, middle) == rows(texts, middle) == rows(line, middle) == drawn
