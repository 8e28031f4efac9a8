from hypothesis import given
from hypothesis import strategies as st

from herline.model.tidying import tidy, tokenised
from tests.examples import examples


def test_joined_words_and_figures_are_put_together_again():
    text = r"Shot in mid @-@ 2012 , it cost \$ 258 @,@ 000 , or 2 @.@ 5 per cent ."
    assert tidy(text).text == "Shot in mid-2012, it cost $258,000, or 2.5 per cent."
    assert tidy("1.5 % of it , or 95 % .").text == "1.5% of it, or 95%."


def test_an_apostrophe_returns_to_its_word():
    assert tidy("Mira 's film wasn 't late . I 'd say so .").text == (
        "Mira's film wasn't late. I'd say so."
    )
    assert tidy("MIRA 'S FILM , IN FULL .").text == "MIRA'S FILM, IN FULL."


def test_quotation_marks_hug_what_they_enclose():
    text = (
        '" For the first , maybe , ten days of it , " said Mira . " I \'d say \' Hey , \' twice . "'
    )
    assert tidy(text).text == (
        '"For the first, maybe, ten days of it," said Mira. "I\'d say \'Hey,\' twice."'
    )


def test_a_quote_that_begins_inside_a_quotation_closes_it_first():
    assert tidy('a real buzz , " said Mira .').text == 'a real buzz," said Mira.'


def test_marks_set_on_the_wrong_word_change_sides():
    assert tidy('The "gentle "and "weird "film , he said .').text == (
        'The "gentle" and "weird" film, he said.'
    )


def test_brackets_hug_what_they_enclose():
    assert tidy("The short film ( 2010 ) was , he says , [ ... ] new .").text == (
        "The short film (2010) was, he says, [...] new."
    )


def test_a_possessive_after_s_keeps_its_apostrophe():
    assert tidy("She won the Critics ' Prize , too .").text == "She won the Critics' Prize, too."
    assert tidy("She won the Critics 'Prize , too .").text == "She won the Critics' Prize, too."


def test_a_question_mark_that_replaced_a_dash_is_left_alone():
    assert tidy("in his own voice ? to her , at last .").text == (
        "in his own voice ? to her, at last."
    )


def test_half_of_a_text_may_be_tokenised():
    text = 'It says: "Sweet, and smart" on Blu @-@ ray Disc and DVD on May 13, 2014.'
    assert tidy(text).text == 'It says: "Sweet, and smart" on Blu-ray Disc and DVD on May 13, 2014.'


def test_normal_text_comes_back_as_it_is():
    for text in (
        "She said, “In 2012 … we knew.” – Really?  Yes; 95 %!",
        "Comment ? « Très bien ! » dit-il ; puis : rien.",
        "Der Film kostete 23 Mio. $ (2013), sagt er. ‚Gut‘, sagt sie.",
        "No animals ... were harmed.",
    ):
        assert not tokenised(text)
        assert tidy(text).text == text


def test_spaced_brackets_and_marks_alone_are_enough_to_tell():
    assert tidy("a short film ( 2010 ) of hers").text == "a short film (2010) of hers"
    assert tidy('It was " perfectly cast " .').text == 'It was "perfectly cast".'
    assert tidy('She called it " a gem "').text == 'She called it "a gem"'
    assert tidy('Un " bijou " rare', "fr-CA").text == 'Un " bijou " rare'


def test_a_dot_that_begins_a_word_is_left_alone():
    assert tidy("Use .NET , or version .5 ,").text == "Use .NET, or version .5,"


def test_french_keeps_its_spaces_before_tall_marks():
    assert tidy("Il dit : « oui ! » , puis non .", "fr").text == "Il dit : « oui ! », puis non."


def test_the_words_that_carry_a_claim_are_found_in_the_tidy_text():
    text = r"It took in \$ 258 @,@ 000 in mid @-@ 2012 , they say ."
    shown = tidy(text)
    for words, expected in (
        (r"\$ 258 @,@ 000", "$258,000"),
        ("mid @-@ 2012", "mid-2012"),
        ("2012", "2012"),
        ("they say .", "they say."),
    ):
        start = text.index(words)
        a, b = shown.to_new(start, start + len(words))
        assert shown.text[a:b] == expected


@given(st.lists(st.sampled_from(["Mira", "'s", '"', "'", ",", ".", "(", ")", "@-@", r"\$", "5"])))
@examples(100)
def test_tidying_loses_no_letter_and_every_span_maps_in_order(tokens: list[str]):
    text = " ".join(tokens)
    shown = tidy(text)
    letters = [c for c in text if c.isalnum()]
    assert [c for c in shown.text if c.isalnum()] == letters
    for i, c in enumerate(text):
        if c.isalnum():
            a, b = shown.to_new(i, i + 1)
            assert shown.text[a:b] == c
