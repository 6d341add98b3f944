"""Whose words bear no name in what is published: those under age at that evening."""

from community.database import fetch

MAY_BE_NAMED = "NOT registration.is_minor"  # in every query that gives out names of who was there


async def nameless_guests(event: int) -> set[str]:
    """The names of those on the event's page whose words bear no name in the report."""
    return {row["name"] for row in await fetch(_NAMELESS_GUESTS, event)}


_NAMELESS_GUESTS = f"""
    SELECT appearance.name FROM registration
    JOIN member ON member.id = registration.member
    JOIN appearance ON appearance.event = registration.event
         AND lower(appearance.email) = lower(member.email)
    WHERE registration.event = $1 AND NOT ({MAY_BE_NAMED})
"""
