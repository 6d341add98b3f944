"""Take beside: something in addition to a place, once it is decided whether there is one."""

from collections.abc import Sequence

from community.database.sql import connection
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


async def keep_beside(additions: Sequence[tuple[str, Addition]]) -> None:
    """Save them, at the end of their lines, each in the name of its actor.

    What was given up before is taken again. Who comes next in a line stands behind these.
    """
    if not additions:
        return
    async with connection(_KEEP) as link:
        await link.executemany(_KEEP, [(who, *_row(each)) for who, each in additions])
        taken = [(each.kind,) for _who, each in additions if each.has_place]
        await link.executemany(_ONE_MORE, taken)


def _row(one: Addition) -> tuple[object, ...]:
    given = (one.standing, one.fee_yen, one.price_terms, one.changed_at, one.discount_code)
    return (one.id, one.registration, one.kind, *given)


def code_beside(registration: Registration, kind: PlaceKind) -> CodeTerms | None:
    """The code of the registration, where that is for this kind as well."""
    terms = terms_from_json(registration.price_terms)
    code = terms.code.at(kind.id, kind.is_beside) if terms and terms.code else None
    return code if code and not code.is_for_others else None


_KEEP = """
    INSERT INTO addition (id, registration, kind, standing, fee_yen, price_terms, changed_at,
                          discount_code, turn)
    SELECT $2, $3, $4, $5, $6, $7::jsonb, $8, $9, line.turn
    FROM set_config('community.actor', $1, true),
         (SELECT coalesce(max(turn), 0) + 1 AS turn FROM addition WHERE kind = $4) AS line
    ON CONFLICT (registration, kind) DO UPDATE
    SET standing = excluded.standing, fee_yen = excluded.fee_yen, turn = excluded.turn,
        price_terms = excluded.price_terms, changed_at = excluded.changed_at,
        discount_code = excluded.discount_code
"""

_ONE_MORE = "UPDATE place_kind SET taken = taken + 1 WHERE id = $1"
