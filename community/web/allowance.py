"""How often somebody may do something, counted in the database for all processes together."""

from datetime import timedelta

from community.clock import now
from community.database import execute, fetch_one
from community.database.along import kept_along
from community.language import ngettext
from community.refusal import Refused
from community.secret import keyed_hash

CLOCKS_DIFFER = timedelta(seconds=1)  # of two requests, the later may be counted first


class TooOften(Refused):
    """The allowance is used up; after `wait` there is some again."""

    status = 429

    def __init__(self, wait: timedelta) -> None:
        self.wait_seconds = max(1, -(-wait // timedelta(seconds=1)))
        super().__init__(_sentence(self.wait_seconds))


async def spend(key: str, most: int, per: timedelta) -> None:
    """Count one more for `key`, or raise TooOften, and then nothing is counted.

    Whoever has been away gets `most` at once; one comes back every `per / most`. Only a keyed hash
    of the key is kept. To be spent before a transaction begins, whose failure would give it back.
    """
    each, at = per / most, now()
    full = per + min(each / 2, CLOCKS_DIFFER)
    with kept_along():  # nothing of what was asked for has been done by this
        row = await fetch_one(_SPEND, keyed_hash(key), at, each, full)
        if row["whole_at"] is None:
            raise TooOften((row["before"] or at + per) + each - per - at)
        if row["before"] is None:
            await execute(_FORGET, at)


# One moment is all that is kept: when the whole allowance will be there again (the "generic cell
# rate algorithm"). The row's lock makes every other process count after us.
_SPEND = """
    WITH spent AS (
        INSERT INTO allowance (key, whole_at) VALUES ($1, $2::timestamptz + $3::interval)
        ON CONFLICT (key) DO UPDATE SET whole_at = greatest(allowance.whole_at, $2) + $3
        WHERE greatest(allowance.whole_at, $2) + $3 <= $2::timestamptz + $4::interval
        RETURNING whole_at
    )
    SELECT (SELECT whole_at FROM spent), (SELECT whole_at FROM allowance WHERE key = $1) AS before
"""

# Each new key takes some old ones along, so that the table stays as long as the present is.
_FORGET = """
    DELETE FROM allowance WHERE key IN (
        SELECT key FROM allowance WHERE whole_at < $1 LIMIT 10 FOR UPDATE SKIP LOCKED
    )
"""


def _sentence(seconds: int) -> str:
    minutes = -(-seconds // 60)
    return ngettext(
        "That was too often. Please try again in {count} minute.",
        "That was too often. Please try again in {count} minutes.",
        minutes,
    ).format(count=minutes)
