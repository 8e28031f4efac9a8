"""What the window can be told about documents: read them, check all quotes, say where they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herline.ui.act import Act

if TYPE_CHECKING:
    from herline.session.session import Session


def _has_file(session: Session) -> bool:
    return session.state.path is not None


DOCUMENTS = (
    Act(
        "read-documents",
        "Read the doc&uments…",
        lambda w: w.documents.show(),
        ("Ctrl+Shift+O",),
        "Read the sources' documents, with everything quoted from them in the margin",
        can=_has_file,
    ),
    Act(
        "verify",
        "Chec&k all quotes",
        lambda w: w.documents.verify(),
        ("F7",),
        "Check every quote against its document, and list the results",
        can=_has_file,
    ),
    Act(
        "documents",
        "Check quotes in &documents…",
        lambda w: w.documents.ask_folder(),
        tip="Choose the folder of the sources' documents, and check every quote in them",
        can=_has_file,
    ),
)
