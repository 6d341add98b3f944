"""Take something in addition to a place, such as the party afterwards."""

from datetime import datetime

from community.additions.serve_beside import serve_one
from community.additions.take_beside import keep_beside, take_beside
from community.additions.use_code_beside import use_code_beside
from community.clock import now
from community.database import execute, fetch, lock, only, transaction
from community.database.actor import actor
from community.events.tables import Event
from community.language import _
from community.members.tables import Member
from community.openings.for_whom import is_for_member
from community.places.kinds import kind_by_id
from community.places.tables import PlaceKind
from community.prices.as_shown import refuse_more
from community.prices.quote import quote
from community.refusal import Conflict
from community.registrations.addition import Addition
from community.registrations.counts import count_again
from community.registrations.find import event_of
from community.registrations.in_groups import people_with
from community.registrations.mail import mail_about
from community.registrations.standing import Standing
from community.registrations.tables import Registration


async def add(
    registration: Registration,
    kind: PlaceKind,
    typed_code: str = "",
    at_the_door: bool = False,
    shown_yen: int | None = None,
) -> Addition:
    """A place of this kind as well, or a turn on its waitlist; mailed either way.

    Whoever has it keeps it. Who has no place at the evening itself waits for one of each. At the
    door it is possible after the evening has begun, and nobody is early. Refuses a higher price
    than `shown_yen`; a code, or coming together, only takes off from it.
    """
    async with transaction():
        event = await lock(only(await event_of(registration)))
        registration, kind = await lock(registration), await lock(kind)
        if there := await _there(registration, kind):
            return there
        member = await _who_may_take_it(registration, event, kind, at_the_door, shown_yen)
        at = event.starts_at if at_the_door else None
        addition = await _take(registration, event, kind, member, typed_code, at)
    return addition  # noqa: RET504 - a return inside the block is none to mypy


async def give_up_all(*registrations: Registration) -> None:
    """Everything beside places that are given back; the price goes with the place itself."""
    if registrations:
        await execute(_GIVE_BACK_CODES, [each.id for each in registrations])
        await execute(_GIVE_UP_ALL, [each.id for each in registrations], now())


async def serve_additions(event: Event) -> None:
    """Free places of the kinds beside go to those who wait for them and have their place."""
    if not event.is_published:
        return
    for row in await fetch(_NEXT, event.id):
        addition = await lock(only(await Addition.objects().get(Addition.id == row["id"])))
        found = only(await Registration.objects().get(Registration.id == addition.registration))
        registration = await lock(found)
        kind = only(await kind_by_id(event, addition.kind))
        await serve_one(registration, addition, kind)
        await _tell(registration, event, kind, addition)


async def additions_of(registration: Registration) -> list[Addition]:
    """What this person takes, or waits for, in addition, with its kind."""
    theirs = Addition.objects(Addition.kind).where(Addition.registration == registration.id)
    return await theirs.where(Addition.standing != Standing.CANCELLED)


async def _who_may_take_it(
    registration: Registration,
    event: Event,
    kind: PlaceKind,
    at_the_door: bool,
    shown_yen: int | None,
) -> Member:
    if not at_the_door:
        _refuse_what_is_late(event, kind)
    member = only(await Member.objects().get(Member.id == registration.member))
    _refuse_unless_possible(event, registration, kind, await is_for_member(kind, event, member))
    refuse_more(shown_yen, (await quote(event, kind, member)).fee_yen, kind.called)
    return member


async def _take(
    registration: Registration,
    event: Event,
    kind: PlaceKind,
    member: Member,
    typed_code: str,
    at: datetime | None,
) -> Addition:
    code = await use_code_beside(registration, event, kind, member, typed_code)
    people = await people_with(registration)
    promised = await quote(event, kind, member, code.terms, at, people)
    taken = take_beside(registration, event, kind, promised, registration.has_place)
    taken.discount_code = code.used
    await keep_beside([(actor(), taken)])
    addition = only(await _there(registration, kind))
    await _tell(registration, event, kind, addition)
    return addition


async def _there(registration: Registration, kind: PlaceKind) -> Addition | None:
    same = (Addition.registration == registration.id) & (Addition.kind == kind.id)
    return await Addition.objects().get(same & (Addition.standing != Standing.CANCELLED))


async def _tell(
    registration: Registration, event: Event, kind: PlaceKind, addition: Addition
) -> None:
    registration.sequence += 1  # calendars tell what is taken, and what is to be paid
    await registration.save()
    await count_again(event)
    member = only(await Member.objects().get(Member.id == registration.member))
    cause = f"{addition.id}:{addition.changed_at.isoformat()}"
    news = {"what": kind.called, "has_it": addition.has_place}
    method = "REQUEST" if addition.has_place else ""
    await mail_about(registration, event, member, "addition", cause, method, **news)


def _refuse_what_is_late(event: Event, kind: PlaceKind) -> None:
    if event.has_begun:
        raise Conflict(_("This can no longer be added."))
    if kind.is_yet_to_open or kind.is_closed:
        raise Conflict(_("Registration for this kind of place is closed."), "kind")


def _refuse_unless_possible(
    event: Event, registration: Registration, kind: PlaceKind, is_theirs: bool
) -> None:
    if not event.is_published:
        raise Conflict(_("This can no longer be added."))
    if registration.is_cancelled:
        raise Conflict(_("This goes with a place at the evening itself. You do not have one yet."))
    if not kind.is_beside:
        raise Conflict(_("Registration for this kind of place is closed."), "kind")
    if not is_theirs:
        raise Conflict(_("This kind of place is not for you. Please choose another."), "kind")


_GIVE_BACK_CODES = """
    UPDATE discount_code d SET uses = d.uses - given.uses
    FROM (SELECT r.event, a.discount_code AS code, count(*) AS uses FROM addition a
          JOIN registration r ON r.id = a.registration
          WHERE a.registration = ANY($1::uuid[]) AND a.standing <> 'cancelled'
            AND a.discount_code <> '' GROUP BY 1, 2) AS given
    WHERE d.event = given.event AND d.code = given.code
"""

_GIVE_UP_ALL = """
    UPDATE addition SET standing = 'cancelled', changed_at = $2
    WHERE registration = ANY($1::uuid[]) AND standing <> 'cancelled'
"""

_NEXT = """
    SELECT id FROM (
        SELECT a.id, k.capacity - k.taken AS free,
               row_number() OVER (PARTITION BY k.id ORDER BY a.turn) AS place
        FROM place_kind k JOIN addition a ON a.kind = k.id AND a.standing = 'waitlisted'
        JOIN registration r ON r.id = a.registration AND r.standing = 'confirmed'
        WHERE k.event = $1 AND k.is_beside AND k.promotion <> 'by_hand'
    ) AS in_line WHERE place <= free ORDER BY place
"""
