"""Requests about one's data: kept with the day on which the answer is due."""

from community.clock import now
from community.database import lock, transaction
from community.language import _
from community.live import tell
from community.members.tables import Member
from community.outbox.queue import To, queue
from community.privacy.tables import ANSWERED_WITHIN, DataRequest, Kind
from community.refusal import Conflict, Refused
from community.webhooks.announce import announce

ASKED_BY_WORDS = {Kind.CORRECTION, Kind.HALT, Kind.QUESTION}
LONGEST = 4000


async def ask(member: Member, kind: str, words: str) -> DataRequest:
    """Put before the organisers what the person cannot do alone; due in thirty days."""
    if kind not in ASKED_BY_WORDS:
        raise Refused(_("Please choose what it is about."), "kind")
    if not words.strip():
        raise Refused(_("Please write what we should do."), "words")
    asked_at = now()
    request = DataRequest(
        member=member.id,
        kind=kind,
        words=words.strip()[:LONGEST],
        asked_at=asked_at,
        due_at=asked_at + ANSWERED_WITHIN,
    )
    async with transaction():
        await request.save()
        await announce("data_request.received", {"request": str(request.id), "kind": kind})
        await tell("members")
    return request


async def done_at_once(member: Member, kind: Kind) -> None:
    """Note what the person has just done alone."""
    await DataRequest(member=member.id, kind=kind, due_at=now(), done_at=now()).save()


async def answer(request: DataRequest, words: str) -> DataRequest:
    """Close the request with an answer that is mailed. Refuses to answer twice."""
    if not words.strip():
        raise Refused(_("Please write the answer; it is sent to the person."), "answer")
    async with transaction():
        request = await lock(request)
        if not request.is_open:
            raise Conflict(_("This request has already been answered."))
        request.done_at = now()
        request.answer = words.strip()[:LONGEST]
        await request.save()
        await _mail(request)
        await tell("members")
    return request


async def open_requests() -> list[DataRequest]:
    """What waits for an answer, whatever is due first, each with its person."""
    waiting = DataRequest.done_at.is_null()
    return await DataRequest.objects(DataRequest.member).where(waiting).order_by(DataRequest.due_at)


async def requests_of(member: Member) -> list[DataRequest]:
    """What this person has asked, the latest first."""
    theirs = DataRequest.objects().where(DataRequest.member == member.id)
    return await theirs.order_by(DataRequest.asked_at, ascending=False).limit(20)


async def _mail(request: DataRequest) -> None:
    member = await Member.objects().get(Member.id == request.member)
    if member and member.email:
        to = To(member.email, member.name, member.language)
        cause = f"data-request:{request.id}"
        await queue(to, cause, "privacy/mail_answer.md", request=request)
