"""An evening for members or for invited people does not exist for anybody else."""

import json
import re
from collections import defaultdict
from datetime import timedelta

import httpx
import pytest

from community.access.rights import rights
from community.consents.decide import withdraw
from community.consents.unsubscribe import subscriber
from community.events.by_invitation import TakenBack
from community.events.invitation_link import invitation_token
from community.events.invite import invite, invitees_of, take_back
from community.events.tables import Event
from community.members.tables import Member
from community.outbox.tables import Message
from community.publishing.publish import publish
from community.refusal import Conflict
from community.registering.register import register, register_by_address
from community.registering.turn_away import NotInvited
from community.registering.wish import Newcomer
from community.registrations.find import by_member
from community.registrations.tables import Registration
from community.reports.compile import compile_report
from community.tickets.ticket_link import ticket_token
from community.tokens.create_token import create_token
from tests.cast import NEXT_MONTH, an_event, as_, haruto, mei, someone
from tests.letters import letters_are_written
from tests.outputs.at_roundtable import a_round, a_roundtable, writer_at, wrote

TITLE, SLUG = "ひみつの夜", "himitsu-34"
ENDLESS = "/live"
NOTHING = "00000000-0000-0000-0000-000000000000"


async def a_members_evening(**known) -> Event:
    later = {"starts_at": NEXT_MONTH + timedelta(days=7), "ends_at": NEXT_MONTH + timedelta(days=8)}
    given = {"number": 34, "title": TITLE, "concept": TITLE, "audience": "members", **later}
    return await an_event(SLUG, **{**given, **known})


async def it_was_held_and_told(event: Event, member: Member) -> None:
    await register(event, member)
    here = await a_roundtable(event, await a_round(event), "A", member)
    await wrote(await writer_at(here, member), TITLE, kind="kpi")
    await compile_report(event)
    await publish(event)


async def addresses_that_tell(browser: httpx.AsyncClient, registration_id: str) -> set[str]:
    """Where this browser reads the evening's title or the word in its address."""
    told = set()
    for slug in (SLUG, "hitori-cs-33", "hitori-cs"):
        known = {"slug": slug, "registration_id": registration_id, "number": "1", "token": "torn"}
        values = defaultdict(lambda: NOTHING, known)
        for route in sorted(rights()):
            method, path = route.split()
            if method == "GET" and path != ENDLESS:
                path = path.format_map(values)
                for accept in ("text/html", "application/json"):
                    answer = await browser.get(path, headers={"accept": accept})
                    if says(answer, path):
                        told.add(path)
    return told


def says(answer: httpx.Response, path: str) -> bool:
    """Whether it says more of the evening than the one who asked for this path knew before."""
    words = answer.text
    kind = answer.headers.get("content-type", "")
    if "json" in kind and "ndjson" not in kind:  # lines of JSON keep every letter as it is
        words = json.dumps(answer.json(), ensure_ascii=False)
    words += answer.headers.get("location", "")
    return TITLE in words or SLUG in re.sub(f"{path}|%2F.*", "", words)


@pytest.fixture
async def evening(house, open_browser) -> Event:
    """First it was for everybody: strangers' pages were kept, another report named it."""
    before = await an_event("hitori-cs-33")
    event = await a_members_evening(audience="everybody")
    await compile_report(before)
    await publish(before)
    await it_was_held_and_told(event, await haruto())
    for path in ("/events", f"/events/{SLUG}"):
        assert TITLE in (await open_browser().get(path)).text
    await Event.update({Event.audience: "members"}).where(Event.id == event.id)
    return event


async def the_members_place(event: Event) -> str:
    return str((await Registration.objects().get(Registration.event == event.id)).id)


async def test_the_member_finds_it_everywhere(evening, open_browser):
    member = await Member.objects().get(Member.name == "haruto")
    theirs = await the_members_place(evening)

    told = await addresses_that_tell(await as_(member, open_browser()), theirs)

    assert told >= {
        "/", "/events", f"/events/{SLUG}", f"/events/{SLUG}/calendar.ics", "/series/hitori-cs",
        "/series/hitori-cs/calendar.ics", f"/events/{SLUG}/registrations/new", "/registrations",
        "/events/calendar.ics",
        f"/registrations/{theirs}", "/reports", f"/reports/{SLUG}", f"/reports/{SLUG}/report.md",
        f"/reports/{SLUG}/report.json", "/kpis", "/api/v1/events", f"/api/v1/events/{SLUG}",
        "/api/v1/reports", f"/api/v1/reports/{SLUG}", "/api/v1/kpis",
    }  # fmt: skip


@pytest.mark.parametrize("who", ["a stranger", "a guest", "a reader's token"])
async def test_others_find_it_nowhere(evening, open_browser, who):
    browser = open_browser()
    if who == "a guest":
        guest = await mei()
        await register(await Event.objects().get(Event.number == 33), guest)
        browser = await as_(guest, browser)
    if who == "a reader's token":
        secret = await create_token(who, "reader")
        browser.headers["authorization"] = f"Bearer {secret}"

    told = await addresses_that_tell(browser, await the_members_place(evening))

    assert told == set()


async def test_with_a_lock_others_read_of_it_but_cannot_register(open_browser):
    event = await a_members_evening(is_listed=True)
    stranger = open_browser()

    page = await stranger.get(f"/events/{event.slug}", headers={"accept-language": "en"})
    form = await stranger.get(f"/events/{event.slug}/registrations/new")

    assert (page.status_code, page.text.count("For members")) == (200, 3)
    assert (form.status_code, form.headers["location"].split("?")[0]) == (303, "/sign-in")
    with pytest.raises(NotInvited):
        await register(event, await mei())


async def test_a_guest_opens_the_evening_by_the_link_and_registers(open_browser):
    event = await a_members_evening(audience="invited")
    invited = await invite(event, "澪", "mio@example.jp")
    browser = open_browser()

    link = await browser.get(f"/invitations/{invitation_token(invited.link_key)}")
    page = await browser.get(link.headers["location"])
    sent = await browser.post(f"/events/{event.slug}/registrations", data={"name": "だれか"})

    assert (page.status_code, sent.status_code) == (200, 303)
    await letters_are_written()
    mails = await Message.select(Message.to_address).order_by(Message.queued_at)
    assert [mail["to_address"] for mail in mails] == ["mio@example.jp", "mio@example.jp"]
    assert await Registration.count() == 1


async def test_a_link_that_was_taken_back_opens_nothing(open_browser):
    event = await a_members_evening(audience="invited")
    invited = await invite(event, "澪", "mio@example.jp")
    token, browser = invitation_token(invited.link_key), open_browser()
    await browser.get(f"/invitations/{token}")
    assert (await browser.get(f"/events/{event.slug}")).status_code == 200

    await take_back(invited)

    assert (await browser.get(f"/events/{event.slug}")).status_code == 404
    assert (await browser.get(f"/invitations/{token}")).status_code == TakenBack.status
    again = await invite(event, "澪", "mio@example.jp")
    assert again.link_key != invited.link_key
    assert (await browser.get(f"/events/{event.slug}")).status_code == 404, "the old link is dead"


async def test_an_invitation_is_for_one_person(house):
    event = await a_members_evening(audience="invited")
    await invite(event, "澪", "mio@example.jp")

    with pytest.raises(NotInvited):
        await register(event, await someone("ren"))
    with pytest.raises(NotInvited):
        await register_by_address(event, Newcomer("蓮", "ren2@example.jp"))
    with pytest.raises(Conflict):
        await invite(event, "澪", "MIO@example.jp")
    assert (len(await invitees_of(event)), await Registration.count()) == (1, 0)


async def test_who_holds_a_ticket_still_finds_the_evening(open_browser):
    event, member = await a_members_evening(), await haruto()
    await register(event, member)
    await Member.update({Member.standing: "left"}).where(Member.id == member.id)
    browser = open_browser()
    place = await by_member(event, member)
    browser.cookies.set(f"ticket-{event.id}", ticket_token(place.ticket_serial))

    answers = [await browser.get(f"/events/{SLUG}"), await browser.get("/events")]

    assert [TITLE in each.text for each in answers] == [True, True]


async def test_a_ticket_of_a_members_evening_tells_nobody_elses_membership(open_browser):
    event, guest = await a_members_evening(), await mei()
    await invite(event, "mei", guest.email)
    place = await register(event, guest)
    await take_back((await invitees_of(event))[0])
    await haruto(), await someone("ren")
    answers = []

    for address in ("haruto@example.jp", "ren@example.jp"):
        browser = open_browser()
        browser.cookies.set(f"ticket-{event.id}", ticket_token(place.ticket_serial))
        typed = {"name": "somebody", "email": address}
        answer = await browser.post(f"/events/{SLUG}/registrations", data=typed)
        answers.append((answer.status_code, answer.headers.get("location"), answer.text))

    assert answers[0] == answers[1]
    assert await Registration.count() == 1


async def test_everybodys_evening_needs_no_invitation(house):
    with pytest.raises(Conflict):
        await invite(await an_event(), "澪", "mio@example.jp")


async def test_an_invitation_can_be_stopped_in_one_click_and_a_no_counts(house):
    event, guest = await an_event(audience="invited"), await mei()
    await invite(event, "mei", guest.email)
    mail = await Message.objects().first()

    member, purpose = await subscriber(mail.unsubscribe.rpartition("/")[2])
    await withdraw(member, purpose)
    other = await an_event("hitori-cs-34", number=34, audience="invited")
    with pytest.raises(Conflict):
        await invite(other, "mei", guest.email)

    stopped = await Message.objects().get(Message.id == mail.id)
    assert (mail.purpose, stopped.state) == ("limited_invitations", "stopped")
    assert await invitees_of(other) == []
