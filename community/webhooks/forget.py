"""Deliveries that are over are forgotten after a while; retention decides when."""

from datetime import datetime

from community.database import fetch_value


async def count_old(before: datetime) -> int:
    """How many deliveries forget_old() would remove."""
    return int(await fetch_value(f"SELECT count(*) FROM delivery {_OLD}", before))


async def forget_old(before: datetime) -> int:
    """Remove what was queued before this instant and is over; returns how many."""
    statement = f"WITH gone AS (DELETE FROM delivery {_OLD} RETURNING 1) SELECT count(*) FROM gone"
    return int(await fetch_value(statement, before))


_OLD = "WHERE queued_at < $1 AND state IN ('sent', 'given_up')"
