"""Bring photos of an evening in; nobody but the organisers sees them yet."""

from collections.abc import Sequence

from community.database import transaction
from community.events.tables import Event
from community.files.keep import keep
from community.files.tables import KeptFile
from community.language import _
from community.live import tell
from community.photos.tables import Photo
from community.refusal import Refused

FIELD = "photos"
MOST_AT_ONCE = 20
SMALL = 720  # pixels, on the longer side of what a page with many photos shows

Upload = tuple[str, bytes]


async def upload(event: Event, uploads: Sequence[Upload], by_name: str) -> list[Photo]:
    """The photos, all of them or none. Refuses what is no picture, by its name."""
    if len(uploads) > MOST_AT_ONCE:
        sentence = _("Please choose at most {count} photos at a time.")
        raise Refused(sentence.format(count=MOST_AT_ONCE), FIELD)
    kept = [await _kept(name, content) for name, content in uploads]
    if not kept:
        raise Refused(_("Please choose a file."), FIELD)
    photos = []
    async with transaction():
        for file, small in kept:
            await file.save()
            await small.save()
            photo = Photo(event=event.id, file=file.id, small=small.id, by_name=by_name[:120])
            await photo.save()
            photos.append(photo)
        await tell(f"photos:{event.id}")
    return photos


async def _kept(name: str, content: bytes) -> tuple[KeptFile, KeptFile]:
    try:
        return await keep(content, field=FIELD), await keep(content, field=FIELD, longest=SMALL)
    except Refused as refusal:
        which = f"{name[:80]}: " if name else ""
        raise Refused(f"{which}{refusal.sentence}", FIELD) from None
