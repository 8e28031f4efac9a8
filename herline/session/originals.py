"""Where the window may write: not over the open story, its documents, or what the user wrote."""

from __future__ import annotations

import os
from pathlib import Path

from herline.documents.originals import refusal_of
from herline.session.chosen_files import known_files
from herline.session.state import State

THERE = "{} is there already. Choose just this name to replace it."


def refused(state: State, target: Path, asked: Path | None = None) -> str:
    """Why nothing may be written to `target`, as a sentence; empty where it may.

    Where an ending was added to the name that was `asked` for, nobody agreed to what is replaced.
    """
    if asked is not None and target != asked and os.path.exists(target):
        return THERE.format(target)
    folder = state.settings.documents_of(state.path)
    return refusal_of(target, state.path, state.whole, folder, known_files(state.path))
