"""Groups that come together, for programs."""

from datetime import datetime
from uuid import UUID

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from community.events.tables import Event
from community.groups.close_group import close_group_of
from community.groups.come_with import come_with
from community.groups.go_alone import go_alone
from community.groups.group_wish import read_group_wish
from community.groups.grow_group import grow_group
from community.groups.show_group import ShownGroup, group_shown, groups_of
from community.members.visitor import Visitor
from community.registrations.answers import Answer
from community.registrations.tables import Registration
from community.waitlist.why_passed import why_passed
from community.web.or_404 import or_404


class Companion(msgspec.Struct):
    """One of the group, by the first word of the name; whether they have come in."""

    called: str
    is_here: bool


class GroupAnswer(msgspec.Struct):
    """Who comes together; the link for the others while somebody may still join."""

    size: int
    people: list[Companion]
    complete_by: datetime
    link: str
    waits: str

    @classmethod
    def of(cls, group: ShownGroup, is_own: bool) -> "GroupAnswer":
        """The group as a program reads it; the link is for those in it."""
        people = [Companion(each.called, each.is_here) for each in group.people]
        link = group.link if is_own else ""
        return cls(group.size, people, group.complete_by, link, group.waits)


class InGroup(msgspec.Struct):
    """A registration, its group in words, and why it is passed over, if it waits."""

    registration: UUID
    group: str
    waits: str


class AllGroups(msgspec.Struct):
    """Everybody who comes with others."""

    people: list[InGroup]


@get("/api/v1/registrations/{registration_id:uuid}/group")
async def read_group(
    registration: NamedDependency[Registration], is_own: NamedDependency[bool]
) -> GroupAnswer:
    """With whom somebody comes; 404 for who comes alone."""
    return GroupAnswer.of(or_404(await group_shown(registration)), is_own)


class Together(msgspec.Struct):
    """So many people, or the link of a group that somebody was given."""

    people: int = 0
    link: str = ""


@post("/api/v1/registrations/{registration_id:uuid}/group", status_code=200)
async def come_along(
    registration: NamedDependency[Registration],
    is_own: NamedDependency[bool],
    data: JSONBody[Together],
) -> GroupAnswer:
    """Found a group of so many people, or join the one behind a link; the place stays as it is.
    Who waits founds a group that waits from the turn of whoever joins it last."""
    wish = read_group_wish(data.link.strip(), str(data.people or ""), registration.member.name)
    await come_with(registration, wish)
    return GroupAnswer.of(or_404(await group_shown(registration)), is_own)


@post("/api/v1/registrations/{registration_id:uuid}/group/growth", status_code=200)
async def grow(
    registration: NamedDependency[Registration],
    is_own: NamedDependency[bool],
    data: JSONBody[Together],
) -> GroupAnswer:
    """From now on they are so many; the link is good again. While one of them waits, all of them
    wait from the turn of whoever joins last."""
    await grow_group(registration, data.people)
    return GroupAnswer.of(or_404(await group_shown(registration)), is_own)


@post("/api/v1/registrations/{registration_id:uuid}/group/closing", status_code=200)
async def close_one(
    registration: NamedDependency[Registration], is_own: NamedDependency[bool]
) -> GroupAnswer:
    """Go with who is there: nobody is waited for, and nobody joins any more."""
    await close_group_of(registration)
    return GroupAnswer.of(or_404(await group_shown(registration)), is_own)


@post("/api/v1/registrations/{registration_id:uuid}/group/leaving", status_code=200)
async def leave(registration: NamedDependency[Registration]) -> Answer:
    """Leave the group: the place stays, or its holder waits from their own turn. Those who stay
    are a smaller group."""
    return Answer.of(await go_alone(registration), registration.event)


@get("/api/v1/events/{slug:str}/groups")
async def all_groups(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> AllGroups:
    """Everybody who comes with others, by group, and why it waits."""
    reasons = await why_passed(event)
    groups = (await groups_of(event)).items()
    return AllGroups([InGroup(each, words, reasons.get(each, "")) for each, words in groups])


HANDLERS = [read_group, come_along, grow, close_one, leave, all_groups]
