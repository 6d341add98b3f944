from community.outputs.history import history_of
from community.outputs.remove import put_back, remove
from tests.cast import an_event, haruto, mei
from tests.outputs.at_roundtable import a_round, a_roundtable, writer_at, wrote


async def test_taking_off_and_putting_back_stand_in_the_history_once_each(house):
    event, people = await an_event(), [await haruto(), await mei()]
    roundtable = await a_roundtable(event, await a_round(event), "A", *people)
    one, other = [await writer_at(roundtable, person) for person in people]
    item = await wrote(one, "継続率")

    await remove(other, item)
    await remove(one, item)
    await put_back(one, item)

    told = [(each.field, each.value, each.author) for each in await history_of(item)]
    assert told == [
        ("removed", "", "haruto"),
        ("removed", "1", "mei"),
        ("text", "継続率", "haruto"),
    ]
