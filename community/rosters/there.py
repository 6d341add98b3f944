"""What a row of the file changes in the place that somebody has on its platform."""

from community.language import _
from community.platforms.row import Row
from community.registrations.tables import Standing
from community.rosters.changed import Change
from community.rosters.tables import PlaceElsewhere
from community.rosters.words import column_word, standing_words


def change_place(place: PlaceElsewhere, row: Row, is_known: bool) -> list[Change]:
    """Write into the place what the file says of it, and tell what an organiser wants to know."""
    changes = []
    before = place.number if is_known else ""
    if before != row.number:
        changes.append(Change(_("Reception number"), before, row.number))
    for column, after in (("slot", row.slot), ("paid", row.paid)):
        before = getattr(place, column)
        if is_known and before != after:
            changes.append(Change(column_word(column), before, after))
    if place.standing != row.standing:
        words = standing_words()
        changes.append(
            Change(_("Standing there"), words[Standing(place.standing)], words[row.standing])
        )
    place.number = row.number
    place.standing, place.slot, place.paid = row.standing, row.slot, row.paid
    place.paid_yen = row.paid_yen
    return changes
