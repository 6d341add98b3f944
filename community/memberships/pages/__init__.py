"""My page, the organisers' list of people, and what the community says in its own words."""

from community.memberships.pages import me, people, policy, rules

HANDLERS = [*me.HANDLERS, *people.HANDLERS, *rules.HANDLERS, *policy.HANDLERS]
