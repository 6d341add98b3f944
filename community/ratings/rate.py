"""Rate one's own work on an evening, or a case of one's own; again takes the place of before."""

from decimal import Decimal
from typing import Any

from community.clock import now
from community.database import fetch_value, lock, new_id, only, transaction
from community.events.tables import Event
from community.language import _
from community.members.tables import Member
from community.ratings import read
from community.ratings.may_rate import may_rate
from community.ratings.read import Said
from community.ratings.tables import SelfRating, Subject
from community.refusal import Conflict, Refused
from community.typed import read_whole_number


async def rate(member: Member | None, event: Event | None, said: Said) -> SelfRating:
    """The rating, for nobody but this person to read.

    Refuses a program, an evening that is not over, and one's own case as an evening's.
    """
    wanted = {Subject.OWN_CASE} if event is None else set(Subject) - {Subject.OWN_CASE}
    if said.subject not in wanted:
        raise Refused(_("Please choose what you rate."), "subject")
    if member is None:
        raise Refused(_("A program has no work of its own to rate. Please sign in."))
    if event is not None and not await may_rate(member, event):
        raise Conflict(_("You can rate it as soon as the evening is over."))
    words = _read(said)
    key = (new_id(), member.id, event and event.id)
    async with transaction():
        kept = await fetch_value(_KEEP, *key, *words.values())
    return only(await SelfRating.objects().get(SelfRating.id == kept))


async def take_back(rating: SelfRating) -> None:
    """It is gone, and counts nowhere any more."""
    async with transaction():
        await (await lock(rating)).remove()


async def rated_by(member: Member, event: Event | None = None) -> list[SelfRating]:
    """What this person rated, the latest first: everything, or of one evening."""
    found = SelfRating.objects(SelfRating.event).where(SelfRating.member == member.id)
    if event is not None:
        found = found.where(SelfRating.event == event.id)
    return await found.order_by(SelfRating.rated_at, ascending=False)


_KEEP = """
    INSERT INTO self_rating (id, member, event, subject, about, score, reason, blockers, ten_more,
                             cases, minutes_per_case, rated_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
    ON CONFLICT (member, event, subject, about) DO UPDATE SET
        score = EXCLUDED.score, reason = EXCLUDED.reason, blockers = EXCLUDED.blockers,
        ten_more = EXCLUDED.ten_more, cases = EXCLUDED.cases,
        minutes_per_case = EXCLUDED.minutes_per_case, rated_at = EXCLUDED.rated_at
    RETURNING id
"""


def _read(said: Said) -> dict[str, Any]:
    hours = read.read_decimal(said.hours_per_case, "hours_per_case")
    cases = read_whole_number(said.cases, "cases") if said.cases.strip() else None
    return {
        "subject": said.subject,
        "about": read.read_about(said.about, said.subject),
        "score": read.read_score(said.score),
        "reason": read.read_reason(said.reason),
        "blockers": read.read_blockers(said.blockers),
        "ten_more": read.read_text(said.ten_more, "ten_more"),
        "cases": cases,
        "minutes_per_case": None if hours is None else int(hours * Decimal(60)),
        "rated_at": now(),
    }
