"""What people write into their names and reasons stays words, whatever it looks like."""

import re

import pytest

from community.changes.change import call_off
from community.events.tables import Event
from community.members.address import read_address
from community.outbox.deliver import deliver
from community.outbox.tables import Message
from community.refusal import Refused
from community.registering.register import register, register_by_address
from community.registering.wish import Newcomer
from tests.cast import an_event, haruto
from tests.letters import letters_are_written
from tests.mail_server import post_office


async def newest() -> Message:
    await letters_are_written()
    found = await Message.objects().order_by(Message.queued_at, ascending=False).first()
    assert found is not None
    return found


async def test_nobody_puts_a_link_into_a_mail_of_the_community(house):
    name = "[Sign in here](//evil.example) ![](//evil.example/x.png) <b>"

    await register_by_address(await an_event(), Newcomer(name, "mei@example.jp"))

    mail = await newest()
    sources = re.findall(r'(?:href|src)="([^"]*)', mail.html)
    assert [each for each in sources if "evil" in each] == []
    assert mail.text.splitlines()[0] == f"{name}さん"


async def test_a_name_is_no_address_to_click_on(house):
    with pytest.raises(Refused) as refused:
        await register_by_address(
            await an_event(), Newcomer("https://evil.example", "mei@example.jp")
        )

    assert (refused.value.field, await Message.count()) == ("name", 0)


async def test_a_reason_is_quoted_line_by_line_as_it_was_written(house):
    event = await an_event()
    await register(event, await haruto())

    await call_off(event, "# 台風のため\n- 会場が閉まります <script>")

    quoted = re.search(r"<blockquote>(.*?)</blockquote>", (await newest()).html, re.DOTALL)
    assert quoted is not None
    words = ["# 台風のため<br>", "- 会場が閉まります &lt;script&gt;</p>"]
    assert [word in quoted[1] for word in words] == [True, True]


async def test_a_line_end_in_a_title_or_a_name_adds_nothing_to_the_mail(house):
    event = await an_event()
    await Event.update({Event.title: "夜\r\nBcc: x@example.jp\r\n\r\n偽の本文"}).where(
        Event.id == event.id
    )

    await register_by_address(event, Newcomer("Mei\r\nBcc: x@example.jp", "mei@example.jp"))
    mail = await newest()
    async with post_office() as office:
        await deliver(str(mail.id))

    taken = office.taken[0]
    assert (taken["Bcc"], taken["To"]) == (None, '"Mei Bcc: x@example.jp" <mei@example.jp>')
    assert (await newest()).state == "sent"


async def test_an_old_phones_address_is_reached(house):
    await register_by_address(await an_event(), Newcomer("Mei", "mei..x.@example.jp"))

    async with post_office() as office:
        await deliver(str((await newest()).id))

    assert office.taken[0]["To"] == "Mei <mei..x.@example.jp>"


async def test_a_mail_that_can_be_none_is_given_up_with_its_reason(house):
    await register(await an_event(), await haruto())
    await letters_are_written()
    await Message.update({Message.to_address: "a\r\nb@example.jp"}, force=True)

    async with post_office() as office:
        await deliver(str((await newest()).id))

    mail = await newest()
    assert (mail.state, bool(mail.last_answer), office.tries) == ("given_up", True, 0)


@pytest.mark.parametrize(
    "typed", ["あ@example.jp", "a@例え.jp", "a:b@example.jp", "a\x01@example.jp", "a@-b.jp", "a@b"]
)
def test_an_address_that_no_mail_can_reach_is_refused(typed):
    with pytest.raises(Refused):
        read_address(typed)
