"""One's own registrations, with what may be published of their holder."""

from typing import Any

from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.events.calendar_links import google_subscription, webcal
from community.language import _, speaking
from community.members.age import Age
from community.members.tables import Member
from community.members.visitor import Visitor
from community.registrations.answer_about_photos import answer_about_photos
from community.registrations.calendar import registrations_ics
from community.registrations.form import MinorForm, PhotoForm
from community.registrations.mine import mine_of, open_feed
from community.registrations.photo_wish import read_photo_wish
from community.registrations.tables import Registration
from community.registrations.under_age import mark
from community.web.answer import page, see


@get("/registrations")
async def my_registrations(
    me: NamedDependency[Member], visitor: NamedDependency[Visitor]
) -> Response[str]:
    path = f"/calendars/{me.calendar_token}/registrations.ics"
    shown: dict[str, Any] = {"subscribe": webcal(path), "google": google_subscription(path)}
    return page("registrations/mine.html", visitor, me=me, mine=await mine_of(me), **shown)


@post("/registrations/feed")
async def make_feed(me: NamedDependency[Member]) -> Redirect:
    await open_feed(me)
    return see("/registrations", _("Your calendar feed is ready."))


@get("/registrations/{registration_id:uuid}/calendar.ics")
async def calendar_file(registration: NamedDependency[Registration]) -> Response[bytes]:
    headers = {"content-disposition": f'attachment; filename="{registration.event.slug}.ics"'}
    with speaking(registration.member.language):
        body = registrations_ics([registration])
    media_type = "text/calendar; method=PUBLISH"
    return Response(body, media_type=media_type, headers=headers)


@post("/registrations/{registration_id:uuid}/photo-wish")
async def photo_wish(
    registration: NamedDependency[Registration],
    is_own: NamedDependency[bool],
    data: URLEncodedBody[PhotoForm],
) -> Redirect:
    said = await answer_about_photos(registration, read_photo_wish(data.photo_wish), is_own)
    return see(
        f"/registrations/{said.id}#photos", _("Saved: {words}").format(words=said.photo.words)
    )


@post("/registrations/{registration_id:uuid}/minor")
async def minor(
    registration: NamedDependency[Registration], data: URLEncodedBody[MinorForm]
) -> Redirect:
    marked = await mark(registration, Age(bool(data.is_minor), data.guardian))
    return see(f"/registrations/{marked.id}#photos", _("Saved."))


HANDLERS = [
    my_registrations,
    make_feed,
    calendar_file,
    photo_wish,
    minor,
]
