"""Strangers register as often as a full room would from one network, and no more."""

from datetime import timedelta

from community.members.visitor import Visitor
from community.web.allowance import spend

MOST_AN_HOUR = 60  # a company sends everybody; a script would send thousands, or guess codes


async def limit_strangers(visitor: Visitor, network: str) -> None:
    """Count one registration of somebody unknown from this network; refuses one too many."""
    if visitor.member is None and not visitor.program:
        await spend(f"registrations from {network}", MOST_AN_HOUR, timedelta(hours=1))
