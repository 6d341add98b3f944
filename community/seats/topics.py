"""What people want to talk about, for whoever hosts their roundtable."""

from uuid import UUID

from community.database import fetch
from community.registrations.tables import Registration


async def topics_for(host: Registration) -> dict[UUID, str]:
    """By registration, the topics of those who sit where this person hosts; else nothing."""
    rows = await fetch(_TOPICS, host.id)
    return {row["registration"]: row["topics"] for row in rows}


_TOPICS = """
    SELECT DISTINCT theirs.registration, member.topics
    FROM chair mine JOIN chair theirs ON theirs.roundtable = mine.roundtable
    JOIN registration ON registration.id = theirs.registration
    JOIN member ON member.id = registration.member AND member.topics <> ''
    WHERE mine.registration = $1 AND mine.is_host
"""
