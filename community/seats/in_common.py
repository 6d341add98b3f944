"""What people at one roundtable have in common, as far as each of them lets the others see it."""

import re
from collections.abc import Mapping
from typing import NamedTuple
from uuid import UUID

from community.consents.purpose import Purpose
from community.consents.tables import State
from community.consents.wordings import version
from community.database import fetch
from community.language import _
from community.members.visitor import Visitor
from community.platforms.platform import folded
from community.registrations.tables import Registration

PARTED = re.compile(r"[,、，・/／;；\n]|\band\b")


class Shown(NamedTuple):
    """What a person says about themselves."""

    phase: str
    industry: str
    topics: str


async def common_with(me: Registration, visitor: Visitor) -> dict[UUID, list[str]]:
    """By registration, what I share with those at my roundtables who allow it to be shown.

    Somebody of the staff who looks at another one's seat is told nothing.
    """
    if visitor.by_role and (visitor.member is None or visitor.member.id != me.member.id):
        return {}
    rows = await fetch(_OTHERS, me.id, Purpose.ROUNDTABLE, version(Purpose.ROUNDTABLE), State.GIVEN)
    mine = Shown(me.member.phase, me.member.industry, me.member.topics)
    return {row["registration"]: in_common(mine, _shown(row)) for row in rows}


def in_common(one: Shown, other: Shown) -> list[str]:
    """Phase, industry and topics that both name, in words."""
    said = []
    if one.phase and folded(one.phase) == folded(other.phase):
        said.append(_("Same phase: {phase}").format(phase=other.phase))
    if one.industry and folded(one.industry) == folded(other.industry):
        said.append(_("Same industry: {industry}").format(industry=other.industry))
    if topics := _shared(one.topics, other.topics):
        said.append(_("Both would talk about: {topics}").format(topics=_(", ").join(topics)))
    return said


def _shared(mine: str, theirs: str) -> list[str]:
    wanted = {folded(each) for each in PARTED.split(mine)} - {""}
    return [each.strip() for each in PARTED.split(theirs) if folded(each) in wanted]


def _shown(row: Mapping[str, str]) -> Shown:
    return Shown(row["phase"], row["industry"], row["topics"])


_OTHERS = """
    SELECT DISTINCT theirs.registration, m.phase, m.industry, m.topics
    FROM chair mine
    JOIN chair theirs ON theirs.roundtable = mine.roundtable AND theirs.id <> mine.id
    JOIN registration r ON r.id = theirs.registration
    JOIN member m ON m.id = r.member
    JOIN consent c ON c.member = m.id AND c.purpose = $2 AND c.version = $3 AND c.state = $4
    WHERE mine.registration = $1
"""
