"""What came of reading a file as a story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herline.frozen import frozen
from herline.model.story import Story

if TYPE_CHECKING:
    from herline.archive.problems import Problem


@frozen
class Reading:
    """The story that could be read, and what is wrong with the file.

    `digest` is the SHA-256 of its bytes in hexadecimal, or empty if they could not be read.
    `read_only` is true if the file holds more than this program understands. `is_believed` is true
    if the digest was not taken now, but noted when the file looked as it does now.
    """

    story: Story | None
    problems: tuple[Problem, ...]
    digest: str = ""
    read_only: bool = False
    is_believed: bool = False
