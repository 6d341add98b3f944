"""The plan as a CSV that every spreadsheet opens, Japanese included."""

import csv
import io
from collections.abc import Sequence

from community.floor.letters import letter
from community.guestlists.guest import Guest
from community.guestlists.wish import Wish
from community.language import _
from community.planner.numbers import Rounds
from community.platforms.write import MARK
from community.spreadsheet import no_formula


def sheet(guests: Sequence[Guest], plan: Rounds, wish: Wish) -> bytes:
    """One row a person, in the order of the roster; the letter of their table in each round."""
    at = [{key: letter(place) for place, table in enumerate(row) for key in table} for row in plan]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    rounds = [_("Round {number}").format(number=number + 1) for number in range(wish.rounds)]
    writer.writerow(map(no_formula, [_("Number"), _("Name"), *wish.columns, *rounds]))
    for key, guest in enumerate(guests):
        told = [guest.number, guest.name, *(guest.said[each] for each in wish.columns)]
        writer.writerow([*map(no_formula, told), *(row[key] for row in at)])
    return (MARK + text.getvalue()).encode()
