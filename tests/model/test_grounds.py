"""Why a bar lies where it lies: what it follows, the reason of a guess, what fades and why."""

from dataclasses import replace

import pytest

from herline.model.edtf import parse
from herline.model.grounds import edges_in_words, grounds
from herline.model.lens import Lens
from herline.model.story import Attribute, EventDate
from tests.builders import claim, event, story

CLAIMS = (
    claim("letter", when="1921-05", id="letter-when", words="in May"),
    claim("register", when="1921-05-15", id="register-when", words="am 15. Mai"),
    claim("diary", when="1921-06", words="in June"),
    claim("diary", "before the harvest", attribute=Attribute.ORDER, words="before the harvest"),
)
WEDDING = replace(
    event("wedding", "", *CLAIMS),
    when=EventDate(parse("1921-05-15"), follows=("register-when",)),
)
STORY = story(WEDDING)


def test_the_claim_that_is_followed_comes_first_and_the_others_stand_beside_the_date() -> None:
    found = grounds(STORY, WEDDING)
    assert found.dated == "The date is that of the claims it follows."
    assert [(each.claim.source, each.followed, each.words) for each in found.grounds] == [
        ("register", True, "the date of the event"),
        ("letter", False, "refines: 15 May 1921 within May 1921"),
        ("diary", False, "conflict: at least 17 days apart"),
    ]


def test_a_date_may_follow_what_is_said_of_another_event() -> None:
    feast = replace(
        event("feast", "", claim("letter", when="1921-05-15", id="feast-when")),
        when=EventDate(parse("1921-05-15"), follows=("register-when",)),
    )
    followed, other = grounds(story(WEDDING, feast), feast).grounds
    assert (followed.claim, followed.followed) == (CLAIMS[1], True)
    assert (other.claim.id, other.followed) == ("feast-when", False)


def test_a_date_of_which_it_is_not_noted_whom_it_follows_says_so() -> None:
    stated = event("wedding", "1921-05-15", *CLAIMS)
    assert grounds(story(stated), stated).dated == (
        "A source states this date; which of them it follows is not noted."
    )


def test_a_date_that_no_source_states_says_so_with_the_reason_and_what_was_said_of_the_order() -> (
    None
):
    guessed = replace(event("wedding", "1921", *CLAIMS, inferred="between spring and harvest."))
    found = grounds(story(guessed), guessed)
    assert found.dated == (
        "No source states this date; we inferred it: between spring and harvest."
    )
    assert [each.words for each in found.grounds][-1] == "says in what order it happened"


def test_an_event_without_a_date_says_between_what_it_stands() -> None:
    undated = replace(event("dance", ""), after=("wedding",))
    told = grounds(story(WEDDING, undated), undated).dated
    assert told == "No date is known. It stands after “Wedding”."


@pytest.mark.parametrize(
    ("lens", "told"),
    [
        (Lens(said=True), "It is not known when it was said."),
        (Lens("s1", strict=True), "This source gives no date."),
        (Lens("s1", "s2"), "No date is known."),
    ],
)
def test_through_a_lens_it_is_not_denied_that_a_date_is_known(lens: Lens, told: str) -> None:
    undated = event("dance", "")
    assert grounds(story(undated), undated, lens=lens).dated == told


@pytest.mark.parametrize(
    ("edtf", "told"),
    [
        (
            "1921-05-15",
            [
                "“15 May 1921” names a day: the bar is one day wide.",
                "Its edges are sharp: nothing in the date says “about”.",
            ],
        ),
        (
            "1921-05-15~",
            [
                "“about 15 May 1921” names a day: the bar is one day wide.",
                "It fades in, from 12 May 1921 to 14 May 1921:"
                " “about” lets it be off by 3 days either way.",
                "It fades out, from 16 May 1921 to 18 May 1921:"
                " “about” lets it be off by 3 days either way.",
            ],
        ),
        (
            "1921~",
            [
                "“about 1921” names no day: the bar is as wide as the year that it does name.",
                "It fades in, from 1 January 1920 to 2 May 1921:"
                " “about” lets it be off by 1 year either way.",
                "It fades out, from 1 September 1921 to 31 December 1922:"
                " “about” lets it be off by 1 year either way.",
            ],
        ),
        (
            "1921-05/..",
            [
                "“since May 1921” is a stretch: it went on from the one end to the other.",
                "It fades in, from 1 May 1921 to 30 May 1921:"
                " the month in which it began is told, and no day of it.",
                "It fades out, from 1 December 1921 to 31 May 1922:"
                " no source says when it ended, only that it went on.",
            ],
        ),
        (
            "[..1921~]",
            [
                "“about 1921 or earlier” is one day or stretch among several:"
                " the bar reaches over all that is possible, not over how long it took.",
                "It fades in, from 31 December 1920 to 30 June 1921:"
                " no source says how early it may have been.",
                "It fades out, from 1 January 1922 to 31 December 1922:"
                " “about” lets it be off by 1 year either way.",
            ],
        ),
        (
            "{1921,1923-05}",
            [
                "“1921 and May 1923” are several times:"
                " the bar reaches from the first to the last.",
                "It fades in, from 1 January 1921 to 30 December 1921:"
                " the year in which it began is told, and no day of it.",
                "It fades out, from 2 May 1923 to 31 May 1923:"
                " the month in which it ended is told, and no day of it.",
            ],
        ),
    ],
)
def test_the_edges_of_the_bar_are_told_with_what_they_come_from(edtf: str, told: list[str]) -> None:
    assert list(edges_in_words(parse(edtf), "en")) == told


def test_a_date_is_in_the_language_of_the_reader_and_a_sentence_in_one_language() -> None:
    guessed = replace(WEDDING, when=EventDate(parse("1921-05-15~")))
    _, fades_in, _ = grounds(STORY, guessed, "de").edges
    assert grounds(STORY, guessed, "de").edges[0].startswith("“etwa 15. Mai 1921” names a day")
    assert fades_in.startswith("It fades in, from 12 May 1921 to 14 May 1921: ")
