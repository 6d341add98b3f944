"""Which dots count for what now: a dot goes with its theme when that becomes a part of another.

Somebody who had dots on both has no more on the one that stands than the vote allows; what is
over, and what lies on something that cannot be chosen any more, is free to be put elsewhere.
"""

from community.themes.went import WENT

_WENT = WENT.format(event="(SELECT event FROM ballot WHERE id = {ballot})")
_HELD = f"""
    WITH RECURSIVE {_WENT}, held AS (
        SELECT dot.id, dot.registration, coalesce(went.last, dot.choice) AS choice,
               row_number() OVER (
                   PARTITION BY dot.registration, coalesce(went.last, dot.choice) ORDER BY dot.nth
               ) AS nth_here,
               ballot.most_each
        FROM dot JOIN ballot ON ballot.id = dot.ballot LEFT JOIN went ON went.first = dot.choice
        WHERE dot.ballot = {{ballot}}
    ), counted AS (SELECT * FROM held WHERE nth_here <= most_each)
"""


def held(ballot: str) -> str:
    """SQL that begins a statement about this ballot: all its dots are `held`, some `counted`."""
    return _HELD.format(ballot=ballot)
