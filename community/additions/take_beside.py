"""Take beside: something in addition to a place, once it is decided whether there is one."""

from collections.abc import Iterable

from community.database import execute
from community.events.tables import Event
from community.openings.decide import first_move
from community.places.tables import PlaceKind
from community.prices.price import Price
from community.prices.terms import CodeTerms, terms_from_json, terms_to_json
from community.registrations.addition import Addition
from community.registrations.charge import charge, note_waiting
from community.registrations.standing import Move
from community.registrations.tables import Registration


def take_beside(
    registration: Registration, event: Event, kind: PlaceKind, promised: Price, has_place: bool
) -> Addition:
    """One more, or a turn on its waitlist, its price in that of the registration.

    Without a place at the evening itself it waits. Neither of both rows is saved here.
    """
    addition = Addition(registration=registration.id, kind=kind.id, fee_yen=promised.fee_yen)
    addition.price_terms = terms_to_json(promised.terms)
    addition.move(first_move(event, kind) if has_place else Move.WAIT)
    (charge if addition.has_place else note_waiting)(registration, kind, promised)
    kind.taken += addition.has_place
    return addition


async def keep_beside(additions: Iterable[Addition]) -> None:
    """Save them, at the end of their lines; what was given up before is taken again.

    Each is counted at once: whoever comes next in the same moment finds one place less.
    """
    for each in additions:
        given = (each.standing, each.fee_yen, each.price_terms, each.changed_at, each.discount_code)
        await execute(_KEEP, each.id, each.registration, each.kind, *given)
        if each.has_place:
            await execute(_ONE_MORE, each.kind)


def code_beside(registration: Registration, kind: PlaceKind) -> CodeTerms | None:
    """The code of the registration, where that is for this kind as well."""
    terms = terms_from_json(registration.price_terms)
    code = terms.code.at(kind.id, kind.is_beside) if terms and terms.code else None
    return code if code and not code.is_for_others else None


_KEEP = """
    INSERT INTO addition (id, registration, kind, standing, fee_yen, price_terms, changed_at,
                          discount_code, turn)
    SELECT $1, $2, $3, $4, $5, $6::jsonb, $7, $8, coalesce(max(turn), 0) + 1
    FROM addition WHERE kind = $3
    ON CONFLICT (registration, kind) DO UPDATE
    SET standing = excluded.standing, fee_yen = excluded.fee_yen, turn = excluded.turn,
        price_terms = excluded.price_terms, changed_at = excluded.changed_at,
        discount_code = excluded.discount_code
"""

_ONE_MORE = "UPDATE place_kind SET taken = taken + 1 WHERE id = $1"
