"""Notes what is drawn anew, where all of it should have been kept."""

from collections.abc import Callable
from typing import Any

from herline.paint.kept_stamps import KeptStamps


def noting(make: Callable[..., Any], anew: list[str], whose: KeptStamps) -> Callable[..., Any]:
    """`make`, a method of stamps, which notes what it is called with for those of somebody."""

    def made(stamps: KeptStamps, *arguments: Any) -> Any:
        if stamps is whose:
            anew.append(str(arguments))
        return make(stamps, *arguments)

    return made
