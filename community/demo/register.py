"""People register for an evening, and some of them cancel."""

from collections.abc import Sequence
from datetime import timedelta

from community.cancelling.cancel import cancel
from community.clock import moved_to, now
from community.events.tables import Event
from community.members.tables import Member
from community.registering.register import register
from community.registering.wish import Wish
from community.registrations.photo_wish import PhotoWish
from community.registrations.tables import Registration

ABOUT_PHOTOS = [*[PhotoWish.YES] * 5, PhotoWish.ONLY_GROUP, PhotoWish.UNKNOWN, PhotoWish.NO]


async def register_everybody(event: Event, known: Sequence[Member]) -> list[Registration]:
    """One registration each, an hour apart, from three weeks before the evening or two days ago."""
    begin = min(event.starts_at - timedelta(days=21), now() - timedelta(days=2))
    made = []
    for place, member in enumerate(known):
        with moved_to(begin + timedelta(hours=place)):
            wish = ABOUT_PHOTOS[place % len(ABOUT_PHOTOS)]
            made.append(await register(event, member, Wish(photo_wish=wish)))
    return made


async def some_cancel(event: Event, who: Sequence[Registration]) -> None:
    """These cancel in the last days; whoever is first in line gets the place."""
    for place, registration in enumerate(who):
        with moved_to(event.starts_at - timedelta(days=4) + timedelta(hours=5 * place)):
            await cancel(registration, "予定が変わりました。")
