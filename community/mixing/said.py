"""All that an organiser said of an event, read from where it is kept."""

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple
from uuid import UUID

import msgspec

from community.events.tables import Event
from community.floor.letters import number
from community.mixing.mix import Mix
from community.mixing.tables import Mixing, PairWish, Pin
from community.wishes import wishes
from community.wishes.wishes import Wishes


class Said(NamedTuple):
    """Of everybody, of pairs and of single people, in the order in which it was said."""

    mix: Mix
    pairs: list[PairWish]
    pins: list[Pin]

    @property
    def may_contradict(self) -> bool:
        """Whether people or companies are spoken of: then it is tried whether all can be kept."""
        return bool(self.pairs or self.pins or self.mix.rivals)

    def wishes(self, keys: Mapping[UUID, int]) -> Wishes:
        """In numbers, as far as it speaks of people who have a key by their registration."""
        pairs = [(p.is_together, keys.get(p.one), keys.get(p.other)) for p in self.pairs]
        known = [(is_together, a, b) for is_together, a, b in pairs if None not in (a, b)]
        return replace(
            self.mix.wishes(),
            together=tuple(wishes.Together(a, b) for yes, a, b in known if yes),  # type: ignore[arg-type]
            apart=tuple(wishes.Apart(a, b) for yes, a, b in known if not yes),  # type: ignore[arg-type]
            pins=tuple(
                wishes.Pin(
                    keys[p.registration], number(p.letter), p.number - 1 if p.number else None
                )
                for p in self.pins
                if p.registration in keys
            ),
        )


async def said_of(event: Event) -> Said:
    """What is kept; what is usual when nothing was said."""
    pairs = await PairWish.objects().where(PairWish.event == event.id).order_by(PairWish.id)
    pins = await Pin.objects().where(Pin.event == event.id).order_by(Pin.id)
    return Said(await mix_of(event), pairs, pins)


async def mix_of(event: Event) -> Mix:
    """What holds for everybody."""
    kept = await Mixing.objects().get(Mixing.event == event.id)
    return msgspec.json.decode(kept.mix, type=Mix) if kept else Mix()
