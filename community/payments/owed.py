"""What somebody owes as things stand, and so what of their money goes back."""

from datetime import datetime, timedelta


def kept_yen(paid_yen: int, percent_back: int) -> int:
    """What stays after a cancellation, in whole yen, rounded down in the member's favour."""
    return paid_yen * (100 - percent_back) // 100


def percent_back(
    starts_at: datetime, cancelled_at: datetime, free_until_hours: int, percent_after: int
) -> int:
    """How much of what was paid goes back to who cancels at this moment."""
    is_free = cancelled_at <= starts_at - timedelta(hours=free_until_hours)
    return 100 if is_free else percent_after
