"""Programs say the same as organisers do."""

from community.mixing.tables import Mixing
from tests.cast import an_event, aoi, as_, haruto
from tests.roundtables.guests import ten_come

LEVELS = {"topics": "much", "industry": "none"}


async def test_a_program_says_what_holds_and_takes_it_back(open_browser):
    event = await an_event()
    people = await ten_come(event)
    organiser = await as_(await aoi(), open_browser(accept_language="en"))
    address = f"/api/v1/events/{event.slug}/mixing"

    await organiser.put(address, json={"size": 7, "largest": 8, "levels": LEVELS})
    pin = {"kind": "pin", "one": str(people[3].id), "roundtable": "A", "round": 2}
    said = (await organiser.post(f"{address}/wishes", json=pin)).json()
    seated = await organiser.post(f"/api/v1/events/{event.slug}/seatings", json={"rounds": 2})
    gone = await organiser.post(f"{address}/removal", json={"wish": said["wishes"][0]["wish"]})

    assert (said["mix"]["levels"]["topics"], said["mix"]["levels"]["phase"]) == ("much", "normal")
    assert [each["sentence"] for each in said["wishes"]] == ["guest-3: at roundtable A in round 2."]
    assert [[len(t["chairs"]) for t in row["roundtables"]] for row in seated.json()["rounds"]] == [
        [5, 5],
        [5, 5],
    ]
    assert "guest-3" in {
        each["name"] for each in seated.json()["rounds"][1]["roundtables"][0]["chairs"]
    }
    assert (said["contradiction"], said["notes"]) == ("", [])
    assert (gone.status_code, gone.json()["wishes"]) == (200, [])


async def test_a_stranger_and_a_guest_learn_nothing_of_it(open_browser):
    event = await an_event()
    await ten_come(event)
    guest = await as_(await haruto(), open_browser())

    answers = [
        (await each.get(f"{prefix}/events/{event.slug}/mixing")).status_code
        for each in (open_browser(), guest)
        for prefix in ("/api/v1", "")
    ]

    assert {*answers[:2]} <= {303, 401} and {*answers[2:]} == {403}
    assert await Mixing.count() == 0


async def test_somebody_of_another_event_cannot_be_spoken_of(open_browser):
    event, other = await an_event(), await an_event("hitori-cs-34", number=34)
    [somebody, *_others] = await ten_come(other)
    organiser = await as_(await aoi(), open_browser())
    pin = {"kind": "pin", "one": str(somebody.id), "roundtable": "A"}

    answer = await organiser.post(f"/api/v1/events/{event.slug}/mixing/wishes", json=pin)

    assert answer.status_code == 422


async def test_rubbish_in_what_holds_is_refused_and_nothing_is_kept(open_browser):
    event = await an_event()
    organiser = await as_(await aoi(), open_browser(accept_language="en"))
    address = f"/api/v1/events/{event.slug}/mixing"
    many = [[f"Acme {n}", f"Zenith {n}"] for n in range(51)]

    fields = [
        (await organiser.put(address, json=said)).json().get("field")
        for said in (
            {"closed": ["7"]},
            {"reserved": {"": 1}},
            {"reserved": {"A": -3}},
            {"rivals": [["Acme", "ＡＣＭＥ"]]},
            {"rivals": many},
        )
    ]
    none_kept = await Mixing.count()
    written = await organiser.put(address, json={"closed": ["ｂ", "B"], "rivals": many[:50]})

    assert fields == ["roundtable", "roundtable", "chairs", "companies", None]
    assert (none_kept, written.json()["mix"]["closed"]) == (0, ["B"])
