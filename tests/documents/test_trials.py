"""Trials by the hundred at every run, by the ten thousand when asked for."""

import pytest

from herline.documents import offers
from tests.documents.trials import tally


@pytest.mark.heavy
@pytest.mark.parametrize("long", [offers.LONG, 0], ids=["letter by letter", "by seeds"])
def test_damaged_texts_have_no_wrong_anchor_and_nearly_no_loss(
    long: int, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(offers, "LONG", long)
    counted = tally(80, seed=7)
    assert counted.wrong == []
    assert counted.present > 40
    assert counted.share_found >= 0.99


@pytest.mark.slow
def test_ten_thousand_damaged_texts_have_no_wrong_anchor_and_nearly_no_loss():
    counted = tally(10_000)
    assert counted.wrong == []
    assert counted.present > 5_000
    assert counted.share_found >= 0.99
