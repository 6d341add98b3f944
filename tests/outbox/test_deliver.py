"""A mail is sent once for one cause, tried again when told to, given up when told no."""

import asyncio
from datetime import timedelta

import pytest

from community.clock import moved_to, now
from community.database import transaction
from community.jobs import TryAgain
from community.outbox.deliver import deliver
from community.outbox.queue import Attachment, To, queue
from community.outbox.tables import Message
from tests.mail_server import post_office

AOI = To("aoi@example.jp", "水野 葵")


async def a_mail(cause: str = "greeting", *attachments: Attachment) -> str:
    await queue(AOI, cause, "signing_in/mail_sign_in.md", attachments, secret="s3cret")
    found = await Message.select(Message.id).where(Message.cause == cause).first()
    assert found is not None
    return str(found["id"])


async def how_it_stands(message_id: str) -> tuple[str, int, str]:
    row = await Message.objects().get(Message.id == message_id)
    assert row is not None
    return row.state, row.attempts, row.last_answer


async def test_a_mail_arrives_with_its_picture_and_its_calendar(house):
    ics = Attachment.of("event.ics", "text/calendar; method=REQUEST", b"BEGIN:VCALENDAR")
    qr = Attachment.of("ticket.png", "image/png", b"\x89PNG", content_id="ticket")

    async with post_office() as office:
        await deliver(await a_mail("greeting", ics, qr))

    parts = [part.get_content_type() for part in office.taken[0].walk() if not part.is_multipart()]
    assert parts == ["text/plain", "text/html", "image/png", "text/calendar", "application/ics"]


async def test_the_mail_says_whom_it_is_for_in_japanese(house):
    async with post_office() as office:
        await deliver(await a_mail())

    plain = next(part for part in office.taken[0].walk() if part.get_content_type() == "text/plain")
    assert plain.get_payload(decode=True).decode().splitlines()[0] == "水野 葵さん"


async def test_one_cause_is_mailed_once(house):
    await a_mail()

    assert await queue(AOI, "greeting", "signing_in/mail_sign_in.md", secret="again") is False


async def test_two_workers_send_a_mail_once(house):
    message = await a_mail()

    async with post_office("slow") as office:
        await asyncio.gather(deliver(message), deliver(message), return_exceptions=True)

    assert office.tries == 1


async def test_a_temporary_no_is_tried_again_later(house):
    message = await a_mail()

    async with post_office("451 greylisted") as office:
        with pytest.raises(TryAgain) as again:
            await deliver(message)
        with moved_to(now() + again.value.wait):
            await deliver(message)

    assert (again.value.wait, office.tries) == (timedelta(minutes=1), 2)
    assert await how_it_stands(message) == ("sent", 2, "taken")


async def test_a_lost_connection_is_tried_again_later(house):
    message = await a_mail()

    async with post_office("hang up"):
        with pytest.raises(TryAgain):
            await deliver(message)

    state, attempts, _answer = await how_it_stands(message)
    assert (state, attempts) == ("queued", 1)


async def test_a_final_no_is_kept_with_the_servers_reason(house):
    message = await a_mail()

    async with post_office("550 no such person"):
        await deliver(message)

    assert await how_it_stands(message) == ("given_up", 1, "550 no such person")


async def test_a_sent_mail_is_not_sent_again(house):
    message = await a_mail()

    async with post_office() as office:
        await deliver(message)
        await deliver(message)

    assert office.tries == 1


async def test_a_mail_whose_worker_died_is_sent_when_its_claim_runs_out(house):
    message = await a_mail()
    claimed = {Message.state: "sending", Message.next_at: now() + timedelta(minutes=5)}
    await Message.update(claimed).where(Message.id == message)

    async with post_office() as office:
        with pytest.raises(TryAgain):
            await deliver(message)
        with moved_to(now() + timedelta(minutes=6)):
            await deliver(message)

    assert office.tries == 1


async def test_without_a_server_the_mail_lands_in_a_folder(house):
    message = await a_mail()

    await deliver(message)

    assert await how_it_stands(message) == ("sent", 1, "kept in the mail folder")


async def test_a_mail_of_a_transaction_that_fails_was_never_queued(house):
    with pytest.raises(ZeroDivisionError):
        async with transaction():
            await a_mail("gone")
            raise ZeroDivisionError

    assert await Message.count() == 0
