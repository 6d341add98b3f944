"""Two accounts of one person become one: what was said of either is said of the one that stays."""

from community.database import fetch, transaction
from community.mixing.asked import Asked
from community.mixing.move import move_wishes
from community.mixing.say import say
from tests.cast import an_event
from tests.roundtables.guests import comes


async def kept() -> list[tuple[object, object, bool]]:
    rows = await fetch("SELECT one, other, is_together FROM pair_wish ORDER BY is_together")
    return [tuple(row) for row in rows]


async def test_wishes_and_pins_go_along_and_what_was_said_of_both_holds_once(house):
    event = await an_event()
    worse, better, friend, rival = [await comes(event, name) for name in ("w", "b", "f", "r")]
    said = [
        Asked("together", str(worse.id), str(friend.id)),
        Asked("apart", str(worse.id), str(rival.id)),
        Asked("together", str(better.id), str(rival.id)),
        Asked("together", str(worse.id), str(better.id)),
        Asked("pin", str(worse.id), roundtable="C"),
        Asked("pin", str(worse.id), roundtable="D", round=1),
        Asked("pin", str(better.id), roundtable="E", round=1),
    ]
    for each in said:
        await say(event, each)

    async with transaction():
        await move_wishes(worse.id, better.id)

    pairs = {frozenset({one, other}): yes for one, other, yes in await kept()}
    assert pairs == {
        frozenset({better.id, friend.id}): True,
        frozenset({better.id, rival.id}): True,
    }
    pins = await fetch("SELECT registration, letter, number FROM pin ORDER BY number")
    assert [tuple(row) for row in pins] == [(better.id, "C", 0), (better.id, "E", 1)]
