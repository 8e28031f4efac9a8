"""Herline: a story on a zoomable timeline, and what every source says of it."""

import sys

__version__ = "0.2.0"

if sys.version_info < (3, 11):  # noqa: UP036 - an old Python reads this file, and no other
    sys.exit(
        "Herline needs Python 3.11 or newer, and {} is Python {}.{}: install a newer one and start"
        " with it, for example `python3.12 -m herline`.".format(
            sys.executable, *sys.version_info[:2]
        )
    )
