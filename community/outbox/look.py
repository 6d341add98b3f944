"""What lies in the outbox."""

import asyncio
import re
from datetime import timedelta

import asyncpg

from community.clock import now
from community.database import fetch, fetch_value
from community.database.part import Part, Some, some_of
from community.language import _
from community.outbox.tables import Message, State

SHOWN = 50
ANSWERS_WITHIN_SECONDS = 3
MAY_BE_LATE = timedelta(minutes=10)
_OPENS = (
    "sign-in|tickets|invitations|door|unsubscribe|links/stopping|following/stopping|following"
    "|coming|returning|deletions"
)
_KEYS = re.compile(rf"(/(?:{_OPENS})/)[\w.-]+")


async def newest(state: str = "", page: int = 1) -> list[Message]:
    """One page of the messages, the newest first, all or those of one state."""
    found = Message.objects().order_by(Message.queued_at, ascending=False).limit(SHOWN)
    found = found.offset(SHOWN * (min(max(page, 1), 1_000_000) - 1))
    return await (found.where(Message.state == state) if state in set(State) else found)


async def some_messages(part: Part, state: State | None = None) -> Some[Message]:
    """Some messages, the newest first, all or those of one state."""
    found = Message.objects()
    found = found.where(Message.state == state) if state else found
    return await some_of(found, Message.queued_at, part, newest_first=True)


def shown_text(message: Message) -> str:
    """The mail's words without the keys in it that make somebody its reader: they are theirs."""
    return _KEYS.sub(r"\1…", message.text)


async def tallies() -> list[tuple[str, str, int]]:
    """Label, address and number of messages for each state there is."""
    words = {
        State.QUEUED: _("Waiting"),
        State.SENDING: _("Being sent"),
        State.SENT: _("Sent"),
        State.GIVEN_UP: _("Given up"),
        State.STOPPED: _("Stopped"),
    }
    counted = await fetch("SELECT state, count(*) AS number FROM message GROUP BY state")
    numbers = {row["state"]: row["number"] for row in counted}
    return [
        (word, f"/outbox?only={state}", numbers[state])
        for state, word in words.items()
        if state in numbers
    ]


async def what_is_wrong() -> str:
    """Why mail does not leave the house, in a few words; empty when all is well."""
    try:
        stuck = await asyncio.wait_for(late(), ANSWERS_WITHIN_SECONDS)
    except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError) as lost:
        return f"database: {lost}"
    return f"outbox: {stuck} late" if stuck else ""


async def late() -> int:
    """How many messages have waited ten minutes longer than they should."""
    return int(await fetch_value(_LATE, now() - MAY_BE_LATE))


_LATE = "SELECT count(*) FROM message WHERE state IN ('queued', 'sending') AND next_at < $1"
