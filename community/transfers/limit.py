"""A ticket is passed on a few times a day at most: nobody finds out by trying who is registered."""

from datetime import timedelta

from community.registrations.tables import Registration
from community.web.allowance import spend

MOST_A_DAY = 5


async def limit_transfers(registration: Registration) -> None:
    """Count one try for this registration; refuses one too many."""
    await spend(f"transfers of {registration.id}", MOST_A_DAY, timedelta(days=1))
