"""Photos as programs read them."""

from datetime import datetime
from typing import Literal
from uuid import UUID

import msgspec

from community.database import only
from community.photos.find import Shot, shot_of
from community.photos.tables import Photo
from community.settings import settings

Standing = Literal["taken_down", "without_yes", "not_looked_through", "ready", "shown"]


class ShownPhoto(msgspec.Struct):
    """A photo that everybody may see now; `picture` is its address, `?size=small` is smaller."""

    id: UUID
    caption: str
    is_group: bool
    picture: str

    @classmethod
    def of(cls, shot: Shot) -> "ShownPhoto":
        """The photo as everybody's program reads it."""
        return cls(shot.id, shot.caption, shot.is_group, _picture(shot.id))


class PhotoAnswer(msgspec.Struct):
    """A photo as organisers see it; `without_yes` are who in it has not allowed it."""

    id: UUID
    caption: str
    is_group: bool
    has_nobody: bool
    standing: Standing
    people: list[UUID]
    without_yes: list[str]
    published_at: datetime | None
    hidden_at: datetime | None
    picture: str

    @classmethod
    def of(cls, shot: Shot) -> "PhotoAnswer":
        """The photo as an organiser's program reads it."""
        own = {name: getattr(shot, name) for name in cls.__struct_fields__ if hasattr(shot, name)}
        return cls(**own, people=shot.tagged, picture=_picture(shot.id))


async def as_it_stands(photo: Photo) -> PhotoAnswer:
    """The photo as it is now, after whatever was done."""
    return PhotoAnswer.of(only(await shot_of(photo.id)))


def _picture(photo_id: UUID) -> str:
    return f"{settings().address}/api/v1/photos/{photo_id}/picture"
