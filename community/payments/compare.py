"""Read the whole balance of the provider since the last time, and keep what is about us.

Whatever it names that our ledger does not know is looked at at once: the balance is the truth.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from community.clock import now
from community.database import execute, fetch, fetch_value, transaction
from community.jobs import enqueue
from community.live import tell
from community.payments.movement import Comparison
from community.payments.note_movements import note_movements
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
    done = Comparison(since=since, movements=len(seen), at=began)
    async with transaction():
        homes = await _homes(seen)
        for each in seen:
            home = homes.get(each.intent_ref) or homes.get(each.ours)
            if home is None:
                done.elsewhere_yen += each.net_yen
            elif await note_movements(home, [each]):
                await enqueue("look_again", str(home))
        await done.save()
        await execute("DELETE FROM comparison WHERE at < $1", began - KEEPS)
    await _tell_whom_it_concerns(homes.values())
    return done


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
        "currency": "jpy",
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


async def _tell_whom_it_concerns(checkouts: Iterable[UUID]) -> None:
    for row in await fetch(_EVENTS, list(set(checkouts))):
        await tell(f"event:{row['event']}")


_HOMES = "SELECT id, intent_ref FROM checkout WHERE intent_ref = ANY($1) OR id = ANY($2)"

_EVENTS = "SELECT DISTINCT event FROM checkout WHERE id = ANY($1)"
