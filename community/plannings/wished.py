"""What was wished for a seating, checked before anybody is seated."""

import asyncio
from collections.abc import Collection
from dataclasses import replace

from community.language import _
from community.members.company import same_name
from community.mixing.sentence import sentence
from community.mixing.words import Names
from community.refusal import Refused
from community.roundtables.crowd import Crowd
from community.wishes.contradiction import contradiction
from community.wishes.sizes import roundtable_sizes
from community.wishes.wishes import Wishes


async def wished(people: Crowd, names: Names, size: int, numbers: Collection[int]) -> Wishes:
    """The wishes of those who are here for the rounds of these numbers; `size` 0 is as was said.

    Refuses a size that was excluded, and wishes that contradict each other, naming them.
    """
    free = [number - 1 for number in sorted(numbers)]
    wishes = people.wishes.in_rounds(free).among({each.key for each in people.people})
    if not wishes.smallest <= (size or wishes.size) <= wishes.largest:
        told = _("A roundtable seats {smallest} to {largest} people. Please choose one of these.")
        words = told.format(smallest=wishes.smallest, largest=wishes.largest)
        raise Refused(words, "size")
    wishes = replace(wishes, size=size or wishes.size)
    companies = {each.key: same_name(each.company) for each in people.people}
    sizes = roundtable_sizes(len(people.people), wishes)
    found = await asyncio.to_thread(contradiction, wishes, companies, sizes, len(free))
    if found:
        raise Refused(sentence(found, names, sizes))
    return wishes
