"""`herline export`: writes a picture of a story as SVG, PDF or PNG; it needs no display."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from herline.archive.printable import quoted
from herline.commands.asked import UsageError, filter_asked, lens_asked, stretch_asked
from herline.commands.drawing import can_draw, subject_of
from herline.commands.export_options import asked_for, refuse_both, unheeded
from herline.commands.stories import story_for
from herline.commands.terminal import complain, say, weight
from herline.files import NotWrittenError

if TYPE_CHECKING:
    from herline.model.story import Story
    from herline.paint.picture.request import Picture
    from herline.paint.picture.sheet import Sheet
    from herline.paint.picture.subject import Subject


def run(arguments: list[str]) -> int:
    """Writes the picture that is asked for, and says what was written."""
    asked = asked_for(arguments)
    if not can_draw():
        return 1
    from herline.paint.picture.writing import suffix_of

    path: Path = asked.to
    try:
        suffix = suffix_of(path)
        picture = _picture(asked, suffix)
    except (NotWrittenError, ValueError) as error:
        complain(str(error))
        return 2
    story = story_for(path, asked.file)
    if story is None:
        return 1
    try:
        subject = _subject(asked, story)
    except UsageError as error:
        complain(str(error))
        return 2
    if not subject.matching and story.events:
        complain("No event of this story matches, so no picture was written. Use fewer filters.")
        return 1
    status = _write(path, suffix, subject, picture, asked.view or "")
    if status == 0 and (useless := unheeded(asked, suffix)):
        say(useless)
    return status


def _picture(asked: Namespace, suffix: str) -> Picture:
    """Raises ValueError with a sentence."""
    from herline.paint.picture.request import (
        COARSEST,
        FINEST,
        Footnotes,
        Look,
        Picture,
        Reach,
        paper_named,
        size_named,
    )

    refuse_both(asked)
    if asked.dpi is not None and not COARSEST <= asked.dpi <= FINEST:
        raise ValueError(f"--dpi must be from {COARSEST} to {FINEST:,}.")
    paper = paper_named(asked.paper) if asked.paper is not None else ""
    if suffix == ".pdf" and not asked.size and not paper:
        paper = "A3"
    size, grows = size_named(asked.size) if asked.size is not None else (Picture().size, True)
    return Picture(
        reach=Reach.VIEW if asked.view else Reach.WHOLE,
        size=size,
        grows=grows,
        paper=paper,
        dpi=asked.dpi or 0,
        look=Look(asked.theme),
        transparent=asked.transparent and suffix != ".pdf",
        footnotes=Footnotes(asked.footnotes),
        title=asked.title,
        legend=asked.legend,
        filters=asked.filters,
        sources=asked.sources,
    )


def _subject(asked: Namespace, story: Story) -> Subject:
    """Raises UsageError."""
    from herline.model.lens import through
    from herline.model.view import Grouping

    lens = lens_asked(story, asked.according_to, asked.mirror, said=asked.said)
    story = through(story, lens)
    filter = filter_asked(story, asked)
    subject = subject_of(story, filter, Grouping(asked.group), fold=asked.fold, lens=lens)
    if asked.view is not None:
        return subject.between(*stretch_asked(asked.view, subject.chart.extent))
    return subject


def _write(path: Path, suffix: str, subject: Subject, picture: Picture, view: str) -> int:
    from PySide6.QtGui import QGuiApplication

    from herline.paint.picture.told import (
        events_in_words,
        size_in_words,
        warning_in_words,
    )
    from herline.paint.picture.writing import write, write_sheet
    from herline.paint.style import style

    application = QGuiApplication.instance() or QGuiApplication(["herline"])
    try:
        if subject.view.lens.compares:
            from herline.paint.picture.mirror import compare

            compared = compare(subject, picture, style(picture.look.value))
            written, told = write_sheet(path, compared.sheet, picture), compared.told
        else:
            written = write(path, subject, picture, style("light"))
            told = events_in_words(written.sheet)
    except NotWrittenError as error:
        complain(str(error))
        return 1
    finally:
        del application
    size = size_in_words(written.sheet, picture, suffix)
    warning = warning_in_words(written.sheet, picture, suffix)
    say(f"{path}: {size}, {weight(written.bytes)}; {told}")
    if warning:
        say(warning)
    if view and not _has_dates(written.sheet, subject):
        others = " among those that match" if subject.view.filter else ""
        complain(f"No dated event{others} is in {quoted(view)}; `herline events` lists the dates.")
    return 0


def _has_dates(sheet: Sheet, subject: Subject) -> bool:
    """Whether the picture of `subject` shows anything that has a date."""
    if subject.view.lens.compares:
        return sheet.drawn + sheet.counted > 0
    return not set(subject.in_sight()) <= set(subject.chart.columns.undated)
