"""A number for a convenience store that should no longer be paid: whoever has it is told."""

from community.events.tables import Event
from community.members.tables import Member
from community.outbox.queue import To, queue
from community.payments.tables import Checkout, Step
from community.registrations.tables import Registration


async def tell_unneeded_numbers(registration: Registration, event: Event) -> None:
    """Mail it once for each number; what is paid all the same goes back."""
    waits = (Checkout.registration == registration.id) & (Checkout.step == Step.PENDING)
    for checkout in await Checkout.objects().where(waits & (Checkout.url != "")):
        whose = checkout.member or registration.member
        member = await Member.objects().get(Member.id == whose)
        if member and member.email:
            to = To(member.email, member.name, member.language)
            cause, template = f"number-unneeded:{checkout.id}", "checkouts/mail_number_unneeded.md"
            await queue(to, cause, template, event=event, amount_yen=checkout.amount_yen)
