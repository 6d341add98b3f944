"""How did it go? Thirty days after something was taken home, one mail asks, once."""

from datetime import timedelta
from uuid import UUID

from community.clock import now
from community.database import fetch, fetch_one, only, transaction
from community.members.tables import Member, Standing
from community.outbox.queue import To, queue
from community.tries.link import path_of
from community.tries.mine import one_taken
from community.tries.tables import Trial
from community.tries.words import WORDS

AFTER = timedelta(days=30)
GONE = {Standing.LEFT, Standing.MERGED}


async def ask_what_happened() -> None:
    """Every night: whoever took something home a month ago and has not told yet."""
    for row in await fetch(_DUE, now() - AFTER):
        await ask(row["id"])


async def ask(trial_id: UUID) -> None:
    """Mail this person, unless that is done, they have told, left, or have no address.

    The mail and the note that it was sent are kept together: after a crash nobody is asked twice.
    """
    async with transaction():
        if not await fetch_one(_LOCKED, trial_id):
            return
        trial = only(await Trial.objects(Trial.member, Trial.event).get(Trial.id == trial_id))
        trial.asked_at = now()
        await trial.save([Trial.asked_at])
        if trial.member.email and trial.member.standing not in GONE:
            await _mail(trial)


async def _mail(trial: Trial) -> None:
    member: Member = trial.member
    taken = await one_taken(trial.id)
    to = To(member.email or "", member.name, member.language)
    known = {"event": trial.event, "taken": taken, "path": path_of(trial.id), **WORDS}
    await queue(to, f"trial:{trial.id}", "tries/mail_asked.md", **known)


_OPEN = "asked_at IS NULL AND answered_at IS NULL"
_DUE = f"SELECT id FROM trial WHERE {_OPEN} AND taken_at <= $1 ORDER BY taken_at, id"
_LOCKED = f"SELECT id FROM trial WHERE id = $1 AND {_OPEN} FOR NO KEY UPDATE"
