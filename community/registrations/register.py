"""Register: a place, or a turn on the waitlist."""

from community.clock import now
from community.database import fetch_one, lock, transaction
from community.events.kind_plan import ForWhom
from community.events.tables import Event
from community.events.visible_to import is_for
from community.language import _
from community.members.find import find_or_greet, still_here
from community.members.tables import Member
from community.places.tables import PlaceKind
from community.prices.codes import check_code, check_own_code, use_code
from community.prices.price import to_json
from community.prices.quote import quote
from community.prices.terms import terms_to_json
from community.refusal import Conflict, Refused
from community.registrations.add import give_up_all
from community.registrations.answer_about_photos import said_in_general
from community.registrations.chosen import chosen
from community.registrations.come_together import join, joining_of
from community.registrations.counts import count_again
from community.registrations.decide import first_move
from community.registrations.elsewhere import refuse_elsewhere
from community.registrations.find import by_member
from community.registrations.for_whom import facts_of, is_for_member
from community.registrations.in_line import in_line
from community.registrations.mail import mail_standing
from community.registrations.offer import is_offered, offer
from community.registrations.photo_wish import PhotoWish
from community.registrations.programs import tell_programs
from community.registrations.standing import Move
from community.registrations.tables import Registration, Source
from community.registrations.take_beside import keep_beside, take_all_beside
from community.registrations.ticket import new_serial
from community.registrations.wish import ANYHOW, Newcomer, Wish
from community.registrations.wished import refuse_unless_it_fits, refuse_what_is_for_others

BY_THEMSELVES = {Source.WEB, Source.STANDING}


class NotInvited(Refused):
    """The event is not for this person."""

    status = 403


async def register(event: Event, member: Member, wish: Wish = ANYHOW) -> Registration:
    """Give the person a place of this kind, or a turn on the waitlist, and mail them which.

    The event stays locked until the end, so two people never get the last place. Who is registered
    already keeps what they have and is mailed it again. The person stays locked as well: whether
    they are a member cannot change meanwhile. Refuses an event that takes nobody, or not this one.
    """
    async with in_line(event.id), transaction():
        event, member = await lock(event), await still_here(member)
        await check_own_code(event, wish.discount_code, member)
        registration = await _place_or_turn(event, member, wish)
        await mail_standing(registration, event, member)
    return registration


async def register_by_address(
    event: Event, newcomer: Newcomer, wish: Wish = ANYHOW
) -> Registration:
    """Register whoever reads this address; nobody is remembered when the event takes nobody."""
    async with in_line(event.id), transaction():
        event = await lock(event)
        member = await find_or_greet(
            newcomer.name, newcomer.email, newcomer.company, newcomer.reading
        )
        registration = await _place_or_turn(event, member, wish, by_address=True)
        await mail_standing(registration, event, member)
    return registration


async def _place_or_turn(
    event: Event, member: Member, wish: Wish, by_address: bool = False
) -> Registration:
    """An answer about photos given before a cancellation stays: who only knows the address of
    somebody cannot turn their no into a yes."""
    _refuse_unless_open(event, is_brought=by_address and wish.source not in BY_THEMSELVES)
    await refuse_unless_it_fits(event, wish, by_address)
    if wish.source in BY_THEMSELVES and not await is_for(event, member):
        raise NotInvited(_("This evening is for members, or for those who are invited."))
    registration = await by_member(event, member)
    if registration is not None and not registration.is_cancelled:
        await check_code(event, wish.discount_code, registration.discount_code)
        return registration
    if wish.beside and not by_address:
        refuse_what_is_for_others(wish, await facts_of(event, member))
    kind = await chosen(event, wish.kind)
    is_asked = wish.source in BY_THEMSELVES or not by_address
    is_theirs = not is_asked or await is_for_member(kind, event, member)
    _refuse_unless_offered(kind, wish, by_address, is_theirs)
    registration = registration or Registration(event=event.id, member=member.id, kind=kind.id)
    await begin(registration, event, kind, member, wish.discount_code, wish.source)
    joining = await joining_of(registration, event, kind, member, wish.group)
    registration.photo_wish = await _photo_wish(registration, wish, member)
    move = first_move(event, kind, joining.needs) if is_theirs else Move.WAIT
    has_place = move == Move.TAKE
    beside = await take_all_beside(registration, event, member, wish.beside, has_place)
    await _stand(registration, event, kind, move)
    await keep_beside(beside)
    await count_again(event)
    return await join(joining, registration, event)


async def _photo_wish(registration: Registration, wish: Wish, member: Member) -> PhotoWish:
    said = [PhotoWish(registration.photo_wish), wish.photo_wish]
    known = next((each for each in said if each != PhotoWish.UNKNOWN), None)
    return known or await said_in_general(member)


async def _stand(registration: Registration, event: Event, kind: PlaceKind, move: Move) -> None:
    if move == Move.TAKE and is_offered(registration, kind):
        await offer(registration, event, kind)
        return
    registration.move(move)
    await registration.save()
    await tell_programs(f"registration.{registration.standing}", registration, event)


async def begin(
    registration: Registration, event: Event, kind: PlaceKind, member: Member,
    discount_code: str, source: Source,
) -> None:  # fmt: skip
    """Fill a new registration, or one that comes back, with its price, its turn and its ticket."""
    code = await use_code(event, discount_code, member)
    at = event.starts_at if source == Source.WALK_IN else now()  # nobody is early at the door
    promised = await quote(event, kind, member, code, at)
    registration.kind, registration.pays_ahead = kind.id, kind.pays_ahead
    registration.fee_yen = promised.fee_yen
    registration.price_lines = to_json(promised)
    registration.price_terms = terms_to_json(promised.terms)
    registration.discount_code = code.used if code else ""
    found = await fetch_one(_TURN_AND_FIRST_TIME, event.id, member.id, now())
    registration.turn, registration.is_first_time = found["turn"], found["is_first_time"]
    registration.ticket_serial = new_serial()
    await give_up_all(registration)
    registration.sequence += 1
    registration.source = source
    registration.was_promoted = False
    registration.nominated_at, registration.draw_number = None, None
    registration.registered_at = now()
    registration.cancelled_at = None
    registration.asked_at = registration.answered_at = registration.answer_by = None
    registration.cancel_reason = ""


def _refuse_unless_offered(kind: PlaceKind, wish: Wish, by_address: bool, is_theirs: bool) -> None:
    """Whoever types an address must not learn from us whether it is a member's, or has been here:
    such a person waits in vain for a newcomers' place, and reads why in their mail."""
    if wish.source not in BY_THEMSELVES and by_address:
        return
    if kind.is_yet_to_open or kind.is_closed:
        raise Conflict(_("Registration for this kind of place is closed."), "kind")
    if kind.for_whom in (ForWhom.EVERYBODY, ForWhom.FIRST_TIMERS) and by_address:
        return
    if by_address:
        raise NotInvited(
            _("Please sign in first: this kind of place is not for everybody."), "kind"
        )
    if not is_theirs:
        raise NotInvited(_("This kind of place is not for you. Please choose another."), "kind")


def _refuse_unless_open(event: Event, is_brought: bool) -> None:
    if event.is_called_off:
        raise Conflict(_("This event has been called off."))
    if not event.is_published:
        raise Conflict(_("Registration for this event is not open yet."))
    if event.is_over:
        raise Conflict(_("This event is over."))
    refuse_elsewhere(event, is_brought)


_TURN_AND_FIRST_TIME = """
    SELECT (SELECT coalesce(max(turn), 0) + 1 FROM registration WHERE event = $1) AS turn,
           NOT EXISTS (
               SELECT FROM registration JOIN event ON event.id = registration.event
               WHERE registration.member = $2 AND standing = 'confirmed' AND event.starts_at < $3
           ) AS is_first_time
"""
