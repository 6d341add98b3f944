"""The next event of a series begins with the same map."""

from community.events.tables import Series
from community.floor.keep import keep_map
from community.floor.place import Place
from community.floor.room_map import map_of
from tests.cast import an_event
from tests.patterns.test_everything_again import the_next


async def test_the_next_event_has_the_same_room(house):
    event = await an_event()
    room = [Place("A", 20, 30, "by the window"), Place("Entrance", 50, 98, is_landmark=True)]
    await keep_map(event, room)

    made = await the_next(await Series.objects().get(Series.id == event.series))

    assert (await map_of(made)).places == room
