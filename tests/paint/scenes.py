"""Small scenes made by hand, so that the painter is tried without a layout."""

from dataclasses import replace

from herline.layout.scene import (
    Band,
    Caption,
    Cluster,
    FoldMark,
    Header,
    Label,
    Mark,
    Rect,
    Scene,
    Size,
    TextRole,
    Tray,
)
from herline.model.story import Event, Kind, Source, Story
from herline.model.view import Fold, Grouping, Viewport

STORY = Story(
    "Two accounts",
    sources=(Source("atlas", "Atlas"), Source("bulletin", "Bulletin")),
    kinds=(Kind("shoot", "Shoot", "ochre"),),
    events=(Event("draft", "Draft", "shoot"), Event("wrap", "Wrap", "shoot")),
)

BAR = Mark(
    event=0,
    lane=0,
    start=100,
    core_start=150,
    core_end=250,
    end=300,
    middle=80,
    thickness=8,
    point=False,
    inferred=False,
    disputed=False,
    dimmed=False,
    kind=0,
    box=Rect(98, 68, 300, 24),
)
POINT = replace(
    BAR, event=1, start=200, core_start=200, core_end=200, end=200, point=True, thickness=12
)


def scene(*marks: Mark) -> Scene:
    """Marks in the body of a scene whose axis says 2012 and 2013."""
    size = Size(400, 200)
    years = ((0, 200), (200, 400), ("2012", "2013"), (6, 206), (False, True))
    return Scene(
        size=size,
        viewport=Viewport(0, 100),
        axis=Rect(0, 0, size.width, 44),
        body=Rect(0, 44, size.width, size.height - 44),
        lanes=Rect(0, 44, size.width, size.height - 44),
        bands=(Band(0, 24, True, *years), Band(24, 20, False)),
        grid=(),
        marks=marks,
        clusters=(),
    )


def full_scene() -> Scene:
    """One of everything that a scene can hold."""
    named = replace(
        BAR,
        disputed=True,
        caption=Caption("Draft", 30, "2012", 37, 26, (0, 1), 71, 93, 102),
        x=310,
        line=80,
    )
    undated = replace(POINT, middle=185, box=Rect(190, 172, 60, 24))
    return replace(
        scene(named, replace(POINT, middle=120, inferred=True, box=Rect(190, 108, 60, 24))),
        body=Rect(0, 44, 400, 126),
        lanes=Rect(0, 44, 400, 126),
        grid=(100.0, 300.0),
        clusters=(
            Cluster(
                (0, 1), 1, Rect(10, 100, 90, 20), Label("+2 more", 20, 110, 44, TextRole.COUNT)
            ),
        ),
        headers=(
            Header(
                Grouping.KIND, "shoot", "Shoot", 2, Rect(0, 50, 90, 20), 60, Rect(90, 50, 310, 60)
            ),
        ),
        folds=(FoldMark(Fold(10, 20, 1), 20, 60, "6 years folded", "6 years folded", 120),),
        tray=Tray(Rect(0, 170, 400, 30), Label("Undated", 8, 185, 50), (undated,)),
        before=12,
        after=5,
    )
