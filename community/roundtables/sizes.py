"""How many roundtables, and how many chairs each."""

SMALLEST = 4
LARGEST = 6


def roundtable_sizes(people: int, wanted: int = 5) -> list[int]:
    """Chairs per roundtable, as even as possible, the larger ones first; none for nobody.

    Between 4 and 6 wherever the number of people allows it: seven people get 4 and 3.
    """
    if people == 0:
        return []
    roundtables = max(1, (2 * people + wanted) // (2 * wanted))
    while people > LARGEST * roundtables:
        roundtables += 1
    while people < SMALLEST * roundtables and people <= LARGEST * (roundtables - 1):
        roundtables -= 1
    chairs, larger = divmod(people, roundtables)
    return [chairs + 1] * larger + [chairs] * (roundtables - larger)
