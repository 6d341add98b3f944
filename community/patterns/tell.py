"""An event has been published: who asked for it is registered, and all other followers are told."""

from typing import Any

from community.cancelling.plan_asking import plan_asking
from community.database import fetch, fetch_one, transaction
from community.events.audience import Audience
from community.events.tables import Event
from community.events.visible_to import is_for
from community.members.tables import Member
from community.outbox.queue import To, queue
from community.patterns.follow import purpose_of
from community.patterns.stop_link import stop_path
from community.patterns.tables import Follower
from community.refusal import Refused
from community.registering.register import register
from community.registering.wish import Wish
from community.registrations.find import by_member
from community.registrations.tables import Source


async def after_publication(event_id: str) -> None:
    """Everything that the series' followers asked for; a second run adds what is missing."""
    event = await Event.objects(Event.series).get(Event.id == int(event_id))
    if event is None or not event.is_published or event.has_begun:
        return
    await plan_asking(event)
    await register_who_asked(event)
    for row in await fetch(_TO_BE_TOLD, event.series.id, event.id):
        await _tell(event, row["id"])


async def register_who_asked(event: Event) -> None:
    """In the order of asking; whoever is no member any more, or may not come, is told instead.

    Who has been registered once, and perhaps gave the place back, is left alone. Where people sign
    up on another platform, nobody is registered here; the mail to all followers leads there.
    """
    if event.sign_up_url:
        return
    asked = Follower.objects(Follower.member).where(
        Follower.series == event.series.id, Follower.registers_since.is_not_null()
    )
    for follower in await asked.order_by(Follower.registers_since, Follower.id):
        member: Member = follower.member
        if not member.is_member or await by_member(event, member) is not None:
            continue
        try:
            await register(event, member, Wish(source=Source.STANDING))
        except Refused:
            continue


async def _tell(event: Event, follower_id: object) -> None:
    """The row is locked meanwhile, so that nobody who has just stopped is mailed."""
    async with transaction():
        if await fetch_one(_STILL_FOLLOWS, follower_id) is None:
            return
        follower = await Follower.objects(Follower.member).get(Follower.id == follower_id)
        if follower is None or not await _may_know(event, follower):
            return
        cause = f"next:{event.id}:{follower.id}"
        shown: dict[str, Any] = {"event": event, "registers": follower.registers}
        await queue(_address_of(follower), cause, "patterns/mail_next.md", **shown)


def _address_of(follower: Follower) -> To:
    way_out = (purpose_of(follower), stop_path(follower))
    if not follower.is_person:
        return To(str(follower.email), "", follower.language, *way_out)
    person = follower.member
    return To(str(person.email), person.name, person.language, *way_out)


async def _may_know(event: Event, follower: Follower) -> bool:
    if event.audience == Audience.EVERYBODY or event.is_listed:
        return True
    return follower.is_person and await is_for(event, follower.member)


# An address that has become a person's meanwhile, who follows as well, is mailed once.
_TO_BE_TOLD = """
    SELECT f.id FROM follower f LEFT JOIN member m ON m.id = f.member
    WHERE f.series = $1 AND coalesce(m.email, f.email) IS NOT NULL
      AND NOT EXISTS (SELECT FROM registration r WHERE r.event = $2 AND r.member = f.member)
      AND NOT EXISTS (SELECT FROM follower g JOIN member p ON p.id = g.member
                      WHERE g.series = $1 AND p.email = f.email)
    ORDER BY f.since, f.id
"""

_STILL_FOLLOWS = "SELECT 1 FROM follower WHERE id = $1 FOR UPDATE"
