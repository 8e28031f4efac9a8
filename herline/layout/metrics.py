"""The lengths of a scene: how high a lane is, how thick a bar, how far a label stands off."""

from __future__ import annotations

from herline.frozen import frozen


@frozen
class Metrics:
    """Lengths in logical pixels for text of the usual size; see `scaled` for larger text."""

    lane_height: float = 28.0
    bar_middle: float = 9.5
    """From the top of a lane to the middle of its bar, and of a label beside it."""
    under_middle: float = 20.5
    """From the top of a lane to the middle of a label under its bar."""
    bar: float = 6.0
    point: float = 12.0
    label_gap: float = 7.0
    clearance: float = 14.0
    """What stays empty to the right of an event."""
    dot: float = 6.0
    dot_spacing: float = 9.0
    dots_gap: float = 8.0
    flag: float = 9.0
    flag_gap: float = 4.0
    longest_label: float = 260.0
    whole_label: float = 780.0
    """How wide a label may be where there is room to spare; no title is written wider."""
    short_label: float = 124.0
    """How wide a label may be where events crowd."""
    shortest_label: float = 34.0
    """About five characters."""
    major_height: float = 24.0
    minor_height: float = 20.0
    cell_padding: float = 6.0
    body_padding: float = 6.0
    cluster_height: float = 20.0
    cluster_gap: float = 10.0
    cluster_pitch: float = 110.0
    """The least distance of two counted places."""
    tray_height: float = 30.0
    """Of one of its rows."""
    tray_rows: int = 2
    """At most so many rows, where the view is high enough."""
    header_width: float = 156.0
    header_padding: float = 8.0
    group_gap: float = 6.0
    group_lanes: int = 10
    """A group has at most so many lanes, and more where there is room to spare."""

    def __hash__(self) -> int:
        return hash(self.lane_height)

    def scaled(self, factor: float) -> Metrics:
        """The same lengths for text `factor` times as large."""
        if factor == 1.0:
            return self
        lengths = {name: getattr(self, name) * factor for name in Metrics.__match_args__}
        numbers = {"tray_rows": self.tray_rows, "group_lanes": self.group_lanes}
        return Metrics(**lengths | numbers)

    @property
    def zoom(self) -> float:
        """How many times as large as for text of the usual size; only lanes may be closer yet."""
        return self.minor_height / USUAL.minor_height

    @property
    def axis_height(self) -> float:
        return self.major_height + self.minor_height


USUAL = Metrics()
