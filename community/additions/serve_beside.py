"""Serve beside: what somebody waited for in addition is theirs where it is free by now."""

from msgspec.structs import replace

from community.database import fetch, only
from community.events.tables import Event
from community.members.tables import Member
from community.openings.decide import first_move
from community.places.kinds import kinds_of
from community.places.tables import PlaceKind
from community.prices.membership import membership_of
from community.prices.price import Line, Price
from community.prices.terms import terms_from_json, terms_to_json
from community.prices.work_out import work_out
from community.registrations.addition import Addition
from community.registrations.charge import charge, note_waiting
from community.registrations.standing import TAKES_PART, Move
from community.registrations.tables import Registration


async def serve_beside(registration: Registration, event: Event) -> None:
    """For somebody who has just got a place: what they wished for beside it, as far as it is free.

    The registration is charged, and not saved here.
    """
    for addition, kind in await _all_of(registration, event):
        if not addition.has_place and first_move(event, kind) == Move.TAKE:
            await serve_one(registration, addition, kind)


async def serve_one(registration: Registration, addition: Addition, kind: PlaceKind) -> None:
    """This one is theirs, counted at once; the price follows the membership, as everywhere."""
    addition.move(Move.PROMOTE)
    member = only(await Member.objects().get(Member.id == registration.member))
    _set_price(registration, addition, kind, member)
    await addition.save()
    await fetch(_ONE_MORE, kind.id)


async def follow_beside(
    registration: Registration, event: Event, member: Member, people: int = 0
) -> None:
    """All that is taken in addition, at the price that membership makes of what was promised, and
    so many `people` who come together."""
    for addition, kind in await _all_of(registration, event):
        terms = terms_from_json(addition.price_terms)
        if terms and people:
            addition.price_terms = terms_to_json(replace(terms, group_size=people))
        _set_price(registration, addition, kind, member)
        await addition.save()


def _set_price(
    registration: Registration, addition: Addition, kind: PlaceKind, member: Member
) -> None:
    """What was taken before its terms were kept stays as it is."""
    terms = terms_from_json(addition.price_terms)
    kept = Price((Line(kind.called, addition.fee_yen),))
    promised = work_out(terms, membership_of(member)) if terms else kept
    addition.fee_yen = promised.fee_yen
    (charge if addition.has_place else note_waiting)(registration, kind, promised)


async def _all_of(registration: Registration, event: Event) -> list[tuple[Addition, PlaceKind]]:
    theirs = Addition.objects().where(Addition.registration == registration.id)
    wanted = theirs.where(Addition.standing.is_in([*TAKES_PART])).order_by(Addition.turn)
    rows = await wanted.lock_rows("NO KEY UPDATE")
    kinds = {kind.id: kind for kind in await kinds_of(event)} if rows else {}
    return [(each, kinds[each.kind]) for each in rows]


_ONE_MORE = "UPDATE place_kind SET taken = taken + 1 WHERE id = $1"
