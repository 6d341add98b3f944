"""Take one item of an evening home, or another one instead, or none."""

from community.clock import now
from community.database import execute, fetch_one, lock, new_id, only, transaction
from community.events.rounds import talk_is_over
from community.events.tables import Event
from community.language import _
from community.members.tables import Member
from community.outputs.tables import Item
from community.refusal import Conflict
from community.tries.may_take import items_open_to
from community.tries.tables import Trial


async def take_home(member: Member, event: Event, item: Item) -> Trial:
    """What this person will try; an item taken before is given back, twice the same is once.

    Refuses before the talk is over, an item they cannot see, and after they told how it went.
    """
    if not await talk_is_over(event):
        raise Conflict(_("You can choose as soon as the last round is closed."))
    if item.id not in await items_open_to(member, event):
        raise Conflict(_("This can be taken home once the report is published."))
    async with transaction():
        await execute(_BEGIN, new_id(), member.id, event.id, item.id, now())
        row = only(await fetch_one(_LOCKED, member.id, event.id))
        trial = only(await Trial.objects().get(Trial.id == row["id"]))
        if trial.item == item.id:
            return trial
        if trial.is_answered:
            raise Conflict(_("You have told us how the other one went. It stays with that one."))
        trial.item, trial.taken_at = item.id, now()
        await trial.save([Trial.item, Trial.taken_at])
    return trial


async def leave_behind(trial: Trial) -> None:
    """It is as if it had not been taken home; an answer goes with it."""
    async with transaction():
        await (await lock(trial)).remove()


async def take_nothing_home(member: Member, event: Event) -> None:
    """The same for whatever this person took home from this evening, if anything."""
    async with transaction():
        await execute("DELETE FROM trial WHERE member = $1 AND event = $2", member.id, event.id)


async def taken_home(member: Member, event: Event) -> Trial | None:
    """What this person took home from this evening."""
    theirs = (Trial.member == member.id) & (Trial.event == event.id)
    return await Trial.objects().get(theirs)


_BEGIN = """
    INSERT INTO trial (id, member, event, item, taken_at, outcome, words, shown, hidden_because)
    VALUES ($1, $2, $3, $4, $5, '', '', 'nobody', '') ON CONFLICT (member, event) DO NOTHING
"""
_LOCKED = "SELECT id FROM trial WHERE member = $1 AND event = $2 FOR NO KEY UPDATE"
