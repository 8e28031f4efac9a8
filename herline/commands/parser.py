"""Takes the arguments of a verb apart, and says in a sentence what is wrong with them."""

from __future__ import annotations

import re
from argparse import ArgumentParser, ArgumentTypeError
from pathlib import Path
from typing import Any, NoReturn

from herline.archive.near import nearest
from herline.commands.terminal import complain

_SENTENCES = (
    (r"the following arguments are required: (.+)", "What is missing: {}."),
    (r"argument (\S+): expected one argument", "Behind {} something is missing."),
    (r"argument (\S+): expected (\d+) arguments", "Behind {} there must be {} things."),
    (r"argument (\S+): invalid int value: (.+)", "{} takes a whole number, and {} is none."),
    (r"argument (\S+): invalid choice: (.+) \(choose from (.+)\)", "{} takes no {}, only {}."),
    (r"argument (\S+): not allowed with argument (\S+)", "Choose either {1} or {0}."),
    (r"argument (\S+): ignored explicit argument (.+)", "{} takes nothing, not even {}."),
    (r"ambiguous option: (.+) could match (.+)", "{} may be any of {}."),
    (r"unrecognized arguments: (.+)", "Here is no place for {}."),
    (r"argument (\S+): (no name)", "The name for {} is empty."),
    (r"argument (\S+): (.+\.)", "{1}"),
)
"""What Python says of an argument, and how a person would put it; a sentence stays as it is."""

_YEAR = re.compile("-[0-9X]")
"""How a year before 1 begins; older Pythons take for an option what is no plain number."""


def named(name: str) -> Path:
    """The path of this name; an empty one, as a script may have it, is not the folder one is in."""
    if not name:
        raise ArgumentTypeError("no name")
    return Path(name)


class Parser(ArgumentParser):
    """As Python's own; but of a wrong argument it says no more than needed."""

    def __init__(self, **told: Any) -> None:
        super().__init__(**told)
        self._negative_number_matcher = _YEAR

    def refuse(self, sentence: str) -> NoReturn:
        """Ends with this sentence and the status of wrong usage."""
        complain(sentence)
        raise SystemExit(2)

    def error(self, message: str) -> NoReturn:
        hint = f"`{self.prog} --help` tells what there is."
        if unknown := re.match(r"unrecognized arguments: --(\S+)", message):
            words = [option.lstrip("-") for option in self._option_string_actions]
            near = nearest(unknown[1], words)
            hint = f"Did you mean --{near}?" if near else hint
        self.refuse(f"{_sentence(message)} {hint}")


def _sentence(message: str) -> str:
    for pattern, sentence in _SENTENCES:
        if match := re.fullmatch(pattern, message, re.DOTALL):
            return sentence.format(*(re.sub("'(.*?)'", r"\1", part) for part in match.groups()))
    return f"{message[:1].upper()}{message[1:]}."
