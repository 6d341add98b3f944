"""What people are asked for beyond what an evening needs; each purpose on its own."""

from enum import StrEnum


class Purpose(StrEnum):
    """One thing that is done only with a yes; nothing else depends on the answer."""

    NEWSLETTER = "newsletter"
    LIMITED_INVITATIONS = "limited_invitations"
    NAMED_IN_REPORT = "named_in_report"
    QUOTE = "quote"
    PHOTO = "photo"
    RECORDING = "recording"
    SPONSOR_SHARING = "sponsor_sharing"
    MEASUREMENT = "measurement"
    ROUNDTABLE = "roundtable"


ADVERTISING = {Purpose.NEWSLETTER, Purpose.LIMITED_INVITATIONS}
