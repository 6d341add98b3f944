"""Movements on the provider's balance are kept once each, in whatever order they are seen."""

from collections.abc import Iterable
from uuid import UUID

from community.clock import now
from community.database import fetch_value, new_id
from community.payments.other_movement import note_others
from community.payments.seen_movement import SeenMovement


async def note_movements(checkout_id: UUID, seen: Iterable[SeenMovement]) -> int:
    """How many of them were new; inside the verb's transaction. Where the provider keeps its
    balance in another currency, its figures stay aside."""
    every = list(seen)
    noted = [await _note(checkout_id, each) for each in every if each.is_yen]
    return sum(noted) + await note_others(each for each in every if not each.is_yen)


async def _note(checkout_id: UUID, seen: SeenMovement) -> bool:
    values = (seen.txn_ref, seen.ledger_ref, seen.category, seen.amount_yen, seen.fee_yen, seen.at)
    return bool(await fetch_value(_NOTE, new_id(), checkout_id, *values, now()))


_NOTE = """
    INSERT INTO movement
        (id, checkout, txn_ref, ledger_ref, category, amount_yen, fee_yen, at, noted_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    ON CONFLICT (txn_ref) DO NOTHING RETURNING true
"""
