"""What a roster changes, as organisers read it."""

import msgspec


class Change(msgspec.Struct, frozen=True):
    """One thing that becomes another; all are words for the organiser."""

    what: str
    before: str
    after: str
