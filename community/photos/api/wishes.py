"""A photo and who wants it taken down, as programs read it."""

from datetime import datetime

import msgspec

from community.photos.api.shapes import PhotoAnswer


class WaitingWish(msgspec.Struct):
    """Somebody wants it taken down, and has no answer yet."""

    wish: str
    asked_at: datetime


class PhotoWithWishes(msgspec.Struct):
    """A photo, and who wants it taken down, the first one first."""

    photo: PhotoAnswer
    wishes: list[WaitingWish]
