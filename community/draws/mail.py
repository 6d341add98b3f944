"""The mail to everybody who applied, whatever the result."""

from community.database import only
from community.events.tables import Event
from community.members.tables import Member
from community.registrations.mail import mail_about, mail_standing
from community.registrations.tables import Registration


async def mail_drawn(registration: Registration, event: Event) -> None:
    """The ticket, or the turn on the waitlist, with the number of the draw."""
    member = only(await Member.objects().get(Member.id == registration.member))
    if registration.is_offered:
        await mail_standing(registration, event, member)
        return
    news = "drawn" if registration.has_place else "not_drawn"
    await mail_about(registration, event, member, news, f"{registration.id}:drawn")
