"""The organisers' look into the outbox."""

import re
from datetime import timedelta

from community.clock import now
from community.events.invite import invite
from community.members.visitor import STRANGER
from community.outbox.look import SHOWN
from community.outbox.queue import To, queue
from community.outbox.tables import Message
from community.registering.register import register
from community.roles.door_links import make_door_link
from community.tickets.ticket_link import ticket_token
from tests.cast import an_event, aoi, as_, holds, mei, someone
from tests.letters import letters_are_written
from tests.signing_in.mailbox import ask

AOI = To("aoi@example.jp", "水野 葵")
WAYS = ("/unsubscribe/", "/door/")


async def test_older_mail_is_one_tap_away(open_browser):
    browser = await as_(await aoi(), open_browser())
    for number in range(SHOWN + 3):
        await queue(AOI, f"greeting {number}", "signing_in/mail_sign_in.md", secret="s3cret")

    newest = await browser.get("/outbox")
    older = await browser.get("/outbox?only=&number=2")

    assert [len(re.findall('class="title"', page.text)) for page in (newest, older)] == [SHOWN, 3]
    assert [page.text.count("以前のメール") for page in (newest, older)] == [1, 0]


async def test_nobody_reads_somebody_elses_sign_in_link_there(open_browser):
    owner, organiser = await aoi(), await someone("ren")
    await holds(organiser, "organiser")
    browser = await as_(organiser, open_browser())
    link = await ask(browser, owner.email)
    mail = await Message.objects().where(Message.cause.like("sign-in:%")).first()

    shown = await browser.get(f"/outbox/{mail.id}")

    assert mail.text.count(link) == 1
    assert (shown.status_code, shown.text.count("/sign-in/…")) == (200, 1)
    assert shown.text.count(link.removeprefix("/sign-in/")) == 0


async def test_a_ticket_stays_with_whoever_it_was_mailed_to(open_browser):
    place = await register(await an_event(), await mei())
    await letters_are_written()
    mail = await Message.objects().first()
    browser = await as_(await aoi(), open_browser())

    shown = await browser.get(f"/outbox/{mail.id}")

    assert mail.text.count(f"/tickets/{ticket_token(place.ticket_serial)}") == 1
    assert (shown.text.count("/tickets/…"), shown.text.count("/tickets/")) == (1, 1)


async def test_nobody_stops_somebody_elses_mails_or_takes_their_link_to_the_door(open_browser):
    event, reader = await an_event(audience="invited"), await mei()
    await invite(event, "mei", reader.email)
    until = now() + timedelta(hours=8)
    await make_door_link(STRANGER, event.id, "りく", until, "riku@example.jp")
    browser = await as_(await aoi(), open_browser())

    mails = await Message.objects().order_by(Message.queued_at)
    shown = [(await browser.get(f"/outbox/{each.id}")).text for each in mails]

    assert [mail.text.count(way) for mail, way in zip(mails, WAYS, strict=True)] == [1, 1]
    assert [page.count(f"{way}…") for page, way in zip(shown, WAYS, strict=True)] == [1, 1]
    assert [page.count(way) for page, way in zip(shown, WAYS, strict=True)] == [1, 1]
