"""Settle what somebody asks for: a place, a turn on the waitlist, or a refusal. It asks nobody."""

from community.clock import now
from community.database.actor import actor
from community.database.new_row import new_row
from community.groups.charge_group import set_group_price
from community.language import _
from community.openings.decide import first_move
from community.openings.may_take import may_take
from community.places.tables import PlaceKind
from community.prices.quote import quoted
from community.registering.as_shown import refuse_more_than_shown
from community.registering.ask import Ask
from community.registering.begin import begin
from community.registering.known import Known
from community.registering.person import Begun, Person
from community.registering.turn_away import NotInvited, refuse_unless_offered, refuse_unless_open
from community.registering.wished import refuse_unless_it_fits, refuse_what_is_for_others
from community.registrations.letter import letter, letter_again
from community.registrations.photo_wish import PhotoWish
from community.registrations.standing import Move
from community.registrations.tables import Registration
from community.waitlist.offer import hold, is_offered


def settle(ask: Ask, known: Known) -> Registration:
    """What this person has now. Nothing is changed for whoever is refused."""
    person = known.person(ask)
    if not ask.is_by_address:
        known.codes.check_own(ask.wish.discount_code, person.member)
    refuse_unless_open(known.event, ask)
    refuse_unless_it_fits(ask.wish, known.kinds, known.codes, ask.is_by_address)
    if ask.is_by_themselves and not person.may_come:
        raise NotInvited(_("This evening is for members, or for those who are invited."))
    there = person.registration
    if there is not None and not there.is_cancelled:
        return _again(there, ask, known)
    if not ask.is_by_address:
        refuse_what_is_for_others(ask.wish, person.facts)
    kind, *beside = map(known.kind, (ask.wish.kind, *ask.wish.beside))
    is_theirs = ask.is_brought or may_take(kind.for_whom, kind.tier, person.facts)
    refuse_unless_offered(kind, ask, is_theirs)
    refuse_more_than_shown(ask, known.event, kind, beside, person.price)
    registration = _begun(ask, person, kind, known)
    move = first_move(known.event, kind, known.joins.needs) if is_theirs else Move.WAIT
    for each in beside:
        known.take_beside(registration, person, each, move == Move.TAKE)
    _stand(registration, known, kind, move)
    known.outcome.letters.append(letter(registration))
    return registration


def _again(there: Registration, ask: Ask, known: Known) -> Registration:
    known.codes.check(ask.wish.discount_code, there.discount_code)
    known.outcome.letters.append(letter_again(there))
    return there


def _begun(ask: Ask, person: Person, kind: PlaceKind, known: Known) -> Registration:
    """An answer about photos given before a cancellation stays: who only knows the address of
    somebody cannot turn their no into a yes."""
    wish, member, event = ask.wish, person.member, known.event
    joining = known.joins
    code = known.codes.use(wish.discount_code, member)
    there = person.registration
    registration = there or new_row(Registration, event=event.id, member=member.id, kind=kind.id)
    promised = quoted(event, kind, person.price, code, now())
    begin(registration, kind, promised, wish.source, code)
    if joining.group:
        set_group_price(registration, member, joining.people)
    registration.turn, known.turn = known.turn, known.turn + 1
    registration.is_first_time = person.facts.is_first_timer
    said = [PhotoWish(registration.photo_wish), wish.photo_wish, person.says_about_photos]
    registration.photo_wish = next((each for each in said if each != PhotoWish.UNKNOWN), said[0])
    person.registration = registration
    known.outcome.begun.append(Begun(actor(), person, registration, there is not None))
    return registration


def _stand(registration: Registration, known: Known, kind: PlaceKind, move: Move) -> None:
    if move == Move.TAKE and is_offered(registration, kind):
        known.outcome.orders.append(hold(registration, known.event, kind))
    else:
        registration.move(move)
    known.count(registration, kind)
