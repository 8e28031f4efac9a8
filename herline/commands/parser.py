"""Reads the arguments of a verb, and says in a sentence what is wrong with them."""

from __future__ import annotations

import os
import re
from argparse import ArgumentParser, ArgumentTypeError
from pathlib import Path
from typing import Any, NoReturn

from herline.archive.near import did_you_mean, nearest
from herline.commands.terminal import complain

_SENTENCES = (
    (r"the following arguments are required: (.+)", "Missing: {}."),
    (r"argument (\S+): expected one argument", "{} needs a value."),
    (r"argument (\S+): expected (\d+) arguments", "{} needs {} values."),
    (r"argument (\S+): invalid int value: (.+)", "{} takes a whole number, not {}."),
    (
        r"argument (\S+): invalid choice: (.+) \(choose from (.+)\)",
        "{} cannot be {}. Choose from {}.",
    ),
    (r"argument (\S+): not allowed with argument (\S+)", "Choose either {1} or {0}."),
    (r"argument (\S+): ignored explicit argument (.+)", "{} takes no value, but got {}."),
    (r"ambiguous option: (.+) could match (.+)", "{} could be any of {}."),
    (r"unrecognized arguments: (.+)", "Not understood: {}."),
    (r"argument (\S+): (no name)", "The name for {} is empty."),
    (r"argument (\S+): (.+\.)", "{1}"),
)
"""What Python says of an argument, and how a person would say it; our own sentences stay."""

_STRAY = re.compile(r"unrecognized arguments: (.+)", re.DOTALL)
_YEAR = re.compile("-[0-9X]")
"""How a year before 1 begins, which older Pythons would take for an option."""


def named(name: str) -> Path:
    """The path of this name; an empty one, as a script may pass, does not mean this folder."""
    if not name:
        raise ArgumentTypeError("no name")
    return Path(name)


class Parser(ArgumentParser):
    """Python's own parser, but with one short sentence for a wrong argument."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._negative_number_matcher = _YEAR

    def refuse(self, sentence: str) -> NoReturn:
        """Ends the program with this sentence and the status for wrong usage."""
        complain(sentence)
        raise SystemExit(2)

    def refuse_missing(self, folder: Path | None) -> None:
        """Refuses a folder that is named and not there."""
        if folder is None or os.path.isdir(folder):  # unlike Path, never raises
            return
        if os.path.isfile(folder):
            self.refuse(f"{folder} is a file. Name the folder it is in: {folder.parent}")
        self.refuse(f"There is no folder {folder}. {_folders_like(folder)}")

    def error(self, message: str) -> NoReturn:
        hint = f"`{self.prog} --help` lists what there is."
        if unknown := re.match(r"unrecognized arguments: --(\S+)", message):
            words = [option.lstrip("-") for option in self._option_string_actions]
            near = nearest(unknown[1], words)
            hint = f"Did you mean --{near}?" if near else hint
        takes_documents = "--documents" in self._option_string_actions
        if takes_documents and (stray := _STRAY.match(message)) and os.path.isdir(stray[1]):
            hint = f"Did you mean --documents {stray[1]}?"
        self.refuse(f"{_sentence(message)} {hint}")


def _folders_like(folder: Path) -> str:
    """A hint on which folder may be meant by one that is not there."""
    try:
        names = [each.name for each in folder.parent.iterdir() if each.is_dir()]
    except (OSError, ValueError):
        names = []
    return did_you_mean(folder.name, names) or "Look for its name and place."


def _sentence(message: str) -> str:
    for pattern, sentence in _SENTENCES:
        if match := re.fullmatch(pattern, message, re.DOTALL):
            return sentence.format(*(re.sub("'(.*?)'", r"\1", part) for part in match.groups()))
    return f"{message[:1].upper()}{message[1:]}."
