"""`herline export`: writes a picture of a story."""

from __future__ import annotations

from argparse import ArgumentParser

from herline.commands.terminal import complain


def run(arguments: list[str]) -> int:
    """Tells that pictures cannot be written yet."""
    ArgumentParser(prog="herline export").parse_known_args(arguments)
    complain("This version of Herline cannot write pictures from the command line yet.")
    return 1
