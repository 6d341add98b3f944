"""Where roundtables could stand before somebody says it."""

from hypothesis import given
from hypothesis import strategies as some

from community.floor.place import Place
from community.floor.room_map import RoomMap
from community.floor.suggest import as_many, evenly, suggested


@given(some.integers(0, 400))
def test_every_roundtable_gets_a_place_of_its_own_in_the_room(count):
    places = evenly(count)

    assert len(set(places)) == count
    assert all(0 < x < 100 and 0 < y < 100 for x, y in places)


def test_what_is_drawn_stays_where_it_is_and_others_are_suggested():
    drawn = RoomMap([Place("B", 3, 4, "by the window"), Place("Entrance", 0, 50, is_landmark=True)])

    room = suggested(drawn, 3)

    assert [each.name for each in room.places] == ["A", "B", "C", "Entrance"]
    assert room.by_letter["B"] == Place("B", 3, 4, "by the window")


def test_without_a_map_there_is_a_roundtable_for_five_people():
    assert as_many(41, RoomMap([])) == 9
    assert as_many(41, RoomMap([Place("A", 1, 1), Place("B", 2, 2)])) == 2
