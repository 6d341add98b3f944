"""Until when a round takes words: what was being typed when it closed still gets in."""

from datetime import datetime, timedelta

from community.events.tables import Round

GRACE = timedelta(seconds=10)


def takes_words(round_: Round, at: datetime) -> bool:
    """Whether its roundtables may write at `at`: from the opening to ten seconds after closing."""
    opened_at: datetime | None = round_.opened_at
    closed_at: datetime | None = round_.closed_at
    return opened_at is not None and (closed_at is None or at <= closed_at + GRACE)
