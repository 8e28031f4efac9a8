"""Reads a theme file, which is written in the part of TOML that one line at a time can say.

Tables of `name = value`, the value as JSON writes it too: a text, a list of texts, true or false.
The reader of all of TOML takes 8 ms to be imported, at every start.
"""

from __future__ import annotations

from json import JSONDecoder

Tables = dict[str, dict[str, object]]


def tables(text: str) -> Tables:
    """The entries of each table by its name, those before the first one under "".

    Raises ValueError for a line that is neither an entry nor a table, with its number.
    """
    read = JSONDecoder().raw_decode
    table: dict[str, object] = {}
    found: Tables = {"": table}
    for number, line in enumerate(text.splitlines(), start=1):
        line = line.strip()
        if line.startswith("["):
            table = found.setdefault(line.partition("#")[0].strip().strip("[]"), {})
        elif line and not line.startswith("#"):
            name, equals, written = line.partition("=")
            try:
                value, end = read(written.lstrip())
            except ValueError as error:
                raise ValueError(f"line {number}: {error}") from error
            if not equals or written.lstrip()[end:].strip()[:1] not in ("", "#"):
                raise ValueError(f"line {number} is not like name = value")
            table[name.strip()] = value
    return found
