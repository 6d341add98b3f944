"""Read the whole balance of the provider since the last time, and keep what is about us.

Whatever it names that our ledger does not know is looked at at once: the balance is the truth.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from community.checkouts.note_movements import note_movements
from community.clock import now
from community.database import execute, fetch, fetch_value, transaction
from community.jobs import enqueue
from community.live import tell
from community.payments.movement import Comparison
from community.payments.other_movement import note_others
from community.payments.provider import ask, is_set_up
from community.payments.seen_movement import PAYOUTS, SeenMovement, read_listed
from community.typed import read_id

AGAIN = timedelta(days=3)  # before the last time: what was on its way to the list then
KEEPS = timedelta(days=400)


async def compare_nightly() -> None:
    """The job of the night; without a provider there is nothing to compare."""
    if is_set_up():
        await compare()


async def compare() -> Comparison:
    """What was read. It may run at any time, and any number of times at once."""
    began, since = now(), await _since()
    seen = await ask(lambda stripe: _read(stripe, since))
    homes = await _homes(seen)
    done = Comparison(since=since, movements=len(seen), at=began)
    aside = [each for each in seen if _home(each, homes) is None]
    done.elsewhere_yen = sum(each.net_yen for each in aside if each.is_yen)
    ours = [(home, each) for each in seen if (home := _home(each, homes))]
    async with transaction():
        await note_others(aside)
        concerned = await _note_new(ours)
        await done.save()
        await execute("DELETE FROM comparison WHERE at < $1", began - KEEPS)
    for row in await fetch(_EVENTS, concerned):
        await tell(f"event:{row['event']}")
    return done


async def _note_new(ours: list[tuple[UUID, SeenMovement]]) -> list[UUID]:
    """The checkouts about which something is new; each is looked at soon.

    A look holds its checkout while it notes the same, so they are taken first, in one order.
    """
    rows = await fetch(_KNOWN, [each.txn_ref for _home, each in ours])
    known = {row["txn_ref"] for row in rows}
    new = [(home, each) for home, each in ours if each.txn_ref not in known]
    concerned = sorted({home for home, _each in new})
    await execute(_TAKE, concerned)
    for home, each in new:
        await note_movements(home, [each])
    for home in concerned:
        await enqueue("look_again", str(home))
    return concerned


async def last_comparison() -> Comparison | None:
    """The latest, or None before the first."""
    return await Comparison.objects().order_by(Comparison.at, ascending=False).first()


async def _since() -> datetime:
    last = await last_comparison()
    if last is not None:
        return last.at - AGAIN
    first = await fetch_value("SELECT min(began_at) FROM checkout")
    return (first or now()) - AGAIN


def _read(stripe: Any, since: datetime) -> list[SeenMovement]:
    wanted = {
        "created": {"gte": int(since.timestamp())},
        "limit": 100,
        "expand": ["data.source"],
    }
    pages = stripe.balance_transactions.list(params=wanted).auto_paging_iter()
    found = (dict(each.to_dict()) for each in pages)
    return [read_listed(each) for each in found if each["type"] not in PAYOUTS]


async def _homes(seen: Iterable[SeenMovement]) -> dict[str, UUID]:
    """Which checkout a movement belongs to, by the payment's number or by our own key."""
    intents = {each.intent_ref for each in seen if each.intent_ref}
    keys = {key for each in seen if (key := read_id(each.ours))}
    rows = await fetch(_HOMES, list(intents), list(keys))
    by_intent = {row["intent_ref"]: row["id"] for row in rows if row["intent_ref"]}
    return by_intent | {str(row["id"]): row["id"] for row in rows}


def _home(seen: SeenMovement, homes: dict[str, UUID]) -> UUID | None:
    return homes.get(seen.intent_ref) or homes.get(seen.ours)


_HOMES = "SELECT id, intent_ref FROM checkout WHERE intent_ref = ANY($1) OR id = ANY($2)"

_EVENTS = "SELECT DISTINCT event FROM checkout WHERE id = ANY($1)"

_KNOWN = """
    SELECT txn_ref FROM movement WHERE txn_ref = ANY($1)
    UNION SELECT txn_ref FROM other_movement WHERE txn_ref = ANY($1) AND currency <> 'jpy'
"""

_TAKE = "SELECT id FROM checkout WHERE id = ANY($1) ORDER BY id FOR UPDATE"
