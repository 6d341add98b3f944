"""What somebody still has to pay."""

from community.registrations.tables import Registration


def still_due(registration: Registration) -> int:
    """What is to be paid for a place, and not yet paid, in whole yen; nothing without a place."""
    if not (registration.has_place or registration.is_offered):
        return 0
    return max(int(registration.fee_yen - registration.paid_yen), 0)
