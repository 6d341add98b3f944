"""The round in which people sit is mended by few moves, and the rounds to come are rearranged.

Nobody sits yet in a round to come, so there everybody may get another roundtable.
"""

from collections.abc import Sequence
from dataclasses import replace

from community.flaws.figures import count_flaws
from community.flaws.person import Person
from community.mending.ahead import Ahead, Care
from community.mending.mend import homes
from community.mending.repair import Repair, moves
from community.mending.room import room_for
from community.planner.numbers import Rounds, hosts_stay
from community.wishes.wishes import USUAL, Wishes


def mend_ahead(
    people: Sequence[Person],
    rounds: Rounds,
    care: Care,
    kept: Repair,
    wishes: Wishes = USUAL,
    seed: int = 1,
) -> Repair:
    """A chair for everybody in each round, few moves in the one where they sit, and a good mix.

    `kept` breaks as few rules as can be, and what is rearranged begins there: nobody more stands
    up than both it and `care` ask for. Rounds before the one where they sit stay as they are, and
    so does who is pinned.
    """
    played, few = kept.sat, max(care.few, len(kept.made_to_stand_up))
    here = sorted(people, key=lambda person: person.key)
    mended = _rearranged(here, rounds, replace(care, few=few), kept, wishes, seed)
    later = wishes.in_rounds(range(played + 1, len(rounds)))
    mended[played + 1 :] = hosts_stay(here, mended[played + 1 :], mended[: played + 1], later)
    figures = count_flaws(here, mended, wishes)
    return replace(kept, rounds=mended, moves=moves(rounds, mended), figures=figures)


def _rearranged(
    here: Sequence[Person], rounds: Rounds, care: Care, kept: Repair, wishes: Wishes, seed: int
) -> Rounds:
    """The same rounds, with those in which there is a choice arranged anew."""
    played, keys = kept.sat, [person.key for person in here]
    said = [wishes.in_rounds([r]) for r in range(len(rounds))]
    rooms = {r: room_for(keys, kept.rounds[r], said[r]) for r in range(played, len(rounds))}
    asked = [r for r, room in rooms.items() if len(room.open) > 1]
    mended = [rooms[r].circles if r in rooms else list(row) for r, row in enumerate(rounds)]
    if asked:
        fixed = [row for r, row in enumerate(mended) if r not in asked]
        before, is_sat = [homes(rounds[r]) for r in asked], asked[0] == played
        ahead = Ahead(here, [rooms[r] for r in asked], before, fixed, is_sat, kept.prices)
        for r, row in zip(asked, ahead.arranged(care, seed), strict=True):
            rooms[r].rearrange(sorted(rooms[r].open), keys, row)
    return mended
