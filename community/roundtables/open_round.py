"""A round that runs while it is mended: who sits there stays, and who has left has sat there."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import zip_longest
from uuid import UUID

from community.roundtables.crowd import Circles
from community.wishes.sizes import FEWEST
from community.wishes.wishes import Pin, Wishes


def with_those_who_talk(
    wishes: Wishes, number: int, circles: Sequence[Sequence[int]], here: Collection[int]
) -> Wishes:
    """The wishes, and in this round a pin for everybody at a roundtable of three or more."""
    staying = [[key for key in circle if key in here] for circle in circles]
    pins = [
        Pin(key, at, number)
        for at, circle in enumerate(staying)
        for key in circle
        if len(circle) >= FEWEST
    ]
    return replace(wishes, pins=(*wishes.pins, *pins))


def with_who_left(was: Circles, now: Circles, here: Collection[UUID]) -> Circles:
    """The same with the chairs of those who left: they met who sits at their roundtable."""
    nobody: list[UUID] = []
    return [
        [*stay, *(each for each in sat if each not in here)] if stay else []
        for sat, stay in zip_longest(was, now, fillvalue=nobody)
    ]
