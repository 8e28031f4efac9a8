"""A story whose marks are of many sorts: points, bars, doubtful, disputed, milestones."""

from collections.abc import Iterable

from herline.layout.chart import Chart
from tests.builders import claim, event, story


def of_many_sorts(dates: Iterable[str]) -> Chart:
    """The chart of a story with an event at each of the dates."""
    return Chart(
        story(
            *(
                event(
                    f"e{i}",
                    when,
                    claim("atlas", when="2014-08" if i % 3 == 0 else when),
                    claim("bulletin", when=when),
                    title=f"What happened {i}",
                    kind=("shoot", "sound", "")[i % 3],
                    milestone=i % 5 == 0,
                )
                for i, when in enumerate(dates)
            )
        )
    )
