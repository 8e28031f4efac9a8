"""Starts Herline: first what it needs, then what was asked for."""

import gc
import os
import sys

from herline import bootstrap


def main() -> None:
    """Run the command line and exit with its code."""
    try:
        bootstrap.ready()
        _read_names_as_utf8()
        gc.disable()  # herline/collector.py says why, and does what still has to be done
        # Saves 45 ms of threads that nothing here uses; numpy reads it when it is imported.
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
        from herline import cli

        status = cli.main(sys.argv[1:])
    except KeyboardInterrupt:  # so early that nobody else catches it
        status = 130
    sys.exit(status)


def _read_names_as_utf8() -> None:
    """Restart if Python reads names in another encoding, as with an old locale and PYTHONUTF8=0.

    Otherwise what was typed could be neither a title nor the name of anything; Qt knows only UTF-8.
    """
    if sys.getfilesystemencoding() != "utf-8" and os.environ.get("PYTHONUTF8") != "1":
        os.environ["PYTHONUTF8"] = "1"
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])


if __name__ == "__main__":
    main()
