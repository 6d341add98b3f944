"""A look at everybody in a hall at once: most of the time that seating takes is spent here."""

from community.seating.hall import Hall
from community.seating.state import Numbers


def least(hall: Hall, i: int, noise: Numbers, off: int) -> int:
    """With whom i changes chairs; -1 for nobody. The last luck is for staying.

    Plain Python is quickest over whole lists; numba has a way of its own (over_arrays).
    """
    joining, luck = hall.joining, noise[off : off + hall.size[0] + 1]
    stays = -luck.pop()
    prices = [
        joining[slot] + beside - own - 2 * both - by_luck
        for slot, beside, own, both, by_luck in zip(
            hall.slot, hall.near[hall.at[i]], hall.own, hall.price[i], luck, strict=False
        )
    ]
    lowest = min(prices)
    return prices.index(lowest) if lowest < stays else -1
