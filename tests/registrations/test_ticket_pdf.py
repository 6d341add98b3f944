"""The ticket on paper, and in the mail: as a picture within the text and as a file."""

import io

import msgspec
import pytest
from pypdf import PdfReader

from community.cancelling.cancel import cancel
from community.outbox.letter import letter
from community.outbox.queue import Attachment
from community.outbox.tables import Message
from community.registering.register import register
from community.tickets.ticket_link import ticket_token
from community.tickets.ticket_number import ticket_number
from tests.cast import an_event, haruto
from tests.letters import letters_are_written


def words_of(pdf):
    """All words without gaps."""
    [page] = PdfReader(io.BytesIO(pdf)).pages
    return "".join(page.extract_text().split())


async def test_the_letter_brings_it_within_the_text_as_a_file_and_for_the_calendar(house):
    event = await an_event()
    registration = await register(event, await haruto(company="青葉データ工房"))
    await letters_are_written()

    mail = letter(await Message.objects().first())

    parts = {part.get_filename(): part for part in mail.walk() if part.get_filename()}
    assert list(parts) == ["ticket.png", "invite.ics", "ticket.pdf"]
    assert parts["ticket.png"]["content-id"] == "<ticket>"
    assert 'src="cid:ticket"' in mail.get_body(("html",)).get_content()
    words = words_of(parts["ticket.pdf"].get_content())
    assert "KPIを持ち寄る夜" in words
    assert "haruto" in words
    assert "青葉データ工房" in words
    assert ticket_number(registration.ticket_serial) in words


async def test_a_letter_without_a_place_brings_none(house):
    event = await an_event()
    await cancel(await register(event, await haruto()))
    await letters_are_written()

    message = await Message.objects().first()

    brought = msgspec.json.decode(message.attachments, type=list[Attachment])
    assert "キャンセル" in message.subject
    assert [each.name for each in brought if each.name.startswith("ticket")] == []


@pytest.mark.parametrize(("language", "word"), [("ja", "チケット"), ("en", "Ticket")])
async def test_whoever_has_the_tickets_address_prints_it(house, open_browser, language, word):
    registration = await register(await an_event(), await haruto())
    path = f"/tickets/{ticket_token(registration.ticket_serial)}/ticket.pdf"

    answer = await open_browser(accept_language=language).get(path)

    assert answer.headers["content-type"] == "application/pdf"
    assert word in words_of(answer.content)
    assert len(answer.content) < 60_000
