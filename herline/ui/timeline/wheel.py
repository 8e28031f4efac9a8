"""What wheels, trackpads and pinches do to the timeline.

| what turns                    | what it does                                                |
|-------------------------------|-------------------------------------------------------------|
| wheel, with Ctrl or without   | zooms at the pointer                                        |
| wheel with Shift, or sideways | pans                                                        |
| two fingers sideways          | pan                                                         |
| two fingers up and down       | scroll the lanes where they do not all fit, else zoom       |
| two fingers with Ctrl, pinch  | zoom at the pointer                                         |
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt

from herline.layout.scale import Scale

if TYPE_CHECKING:
    from PySide6.QtGui import QInputDevice, QWheelEvent

    from herline.layout.scene import Scene
    from herline.session.session import Session
    from herline.ui.timeline.canvas import Canvas

NOTCH = 120.0
"""What Qt counts for one notch of a wheel."""
ZOOM_PER_NOTCH = 1.25
"""By how many times one comes closer."""
PAN_PER_NOTCH = 0.1
"""Share of the view."""
PIXELS_PER_NOTCH = 60.0
"""How far fingers go on a trackpad to do as much as a notch."""


def prepare() -> None:
    """Have at hand what tells a wheel from fingers, or the first turn would begin with a jerk."""
    from PySide6.QtGui import QPointingDevice  # its classes are made when one is asked for: 3 ms

    QPointingDevice.primaryPointingDevice()
    _touch_pad()


def turn(canvas: Canvas, event: QWheelEvent) -> None:
    """Obey a wheel or two fingers."""
    fine = _is_trackpad(event)
    moved = QPointF(event.pixelDelta()) if fine and not event.pixelDelta().isNull() else None
    angle = QPointF(event.angleDelta())
    keys = event.modifiers()
    sideways = moved.x() if moved else angle.x() / NOTCH * PIXELS_PER_NOTCH
    upright = moved.y() if moved else angle.y() / NOTCH * PIXELS_PER_NOTCH
    if keys & Qt.KeyboardModifier.ControlModifier:
        zoom(canvas, upright / PIXELS_PER_NOTCH, event.position().x())
    elif keys & Qt.KeyboardModifier.ShiftModifier or abs(sideways) > abs(upright):
        way = sideways if abs(sideways) > abs(upright) else upright
        _pan(canvas, way, in_pixels=moved is not None)
    elif not (fine and canvas.bar.scroll_by(-upright)):
        zoom(canvas, upright / PIXELS_PER_NOTCH, event.position().x())


def pan_or_zoom(session: Session, event: QWheelEvent, at: float) -> None:
    """Obey a wheel where no lanes scroll; where it zooms, the axis day `at` stays in its place."""
    delta = event.angleDelta()
    sideways = abs(delta.x()) > abs(delta.y())
    if sideways or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        way = delta.x() if sideways else delta.y()
        session.pan(-way / NOTCH * PAN_PER_NOTCH * session.state.view.viewport.span)
    else:
        session.zoom(ZOOM_PER_NOTCH ** (-delta.y() / NOTCH), at)
    event.accept()


def pinch(canvas: Canvas, event: QEvent) -> bool:
    """Obey two fingers that part or close; True if that is what they did."""
    from PySide6.QtGui import QNativeGestureEvent  # late, as it is made when it is first named

    if not isinstance(event, QNativeGestureEvent):
        return False
    if event.gestureType() is not Qt.NativeGestureType.ZoomNativeGesture:
        return False
    factor = 1 / min(max(1 + event.value(), 0.2), 5.0)
    canvas.session.zoom(factor, day_at(canvas.scene, event.position().x()))
    return True


def zoom(canvas: Canvas, notches: float, x: float) -> None:
    """So many notches closer, with the day at `x` staying where it is."""
    canvas.session.zoom(ZOOM_PER_NOTCH**-notches, day_at(canvas.scene, x))


def day_at(scene: Scene, x: float) -> float:
    """The axis day at `x`, or at the nearer end of the axis."""
    scale = Scale.of(scene)
    return scale.x_to_axis(min(max(x, scale.x0), scale.x1))


def _pan(canvas: Canvas, way: float, *, in_pixels: bool) -> None:
    scale = Scale.of(canvas.scene)
    if in_pixels:
        canvas.session.pan(-way / scale.pixels_per_day)
    else:
        canvas.session.pan(-way / PIXELS_PER_NOTCH * PAN_PER_NOTCH * scale.viewport.span)


def _is_trackpad(event: QWheelEvent) -> bool:
    if event.pointingDevice().type() is _touch_pad():
        return True
    return event.phase() is not Qt.ScrollPhase.NoScrollPhase


@cache
def _touch_pad() -> QInputDevice.DeviceType:
    """Late, as the class is made when it is first named; and once, as an import takes a while."""
    from PySide6.QtGui import QInputDevice

    return QInputDevice.DeviceType.TouchPad
