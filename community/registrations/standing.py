"""Where a registration can stand, and which move leads from where to where. It knows no database.

Always, for each kind of place and for the room: confirmed + offered + free = capacity.
"""

from collections.abc import Set
from enum import StrEnum


class Standing(StrEnum):
    """Where a registration stands."""

    APPLIED = "applied"
    CONFIRMED = "confirmed"
    WAITLISTED = "waitlisted"
    OFFERED = "offered"
    CANCELLED = "cancelled"


class Move(StrEnum):
    """What happens to a registration."""

    APPLY = "apply"
    TAKE = "take"
    WAIT = "wait"
    OFFER = "offer"
    ACCEPT = "accept"
    LAPSE = "lapse"
    PROMOTE = "promote"
    WALK_IN = "walk in"
    CANCEL = "cancel"
    WANT = "want"
    CHANGE = "change"
    STAY = "stay"


HOLDS_A_PLACE = frozenset({Standing.CONFIRMED, Standing.OFFERED})
TAKES_PART = frozenset(Standing) - {Standing.CANCELLED}
_NOT_YET = frozenset({None, Standing.CANCELLED})
_IN_LINE = frozenset({Standing.WAITLISTED, Standing.APPLIED})
_PLACED = frozenset({Standing.CONFIRMED})

MOVES: dict[Move, tuple[Set[Standing | None], Standing]] = {
    Move.APPLY: (_NOT_YET | _IN_LINE, Standing.APPLIED),
    Move.TAKE: (_NOT_YET, Standing.CONFIRMED),
    Move.WAIT: (_NOT_YET | {Standing.APPLIED}, Standing.WAITLISTED),
    Move.OFFER: (_NOT_YET | _IN_LINE, Standing.OFFERED),
    Move.ACCEPT: (frozenset({Standing.OFFERED}), Standing.CONFIRMED),
    Move.LAPSE: (frozenset({Standing.OFFERED}), Standing.CANCELLED),
    Move.PROMOTE: (_IN_LINE, Standing.CONFIRMED),
    Move.WALK_IN: (frozenset({None, *Standing}) - {Standing.CONFIRMED}, Standing.CONFIRMED),
    Move.CANCEL: (TAKES_PART, Standing.CANCELLED),
    Move.WANT: (_PLACED, Standing.CONFIRMED),
    Move.CHANGE: (_PLACED, Standing.CONFIRMED),
    Move.STAY: (_PLACED, Standing.CONFIRMED),
}
"""From where each move is allowed (None: from nothing), and where it leads.

Who has a place may want another kind: it is held until it is paid, or drawn for. Then they change,
or stay; until then they keep what they have.
"""


class Impossible(LookupError):
    """A move that leads from nowhere: a mistake of ours, not of a visitor."""


def after(standing: Standing | str | None, move: Move) -> Standing:
    """Where the move leads; raises Impossible where it cannot begin."""
    sources, target = MOVES[move]
    if standing not in sources:
        raise Impossible(f"{move} from {standing}")
    return target
