"""What a column says, in words."""

from herline.model.story import Source
from herline.ui.synopsis.words import kind_and_language


def test_the_language_of_a_source_has_a_name_and_else_its_tag() -> None:
    assert kind_and_language(Source("a", "A", kind="letter", language="he")) == "letter, Hebrew"
    assert kind_and_language(Source("a", "A", language="de-AT")) == "German"
    assert kind_and_language(Source("a", "A", language="qaa")) == "qaa"
