"""People, their membership and what the community says in its own words, for programs."""

from community.memberships.api import (
    count,
    me,
    membership,
    people,
    policy,
    questions,
    reasons,
    tiers,
)

HANDLERS = [
    *people.HANDLERS,
    *count.HANDLERS,
    *tiers.HANDLERS,
    *questions.HANDLERS,
    *reasons.HANDLERS,
    *policy.HANDLERS,
    *me.HANDLERS,
    *membership.HANDLERS,
]
