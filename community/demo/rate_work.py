"""The hosts of an evening rate their own work, and the team begins something."""

from datetime import timedelta

from community.clock import moved_to, now
from community.database import only
from community.demo.script import words
from community.events.tables import Event
from community.members.tables import Member
from community.ratings.rate import rate
from community.ratings.read import Said
from community.ratings.remedies import Planned, begin
from community.ratings.tables import Blocker
from community.registrations.tables import Registration


async def rate_work(event: Event) -> None:
    """The morning after."""
    hosted = (Registration.event == event.id) & Registration.is_host.eq(True)
    hosts = await Registration.objects(Registration.member).where(hosted)
    with moved_to(event.starts_at + timedelta(hours=14)):
        for place, (score, reason, blockers, more) in zip(hosts, words().ratings, strict=False):
            said = Said(score=str(score), reason=reason, blockers=blockers, ten_more=more)
            await rate(place.member, event, said)


async def begin_something() -> None:
    """What the organiser does about the largest part of the gap."""
    owner = only(await Member.objects().get(Member.email == "aoi@example.jp"))
    due = f"{now().date() + timedelta(days=40)}"
    await begin(Planned("準備を前の週に二人で分ける", Blocker.TIME, str(owner.id), due, "10"))
