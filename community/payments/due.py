"""What somebody still has to pay."""

from community.registrations.due import due_yen
from community.registrations.tables import Registration


def still_due(registration: Registration) -> int:
    """What is to be paid for a place, and all beside it, in whole yen; nothing without a place."""
    return due_yen(registration)
