"""Each source goes by a letter of its own, as far as there are enough."""

from herline.model.letters import lettered
from herline.model.story import Source


def letters(*labels: str, **marks: str) -> str:
    """The letters of sources with these labels; `marks` are chosen by the author, by label."""
    sources = [Source(str(i), label, mark=marks.get(label, "")) for i, label in enumerate(labels)]
    return "".join(source.letter for source in lettered(sources))


def test_initials_serve_where_they_differ() -> None:
    assert letters("Trivia", "Encyclopedia") == "TE"


def test_the_second_of_two_takes_a_later_letter() -> None:
    assert letters("Taufbuch", "Trauungsbuch", "Sterbebuch") == "TRS"
    assert letters("Archive", "annals") == "AN"


def test_words_that_tell_them_apart_come_first() -> None:
    assert letters("Statement of Mrs Ames", "Statement of Cabman", "Statement of Clerk") == "MCL"
    assert letters("Letter 1", "Letter 2", "Letter 10") == "12L"


def test_no_one_takes_the_letter_of_another() -> None:
    assert letters("Rosa", "Taufbuch", "Trauungsbuch") == "RTA"
    assert letters("Taufbuch", "Trauungsbuch", "Other", Other="R") == "TAR"


def test_a_chosen_mark_stays() -> None:
    assert letters("Taufbuch", "Trauungsbuch", Trauungsbuch="T") == "AT"


def test_small_letters_serve_when_the_capitals_are_taken() -> None:
    assert letters("A", "AA", "AAA") == "AaA"


def test_forty_sources_with_one_word_in_common_are_told_apart() -> None:
    towns = "Harlei Oxoni Gotha Dresden Vindobona Monaco Berna Sangall Leida Hauni Matrit Escoria"
    found = letters(*(f"Codex {town} {i}" for i, town in enumerate(towns.split())))
    assert len(set(found)) == len(found)
