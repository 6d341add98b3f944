"""What somebody owes as things stand, and so what of their money goes back."""

from datetime import datetime


def kept_yen(paid_yen: int, percent_back: int) -> int:
    """What stays after a cancellation, in whole yen, rounded down in the member's favour."""
    return paid_yen * (100 - percent_back) // 100


def percent_back(all_back_until: datetime, cancelled_at: datetime, percent_after: int) -> int:
    """How much of what was paid goes back to who cancels at this moment."""
    return 100 if cancelled_at <= all_back_until else percent_after
