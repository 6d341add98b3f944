"""Photos of an evening as everybody sees them, and the way to have one taken down."""

from typing import Annotated

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.openapi.datastructures import ResponseSpec
from litestar.params import JSONBody
from msgspec import Meta

from community.events.tables import Event
from community.files.tables import KeptFile
from community.photos.api.shapes import ShownPhoto
from community.photos.find import shown_of
from community.photos.tables import Photo
from community.photos.take_down import ask_to_take_down
from community.web.answer import AnyRequest
from community.web.kept_file import file_answer
from community.web.network import network_of

PICTURE = {200: ResponseSpec(bytes, description="The picture.", media_type="image/*")}


class Gallery(msgspec.Struct):
    """What everybody may see now, in the order in which it came."""

    photos: list[ShownPhoto]


class TakeDownWish(msgspec.Struct):
    """Why a photo should go, and where the answer goes; both may be left out."""

    wish: Annotated[str, Meta(examples=["家族が写っています。"])] = ""
    email: str = ""


class Hidden(msgspec.Struct):
    """The photo is hidden from now on; the organisers decide what becomes of it."""

    is_hidden: bool = True


@get("/api/v1/events/{slug:str}/photos")
async def gallery(joinable: NamedDependency[Event]) -> Gallery:
    """The photos of an evening that everybody may see now."""
    return Gallery([ShownPhoto.of(each) for each in await shown_of(joinable)])


@get("/api/v1/photos/{photo_id:uuid}/picture", responses=PICTURE)
async def picture_file(
    photo: NamedDependency[Photo], picture: NamedDependency[KeptFile]
) -> Response[bytes]:
    """The picture itself; `size=small` is for lists."""
    ending = picture.media_type.partition("/")[2]
    return await file_answer(picture, f"{photo.event.slug}-{str(photo.id)[-6:]}.{ending}")


@post("/api/v1/photos/{photo_id:uuid}/take-down", status_code=200)
async def take_down(
    request: AnyRequest, photo: NamedDependency[Photo], data: JSONBody[TakeDownWish | None] = None
) -> Hidden:
    """Ask to have a photo taken down: it is hidden at once, and decided later."""
    asked = data or TakeDownWish()
    await ask_to_take_down(photo, asked.wish, asked.email, network_of(request))
    return Hidden()


HANDLERS = [gallery, picture_file, take_down]
