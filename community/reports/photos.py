"""The photos of a report's evening that everybody in them allows, asked for anew each time."""

from uuid import UUID

import msgspec
from piccolo.columns.combination import Where

from community.database import lock, transaction
from community.events.tables import Event
from community.files.keep import content_of
from community.files.tables import KeptFile
from community.live import tell
from community.masks.masked import Words, masked
from community.photos.find import Shot, shown_at
from community.photos.tables import Photo as Picture
from community.reports.decided import masks_of
from community.reports.find import Listed, report_of
from community.reports.tables import Report
from community.settings import settings


class Photo(msgspec.Struct, frozen=True):
    """A photo as readers elsewhere get it: its address stops answering at the first no."""

    picture: str
    caption: str
    width: int
    height: int


async def photos_of(report: Report | Listed) -> list[Shot]:
    """As they may be shown now; what is hidden in the report is hidden below them, too."""
    shots = await shown_at(report.event)
    words = (await masks_of(report)).everywhere if shots else {}
    return [msgspec.structs.replace(shot, caption=masked(shot.caption, words)) for shot in shots]


async def photos_elsewhere(report: Report | Listed) -> list[Photo]:
    """With whole addresses, in the size for pages."""
    at = f"{settings().address}/photos"
    return [
        Photo(f"{at}/{shot.id}/picture?size=small", shot.caption, shot.width, shot.height)
        for shot in await photos_of(report)
    ]


async def pictures_of(shots: list[Shot]) -> list[tuple[str, str, bytes]]:
    """A name that tells of what kind it is, the caption and the file, in the size for pages."""
    if not shots:
        return []
    wanted = Picture.id.is_in([each.id for each in shots])
    rows = await Picture.objects(Picture.small).where(wanted)
    small = {row.id: row.small for row in rows}
    return [
        (_named(number, small[shot.id]), shot.caption, await content_of(small[shot.id]))
        for number, shot in enumerate(shots)
        if shot.id in small
    ]


def _named(number: int, file: KeptFile) -> str:
    return f"photo-{number}.{file.media_type.partition('/')[2]}"


async def hide_in_captions(event: Event, words: Words) -> None:
    """Take hidden words out of the captions for good, in a transaction: other pages show them."""
    await _hide(event, Picture.event == event.id, words)


async def hide_in_caption(photo_id: str) -> None:
    """The job: a caption that is written once the report is out hides what the report hides."""
    its = Picture.id == UUID(photo_id)
    seen = await Picture.objects(Picture.event).get(its)
    if seen is None:
        return
    async with transaction():
        event = await lock(seen.event)  # before the report is read: it may be on its way out
        report = await report_of(event.id)
        if report and report.is_published:
            await _hide(event, its, (await masks_of(report)).everywhere)


async def _hide(event: Event, which: Where, words: Words) -> None:
    """In a transaction that holds the event."""
    for photo in await Picture.objects().lock_rows().where(which) if words else []:
        caption = masked(photo.caption, words)[:200]
        if caption != photo.caption:
            photo.caption = caption
            await photo.save([Picture.caption])
            await tell(f"photos:{event.id}")
