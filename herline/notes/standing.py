"""How a resolution of the reader's stands to the story as it is now.

A resolution names its claim by what the claim says, not by where it stands. If the story comes to
say something else, the resolution is stale: it is shown as such, and follows no other claim in its
place.
"""

from __future__ import annotations

from hashlib import sha256

from herline.frozen import frozen
from herline.model.agreement import Comparison
from herline.model.collation import key_of
from herline.model.story import Claim, Event
from herline.model.verdicts import value_of
from herline.notes.resolution import Notes, Resolution


@frozen
class Standing:
    """A resolution beside the claim that it follows; without `claim` it is stale."""

    resolution: Resolution
    claim: Claim | None

    @property
    def stale(self) -> bool:
        return self.claim is None


def follow(
    event: Event, comparison: Comparison, claim: Claim, because: str, on: str = ""
) -> Resolution:
    """The resolution that follows `claim`; raises ValueError where no reason is given."""
    reason = " ".join(because.split())
    if not reason:
        raise ValueError("A resolution needs a reason: write why you follow this claim.")
    said = value_of(claim)
    return Resolution(event.id, key_of(comparison), identity(claim), claim.source, said, reason, on)


def identity(claim: Claim) -> str:
    """Names a claim by what it says: who, of what, which value, in which words; 16 hex digits."""
    parts = (
        claim.source,
        claim.attribute.value,
        claim.of,
        claim.scope,
        *claim.values,
        claim.date.text if claim.date else "",
        claim.amount.text if claim.amount else "",
        claim.unit,
        claim.quote.exact,
    )
    told = "\x1f".join(parts).encode("utf-8", "surrogatepass")
    return sha256(told).hexdigest()[:16]


def standing(notes: Notes, event: Event, comparison: Comparison) -> Standing | None:
    """What the reader decided on what is compared here; None: nothing."""
    resolution = notes.of(event.id, key_of(comparison))
    if resolution is None:
        return None
    claims = (each for each in comparison.claims if identity(each) == resolution.claim)
    return Standing(resolution, next(claims, None))
