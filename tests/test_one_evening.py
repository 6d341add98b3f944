"""One evening, lived by everybody in it: from the announcement to the published report."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx

from community.clock import moved_to
from community.memberships.apply import apply
from community.outbox.tables import Message
from community.outputs.grace import GRACE
from tests.cast import aoi, as_, mei
from tests.letters import letters_are_written

STARTS = datetime(2027, 1, 22, 10, 0, tzinfo=UTC)  # 19:00 in Tokyo
TWO_WEEKS_BEFORE = STARTS - timedelta(days=14)
SLUG = "hitori-cs-33"
NAMES = ("haruto", "yui", "ren", "rin", "sota", "hina", "riku", "nao")

EVENT = {
    "series_title": "ひとりCSの夜",
    "series_slug": "hitori-cs",
    "number": "３３",
    "title": "KPIを持ち寄る夜",
    "concept": "ひとりでKPIを決めている人たちの会です。",
    "starts_on": "2027-01-22",
    "starts_at": "19:00",
    "ends_at": "21:30",
    "venue_name": "白樺ホール",
    "places": "６",
    "fee_yen": "3,000",
    "member_fee_yen": "2000",
    "guests": "真壁 律子 / 室長 / 株式会社ナナカマド",
    "round_1_title": "持ち寄る",
    "round_1_minutes": "20",
    "round_1_prompts": "いま追っている数字は何ですか。",
    "round_2_title": "形にする",
    "round_2_minutes": "30",
    "round_2_prompts": "KPIを一枚のカードに書いてください。",
    "round_2_builds": "on",
}


async def test_one_evening(open_browser: Any) -> None:
    with moved_to(TWO_WEEKS_BEFORE):
        organiser = await as_(await aoi(), open_browser())
        await announce(organiser)
        await approve_mei(organiser)
        await six_register_and_two_wait(open_browser)
        await one_cancels_and_the_first_in_line_is_told(open_browser)
    with moved_to(STARTS - timedelta(minutes=10)):
        await everybody_shows_the_ticket(organiser)
        await done(organiser.post(f"/events/{SLUG}/walk-ins", data={"name": "そら"}))
        await done(organiser.post(f"/events/{SLUG}/seating", data={"rounds": "2", "size": "4"}))
    with moved_to(STARTS + timedelta(minutes=10)):
        await the_roundtables_write(organiser, open_browser)
    with moved_to(STARTS + timedelta(hours=3)):
        await the_report_is_published(organiser)
        await a_reader_reads(open_browser(accept_language="ja"))


async def announce(organiser: httpx.AsyncClient) -> None:
    await done(organiser.post("/events", data=EVENT))
    assert (await organiser.get(f"/events/{SLUG}")).status_code == 200
    await done(organiser.post(f"/events/{SLUG}/publication"))


async def approve_mei(organiser: httpx.AsyncClient) -> None:
    applicant = await apply(await mei(), "KPIをひとりで決めています。")
    await done(organiser.post(f"/members/{applicant.id}/approval", data={"reason": ""}))


async def six_register_and_two_wait(open_browser: Any) -> None:
    page = (await open_browser(accept_language="ja").get(f"/events/{SLUG}")).text
    assert [page.count(price) > 0 for price in ("3,000円", "2,000円")] == [True, True]
    for name in NAMES:
        form = {"name": name, "email": f"{name}@example.jp", "company": f"{name}の会社"}
        await done(open_browser().post(f"/events/{SLUG}/registrations", data=form))
    subjects = [row["subject"] for row in await mails()]
    assert len([words for words in subjects if "キャンセル待ち" in words]) == 2


async def one_cancels_and_the_first_in_line_is_told(open_browser: Any) -> None:
    phone = open_browser()
    ticket = await phone.get(ticket_address(await mail_to("yui")), follow_redirects=True)
    cancellation = re.findall(r'action="(/registrations/[^"]+/cancellation)"', ticket.text)[0]
    await done(phone.post(cancellation, data={"reason": "出張が入りました"}))
    riku = [row["subject"] for row in await mails("riku@example.jp")]
    assert len(riku) == 2


async def everybody_shows_the_ticket(organiser: httpx.AsyncClient) -> None:
    for name in ("haruto", "ren", "rin", "sota", "hina", "riku"):
        page = await organiser.get(ticket_address(await mail_to(name)), follow_redirects=True)
        shown = re.findall(r">([0-9A-Z]{4}-[0-9A-Z]{4})<", page.text)[0]
        answer = await organiser.post(
            f"/events/{SLUG}/checkins",
            data={"ticket": shown},
            headers={"accept": "application/json"},
        )
        assert (answer.json()["outcome"], answer.json()["name"]) == ("welcome", name)


async def the_roundtables_write(organiser: httpx.AsyncClient, open_browser: Any) -> None:
    await done(organiser.post(f"/events/{SLUG}/rounds/1/opening"))
    phone = open_browser()
    await phone.get(ticket_address(await mail_to("haruto")), follow_redirects=True)
    seat = (await phone.get(f"/events/{SLUG}/seat")).text
    sheet = re.findall(r'href="(/roundtables/[0-9a-f-]+)"', seat)[0]
    await done(phone.post(f"{sheet}/items", data={"kind": "insight", "text": "数字は少なく。"}))
    card = {
        "kind": "kpi",
        "text": "初回成果までの日数",
        "phase": "立ち上げ",
        "measure": "quantitative",
    }
    await done(phone.post(f"{sheet}/items", data=card))
    await done(organiser.post(f"/events/{SLUG}/rounds/1/closing"))
    with moved_to(STARTS + timedelta(minutes=10) + GRACE * 2):
        late = await phone.post(f"{sheet}/items", data={"kind": "insight", "text": "遅れて"})
    assert late.status_code == 409


async def the_report_is_published(organiser: httpx.AsyncClient) -> None:
    await done(
        organiser.post(f"/events/{SLUG}/report", data={"title": "", "lead": "よい夜でした。"})
    )
    await done(
        organiser.post(
            f"/events/{SLUG}/report/publication", data={"without": ["check", "approval"]}
        )
    )


async def a_reader_reads(reader: httpx.AsyncClient) -> None:
    report = (await reader.get(f"/reports/{SLUG}")).text
    assert [words in report for words in ("よい夜でした。", "haruto")] == [True, False]
    cards = (await reader.get("/kpis?phase=立ち上げ")).text
    assert cards.count("初回成果までの日数") == 1
    assert (await reader.get(f"/reports/{SLUG}/report.json")).json()["content"]["facts"][
        "number"
    ] == 33
    assert (await reader.get(f"/events/{SLUG}")).text.count(f'href="/reports/{SLUG}"') > 0


async def done(request: Any) -> None:
    """The form was taken: the browser is sent on."""
    answer = await request
    assert answer.status_code == 303, answer.text


async def mails(address: str = "") -> list[dict[str, Any]]:
    await letters_are_written()
    found = Message.select(Message.subject, Message.text).order_by(Message.queued_at)
    return await (found.where(Message.to_address == address) if address else found)


async def mail_to(name: str) -> str:
    """The text of the newest mail to this person."""
    return str((await mails(f"{name}@example.jp"))[-1]["text"])


def ticket_address(mail: str) -> str:
    return re.findall(r"http://community\.test(/tickets/[^\s)>]+)", mail)[0]
