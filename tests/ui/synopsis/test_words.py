"""What a column says, in words."""

from herline.model.story import Source, Story
from herline.model.synopsis import synopsis
from herline.paint.style import style
from herline.session.session import Session
from herline.ui.synopsis.head import head, summary
from herline.ui.synopsis.words import Telling, by_their_letters, dates, kind_and_language, passage
from tests.builders import claim, event, story


def told(known: Story) -> list[str]:
    """What the first column of the first event says, without its quote and its last line."""
    session = Session()
    session.open(known)
    telling = Telling(session.state, style())
    column = synopsis(known, known.events[0]).columns[0]
    said = passage(column.passages[0], 0, telling)[1:-1]
    return [paragraph.text for paragraph in (*dates(column, telling), *said)]


def test_a_claim_without_a_value_says_its_date_or_its_amount() -> None:
    when = claim("letter", when="1834-05~", words="")
    houses = claim("letter", amount="~12", unit="houses", words="")
    quaked, fell = told(story(event("quake", "1834-05~", when, houses)))
    assert quaked.split("  ") == ["when", "about May 1834", "1834-05~"]
    assert fell == "how many: about 12 houses"


def test_a_source_that_says_how_long_and_not_when_is_said_to_give_no_date() -> None:
    took = claim("letter", amount="12", unit="years", words="in twelve years")
    first, _ = told(story(event("building", "1834", took)))
    assert first == "gives no date"


def test_no_line_ends_within_what_is_said_beside_a_date() -> None:
    one, other = claim("letter", when="1834"), claim("register", when="1834-05")
    (when,) = told(story(event("quake", "1834", one, other)))
    assert when.endswith("  ·\u00a0less\u00a0exact")


def test_each_name_stands_for_itself_so_that_none_turns_the_others_round() -> None:
    session = Session()
    session.open(story(event("e", "1834", people=("סעדיה", "smith"))))
    known = session.state.story
    said = synopsis(known, known.events[0])
    (_, about), _ = head(said, Telling(session.state, style()))
    words = [run.text for run in about.runs]
    assert "   with סעדיה, Smith" in about.text
    assert words[words.index("סעדיה") :][:3] == ["סעדיה", ", ", "Smith"]


def test_where_it_is_narrow_the_summary_stands_apart_from_what_scrolls_above_it() -> None:
    session = Session()
    known = story(event("wedding", "1921", summary="Two papers, two answers."))
    session.open(known)
    said, telling = synopsis(known, known.events[0]), Telling(session.state, style())
    _, (_, about) = head(said, telling, narrow=True)
    (summed_up,) = summary(said, telling)
    assert summed_up.gap > about.gap


def test_a_date_may_take_more_than_one_line_only_where_it_is_narrow() -> None:
    session = Session()
    known = story(event("quake", "[1834-05..1834-11]"))
    session.open(known)
    said, telling = synopsis(known, known.events[0]), Telling(session.state, style())
    (wide, _), _ = head(said, telling)
    _, (narrow, _) = head(said, telling, narrow=True)
    assert "May\u00a01834\u00a0and\u00a0November\u00a01834" in wide.text
    assert "May 1834 and November 1834" in narrow.text


def test_of_many_sources_it_is_told_how_many_they_are() -> None:
    known = story(event("e", "", *(claim(f"{letter}x", "y") for letter in "abcdefghi")))
    ids = [source.id for source in known.sources]
    assert by_their_letters(ids[:3], known) == "A, B, C"
    assert by_their_letters(ids, known) == "9 others"


def test_the_language_of_a_source_has_a_name_and_else_its_tag() -> None:
    assert kind_and_language(Source("a", "A", kind="letter", language="he")) == "letter, Hebrew"
    assert kind_and_language(Source("a", "A", language="de-AT")) == "German"
    assert kind_and_language(Source("a", "A", language="qaa")) == "qaa"
    assert kind_and_language(Source("a", "A", kind="letter")) == "letter"
