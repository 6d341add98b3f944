"""Asking to become a member, and the organiser's answer."""

import json
from collections.abc import Mapping
from uuid import UUID

from community.clock import now
from community.database import lock, transaction
from community.language import _
from community.live import tell
from community.members.age import OF_AGE, Age
from community.members.own_words import Reason
from community.members.tables import Member, Standing, Tier, Turn
from community.memberships.membership import begin
from community.memberships.questions import Answer, read_answers
from community.outbox.queue import To, queue
from community.refusal import Conflict, Refused
from community.webhooks.announce import announce


async def apply(
    member: Member, motive: str, typed: Mapping[str, str] | None = None, age: Age = OF_AGE
) -> Member:
    """Put the request before the organisers, the answers beside the words that were asked.

    Refuses people who are members or already asked, and a required question without an answer.
    """
    answers = await read_answers(typed or {}) + _guardian(age)
    async with transaction():
        member = await lock(member)
        if not member.may_apply:
            raise Conflict(_("You have already asked, or you are a member."))
        member.standing = Standing.APPLIED
        member.motive = motive.strip()[:2000]
        member.answers = json.dumps(answers, ensure_ascii=False)
        member.applied_at = now()
        await member.save()
        await announce("member.applied", {"member": str(member.id)})
        await tell("members")
    return member


def _guardian(age: Age) -> list[Answer]:
    """What organisers read of somebody who is under age."""
    words = _("Under age. Parent or guardian who agrees:")
    return [{"question": words, "answer": age.guardian}] if age.is_minor else []


async def approve(
    member: Member, reason: str = "", by: str = "", tier: Tier | None = None
) -> Member:
    """Make the applicant a member of this tier, or without one, and mail it."""
    async with transaction():
        member = await _answered(await lock(member), reason, by)
        await begin(member, Turn.APPROVED, tier)
        await _mail(member)
        await announce("member.approved", {"member": str(member.id)})
    return member


async def decline(member: Member, reason: str, by: str = "") -> Member:
    """Turn the applicant down, with a reason that is mailed."""
    if not reason.strip():
        raise Refused(_("Please write the reason; it is sent to the person."), "reason")
    async with transaction():
        member = await _answered(await lock(member), reason, by)
        member.standing = Standing.DECLINED
        await member.save()
        await _mail(member)
        await announce("member.declined", {"member": str(member.id)})
        await tell("members")
    return member


async def in_words(member: Member, reason_id: str, typed: str) -> str:
    """What is written to the person: the organiser's own words, else those of the template."""
    if typed.strip() or not reason_id:
        return typed
    template = await Reason.objects().get(Reason.id == UUID(reason_id))
    return template.to(member.name, member.language) if template else ""


async def _answered(member: Member, reason: str, by: str) -> Member:
    if member.standing != Standing.APPLIED:
        raise Conflict(
            _("{who} has already answered this request.").format(who=member.decided_by)
            if member.decided_by
            else _("This request has already been answered.")
        )
    member.decided_at, member.decided_by = now(), by[:120]
    member.decision_reason = reason.strip()[:2000]
    return member


async def _mail(member: Member) -> None:
    if member.email:
        to = To(member.email, member.name, member.language)
        cause = f"membership:{member.id}:{member.decided_at.isoformat()}"
        await queue(to, cause, f"memberships/mail_{member.standing}.md", member=member)
