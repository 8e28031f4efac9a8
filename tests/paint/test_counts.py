"""Counts look the same when they are drawn for the first time as when they are kept."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from herline.layout.scene import Cluster, Label, Rect, TextRole
from herline.paint.counts import draw_count
from herline.paint.kept_stamps import KeptStamps
from herline.paint.style import style
from tests.paint.anew import noting
from tests.paint.pixels import levels

pytestmark = pytest.mark.usefixtures("qapp")
LOOK = style("light")
WIDE, HIGH = 160, 40
STARTS = (8.0, 8.5, 9.5, 9.3, 10.75)


def cluster(x: float, y: float, disputed: int) -> Cluster:
    text, width = (f"+7 · {disputed}", 40.0) if disputed else ("+7 more", 52.0)
    box = Rect(x, y, 80.0, 20.0)
    label = Label(text, x + 9.3, y + 10, width, TextRole.COUNT)
    return Cluster(range(7), disputed, box, label)


def frame(stamps: KeptStamps, count: Cluster, *, chosen: bool) -> np.ndarray:
    ratio = stamps.pixel_ratio
    image = QImage(int(WIDE * ratio), int(HIGH * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.white)
    stamps.begin()
    with QPainter(image) as painter:
        draw_count(painter, count, stamps, chosen)
    return levels(image)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("disputed", [0, 2])
@pytest.mark.parametrize("y", [7.0, 7.5, 8.5])
def test_a_count_is_kept_when_it_is_seen_again_and_looks_the_same(
    ratio: float, disputed: int, y: float
) -> None:
    stamps = KeptStamps(LOOK, ratio)
    for x in STARTS:
        for chosen in (False, True):
            count = cluster(x, y, disputed)
            first, second, third = (frame(stamps, count, chosen=chosen) for _ in range(3))
            # Letters stand at quarters of a pixel, and set from another place one may round
            # another way.
            assert abs(first - second).max() <= (64 if ratio == 1.25 else 2)
            assert (second == third).all()
            assert first.min() < 200  # or nothing was drawn
            stamps = KeptStamps(LOOK, ratio)


def test_what_was_seen_once_takes_no_room(monkeypatch: pytest.MonkeyPatch) -> None:
    stamps, made = KeptStamps(LOOK), list[str]()
    for name in ("_written", "picture"):
        monkeypatch.setattr(KeptStamps, name, noting(getattr(KeptStamps, name), made, stamps))
    frame(stamps, cluster(8, 8, 0), chosen=False)
    assert len(made) == 1  # its plate
    frame(stamps, cluster(9, 8, 0), chosen=False)
    frame(stamps, cluster(10, 8, 0), chosen=False)
    assert len(made) == 2
