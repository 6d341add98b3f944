"""The organisers' look into the outbox."""

import re

from community.outbox.look import SHOWN
from community.outbox.queue import To, queue
from community.outbox.tables import Message
from community.registrations.register import register
from community.registrations.ticket_link import ticket_token
from tests.access.mailbox import ask
from tests.cast import an_event, aoi, as_, holds, mei, someone

AOI = To("aoi@example.jp", "水野 葵")


async def test_older_mail_is_one_tap_away(open_browser):
    browser = await as_(await aoi(), open_browser())
    for number in range(SHOWN + 3):
        await queue(AOI, f"greeting {number}", "access/mail_sign_in.md", secret="s3cret")

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
    mail = await Message.objects().first()
    browser = await as_(await aoi(), open_browser())

    shown = await browser.get(f"/outbox/{mail.id}")

    assert mail.text.count(f"/tickets/{ticket_token(place.ticket_serial)}") == 1
    assert (shown.text.count("/tickets/…"), shown.text.count("/tickets/")) == (1, 1)
