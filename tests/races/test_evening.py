"""The door, the board, the sheets and the desk work at the same moment."""

import asyncio

from community.database import fetch_value
from community.events.tables import Event
from community.registering.register import register
from community.registrations.tables import Registration
from community.reports.tables import PublishedLine
from community.themes.heard import themes_of
from community.tickets.ticket import ticket_code
from tests.cast import an_event, as_, haruto, someone
from tests.outputs.at_roundtable import a_round, a_roundtable, writer_at, wrote
from tests.races.at_once import EVENING, counts_are_right, statuses
from tests.roundtables.guests import ten_come


async def test_the_door_checks_in_while_people_cancel(desk):
    event = await an_event(places=40)
    people = [await register(event, await someone(f"p{n}")) for n in range(12)]
    codes = [ticket_code(event.id, each.ticket_serial) for each in people]

    answers = await asyncio.gather(
        *(desk.post(f"{EVENING}/checkins", data={"ticket": code}) for code in codes * 2),
        *(desk.post(f"/registrations/{each.id}/cancellation") for each in people),
        *(desk.post(f"/registrations/{each.id}/hosting", data={"is_host": "1"}) for each in people),
        desk.post(f"{EVENING}/walk-ins", data={"name": "飛び入り"}),
    )

    assert statuses(answers) <= {303, 409}
    assert await counts_are_right(event)
    assert await fetch_value("SELECT count(*) = count(DISTINCT registration) FROM check_in")


async def test_everybody_is_seated_and_moved_while_more_come_in(desk):
    event = await an_event(places=40)
    await ten_come(event)
    late = [await register(event, await someone(f"late-{n}")) for n in range(6)]
    await desk.post(f"{EVENING}/seating", data={"rounds": "2", "size": "4"})
    chairs = await Registration.raw("SELECT id, roundtable FROM chair ORDER BY id")
    targets = [str(each["roundtable"]) for each in chairs]

    answers = await asyncio.gather(
        *(desk.post(f"{EVENING}/seating", data={"rounds": "2", "size": n}) for n in "4565"),
        *(desk.post(f"{EVENING}/checkins", data={"registration": str(r.id)}) for r in late),
        *(
            desk.post(f"/chairs/{each['id']}/move", data={"roundtable": target})
            for each in chairs
            for target in (targets[0], targets[-1])
        ),
        *(desk.post(f"{EVENING}/seating/repair") for _ in range(3)),
    )

    assert statuses(answers) <= {303, 404, 409, 422}
    doubled = "SELECT count(*) - count(DISTINCT (round, registration)) FROM chair"
    lost = "SELECT count(*) FROM chair JOIN roundtable t ON t.id = roundtable WHERE t.is_dissolved"
    assert [await fetch_value(doubled), await fetch_value(lost)] == [0, 0]


async def test_rounds_open_and_close_while_the_roundtable_writes(desk, open_browser):
    event = await an_event()
    member = await haruto()
    here = await a_roundtable(event, await a_round(event), "A", member)
    phones = [await as_(member, open_browser()) for _ in range(3)]
    sheet = f"/roundtables/{here.id}/items"

    answers = await asyncio.gather(
        *(phone.post(sheet, data={"text": f"{n}"}) for n, phone in enumerate(phones * 5)),
        *(desk.post(f"{EVENING}/rounds/1/{verb}") for verb in ["closing", "opening"] * 4),
        *(desk.post(f"{EVENING}/rounds/1/extension", data={"minutes": "5"}) for _ in range(3)),
    )

    assert statuses(answers) <= {303, 409}
    assert await fetch_value("SELECT count(*) FROM item") == 15


async def test_themes_are_made_renamed_and_merged_by_two_at_once(desk):
    event = await an_event()
    writer = await writer_at(await a_roundtable(event, await a_round(event), "A"))
    items = [await wrote(writer, f"言葉{n}") for n in range(6)]
    for title in ("甲", "乙"):
        await desk.post(f"{EVENING}/themes", data={"title": title, "item": str(items[0].id)})
    one, other = [each["id"] for each in await Event.raw("SELECT id FROM theme ORDER BY id")]

    answers = await asyncio.gather(
        *(
            desk.post(f"{EVENING}/themes/{theme}", data={"title": title})
            for theme, title in [(one, "乙"), (other, "甲")] * 4
        ),
        *(
            desk.post(f"{EVENING}/themes", data={"title": title, "item": str(each.id)})
            for each in items
            for title in "甲乙"
        ),
        *(desk.post(f"{EVENING}/themes/{one}/items/{each.id}/removal") for each in items),
    )

    titles = [each.title for each in await themes_of(event)]
    assert statuses(answers) <= {303, 404, 409}  # a theme that became a part of another says so
    assert len(titles) == len(set(titles)) and set(titles) <= {"甲", "乙"}


async def test_a_report_is_published_while_the_sheet_is_edited(desk):
    event = await an_event()
    writer = await writer_at(await a_roundtable(event, await a_round(event), "A"))
    item = await wrote(writer, "初回応答時間", kind="kpi")
    await desk.post(f"{EVENING}/report")
    field = f"/roundtables/{writer.roundtable.id}/items/{item.id}/fields/text"

    answers = await asyncio.gather(
        *(desk.post(f"{EVENING}/report/publication") for _ in range(4)),
        *(desk.post(f"{EVENING}/report") for _ in range(4)),
        *(desk.post(field, data={"value": f"{n}", "base_revision": "1"}) for n in range(6)),
    )

    assert statuses(answers) <= {303, 409}
    assert await PublishedLine.count() == 1
