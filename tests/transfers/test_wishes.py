"""A wish for another kind of place is its giver's: it is not passed on with the place."""

import pytest

from community.changes.change_to import change_to
from community.clock import moved_to
from community.draws.draw import draw
from community.registering.register import register
from community.transfers.pass_on import pass_on
from tests.cast import mei
from tests.changes.test_want import AHEAD, DRAWN, LATER, an_evening, counts, reread


@pytest.mark.parametrize("other", [AHEAD, DRAWN], ids=["held", "drawn"])
async def test_whoever_a_place_is_passed_on_to_has_not_asked_for_another_kind(house, other):
    event, (talk, wanted) = await an_evening(other)
    mine = await change_to(await register(event, await mei()), wanted)
    before = mine.wanted_kind

    await pass_on(mine, "ren", "ren@example.jp")
    if other is DRAWN:
        with moved_to(LATER):
            await draw(wanted)

    theirs = await reread(mine)
    assert before == wanted.id
    assert (theirs.wanted_kind, theirs.offered_until, theirs.kind) == (None, None, talk.id)
    assert await counts(event) == ([(1, 0, 0), (0, 0, 0)], 1)
