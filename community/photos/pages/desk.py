"""What organisers do with photos: bring them in, say who is in them, publish, decide."""

from typing import Any

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.changes.everybody import everybody
from community.events.tables import Event
from community.language import _, ngettext
from community.members.visitor import Visitor
from community.photos import publish as publishing
from community.photos.describe import InIt, describe
from community.photos.find import shot_of, shots_of
from community.photos.photographer import marks_of
from community.photos.tables import Photo
from community.photos.take_down import decide, open_wishes
from community.photos.upload import Upload, upload
from community.typed import read_id, ticked
from community.web.answer import page, see
from community.web.sizes import PHOTOS


class InItForm(msgspec.Struct):
    """What an organiser sees in a photo."""

    caption: str = ""
    is_group: str = ""
    has_nobody: str = ""
    people: list[str] | str = []
    and_publish: str = ""


class DecisionForm(msgspec.Struct):
    """What becomes of a photo that somebody wants taken down, and why."""

    decision: str = ""
    reason: str = ""


@get("/events/{slug:str}/photos/desk")
async def photo_desk(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> Response[str]:
    return page("photos/desk.html", organiser, event=event, shots=await shots_of(event))


@post("/events/{slug:str}/photos", request_max_body_size=PHOTOS)
async def upload_photos(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    uploads: NamedDependency[list[Upload]],
) -> Redirect:
    count = len(await upload(event, uploads, organiser.name))
    told = ngettext("{count} photo is here.", "{count} photos are here.", count)
    return see(f"/events/{event.slug}/photos/desk", told.format(count=count))


@get("/events/{slug:str}/photos/people")
async def photographer_list(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> Response[str]:
    return page("photos/people.html", organiser, event=event, marks=await marks_of(event))


@get("/photos/{photo_id:uuid}")
async def photo_page(
    organiser: NamedDependency[Visitor], photo: NamedDependency[Photo]
) -> Response[str]:
    shown: dict[str, Any] = {
        "shot": await shot_of(photo.id),
        "people": (await everybody(photo.event)).confirmed,
        "wishes": await open_wishes(photo),
    }
    return page("photos/photo.html", organiser, event=photo.event, **shown)


@post("/photos/{photo_id:uuid}")
async def save_photo(
    organiser: NamedDependency[Visitor],
    photo: NamedDependency[Photo],
    data: URLEncodedBody[InItForm],
) -> Redirect:
    save = publishing.publish_as if data.and_publish else describe
    await save(photo, _in_it(data))
    return _back(photo, _("Published.") if data.and_publish else _("Saved."))


@post("/photos/{photo_id:uuid}/withdrawal")
async def withdraw(organiser: NamedDependency[Visitor], photo: NamedDependency[Photo]) -> Redirect:
    await publishing.withdraw(photo)
    return _back(photo, _("Only organisers see this photo now."))


@post("/photos/{photo_id:uuid}/removal")
async def remove(organiser: NamedDependency[Visitor], photo: NamedDependency[Photo]) -> Redirect:
    await publishing.remove(photo)
    return _back(photo, _("The photo is gone for good."))


@post("/photos/{photo_id:uuid}/decision")
async def decide_wish(
    organiser: NamedDependency[Visitor],
    photo: NamedDependency[Photo],
    data: URLEncodedBody[DecisionForm],
) -> Redirect:
    await decide(photo, data.decision == "shown_again", data.reason)
    return _back(photo, _("Decided. Who left an address is told the reason."))


def _in_it(data: InItForm) -> InIt:
    people = {each for typed in ticked(data.people) if (each := read_id(typed))}
    return InIt(data.caption, bool(data.is_group), bool(data.has_nobody), people)


def _back(photo: Photo, told: str) -> Redirect:
    return see(f"/events/{photo.event.slug}/photos/desk", told)


HANDLERS = [
    photo_desk,
    upload_photos,
    photographer_list,
    photo_page,
    save_photo,
    withdraw,
    remove,
    decide_wish,
]
