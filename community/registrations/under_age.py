"""Who is under age at an evening: a mark on the registration, and all that follows from it.

No photo of them is published (the database holds it); nameless.py says what else.
"""

from community.database import lock, transaction
from community.language import _
from community.language.line import one_line
from community.live import tell
from community.members.age import Age
from community.refusal import Refused
from community.registrations.photo_wish import PhotoWish
from community.registrations.tables import Registration


async def mark(registration: Registration, age: Age) -> Registration:
    """The registration with the mark of a minor, or without it; photos become a no with it."""
    guardian = one_line(age.guardian) if age.is_minor else ""
    if len(guardian) > 120:
        raise Refused(_("Please write the name of a parent or guardian."), "guardian")
    async with transaction():
        registration = await lock(registration)
        registration.is_minor, registration.guardian = age.is_minor, guardian
        if age.is_minor:
            registration.photo_wish = PhotoWish.NO
        await registration.save()
        await tell(f"door:{registration.event}", f"photos:{registration.event}")
    return registration
