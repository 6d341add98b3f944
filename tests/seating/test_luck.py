"""Random numbers are the same however many are drawn at once."""

from random import Random

import pytest

from community.seating import luck


def test_drawn_in_blocks_they_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    at_once = luck.draws(Random(3), 1_000)

    monkeypatch.setattr(luck, "BLOCK", 64)

    assert luck.draws(Random(3), 1_000) == at_once
    assert len(at_once) == 1_000
