"""The organisers' list: who asks to become a member, and who is one."""

from datetime import date

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromQuery, URLEncodedBody
from litestar.response import Redirect

from community.language import _
from community.members.tables import Member
from community.members.visitor import Visitor
from community.memberships import apply as membership
from community.memberships.choices import of_reasons, of_tiers
from community.memberships.count import counted_on
from community.memberships.membership import history_of
from community.memberships.people import all_members, applicants, asking_to_renew
from community.memberships.questions import answers_of
from community.memberships.reasons import all_reasons
from community.memberships.renew import renew
from community.memberships.tiers import all_tiers, tier_named
from community.web.answer import page, see


class DecisionForm(msgspec.Struct):
    """Why a request is granted or turned down; own words count before a template."""

    reason: str = ""
    template: str = ""
    tier: str = ""


@get("/members")
async def members(
    organiser: NamedDependency[Visitor], on: FromQuery[date | None] = None
) -> Response[str]:
    return page(
        "memberships/list.html",
        organiser,
        requests=await applicants(),
        renewals=await asking_to_renew(),
        people=await all_members(),
        counted=await counted_on(on),
        reasons=await all_reasons(),
        tiers=await all_tiers(),
        choices_of_tiers=of_tiers,
        choices_of_reasons=of_reasons,
        answers_of=answers_of,
    )


@get("/members/{member_id:uuid}")
async def one_person(
    organiser: NamedDependency[Visitor], person: NamedDependency[Member]
) -> Response[str]:
    return page(
        "memberships/person.html",
        organiser,
        person=person,
        history=await history_of(person),
        answers=answers_of(person),
    )


@post("/members/{member_id:uuid}/approval")
async def approve(
    organiser: NamedDependency[Visitor],
    person: NamedDependency[Member],
    data: URLEncodedBody[DecisionForm],
) -> Redirect:
    tier, reason = await tier_named(data.tier), await _words(person, data)
    member = await membership.approve(person, reason, organiser.name, tier)
    return see("/members", _("{name} is now a member and has been told.").format(name=member.name))


@post("/members/{member_id:uuid}/declining")
async def decline(
    organiser: NamedDependency[Visitor],
    person: NamedDependency[Member],
    data: URLEncodedBody[DecisionForm],
) -> Redirect:
    member = await membership.decline(person, await _words(person, data), organiser.name)
    return see("/members", _("{name} has been told the reason.").format(name=member.name))


@post("/members/{member_id:uuid}/renewal")
async def renew_theirs(
    organiser: NamedDependency[Visitor], person: NamedDependency[Member]
) -> Redirect:
    member = await renew(person)
    return see("/members", _("{name} stays a member and has been told.").format(name=member.name))


async def _words(person: Member, data: DecisionForm) -> str:
    return await membership.in_words(person, data.template, data.reason)


HANDLERS = [members, one_person, approve, decline, renew_theirs]
