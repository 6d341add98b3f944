"""Where a guest's words stand on their way into the report."""

from enum import StrEnum


class Standing(StrEnum):
    """Words that were changed after the guest answered have to be asked about anew."""

    OPEN = "open"
    APPROVED = "approved"
    REFUSED = "refused"
    CHANGED = "changed"
