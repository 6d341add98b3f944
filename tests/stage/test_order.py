from community.stage.change_order import Change, change_order
from community.stage.order import drawn, order_of, put_in_order
from community.stage.presenting import presenting_of
from community.stage.tables import OrderBy
from community.stage.turn import Turn
from tests.stage.evening import after_the_talk


def letters(turns):
    return "".join(turn.letter for turn in turns)


async def test_the_order_is_by_letter_until_it_is_drawn(house):
    event, _roundtables = await after_the_talk("ABCDE")

    before = letters(await order_of(event))
    after = letters(await put_in_order(event, OrderBy.DRAW, seed=7))

    assert (before, after, sorted(after)) == ("ABCDE", "EADBC", list("ABCDE"))


async def test_a_drawn_order_shows_the_number_by_which_anybody_can_check_it(house):
    event, roundtables = await after_the_talk("ABCDE")

    shown = await put_in_order(event, OrderBy.DRAW)

    seed = (await presenting_of(event)).seed
    by_letter = [Turn(each.id, each.letter) for each in roundtables]
    assert letters(drawn(by_letter, seed)) == letters(shown)


async def test_the_order_is_changed_by_hand_one_place_at_a_time(house):
    event, roundtables = await after_the_talk("ABC")

    await change_order(event, roundtables[2].id, Change.EARLIER)
    await change_order(event, roundtables[0].id, Change.EARLIER)

    assert letters(await order_of(event)) == "ACB"
    assert (await presenting_of(event)).order_by == "hand"
