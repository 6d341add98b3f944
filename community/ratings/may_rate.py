"""From when on an evening is rated: by its hosts after the last round, by organisers afterwards."""

from community.database import fetch_value
from community.events.rounds import talk_is_over
from community.events.tables import Event
from community.members.tables import Member


async def may_rate(member: Member | None, event: Event) -> bool:
    """Whether this person may rate it already."""
    if event.is_over:
        return True
    hosted = member is not None and await fetch_value(_HOSTED, event.id, member.id)
    return bool(hosted) and await talk_is_over(event)


_HOSTED = """
    SELECT EXISTS (SELECT FROM registration WHERE event = $1 AND member = $2 AND is_host)
"""
