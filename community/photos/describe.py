"""Say what is in a photo, and who."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from community.database import fetch, lock, new_id, transaction
from community.jobs import enqueue
from community.language import _
from community.language.line import one_line
from community.live import tell
from community.photos.tables import Photo, PhotoTag
from community.refusal import Refused

HIDE_IN_CAPTION = "hide_in_caption"  # the job: an editor of the report may hide words of it


@dataclass(frozen=True)
class InIt:
    """What an organiser sees in a photo; `people` are registrations of its event."""

    caption: str = ""
    is_group: bool = False
    has_nobody: bool = False
    people: Collection[UUID] = ()


async def describe(photo: Photo, seen: InIt) -> Photo:
    """The photo, tagged with just these people. Refuses somebody who is not of this evening."""
    if seen.has_nobody and seen.people:
        sentence = _("Either nobody can be recognised, or the people you have ticked.")
        raise Refused(sentence, "has_nobody")
    async with transaction():
        photo = await lock(photo)
        await _refuse_strangers(photo, seen.people)
        photo.caption = one_line(seen.caption)[:200]
        photo.is_group, photo.has_nobody = seen.is_group, seen.has_nobody
        await photo.save([Photo.caption, Photo.is_group, Photo.has_nobody])
        is_known = (PhotoTag.photo == photo.id) & PhotoTag.registration.is_not_null()
        await PhotoTag.delete().where(is_known)
        if seen.people:
            tags = [PhotoTag(id=new_id(), photo=photo.id, registration=p) for p in seen.people]
            await PhotoTag.insert(*tags)
        await enqueue(HIDE_IN_CAPTION, str(photo.id))
        await tell(f"photos:{photo.event}")
    return photo


async def _refuse_strangers(photo: Photo, people: Collection[UUID]) -> None:
    known = await fetch(_OF_THIS_EVENING, photo.event, list(people))
    if len(known) != len(set(people)):
        raise Refused(_("Somebody you have ticked is no longer registered. Look again."), "people")


_OF_THIS_EVENING = "SELECT id FROM registration WHERE event = $1 AND id = ANY($2)"
