"""Where readers find a report."""

from community.settings import settings


def address_of(slug: str) -> str:
    """Where readers find the report."""
    return f"{settings().address}/reports/{slug}"
