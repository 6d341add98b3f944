"""The next number of a paper, without a gap."""

from community.database import execute, fetch_value


async def hold_numbers() -> None:
    """Until the transaction ends nobody else takes a number; one that is not kept leaves no gap."""
    await execute("LOCK TABLE receipt IN SHARE ROW EXCLUSIVE MODE")


async def next_number() -> int:
    """The first that is not taken, with the numbers held."""
    return int(await fetch_value("SELECT coalesce(max(number), 0) + 1 FROM receipt"))
