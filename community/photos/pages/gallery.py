"""Photos of an evening as everybody sees them, and the way to have one taken down."""

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.events.audience import Audience
from community.events.tables import Event
from community.files.tables import KeptFile
from community.language import _
from community.members.visitor import Visitor
from community.photos.find import shown_of
from community.photos.tables import Photo
from community.photos.take_down import ask_to_take_down
from community.web.answer import AnyRequest, page, see
from community.web.kept_file import file_answer
from community.web.network import network_of


class WishForm(msgspec.Struct):
    """Why somebody wants a photo taken down, and where the answer goes."""

    wish: str = ""
    email: str = ""


@get("/events/{slug:str}/photos")
async def gallery(
    joinable: NamedDependency[Event], visitor: NamedDependency[Visitor]
) -> Response[str]:
    return page("photos/gallery.html", visitor, event=joinable, shots=await shown_of(joinable))


@get("/photos/{photo_id:uuid}/picture")
async def picture_file(
    photo: NamedDependency[Photo], picture: NamedDependency[KeptFile]
) -> Response[bytes]:
    ending = picture.media_type.partition("/")[2]
    name = f"{photo.event.slug}-{str(photo.id)[-6:]}.{ending}"
    return await file_answer(picture, name, photo.event.audience == Audience.EVERYBODY)


@get("/photos/{photo_id:uuid}/take-down")
async def wish_page(
    photo: NamedDependency[Photo], visitor: NamedDependency[Visitor]
) -> Response[str]:
    return page("photos/take_down.html", visitor, photo=photo, event=photo.event)


@post("/photos/{photo_id:uuid}/take-down")
async def take_down(
    request: AnyRequest, photo: NamedDependency[Photo], data: URLEncodedBody[WishForm]
) -> Redirect:
    await ask_to_take_down(photo, data.wish, data.email, network_of(request))
    told = _("The photo is hidden from now on. The organisers will decide what becomes of it.")
    return see(f"/events/{photo.event.slug}/photos", told)


HANDLERS = [gallery, picture_file, wish_page, take_down]
