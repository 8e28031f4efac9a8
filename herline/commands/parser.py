"""Takes the arguments of a verb apart, and says what is wrong with them."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import NoReturn

from herline.archive.printable import visible


class Parser(ArgumentParser):
    """As Python's own; but what it says of a wrong argument cannot act in the terminal."""

    def error(self, message: str) -> NoReturn:
        super().error(visible(message))
