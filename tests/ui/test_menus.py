"""The menus: a letter leads to each entry, and to one alone."""

import re
from collections.abc import Iterator

import pytest

from herline.ui.act import Act, Menu
from herline.ui.actions import MENUS


def _with_those_within(menus: tuple[Menu, ...]) -> Iterator[Menu]:
    for menu in menus:
        yield menu
        yield from _with_those_within(tuple(e for e in menu.entries if isinstance(e, Menu)))


def _titles(menu: Menu) -> list[str]:
    acts = (entry for entry in menu.entries if isinstance(entry, Act | Menu))
    return [entry.text if isinstance(entry, Act) else entry.title for entry in acts]


@pytest.mark.parametrize("menu", tuple(_with_those_within(MENUS)), ids=lambda menu: menu.title)
def test_each_entry_of_a_menu_has_a_letter_of_its_own(menu: Menu) -> None:
    letters = [re.findall("&(.)", title.lower()) for title in _titles(menu)]
    assert [len(found) for found in letters] == [1] * len(letters)
    assert len({letter for (letter,) in letters}) == len(letters)
