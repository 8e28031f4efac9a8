"""The process in which a document is parsed: bytes come in, text goes out as JSON.

`python -m herline.documents.formats.child PDF` reads the file from its standard input. Its memory
and time are limited and it writes no file, so whatever a hostile file does to a parser ends here.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable

from herline.documents.decoding import UnreadableError
from herline.documents.formats.docx_text import docx_text
from herline.documents.formats.format import Extracted, Format
from herline.documents.formats.html_text import html_text
from herline.documents.formats.pdf_text import pdf_text

MEMORY = 1_500 * 1024 * 1024
SECONDS = 60
LONGEST = 64 * 1024 * 1024

_READERS: dict[Format, Callable[[bytes], Extracted]] = {
    Format.HTML: html_text,
    Format.PDF: pdf_text,
    Format.DOCX: docx_text,
}


def main(arguments: list[str]) -> int:
    """Parse the document; whatever goes wrong becomes the answer."""
    _take_limits()
    try:
        found = _READERS[Format[arguments[0]]](sys.stdin.buffer.read())
        if len(found.text) > LONGEST:
            raise UnreadableError("has more text than Herline reads")
        answer: dict[str, object] = {"text": found.text, "pages": found.pages}
    except UnreadableError as error:
        answer = {"wrong": str(error)}
    except MemoryError:
        answer = {"wrong": "needs more memory than it is allowed"}
    except RecursionError:
        answer = {"wrong": "is nested too deeply to be read"}
    json.dump(answer, sys.stdout)  # all that is not ASCII is escaped
    return 0


def _take_limits() -> None:
    try:
        import resource  # not on every system; the parent's patience counts everywhere
    except ImportError:
        return
    for which, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, SECONDS)):
        _, hard = resource.getrlimit(which)
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(which, (most, hard))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
