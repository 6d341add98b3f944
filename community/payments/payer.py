"""Who paid: whoever began to, else whoever had the place when the money came; it is passed on."""

from typing import NamedTuple
from uuid import UUID

from piccolo import columns
from piccolo.columns import ForeignKey
from piccolo.columns.base import OnDelete
from piccolo.table import Table

from community.database import execute, fetch, fetch_value, new_id
from community.members.tables import Member
from community.payments.tables import Payment


class Payer(Table):
    """Kept beside the ledger, whose rows nobody changes, because accounts are joined or end."""

    id = columns.UUID(primary_key=True, default=new_id)
    payment = ForeignKey(Payment, null=False, unique=True, on_delete=OnDelete.cascade)
    member = ForeignKey(Member, null=True, default=None, index=True, on_delete=OnDelete.set_null)


async def note_payer(payment: UUID) -> None:
    """Whoever began the payment at the provider has paid this, else who has the place now."""
    await execute(_NOTE, new_id(), payment)


async def payer_of(payment: UUID) -> Member | None:
    """Who paid it; None for somebody who has gone. Payments without a note are the holder's."""
    found = await fetch_value(_PAYER, payment)
    return await Member.objects().get(Member.id == found) if found else None


class Share(NamedTuple):
    """What somebody paid for a place and has not had back; nobody's name once they have gone."""

    member: UUID | None
    yen: int


async def paid_by_others(registration: UUID, member: UUID) -> frozenset[UUID]:
    """The rows of its ledger that are not about this person's own money."""
    return frozenset(row["id"] for row in await fetch(_BY_OTHERS, registration, member))


async def shares_of(registration: UUID) -> list[Share]:
    """Everybody who has ever paid for it, who did so last first."""
    return [Share(row["member"], row["yen"]) for row in await fetch(_SHARES, registration)]


async def paid_by_holder(payment: UUID) -> bool:
    """Whether who paid it still has the place."""
    return bool(await fetch_value(_BY_HOLDER, payment))


_NOTE = """
    INSERT INTO payer (id, payment, member)
    SELECT $1, p.id, coalesce(c.member, r.member)
    FROM payment p JOIN registration r ON r.id = p.registration
    LEFT JOIN checkout c ON c.intent_ref = p.provider_ref
    WHERE p.id = $2 ON CONFLICT (payment) DO NOTHING
"""

PAYER = "CASE WHEN y.id IS NULL THEN r.member ELSE y.member END"

_FROM = """
    FROM payment p JOIN registration r ON r.id = p.registration
    LEFT JOIN payer y ON y.payment = p.id WHERE p.id = $1
"""

# What takes money back, or a mistake about that, is about the money of whoever paid it first.
PAYER_OF_EACH = f"""
    SELECT p.id, p.registration, p.kind, p.amount_yen, p.means, p.at, p.noted_at,
           p.reverses, {PAYER} AS member
    FROM payment p JOIN registration r ON r.id = p.registration
    LEFT JOIN payment was ON was.id = p.reverses
    LEFT JOIN payer y ON y.payment = coalesce(was.reverses, p.reverses, p.id)
"""

_BY_OTHERS = f"""
    SELECT id FROM ({PAYER_OF_EACH}) AS each
    WHERE registration = $1 AND member IS DISTINCT FROM $2
"""

_SHARES = f"""
    SELECT member, sum(amount_yen)::int AS yen FROM ({PAYER_OF_EACH}) AS each
    WHERE registration = $1
    GROUP BY member ORDER BY max(noted_at) FILTER (WHERE kind = 'paid') DESC NULLS LAST
"""

_PAYER = f"SELECT {PAYER} {_FROM}"

_BY_HOLDER = f"SELECT {PAYER} = r.member {_FROM}"
