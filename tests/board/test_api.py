"""Programs seat people as well."""

from community.roundtables.tables import Seating
from tests.cast import an_event, aoi, as_, haruto, mei, someone
from tests.outputs.at_roundtable import a_round, a_roundtable
from tests.roundtables.guests import comes, ten_come


async def test_a_program_seats_everybody_and_reads_the_rounds(open_browser):
    event = await an_event()
    await ten_come(event)
    organiser = await as_(await aoi(), open_browser())

    answer = await organiser.post(
        f"/api/v1/events/{event.slug}/seatings", json={"rounds": 2, "size": 5}
    )

    rounds = answer.json()["rounds"]
    assert answer.status_code == 201
    assert [[len(each["chairs"]) for each in row["roundtables"]] for row in rounds] == [
        [5, 5],
        [5, 5],
    ]
    assert [each["letter"] for each in rounds[0]["roundtables"]] == ["A", "B"]
    assert answer.json()["flaws"]["together"] == 0
    read = await organiser.get(f"/api/v1/events/{event.slug}/seatings")
    assert read.json() == answer.json()


async def test_a_latecomer_is_seated_by_a_repair(open_browser):
    event = await an_event()
    await ten_come(event)
    organiser = await as_(await aoi(), open_browser())
    await organiser.post(f"/api/v1/events/{event.slug}/seatings", json={"rounds": 1, "size": 5})
    await comes(event, "late")

    answer = await organiser.post(f"/api/v1/events/{event.slug}/seatings/repair")

    tables = answer.json()["rounds"][0]["roundtables"]
    assert sorted(len(each["chairs"]) for each in tables) == [5, 6]


async def test_an_empty_room_is_refused_in_a_sentence(open_browser):
    event = await an_event()
    organiser = await as_(await aoi(), open_browser(accept_language="en"))

    answer = await organiser.post(
        f"/api/v1/events/{event.slug}/seatings", json={"rounds": 2, "size": 5}
    )

    assert (answer.status_code, answer.json()["title"]) == (
        422,
        "Nobody is here yet. Check somebody in first.",
    )


async def test_a_stranger_seats_nobody(open_browser):
    event = await an_event()
    await ten_come(event)

    answer = await open_browser().post(f"/api/v1/events/{event.slug}/seatings", json={"rounds": 2})

    assert (answer.status_code, await Seating.count()) == (401, 0)


async def test_i_read_where_i_sit_and_others_do_not(open_browser):
    event, me, other = await an_event(), await haruto(), await mei()
    await a_roundtable(event, await a_round(event), "A", me, other)
    phones = [await as_(each, open_browser()) for each in (me, await someone("sora"))]

    mine = (await phones[0].get(f"/api/v1/events/{event.slug}/seat")).json()
    wall = (await phones[0].get(f"/api/v1/events/{event.slug}/seats")).json()
    without = [
        (await phones[1].get(f"/api/v1/events/{event.slug}/{noun}")).status_code
        for noun in ("seat", "seats")
    ]

    [seat], [shown] = mine["seats"], wall["rounds"][0]["roundtables"]
    assert (seat["letter"], [each["name"] for each in seat["others"]]) == ("A", ["mei"])
    assert sorted(each["name"] for each in shown["chairs"]) == ["haruto", "mei"]
    assert without == [404, 401]
