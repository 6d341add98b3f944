"""Say whether pictures of oneself may be published; it holds from this moment on."""

from collections.abc import Iterable
from uuid import UUID

from community.consents.find import said_about
from community.consents.purpose import Purpose
from community.consents.tables import State
from community.database import lock, transaction
from community.language import _
from community.live import tell
from community.members.tables import Member
from community.refusal import Refused
from community.registrations.photo_wish import PhotoWish
from community.registrations.tables import Registration


async def answer_about_photos(
    registration: Registration, wish: PhotoWish, is_own: bool
) -> Registration:
    """The registration with the new answer; what it forbids is hidden at once.

    Organisers write down a no that was said at the door. Refuses any other answer from them: a yes
    is given by the person alone.
    """
    if not is_own and wish != PhotoWish.NO:
        sentence = _("Only the person can allow photos. You can write down a no.")
        raise Refused(sentence, "photo_wish")
    async with transaction():
        registration = await lock(registration)
        if registration.is_minor and wish != PhotoWish.NO:
            raise Refused(_("We publish no photos of people under age."), "photo_wish")
        registration.photo_wish = wish
        await registration.save([Registration.photo_wish])
        await tell(f"door:{registration.event}", f"photos:{registration.event}")
    return registration


async def said_in_general(member: Member) -> PhotoWish:
    """What this person has said about photos of any evening, for one they say nothing about."""
    return (await said_in_general_by([member])).get(member.id, PhotoWish.UNKNOWN)


async def said_in_general_by(members: Iterable[Member]) -> dict[UUID, PhotoWish]:
    """The same for many, by the person; who has not been asked is not in it."""
    said = await said_about(Purpose.PHOTO, members)
    is_yes = {True: PhotoWish.YES, False: PhotoWish.NO}
    return {member: is_yes[state == State.GIVEN] for member, state in said.items()}
