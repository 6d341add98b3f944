"""How often somebody may do something, counted in the database for all processes together."""

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta
from typing import NamedTuple

from community.clock import now
from community.database import execute, fetch, is_in_transaction
from community.database.along import kept_along
from community.database.away import AWAY
from community.language import ngettext
from community.refusal import Refused
from community.secret import keyed_hash
from community.together import Together

CLOCKS_DIFFER = timedelta(seconds=1)  # of two requests, the later may be counted first


class TooOften(Refused):
    """The allowance is used up; after `wait` there is some again."""

    status = 429

    def __init__(self, wait: timedelta) -> None:
        self.wait_seconds = max(1, -(-wait // timedelta(seconds=1)))
        super().__init__(_sentence(self.wait_seconds))


class Asked(NamedTuple):
    """One more for this hashed key: one comes back after `each`, and so much is there at most."""

    key: str
    each: timedelta
    whole: timedelta


async def spend(key: str, most: int, per: timedelta) -> None:
    """Count one more for `key`, or raise TooOften, and then nothing is counted.

    Whoever has been away gets `most` at once; one comes back every `per / most`. Only a keyed hash
    of the key is kept. To be spent before a transaction begins, whose failure would give it back.
    All who spend in the same moment are counted together.
    """
    each = per / most
    asked = Asked(keyed_hash(key), each, per + min(each / 2, CLOCKS_DIFFER))
    with kept_along():  # nothing of what was asked for has been done by this
        [done] = (
            await _count("", [asked]) if is_in_transaction() else [await _at_once.ask("", asked)]
        )
    if done:
        raise TooOften(done)


async def _count(_line: str, asked: Sequence[Asked]) -> list[timedelta]:
    """How long each of them has to wait: not at all, if there was still one for them."""
    at, wanted = now(), Counter(asked)
    rows = await fetch(_SPEND, at, *zip(*((*each, n) for each, n in wanted.items()), strict=True))
    if new := sum(row["is_new"] for row in rows):
        await execute(_FORGET, at, 10 * new)
    left = {row["key"]: row["granted"] for row in rows}
    whole_at = {row["key"]: row["whole_at"] for row in rows}
    waits = []
    for each in asked:
        left[each.key] -= 1
        wait = whole_at[each.key] + each.each - each.whole - at
        waits.append(NOTHING if left[each.key] >= 0 else max(wait, timedelta(seconds=1)))
    return waits


_at_once = Together(_count, AWAY)
NOTHING = timedelta()

# One moment is all that is kept: when the whole allowance will be there again (the "generic cell
# rate algorithm"). The row's lock makes every other process count after us; rows are taken in the
# order of their keys, so that two processes never wait for each other.
_SPEND = """
    WITH asked AS (
        SELECT * FROM unnest($2::varchar[], $3::interval[], $4::interval[], $5::int[])
             AS told (key, each, whole, wanted)
    )
    INSERT INTO allowance AS kept (key, whole_at, granted)
    SELECT key, $1::timestamptz + each * first, first FROM asked, LATERAL (
        SELECT least(wanted, floor(extract(epoch FROM whole) / extract(epoch FROM each)))::int
               AS first
    ) AS new ORDER BY key
    ON CONFLICT (key) DO UPDATE SET (whole_at, granted) = (
        SELECT since + each * fits, fits FROM asked,
            LATERAL (SELECT greatest(kept.whole_at, $1) AS since) AS used,
            LATERAL (SELECT greatest(0, least(wanted, floor(
                extract(epoch FROM $1 + whole - since) / extract(epoch FROM each))))::int AS fits
            ) AS left_over
        WHERE asked.key = excluded.key
    )
    RETURNING key, whole_at, granted, xmax = 0 AS is_new
"""

# Each new key takes some old ones along, so that the table stays as long as the present is.
_FORGET = """
    DELETE FROM allowance WHERE key IN (
        SELECT key FROM allowance WHERE whole_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED
    )
"""


def _sentence(seconds: int) -> str:
    minutes = -(-seconds // 60)
    return ngettext(
        "That was too often. Please try again in {count} minute.",
        "That was too often. Please try again in {count} minutes.",
        minutes,
    ).format(count=minutes)
