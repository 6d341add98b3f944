"""Social golfers, as GROUPS-SIZE-WEEKS."""

from time import process_time

from community.seating.golfers.play import playing
from community.seating.golfers.weeks import Weeks, repeats


def weeks(name: str, seconds: float, seed: int) -> Weeks:
    """The best plan found in so much processor time, or a moment more."""
    groups, size, many = (int(each) for each in name.split("-"))
    ends = process_time() + seconds
    plans = playing(groups, size, many, seed)
    best = next(plans)
    while process_time() < ends:
        best = next(plans, best)
        if not repeats(best):
            break
    return best
