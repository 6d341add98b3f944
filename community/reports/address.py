"""Where readers find a report, and what they may take home from it."""

from community.settings import settings


def address_of(slug: str) -> str:
    """Where readers find the report."""
    return f"{settings().address}/reports/{slug}"


def tries_of(slug: str) -> str:
    """Where who came takes one thing of the evening home; `slug` is the event's."""
    return f"{settings().address}/events/{slug}/tries"
