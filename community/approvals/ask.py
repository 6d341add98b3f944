"""Ask a guest whether their words may be published, by a link in a mail or one passed on."""

from datetime import timedelta
from typing import NamedTuple

from community.approvals.link import make_link
from community.approvals.remind import plan_reminder
from community.clock import now
from community.commentary.comment import read_words
from community.commentary.hints import tell_commentary
from community.commentary.tables import GuestAsking
from community.database import lock, transaction
from community.events.tables import Appearance, Event
from community.language import _
from community.members.address import read_address
from community.outbox.queue import To, queue
from community.outputs.tables import Commentary
from community.refusal import Refused

USUAL_DAYS = 3
LONGEST_DAYS = 60


class Question(NamedTuple):
    """How a guest is asked; without an address the link is passed on by hand."""

    email: str = ""
    days: int = USUAL_DAYS
    language: str = "ja"
    summary: str = ""


async def ask(event: Event, guest: Appearance, question: Question) -> GuestAsking:
    """The guest has so many days from now; asked again, what is answered stays answered."""
    email = read_address(question.email) if question.email.strip() else ""
    summary = read_words(question.summary, "summary") if question.summary.strip() else ""
    if not 1 <= question.days <= LONGEST_DAYS:
        sentence = _("Please choose between 1 and {count} days.")
        raise Refused(sentence.format(count=LONGEST_DAYS), "days")
    async with transaction():
        event = await lock(event)
        await _refuse_without_words(guest)
        asking = await _begun(event, guest)
        asking.email, asking.language = email, question.language
        asking.summary = summary
        asking.asked_at = now()
        asking.until = asking.asked_at + timedelta(days=question.days)
        await asking.save()
        await _mail(event, guest, asking)
        await plan_reminder(asking)
        await tell_commentary(event)
    return asking


async def _refuse_without_words(guest: Appearance) -> None:
    if not await Commentary.exists().where(Commentary.guest == guest.id):
        raise Refused(_("Please take down this guest’s words first."), "email")


async def _begun(event: Event, guest: Appearance) -> GuestAsking:
    before = await GuestAsking.objects().get(GuestAsking.guest == guest.id)
    return before or GuestAsking(event=event.id, guest=guest.id)


async def _mail(event: Event, guest: Appearance, asking: GuestAsking) -> None:
    if not asking.email:
        return
    to = To(asking.email, guest.name, asking.language)
    cause = f"approval:{asking.id}:{asking.asked_at.isoformat()}"
    link = await make_link(asking)
    await queue(to, cause, "approvals/mail_ask.md", event=event, asking=asking, link=link)
