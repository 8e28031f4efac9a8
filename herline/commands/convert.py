"""`herline convert`: writes a story for other programs, and says what their form cannot carry."""

from __future__ import annotations

from argparse import RawDescriptionHelpFormatter
from pathlib import Path

from herline.commands.parser import Parser, named
from herline.commands.stories import add_file, story_for
from herline.commands.terminal import complain, say, weight
from herline.files import NotWrittenError, write_whole
from herline.telling.formats import FORMS, NoFormError, form_of

_EXAMPLES = """\
examples:
  herline convert --to her.jsonld                  the quotes of Her as Web Annotations
  herline convert my.json --to my.timelinejs.json  for TimelineJS
  herline convert my.json --to events.csv          for a spreadsheet, and back with import-csv

the end of the name says which form:
{forms}

exit status: 0 written, 1 could not be written, 2 for wrong usage
"""


def run(arguments: list[str]) -> int:
    """Writes the form that is asked for, and says what it leaves out."""
    asked = _parser().parse_args(arguments)
    target: Path = asked.to
    try:
        form = form_of(target)
    except NoFormError as error:
        complain(str(error))
        return 2
    story = story_for(target, asked.file)
    if story is None:
        return 1
    carried = form.carry(story)
    try:
        write_whole(target, carried.content)
    except NotWrittenError as error:
        complain(str(error))
        return 1
    say(f"{target}: {form.name}, {weight(len(carried.content.encode()))}")
    if carried.losses:
        say("What this form cannot hold:")
        for loss in carried.losses:
            say(f"  {loss}")
    return 0


def _parser() -> Parser:
    forms = "\n".join(f"  {form.ending:<17} {form.name}: {form.purpose}" for form in FORMS)
    parser = Parser(
        prog="herline convert",
        description="Write a story for other programs, and say what their form cannot carry.",
        epilog=_EXAMPLES.format(forms=forms),
        formatter_class=RawDescriptionHelpFormatter,
    )
    add_file(parser)
    parser.add_argument(
        "--to", metavar="COPY", type=named, required=True, help="the file to be written"
    )
    return parser
