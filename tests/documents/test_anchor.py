import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herline.documents import offers
from herline.documents.anchor import find_quotes
from herline.documents.finding import State
from herline.model.story import Quote
from tests.documents.trials import find_quote
from tests.documents.village import damaged, taken, village
from tests.examples import examples

LETTER = (
    "Dear Karl, the weather has been mild. We were married on Saturday, the 14th. "
    "Anna wore the blue coat, since it rained a little. The whole village came to dance."
)
WEDDING = "We were married on Saturday, the 14th."


def test_words_at_their_place_are_exact():
    finding = find_quote(LETTER, taken(LETTER, WEDDING))
    assert finding.state is State.EXACT
    assert finding.span == (38, 76)
    assert finding.offers == ()


@pytest.mark.parametrize(
    ("words", "advice"),
    [
        (
            "We were married […], the 14th.",
            "A quote is one passage: where words are left out, make two.",
        ),
        ("Zebras ... giraffes", "A quote is one passage: where words are left out, make two."),
        (
            "Anna [Weber] wore the blue coat",
            "Leave out what was added to the words of the document.",
        ),
        ("We were wed on Saturday, the 14th.", "quoted “wed”, found “married”."),
    ],
)
def test_who_added_signs_to_a_quote_is_told_what_to_do(words: str, advice: str):
    assert find_quote(LETTER, Quote("s", words)).sentence.endswith(advice)


def test_words_without_a_stated_place_are_exact_where_they_stand_once():
    finding = find_quote(LETTER, Quote("s", "the blue coat"))
    assert finding.state is State.EXACT
    assert finding.span is not None
    assert LETTER[slice(*finding.span)] == "the blue coat"


def test_words_pushed_along_by_a_heading_have_moved():
    quote = taken(LETTER, WEDDING)
    finding = find_quote("A LETTER\n\n" + LETTER, quote)
    assert finding.state is State.MOVED
    assert finding.span == (48, 86)
    assert "48 instead of 38" in finding.sentence


def test_words_set_with_other_marks_are_exact_after_folding():
    quote = taken(LETTER, WEDDING)
    finding = find_quote(LETTER.replace(" the 14th", "\u00a0the\n14th"), quote)
    assert finding.state is State.FOLDED
    assert finding.span == (38, 76)
    tokenised = r"It cost \$ 258 @,@ 000 in mid @-@ 2012 , Anna 's father said ."
    finding = find_quote(tokenised, Quote("s", "$258,000 in mid-2012, Anna’s father"))
    assert finding.state is State.FOLDED
    assert finding.span is not None
    assert tokenised[slice(*finding.span)] == r"\$ 258 @,@ 000 in mid @-@ 2012 , Anna 's father"


def test_changed_words_are_offered_with_the_difference():
    finding = find_quote(LETTER.replace("14th", "15th"), taken(LETTER, WEDDING))
    assert finding.state is State.ALTERED
    assert finding.span is None
    assert [(o.start, o.end) for o in finding.offers][:1] == [(38, 76)]
    assert "quoted “14th”, found “15th”" in finding.sentence


def test_words_that_are_gone_are_missing():
    finding = find_quote("Quite another text on the growing of roses.", taken(LETTER, WEDDING))
    assert finding.state is State.MISSING
    assert finding.offers == ()


ALPHA = "Team Alpha reported that the bridge was closed to all traffic on Monday."
BETA = "Team Beta reported that the bridge was closed to all traffic on Monday."


@pytest.mark.parametrize("quote", [Quote("s", ALPHA), taken("So. " + ALPHA + " Yes.", ALPHA)])
@pytest.mark.parametrize("unchanged", [True, False])
def test_a_lookalike_that_scores_96_is_only_offered(quote: Quote, unchanged: bool):
    finding = find_quote("So. " + BETA + " Yes.", quote, unchanged=unchanged)
    assert finding.state is State.ALTERED
    assert finding.span is None
    assert finding.offers[0].likeness > 95
    assert "quoted “Alpha”, found “Beta”" in finding.sentence


TWICE = (
    "Chapter one, in which it rains. The bridge was closed. Nobody minded that very much. "
    "Chapter two, in which it snows. The bridge was closed. Everybody complained all week."
)
CLOSED = "The bridge was closed."


@pytest.mark.parametrize("occurrence", [0, 1])
def test_two_identical_sentences_are_told_apart_by_what_stands_around(occurrence: int):
    quote = taken(TWICE, CLOSED, occurrence)
    at_place = find_quote(TWICE, quote)
    assert (at_place.state, at_place.span) == (State.EXACT, (quote.start, quote.end))
    pushed = find_quote("Preface. " + TWICE, quote)
    assert pushed.state is State.MOVED
    assert quote.start is not None
    assert pushed.span == (quote.start + 9, quote.start + 9 + len(CLOSED))


def test_two_identical_sentences_without_surroundings_are_ambiguous():
    finding = find_quote(TWICE, Quote("s", CLOSED), unchanged=True)
    assert finding.state is State.AMBIGUOUS
    assert finding.span is None
    assert [TWICE[o.start : o.end] for o in finding.offers] == [CLOSED, CLOSED]


def test_a_repeated_paragraph_is_ambiguous_when_its_place_is_lost():
    text = "The heading of it all. " + LETTER + "\n" + LETTER
    quote = taken(text, WEDDING)
    assert find_quote(text, quote).state is State.EXACT
    assert find_quote("New. " + text, quote).state is State.AMBIGUOUS


def test_the_place_is_not_believed_when_the_surroundings_say_another():
    first, second = taken(TWICE, CLOSED, 0), taken(TWICE, CLOSED, 1)
    crossed = Quote("s", CLOSED, first.prefix, first.suffix, second.start, second.end)
    finding = find_quote(TWICE, crossed)
    assert finding.state is State.MOVED
    assert finding.span == (first.start, first.end)


def test_an_identical_sentence_left_over_elsewhere_is_only_offered():
    quote = taken(TWICE, CLOSED, 0)
    only_second = TWICE[TWICE.index("Chapter two") :]
    finding = find_quote(only_second, quote)
    assert finding.state is State.AMBIGUOUS
    assert finding.span is None


def test_in_an_unchanged_document_the_only_place_is_the_place():
    quote = Quote("s", WEDDING, "a prefix that is wrong", "a suffix that is wrong", 5, 9)
    assert find_quote(LETTER, quote, unchanged=True).state is State.MOVED
    assert find_quote(LETTER, quote, unchanged=False).state is State.AMBIGUOUS


@pytest.mark.parametrize(
    ("exact", "text"),
    [
        ("he left in the year 2012", "Then she left in the year 2012."),
        ("made 3 million in a week", "It made 13 million in a week."),
        ("5 million in one weekend", "It made 2.5 million in one weekend."),
        ("5 million in one weekend", "It made 2 @.@ 5 million in one weekend ."),
        ("the film had grossed $258", "Then the film had grossed $258,000."),
        ("the film had grossed $258", r"Then the film had grossed \$ 258 @,@ 000 ."),
        ("it was made between 2012", "Then it was made between 2012–2014."),
    ],
)
def test_a_cut_word_or_figure_is_not_the_quote(exact: str, text: str):
    assert not find_quote(text, Quote("s", exact)).state.anchored
    assert not find_quote(text, Quote("s", exact, start=99, end=120)).state.anchored


def test_a_date_before_a_comma_is_whole():
    assert (
        find_quote("Shown on October 12 , 2013 .", Quote("s", "on October 12")).state is State.EXACT
    )


def test_a_quote_cut_inside_a_run_on_label_is_exact_at_its_place():
    text = "Producers: Ann Lee, Tom LandayCinematographer: Jo Berg, and others as well"
    quote = taken(text, "Cinematographer: Jo Berg")
    assert find_quote(text, quote).state is State.EXACT
    assert find_quote("New heading. " + text, quote).state is State.MOVED


def test_offsets_count_code_points_after_an_emoji():
    text = "👩‍🚀👋🏽 So it began. Then all went home, and nobody ever spoke of it."
    quote = taken(text, "Then all went home")
    finding = find_quote(text, quote)
    assert finding.span == (quote.start, quote.end)
    assert find_quote("🎬" + text, quote).span == (20, 38)
    assert find_quote(text, Quote("s", "👩‍🚀👋🏽 So it began")).span == (0, 17)


@pytest.mark.parametrize(
    "quote",
    [
        Quote("s", ""),
        Quote("s", "   "),
        Quote("s", "—"),
        Quote("s", "\u00ad"),
        Quote("s", "x", start=-5, end=-4),
        Quote("s", "Dear", start=10**9, end=10**9 + 4),
        Quote("s", "\ud800"),
        Quote("s", "<img src=file:///etc/passwd>"),
        Quote("s", "a" * 20_000),
        Quote("s", "Dear Karl", "\x00" * 32, "\u202e" * 32, 3, 1),
    ],
)
def test_odd_quotes_and_empty_texts_have_a_state_too(quote: Quote):
    for text in ("", " ", LETTER, "\ud800", "—"):
        finding = find_quote(text, quote)
        assert finding.sentence.endswith(".")
        if finding.state is State.EXACT:
            assert finding.span is not None
            assert text[slice(*finding.span)] == quote.exact


def test_a_word_in_thousands_of_places_is_ambiguous_and_few_are_shown():
    finding = find_quote("yes " * 5000, Quote("s", "yes"))
    assert finding.state is State.AMBIGUOUS
    assert "5000 places" in finding.sentence
    assert len(finding.offers) == 20


@given(st.integers(0, 10**9), st.sampled_from([0.0, 0.02, 0.05, 0.1]), st.booleans())
@examples(60, derandomize=True)
def test_in_damaged_texts_nothing_wrong_is_anchored_and_the_right_place_is_offered(
    seed: int, share: float, cut_before: bool
):
    dice = random.Random(seed)
    sentences = village(dice, 30)
    text = " ".join(sentences)
    quote = taken(text, sentences[dice.randrange(30)])
    new, went = damaged(dice, text, share)
    shift = 0
    if cut_before and quote.start and quote.start > 100:
        shift = 50
        new = new[shift:]
    assert quote.start is not None
    assert quote.end is not None
    start, end = went[quote.start] - shift, went[quote.end] - shift
    finding = find_quote(new, quote)
    if finding.state.anchored:
        assert finding.span is not None
        assert abs(finding.span[0] - start) <= 2
        assert abs(finding.span[1] - end) <= 2
    else:
        assert any(o.start < end and o.end > start for o in finding.offers)


@given(st.integers(0, 10**9))
@examples(40, derandomize=True)
def test_a_sentence_taken_out_is_never_anchored_on_a_lookalike(seed: int):
    dice = random.Random(seed)
    sentences = village(dice, 30)
    chosen = dice.randrange(30)
    text = " ".join(sentences)
    quote = taken(text, sentences[chosen])
    lookalike = sentences[chosen].replace(" the old ", " the new ")
    rest = [*sentences[:chosen], *sentences[chosen + 1 :], lookalike, sentences[chosen]]
    finding = find_quote(" ".join(rest), quote)
    assert not finding.state.anchored
    assert finding.offers


def test_in_a_long_text_damaged_words_are_offered_where_they_gather(
    monkeypatch: pytest.MonkeyPatch,
):
    dice = random.Random(2)
    sentences = village(dice, 60)
    text = " ".join(sentences)
    quotes = [taken(text, sentence) for sentence in sentences[5:15]]
    new, went = damaged(dice, text, 0.06)
    monkeypatch.setattr(offers, "LONG", 100)
    monkeypatch.setattr(offers, "_LONG_WALKS", 0)
    findings = find_quotes(new, quotes)
    assert State.ALTERED in {finding.state for finding in findings}
    for quote, finding in zip(quotes, findings, strict=True):
        assert quote.start is not None
        assert quote.end is not None
        start, end = went[quote.start], went[quote.end]
        places = [finding.span] if finding.span else [(o.start, o.end) for o in finding.offers]
        assert any(s < end and e > start for s, e in places)


def test_an_equal_sentence_is_offered_beside_the_damaged_one_that_may_be_meant():
    quote = taken(TWICE, CLOSED, 0)
    damaged_first = TWICE.replace("rains. The bridge", "rains. The bridqe", 1)
    finding = find_quote(damaged_first, quote)
    assert finding.state is State.AMBIGUOUS
    assert [damaged_first[o.start : o.end] for o in finding.offers] == [
        "The bridqe was closed.",
        "The bridge was closed.",
    ]


def test_a_quote_that_ended_its_document_is_not_taken_for_one_amidst_it():
    text = "First it rained on us all day. The bridge was closed."
    quote = taken(text, CLOSED)
    assert quote.suffix == ""
    assert find_quote("Oh. " + text, quote).state is State.MOVED
    assert find_quote("Oh. " + text + " More.", quote).state is State.AMBIGUOUS


def test_many_quotes_are_found_as_each_alone():
    dice = random.Random(1)
    sentences = village(dice, 40)
    text = " ".join(sentences)
    quotes = [taken(text, sentence) for sentence in sentences] + [Quote("s", "Nobody knows it.")]
    new = "Heading. " + text.replace("Anna", "Anne")
    assert find_quotes(new, quotes) == tuple(find_quote(new, quote) for quote in quotes)
