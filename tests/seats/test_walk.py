"""An organiser looks at one person: where they sit, whom they meet, and whom once more."""

from uuid import uuid4

from community.events.tables import Round
from community.floor.keep import keep_map
from community.floor.place import Place
from community.floor.room_map import RoomMap
from community.plannings.seat import seat_everyone
from community.roundtables.who_sits import RoundtableWithPeople, Seated, SeatedRound
from community.seats.everybody import everybody
from community.seats.walk import Walk, stops, walk_of
from tests.cast import an_event, aoi, as_, haruto
from tests.roundtables.guests import comes, ten_come

ROOM = RoomMap([Place("A", 10, 10, "窓ぎわ"), Place("B", 90, 90)])


def seated(name):
    return Seated(uuid4(), uuid4(), name, "", False, False, "unknown")


def rounds(*rows):
    return [
        SeatedRound(
            Round(number=number, title=f"ラウンド{number}", event=1),
            [RoundtableWithPeople(uuid4(), letter, people) for letter, people in row.items()],
        )
        for number, row in enumerate(rows, 1)
    ]


def test_whom_somebody_meets_again_is_said_in_the_later_round():
    me, one, two = seated("me"), seated("one"), seated("two")
    evening = rounds({"A": [me, one], "B": [two]}, {"B": [me, one, two]}, {"A": [one, two]})

    walk = Walk(stops(evening, me.registration, ROOM), ROOM)

    assert [(each.letter, each.where) for each in walk.stops] == [
        ("A", "窓ぎわ"),
        ("B", ""),
        ("", ""),
    ]
    assert [{*each.again} for each in walk.stops] == [set(), {one.registration}, set()]
    assert (walk.met, walk.repeats, walk.way) == (2, 1, ["A", "B"])


def test_everybody_stands_once_with_all_their_letters():
    ann, ben = seated("ann"), seated("ben")

    placed = everybody(rounds({"A": [ben]}, {"A": [ann], "B": [ben]}))

    assert [(each.person.name, each.letters) for each in placed] == [
        ("ann", ["", "A"]), ("ben", ["A", "B"]),
    ]  # fmt: skip


async def test_an_organiser_follows_a_name_to_the_walk(open_browser):
    event = await an_event()
    people = await ten_come(event)
    await seat_everyone(event, rounds=3)
    browser = await as_(await aoi(), open_browser())
    at = f"/events/{event.slug}/seating/people"

    listed = (await browser.get(at)).text
    shown = (await browser.get(f"{at}/{people[4].id}")).text
    told = (await browser.get(f"/api/v1/events/{event.slug}/seatings/people/{people[4].id}")).json()

    met = {each["registration"] for stop in told["stops"] for each in stop["people"]}
    again = sum(each["again"] for stop in told["stops"] for each in stop["people"])
    assert f'{at}/{people[4].id}"' in listed
    assert shown.count('class="list-row"') == sum(len(each["people"]) for each in told["stops"])
    assert (told["met"], told["repeats"]) == (len(met), again)
    assert again > 0


async def test_nobody_of_another_evening_is_looked_up(open_browser):
    event, other = await an_event(), await an_event("hitori-cs-34", number=34)
    stranger = await comes(other, "stranger")
    organiser, member = (
        await as_(await aoi(), open_browser()),
        await as_(await haruto(), open_browser()),
    )
    at = f"/events/{event.slug}/seating/people"

    assert (await organiser.get(f"{at}/{stranger.id}")).status_code == 404
    assert [(await member.get(path)).status_code for path in (at, f"{at}/{stranger.id}")] == [
        403,
        403,
    ]


async def test_the_way_is_drawn_on_a_map_of_the_roundtables_that_are_used(house):
    event = await an_event()
    people = await ten_come(event)
    await keep_map(event, [Place("A", 10, 10), Place("B", 50, 50), Place("C", 90, 90)])
    await seat_everyone(event, rounds=2, size=5)

    walk = await walk_of(event, people[0].id)

    assert [each.name for each in walk.room.places] == ["A", "B"]
