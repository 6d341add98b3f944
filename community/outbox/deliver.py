"""Deliver a queued mail, try again when told to, give up when told no.

A message is claimed before it is sent, so two workers never send the same one. If the process
dies while the server is answering, nobody can know whether the mail went: it is sent again after
a while with the same Message-ID, as SMTP asks of a sender without an answer.
"""

from datetime import timedelta
from email.message import EmailMessage
from uuid import UUID

from community.clock import now
from community.database import fetch_value, only
from community.jobs import TryAgain
from community.outbox.letter import letter
from community.outbox.post import NeverTaken, TryLater, post
from community.outbox.tables import Message, State

WAITS_MINUTES = (1, 5, 15, 60, 240, 720, 1440)
CLAIM_LASTS = timedelta(minutes=5)


async def deliver(message_id: str) -> None:
    """Send one message; raises TryAgain when its turn comes later."""
    is_ours = await _claim(UUID(message_id))
    message = only(await Message.objects().get(Message.id == UUID(message_id)))
    if not is_ours and message.state == State.SENDING:
        raise TryAgain(CLAIM_LASTS)
    if not is_ours:
        return
    try:
        answer = await post(_sealed(message))
    except NeverTaken as refused:
        await _settle(message, State.GIVEN_UP, str(refused))
    except TryLater as later:
        await _wait(message, str(later))
    else:
        message.sent_at = now()
        await _settle(message, State.SENT, answer)


def _sealed(message: Message) -> EmailMessage:
    """The letter, proved to be one: an address or a name that fits no mail never will."""
    try:
        mail = letter(message)
        mail.as_bytes()
    except ValueError as odd:
        raise NeverTaken(str(odd)) from odd
    return mail


async def _wait(message: Message, reason: str) -> None:
    if message.attempts > len(WAITS_MINUTES):
        await _settle(message, State.GIVEN_UP, reason)
        return
    wait = timedelta(minutes=WAITS_MINUTES[message.attempts - 1])
    if await fetch_value(_BACK, message.id, now() + wait, reason[:500]):
        raise TryAgain(wait)


async def _settle(message: Message, state: State, answer: str) -> None:
    message.state = state
    message.last_answer = answer[:500]
    await message.save([Message.state, Message.last_answer, Message.sent_at])


async def _claim(message_id: UUID) -> bool:
    """Whether this worker may send it now; a claim that was never settled runs out."""
    claimed = await fetch_value(
        """
        UPDATE message SET state = 'sending', attempts = attempts + 1, next_at = $2
        WHERE id = $1 AND (state = 'queued' OR (state = 'sending' AND next_at < $3))
        RETURNING true
        """,
        message_id,
        now() + CLAIM_LASTS,
        now(),
    )
    return bool(claimed)


# A mail that was stopped while it was being tried is not tried again.
_BACK = """
    UPDATE message SET state = 'queued', next_at = $2, last_answer = $3
    WHERE id = $1 AND state = 'sending' RETURNING true
"""
