"""What counts people stays and names nobody: each attendance becomes one of somebody unknown."""

from uuid import uuid4

from community.clock import now
from community.database import execute
from community.members.tables import Member, Standing
from community.registrations.photo_wish import PhotoWish
from community.registrations.tables import Registration
from community.tickets.ticket import new_serial


async def unlink_registrations(member: Member, name: str) -> None:
    """Give each registration to a nobody of its own, so that not even two evenings hang together.

    Old tickets open nothing any more, and nothing that was said or told stays on the row.
    """
    for registration in await Registration.objects().where(Registration.member == member.id):
        nobody = Member(id=uuid4(), name=name, standing=Standing.LEFT, erased_at=now())
        await nobody.save()
        registration.member = nobody.id
        registration.ticket_serial = new_serial()
        registration.answers, registration.price_lines = "{}", "[]"
        registration.price_terms = "{}"
        registration.external_no, registration.discount_code = None, ""
        registration.guardian = ""
        registration.cancel_reason, registration.photo_wish = "", PhotoWish.NO
        await registration.save()
        await execute("DELETE FROM companion WHERE registration = $1", registration.id)
        await execute("DELETE FROM note WHERE registration = $1", registration.id)
        await execute("DELETE FROM place_elsewhere WHERE registration = $1", registration.id)


async def forget_rosters(member: Member) -> None:
    """Uploaded rosters that name the person go; what was brought in from them stays."""
    names = [name for name in (member.name, member.email, member.external_id) if name]
    needles = [
        name.encode(code)
        for name in names
        for code in ("utf-8", "cp932", "utf-16-le")
        if _fits(name)
    ]
    for needle in needles:
        await execute("DELETE FROM roster_file WHERE position($1 IN content) > 0", needle)


def _fits(name: str) -> bool:
    return name.encode("cp932", "ignore").decode("cp932") == name
