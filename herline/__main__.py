"""Starts Herline: first what it needs, then what was asked for."""

import gc
import os
import sys

from herline import bootstrap


def main() -> None:
    """Run the command line and exit with its code."""
    bootstrap.ready()
    gc.disable()  # herline/collector.py tells why, and does what is left to do
    # Saves 45 ms of threads that nothing here uses; numpy reads it when it is imported.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from herline import cli

    sys.exit(cli.main(sys.argv[1:]))


if __name__ == "__main__":
    main()
