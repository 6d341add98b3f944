"""No attendee is named in a report; guests, who stand on the event's page, are."""

import re

from community.database import fetch
from community.publishing.publish import publish
from community.publishing.unfinished import unfinished
from community.reports.compile import compile_report
from community.reports.find import report_of
from community.reports.tables import Step
from tests.cast import someone
from tests.reports.evenings import CARD, a_roundtable, an_evening, came, coded, said, wrote

FORMS = ["", "/report.json", "/report.md"]
ATTENDEE, GUEST = "沢渡 灯里", "藤崎 伊織"


async def test_attendees_are_named_in_no_form_of_a_report(house, open_browser):
    event = await an_evening()
    roundtable = await a_roundtable(event, "A")
    author = await came(event, await someone(ATTENDEE, company="こもれび電算"), roundtable)
    item = await wrote(roundtable, "満足度だけを追わない", author=author.id)
    await wrote(roundtable, author=author.id, **CARD)
    await coded(event, "満足度", item)
    await said(event, "順番がそろっていました。")
    await compile_report(event)
    await publish(event, Step)
    assert [row["name"] for row in await fetch(WHO_WROTE, item.id)] == [ATTENDEE]

    addresses = [f"/reports/{event.slug}{form}" for form in FORMS]
    addresses += ["/reports/feed.atom", "/reports", "/kpis", f"/api/v1/reports/{event.slug}"]
    pages = [(await open_browser().get(address)).text for address in addresses]

    assert [name_in(GUEST, page) for page in pages] == [True, True, True, True, False, False, True]
    assert [name_in(ATTENDEE, page) or name_in("こもれび電算", page) for page in pages] == [
        False
    ] * 7


async def test_an_organiser_is_warned_of_a_name_that_a_roundtable_wrote(house):
    event = await an_evening()
    roundtable = await a_roundtable(event, "A")
    await came(event, await someone(ATTENDEE), roundtable)
    await came(event, await someone(GUEST), roundtable)
    await wrote(roundtable, f"沢渡灯里さんと{GUEST}さんの話がよかった")
    await compile_report(event)

    found = await unfinished(event, await report_of(event.id))

    assert found.named == (ATTENDEE,)


def name_in(name: str, page: str) -> bool:
    return re.sub(r"\s", "", name) in re.sub(r"\s", "", page)


WHO_WROTE = """
    SELECT m.name FROM item i
    JOIN registration r ON i.author = r.id JOIN member m ON r.member = m.id
    WHERE i.id = $1
"""
