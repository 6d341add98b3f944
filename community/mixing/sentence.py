"""A contradiction, said in one sentence."""

from collections.abc import Sequence

from community.floor.letters import letter
from community.language import _
from community.mixing.words import Names
from community.wishes.groups import groups
from community.wishes.wishes import Pin, Said, Together


def sentence(said: Sequence[Said], names: Names, sizes: Sequence[int]) -> str:
    """Why these wishes cannot all be kept at roundtables of these sizes."""
    pins = [wish for wish in said if isinstance(wish, Pin)]
    together = [wish for wish in said if isinstance(wish, Together)]
    if len(pins) == len(said) and len({pin.roundtable for pin in pins}) == 1:
        return _of_pins(pins, names, sizes)
    if len(together) == len(said):
        return _of_a_group(together, names, sizes)
    listed = _("; ").join(names.of_wish(each) for each in said)
    many = sum(size > 0 for size in sizes)
    told = _(
        "This cannot all be kept at {many} roundtables: {wishes}. Please take one of them back."
    )
    return told.format(many=many, wishes=listed)


def _of_pins(pins: Sequence[Pin], names: Names, sizes: Sequence[int]) -> str:
    number = pins[0].roundtable
    chairs = sizes[number] if number < len(sizes) else 0
    people = _(", ").join(names.people[one] for one in dict.fromkeys(pin.one for pin in pins))
    if not chairs:
        told = _("{people}: roundtable {letter} is closed, or not needed for so few people.")
    else:
        told = _(
            "{count} people shall sit at roundtable {letter}, which has {chairs} chairs: {people}."
        )
    return told.format(people=people, count=len(pins), letter=letter(number), chairs=chairs)


def _of_a_group(together: Sequence[Together], names: Names, sizes: Sequence[int]) -> str:
    people = sorted(frozenset().union(*groups(together)))
    called = _(", ").join(names.people[each] for each in people)
    told = _("{people} shall all sit together, but no roundtable has room for {count} at once.")
    if len(people) <= max(sizes):
        told = _("These groups do not fit at the roundtables as they are: {people}.")
    return told.format(people=called, count=len(people))
