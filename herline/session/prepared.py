"""A story with what filters and layout ask of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herline.frozen import frozen
from herline.model.index import Index
from herline.model.story import Story

if TYPE_CHECKING:
    from herline.layout.chart import Chart


@frozen(eq=False)
class Prepared:
    """The three belong together and change together."""

    story: Story
    index: Index
    chart: Chart
