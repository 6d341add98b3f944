"""Whether pictures of somebody may be published, for programs."""

import msgspec
from litestar import post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from community.registrations.answer_about_photos import answer_about_photos
from community.registrations.photo_wish import PhotoWish
from community.registrations.tables import Registration


class AboutPhotos(msgspec.Struct):
    """Whether pictures of the person may be published; nothing said is no answer."""

    photo_wish: PhotoWish = PhotoWish.UNKNOWN


@post("/api/v1/registrations/{registration_id:uuid}/photo-wish", status_code=200)
async def photo_wish(
    registration: NamedDependency[Registration],
    is_own: NamedDependency[bool],
    data: JSONBody[AboutPhotos],
) -> AboutPhotos:
    """Say whether pictures of me may be published; who works at the event writes down a no."""
    said = await answer_about_photos(registration, data.photo_wish, is_own)
    return AboutPhotos(PhotoWish(said.photo_wish))


HANDLERS = [photo_wish]
