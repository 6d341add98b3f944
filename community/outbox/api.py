"""The outbox for programs."""

from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromQuery

from community.database.part import Part
from community.outbox.again import send_again
from community.outbox.look import some_messages
from community.outbox.tables import Message, State


class MessageAnswer(msgspec.Struct):
    """One mail without its words: they may hold a link that opens somebody's ticket."""

    id: UUID
    cause: str
    to_address: str
    to_name: str
    subject: str
    state: str
    attempts: int
    last_answer: str
    queued_at: datetime
    sent_at: datetime | None

    @classmethod
    def of(cls, message: Message) -> "MessageAnswer":
        """The mail as a program reads it; a cause is a name, never a secret."""
        return cls(**{name: getattr(message, name) for name in cls.__struct_fields__})


class OutboxPage(msgspec.Struct):
    """Some mails, the newest first, and the mark of where to go on."""

    messages: list[MessageAnswer]
    next: str | None


@get("/api/v1/outbox")
async def outbox(
    organiser: NamedDependency[Any],
    part: NamedDependency[Part],
    only: FromQuery[State | None] = None,
) -> OutboxPage:
    """Mails, the newest first: all, or `only` those that have come so far."""
    found = await some_messages(part, only)
    return OutboxPage([MessageAnswer.of(each) for each in found.rows], found.next)


@get("/api/v1/outbox/{message_id:uuid}")
async def message(
    organiser: NamedDependency[Any], message: NamedDependency[Message]
) -> MessageAnswer:
    """One mail."""
    return MessageAnswer.of(message)


@post("/api/v1/outbox/{message_id:uuid}/again", status_code=200)
async def again(
    organiser: NamedDependency[Any], message: NamedDependency[Message]
) -> MessageAnswer:
    """Send a mail again that was given up."""
    return MessageAnswer.of(await send_again(message))


HANDLERS = [outbox, message, again]
