"""An evening with photos: who said what, and who is in them."""

from typing import Any

from community.events.tables import Event
from community.photos.describe import InIt, describe
from community.photos.publish import publish
from community.photos.tables import Photo
from community.photos.upload import upload
from community.registering.register import register
from community.registering.wish import Wish
from community.registrations.photo_wish import PhotoWish
from community.registrations.tables import Registration
from tests.cast import someone
from tests.files.pictures import a_picture


async def who_said(event: Event, wish: str, name: str = "ren") -> Registration:
    """Somebody who has a place and said this about photos."""
    return await register(event, await someone(name), Wish(photo_wish=PhotoWish(wish)))


async def a_photo(event: Event, *people: Registration, **seen: Any) -> Photo:
    """A photo of these people, not published yet."""
    [photo] = await upload(event, [("IMG_1.jpg", a_picture())], "aoi")
    return await describe(photo, InIt(people=[each.id for each in people], **seen))


async def a_published_photo(event: Event, *people: Registration, **seen: Any) -> Photo:
    """A photo of these people that everybody may see."""
    return await publish(await a_photo(event, *people, **seen))
