"""What becomes of a photo: described, published, taken back, decided, removed."""

from typing import Annotated
from uuid import UUID

import msgspec
from litestar import post, put
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec import Meta

from community.members.visitor import Visitor
from community.photos import publish as publishing
from community.photos.api.shapes import PhotoAnswer, as_it_stands
from community.photos.describe import InIt, describe
from community.photos.tables import Photo
from community.photos.take_down import decide

Organiser = NamedDependency[Visitor]
One = NamedDependency[Photo]


class Seen(msgspec.Struct):
    """What is in a photo, and who, by their registrations; or that nobody can be recognised."""

    caption: Annotated[str, Meta(examples=["乾杯"])] = ""
    is_group: bool = False
    has_nobody: bool = False
    people: list[UUID] = []


class Decided(msgspec.Struct):
    """Whether the photo is shown again, and why; who left an address is mailed the reason."""

    is_shown_again: bool
    reason: Annotated[str, Meta(min_length=1, examples=["ご本人の希望に沿いました。"])]


class Removed(msgspec.Struct):
    """A photo that is gone for good."""

    id: UUID


@put("/api/v1/photos/{photo_id:uuid}")
async def say_who(organiser: Organiser, photo: One, data: JSONBody[Seen]) -> PhotoAnswer:
    """Say what is in a photo, and who: just these people."""
    seen = InIt(data.caption, data.is_group, data.has_nobody, set(data.people))
    return await as_it_stands(await describe(photo, seen))


@post("/api/v1/photos/{photo_id:uuid}/publication", status_code=200)
async def publish(organiser: Organiser, photo: One) -> PhotoAnswer:
    """Show a photo to everybody; only with the yes of all who are in it."""
    return await as_it_stands(await publishing.publish(photo))


@post("/api/v1/photos/{photo_id:uuid}/withdrawal", status_code=200)
async def withdraw(organiser: Organiser, photo: One) -> PhotoAnswer:
    """Show a photo to organisers alone."""
    return await as_it_stands(await publishing.withdraw(photo))


@post("/api/v1/photos/{photo_id:uuid}/removal", status_code=200)
async def remove(organiser: Organiser, photo: One) -> Removed:
    """Remove a photo with its files, for good."""
    await publishing.remove(photo)
    return Removed(photo.id)


@post("/api/v1/photos/{photo_id:uuid}/decision", status_code=200)
async def decide_wish(organiser: Organiser, photo: One, data: JSONBody[Decided]) -> PhotoAnswer:
    """Decide what becomes of a photo that somebody wants taken down."""
    return await as_it_stands(await decide(photo, data.is_shown_again, data.reason))


HANDLERS = [say_who, publish, withdraw, remove, decide_wish]
