"""Publish a photo, take it back, or remove it for good."""

from community.clock import now
from community.database import fetch_value, lock, only, transaction
from community.events.tables import Event
from community.files.keep import remove as remove_files
from community.files.tables import KeptFile
from community.language import _
from community.live import tell
from community.photos.describe import InIt, describe
from community.photos.find import Shot, shot_of
from community.photos.tables import Photo
from community.refusal import Conflict


async def publish(photo: Photo) -> Photo:
    """The photo, open to everybody as long as all who are in it allow it.

    Refuses while somebody in it has not said yes, and while somebody wants it taken down.
    """
    async with transaction():
        event, photo = await lock_with_event(photo)
        _refuse_without_yes(only(await shot_of(photo.id)))
        photo.published_at = now()
        await photo.save([Photo.published_at])
        await tell_the_event(event)
    return photo


async def publish_as(photo: Photo, seen: InIt) -> Photo:
    """The same, once it is kept who is in it; that stays also when it may not be published."""
    return await publish(await describe(photo, seen))


async def withdraw(photo: Photo) -> Photo:
    """The photo, open to organisers alone."""
    async with transaction():
        event, photo = await lock_with_event(photo)
        photo.published_at = None
        await photo.save([Photo.published_at])
        await tell_the_event(event)
    return photo


async def remove(photo: Photo) -> None:
    """The photo, its tags and its files are gone for good."""
    async with transaction():
        event, photo = await lock_with_event(photo)
        files = await KeptFile.objects().where(KeptFile.id.is_in([photo.file, photo.small]))
        await photo.remove()
        await remove_files(*files)
        await tell_the_event(event)


async def lock_with_event(photo: Photo) -> tuple[Event, Photo]:
    """Both, read again and held until the transaction ends."""
    event_id = getattr(photo.event, "id", photo.event)
    event = await lock(only(await Event.objects().get(Event.id == event_id)))
    return event, await lock(photo)


async def tell_the_event(event: Event) -> None:
    """Its page says whether there are photos; open pages look again."""
    event.has_photos = await fetch_value(_HAS_PHOTOS, event.id)
    event.version += 1
    await event.save([Event.has_photos, Event.version])
    await tell(f"photos:{event.id}", f"event:{event.id}")


def _refuse_without_yes(shot: Shot) -> None:
    if shot.hidden_at is not None:
        raise Conflict(_("Somebody asked to have this photo taken down. Please decide that first."))
    if shot.without_yes:
        names = _(", ").join(name or _("somebody who has left") for name in shot.without_yes)
        raise Conflict(_("Not everybody has said yes: {names}.").format(names=names))
    if not shot.may_be_published:
        raise Conflict(_("Please tick who is in it, or that nobody can be recognised."))


_HAS_PHOTOS = """
    SELECT EXISTS (SELECT FROM photo
                   WHERE event = $1 AND published_at IS NOT NULL AND hidden_at IS NULL)
"""
