"""What organisers make beside an evening: helpers, links, questions, photos, a limited event."""

import io
from datetime import timedelta

from bench.coming import an_evening_to_come
from community.clock import now
from community.database import execute, only
from community.events.audience import Audience
from community.events.invite import invite
from community.events.tables import Event
from community.members.tables import Member, Tier
from community.members.visitor import STRANGER
from community.memberships.questions import ask
from community.memberships.reasons import keep_reason
from community.memberships.tiers import offer_tier
from community.newsletters.wording import Wording
from community.newsletters.write import begin
from community.payments.due import still_due
from community.payments.means import Means
from community.payments.record import record
from community.photos.describe import InIt, describe
from community.photos.publish import publish
from community.photos.take_down import ask_to_take_down
from community.photos.upload import upload
from community.registrations.tables import Registration
from community.roles.door_links import make_door_link
from community.roles.grant import Place, grant
from community.tokens.create_token import create_token

SOME = 12


async def organised() -> None:
    """Some of each, so that what takes one away finds another."""
    event = only(await Event.objects().where(Event.ends_at > now()).first())
    for number in range(SOME):
        await ask(f"どこで知りましたか（{number}）", "", "line", "", False)
        await keep_reason("decline", f"定員 {number}", "定員です", "It is full")
        await offer_tier(Tier(name_ja=f"個人 {number}", name_en=f"Personal {number}", months=12))
        await create_token("spare", "reader")
        await begin(None, Wording(f"お知らせ {number}", "次の夜のことです。"))
        await make_door_link(STRANGER, event.id, f"りく {number}", now() + timedelta(hours=8))
        await a_photo(event, is_out=number % 3 > 0, is_unwanted=number % 3 > 1)
    for member in await Member.objects().where(Member.email.is_not_null()).limit(SOME):
        await grant(STRANGER, member.email, "host", Place(event=event.id))
    await everybody_pays(event)
    await an_evening_to_come()
    await a_limited_event()
    await execute(_GIVEN_UP)
    await execute("UPDATE delivery SET state = 'given_up' WHERE state = 'queued'")


async def a_photo(event: Event, is_out: bool, is_unwanted: bool) -> None:
    """A photo of nobody; published, or taken down again."""
    [photo] = await upload(event, [("photo.png", picture())], "bench")
    await describe(photo, InIt(has_nobody=True))
    if is_out:
        await publish(photo)
    if is_unwanted:
        await ask_to_take_down(photo, "写っています", "")


async def everybody_pays(event: Event) -> None:
    """Whoever has not paid yet, in cash at the door."""
    for paying in await Registration.objects().where(Registration.event == event.id):
        if due := still_due(paying):
            await record(paying, Means.CASH, due, 0, "bench")


async def a_limited_event() -> None:
    """The next evening that is still to come, for invited people alone."""
    coming = Event.objects().where(Event.starts_at > now())
    event = await coming.order_by(Event.starts_at).first()
    if event is not None:
        await Event.update({Event.audience: Audience.INVITED}).where(Event.id == event.id)
        event = only(await Event.objects().get(Event.id == event.id))
        for number in range(SOME):
            await invite(event, f"招待 {number}", f"invited-{number}@example.org")


def picture() -> bytes:
    """A small picture."""
    from PIL import Image

    into = io.BytesIO()
    Image.new("RGB", (60, 40), "red").save(into, "PNG")
    return into.getvalue()


_GIVEN_UP = "UPDATE message SET state = 'given_up' WHERE id IN (SELECT id FROM message LIMIT 9)"
