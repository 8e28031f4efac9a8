"""Small subjects of pictures, for tests."""

from herline.layout.chart import Chart
from herline.layout.scale import fitted
from herline.model.filter import NOTHING_ASKED, Filter
from herline.model.index import Index
from herline.model.story import Story
from herline.model.view import Grouping, View
from herline.paint.picture.pieces import Text, Timeline
from herline.paint.picture.sheet import Page, Sheet
from herline.paint.picture.subject import Subject
from tests.builders import claim, event, story

SMALL = story(
    event("idea", "2003~", claim("atlas", when="2003~", words="about 2003"), kind="script"),
    event(
        "shoot",
        "2012-05/2012-07",
        claim("atlas", when="2012-05", words="in May , 2012"),
        claim("bulletin", when="2012-07", words="in July"),
        kind="shoot",
        people=("jonze",),
    ),
    event("premiere", "2013-10-12", claim("bulletin", when="2013-10-12", words="on the 12th")),
    event("prize", "", claim("bulletin", words="a prize")),
    title="A small story",
)


def subject(
    of: Story = SMALL,
    filter: Filter = NOTHING_ASKED,
    grouping: Grouping = Grouping.NONE,
    *,
    folded: bool = True,
) -> Subject:
    """The whole of a story."""
    chart = Chart(of)
    folds = chart.folds if folded else ()
    view = View(fitted(chart, folds), filter, grouping, folds=folds)
    return Subject(chart, view, Index(of).matching(filter))


def timeline(sheet: Sheet) -> Timeline:
    """The one on its first page."""
    (found,) = (piece for piece in sheet.pages[0].pieces if isinstance(piece, Timeline))
    return found


def words(page: Page) -> list[str]:
    """The lines of text around the timeline, from top to bottom as they are listed."""
    lines = [piece.line for piece in page.pieces if isinstance(piece, Text)]
    return ["".join(run.span.text for run in line.runs) for line in lines]
