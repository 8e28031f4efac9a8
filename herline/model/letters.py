"""The letter that each source goes by: its own mark, else one of its label that no other has.

    Taufbuch             T        Statement of Mrs Ames     M        Letter 1    1
    Trauungsbuch         R        Statement of the Porter   P        Letter 2    2

Sources that would share the initial of their labels look first for a letter in the words that
stand in no other label; when all capitals are taken, small letters serve.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from herline.frozen import replace
from herline.model.story import Source

_WORD = re.compile(r"[^\W_]+")


def lettered(sources: Sequence[Source]) -> tuple[Source, ...]:
    """The sources, each with a letter of its own as far as there are enough."""
    met = Counter(source.letter for source in sources)
    often = Counter(chain.from_iterable(set(_words(source.label)) for source in sources))
    taken = {source.letter for source in sources if source.mark or met[source.letter] == 1}
    found: list[Source] = []
    for source in sources:
        if source.mark or met[source.letter] == 1:
            found.append(source)
            continue
        own = [word for word in _words(source.label) if often[word] == 1]
        free = (each for each in _candidates(own, source.label) if each not in taken)
        letter = next(free, source.letter)
        taken.add(letter)
        found.append(replace(source, initial=letter))
    return tuple(found)


def _words(label: str) -> list[str]:
    """Words of a label; a number stands for itself only while it is one digit."""
    return [word for word in _WORD.findall(label) if len(word) == 1 or not word.isdigit()]


def _candidates(own: Sequence[str], label: str) -> Iterator[str]:
    """Letters for a source, the best first: of its own words, then of all its label."""
    for words in (own, _words(label)):
        spelt = "".join(word[0] for word in words) + "".join(words)
        upper = [each.upper() for each in spelt if len(each.upper()) == 1]
        yield from sorted(upper, key=str.isdigit)
    yield from (each.lower() for each in "".join((*own, label)) if each.isalpha())
