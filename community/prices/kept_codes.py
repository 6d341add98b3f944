"""Discount codes as the database keeps them: looked up, used, given back."""

from collections.abc import Iterable

from community.database import execute, fetch
from community.database.sql import connection
from community.events.tables import Event
from community.prices.codes import Codes, plain


async def codes_typed(event: Event, typed: Iterable[str]) -> Codes:
    """Those of the locked event that were typed; its lock keeps two from using one at once."""
    wanted = {plain(each) for each in typed} - {""}
    return Codes(event, await fetch(_CODES, event.id, list(wanted)) if wanted else [])


async def keep_uses(codes: Codes) -> None:
    """Count what has been used, each in the name of who used it."""
    if codes.used:
        async with connection(_USE) as link:
            await link.executemany(_USE, codes.used)


async def give_back_code(event_id: int, code: str) -> None:
    """Let somebody else use the code of a registration that was cancelled."""
    if code:
        await execute(_GIVE_BACK, event_id, code)


_CODES = """
    SELECT c.*, ARRAY(SELECT email FROM code_holder h WHERE h.code = c.id) AS holders
    FROM discount_code c WHERE c.event = $1 AND c.code = ANY($2::text[])
"""

_USE = """
    UPDATE discount_code SET uses = uses + 1
    FROM set_config('community.actor', $1, true) WHERE id = $2
"""

_GIVE_BACK = "UPDATE discount_code SET uses = uses - 1 WHERE event = $1 AND code = $2 AND uses > 0"
