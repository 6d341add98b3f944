"""Photos as organisers bring them in and look at them."""

from typing import Annotated

import msgspec
from litestar import get, post
from litestar.datastructures import UploadFile
from litestar.di import NamedDependency
from litestar.params import MultipartBody
from msgspec import Meta

from community.events.tables import Event
from community.members.visitor import Visitor
from community.photos.api.shapes import PhotoAnswer, as_it_stands
from community.photos.api.wishes import PhotoWithWishes, WaitingWish
from community.photos.find import shots_of
from community.photos.tables import Photo
from community.photos.take_down import open_wishes
from community.photos.upload import MOST_AT_ONCE, Upload, upload
from community.web.sizes import PHOTOS

Organiser = NamedDependency[Visitor]


class PhotoUpload(msgspec.Struct):
    """Pictures (JPEG, PNG, WebP), all of one event."""

    photos: Annotated[list[UploadFile], Meta(min_length=1, max_length=MOST_AT_ONCE)]


class Photos(msgspec.Struct):
    """Photos in the order in which they came."""

    photos: list[PhotoAnswer]


@get("/api/v1/events/{slug:str}/photos/all")
async def all_photos(organiser: Organiser, event: NamedDependency[Event]) -> Photos:
    """All photos of an evening with who is in them, and what keeps each from the public."""
    return Photos([PhotoAnswer.of(each) for each in await shots_of(event)])


@post("/api/v1/events/{slug:str}/photos", request_max_body_size=PHOTOS)
async def upload_photos(
    organiser: Organiser, event: NamedDependency[Event], data: MultipartBody[PhotoUpload]
) -> Photos:
    """Bring photos in, all of them or none; only organisers see them as yet."""
    sent: list[Upload] = [(each.filename, await each.read()) for each in data.photos]
    made = await upload(event, sent, organiser.name)
    return Photos([await as_it_stands(each) for each in made])


@get("/api/v1/photos/{photo_id:uuid}")
async def one_photo(organiser: Organiser, photo: NamedDependency[Photo]) -> PhotoWithWishes:
    """One photo, and who wants it taken down."""
    wishes = [WaitingWish(each.wish, each.asked_at) for each in await open_wishes(photo)]
    return PhotoWithWishes(await as_it_stands(photo), wishes)


HANDLERS = [all_photos, upload_photos, one_photo]
