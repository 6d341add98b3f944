"""Many want the same places, numbers and people at the same moment."""

import asyncio

from community.checkins.tables import CheckIn
from community.database import fetch_value
from community.events.publish import publish
from community.events.tables import Event, State
from community.outbox.tables import Message
from community.registering.register import register
from community.registrations.tables import Registration
from tests.cast import an_event, as_, haruto, someone
from tests.events.plans import a_form
from tests.letters import letters_are_written
from tests.races.at_once import EVENING, counts_are_right, statuses


async def test_many_want_the_last_place_while_others_cancel(desk, open_browser):
    event = await an_event(places=3)
    first = [await register(event, await someone(f"first-{n}")) for n in range(6)]

    answers = await asyncio.gather(
        *(
            open_browser().post(
                f"{EVENING}/registrations", data={"name": f"n{n}", "email": f"n{n}@example.jp"}
            )
            for n in range(20)
        ),
        *(desk.post(f"/registrations/{each.id}/cancellation") for each in first * 2),
    )

    assert statuses(answers) == {303}
    assert await counts_are_right(event)
    assert (await Event.objects().get(Event.id == event.id)).taken == 3
    assert await fetch_value("SELECT count(*) = count(DISTINCT turn) FROM registration")


async def test_one_person_taps_twice_and_again(open_browser):
    event = await an_event()
    member = await haruto()
    browsers = [await as_(member, open_browser()) for _ in range(6)]

    answers = await asyncio.gather(*(each.post(f"{EVENING}/registrations") for each in browsers))

    assert len({answer.headers["location"] for answer in answers}) == 1
    await letters_are_written()
    assert (await Registration.count(), await Message.count()) == (1, 2)
    assert await counts_are_right(event)


async def test_an_event_is_published_twice_at_once(desk):
    await an_event(state=State.DRAFT, published_at=None)

    answers = await asyncio.gather(*(desk.post(f"{EVENING}/publication") for _ in range(5)))

    event = await Event.objects().first()
    assert (statuses(answers), event.version) == ({303}, 2)


async def test_two_organisers_announce_the_next_event_of_a_new_series(desk):
    form = {name: getattr(a_form(number=""), name) for name in a_form().__struct_fields__}

    answers = await asyncio.gather(*(desk.post("/events", data=form) for _ in range(5)))

    assert {answer.headers["location"] for answer in answers} == {
        f"/events/hitori-cs-{number}" for number in range(1, 6)
    }


async def test_a_roster_is_brought_in_while_the_same_people_register(desk, open_browser):
    event, elsewhere = await an_event(), await an_event("hitori-cs-34", number=34)
    rows = "\n".join(f"参加,u{n},名前{n},参加,,n{n}@example.jp,{n}" for n in range(8))
    header = "参加枠名,ユーザー名,表示名,参加ステータス,出欠ステータス,メールアドレス,受付番号"
    uploads = [
        await desk.post(
            f"/events/{each.slug}/roster", files={"file": ("p.csv", f"{header}\n{rows}".encode())}
        )
        for each in (event, elsewhere)
    ]

    answers = await asyncio.gather(
        *(desk.post(upload.headers["location"]) for upload in uploads * 2),
        *(
            open_browser().post(
                f"{page}/registrations", data={"name": "x", "email": f"n{n}@example.jp"}
            )
            for page in (EVENING, "/events/hitori-cs-34")
            for n in range(8)
        ),
    )

    assert statuses(answers) <= {303, 404, 409, 422}
    assert await counts_are_right(event)
    assert await CheckIn.count() == 0


async def test_an_event_is_revised_and_called_off_while_people_register(desk, open_browser):
    event = await publish(await an_event(places=5))
    form = {name: getattr(a_form(places="7"), name) for name in a_form().__struct_fields__}

    answers = await asyncio.gather(
        *(
            open_browser().post(
                f"{EVENING}/registrations", data={"name": "x", "email": f"n{n}@example.jp"}
            )
            for n in range(12)
        ),
        *(desk.post(EVENING, data=form) for _ in range(3)),
        *(desk.post(f"{EVENING}/calling-off", data={"reason": "台風"}) for _ in range(2)),
    )

    assert statuses(answers) <= {303, 409, 422}
    assert await counts_are_right(event)
