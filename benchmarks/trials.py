"""How honest finding is: 10,000 damaged texts with lookalike sentences.

Once as short texts are searched, letter by letter, and once as long ones are, by seeds.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from benchmarks.figures import Figure, tell
from herline.documents import offers
from tests.documents.trials import tally


def main(trials: int = 10_000) -> Iterator[Figure]:
    for name, long in (("", offers.LONG), (", by seeds", 0)):
        usual, offers.LONG = offers.LONG, long
        try:
            counted = tally(trials)
        finally:
            offers.LONG = usual
        note = f"{counted.trials:,} trials, {counted.present:,} present"
        yield Figure(f"trials{name}: wrong anchors", "", len(counted.wrong), 0, note=note)
        lost = 100 * (1 - counted.share_found)
        yield Figure(f"trials{name}: present but not found", "%", lost, 1.0, note=note)


if __name__ == "__main__":
    tell(main(*(int(argument) for argument in sys.argv[1:2])))
