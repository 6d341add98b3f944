"""Two chairs of a hall change their prices. Plain Python swaps whole rows; numba has a way of its
own (over_arrays)."""

from community.seating.state import Numbers


def swap(price: Numbers, i: int, j: int, people: int) -> None:
    """Who sits on i and on j have changed chairs: so do their rows and columns."""
    price[i], price[j] = price[j], price[i]
    for row in price[:people]:
        row[i], row[j] = row[j], row[i]
