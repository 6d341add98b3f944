"""Sum up what a place costs with all that is ticked beside it, before anybody registers."""

from collections.abc import Iterable
from dataclasses import dataclass

from community.events.tables import Event
from community.language import _
from community.money import yen
from community.openings.chance import Chance
from community.openings.offers import Offer, offers_of
from community.prices.price import Line


@dataclass(frozen=True)
class Sum:
    """What can be taken in addition to the place that was chosen, and what is ticked of it."""

    place_yen: int
    beside: list[Offer]
    ticked: list[str]

    @property
    def lines(self) -> list[Line]:
        """The lines of all that is ticked, as they would be kept with the registration."""
        taken = [each for each in self.beside if str(each.kind.id) in self.ticked]
        return [line for each in taken for line in _lines(each)]

    @property
    def total_yen(self) -> int:
        """The place and all that is ticked and free."""
        return self.place_yen + sum(line.amount_yen for line in self.lines)

    @property
    def options(self) -> list[tuple[str, str]]:
        """A box to tick for each."""
        return [(str(each.kind.id), self._words(each)) for each in self.beside]

    def _words(self, offer: Offer) -> str:
        """Its name, what it adds, and what it comes to with the place alone."""
        adds = _("{name} +{amount}").format(name=offer.kind.called, amount=yen(offer.costs_yen))
        if offer.chance == Chance.TURN:
            return _("{adds} (full: on the waitlist)").format(adds=adds)
        with_place = yen(self.place_yen + offer.costs_yen)
        return _("{adds} (with the place {total})").format(adds=adds, total=with_place)


async def offers_beside(event: Event) -> list[tuple[str, str]]:
    """A box to tick for all that a walk-in can take in addition, with what it costs a guest."""
    beside = [each for each in await offers_of(event, None) if each.kind.is_beside]
    return [(str(each.kind.id), _at_the_door(each)) for each in beside]


def _at_the_door(offer: Offer) -> str:
    words = _("{name} +{amount}").format(name=offer.kind.called, amount=yen(offer.costs_yen))
    return words if offer.left else _("{adds} (full: on the waitlist)").format(adds=words)


def sum_up(offers: list[Offer], chosen: Offer | None, ticked: Iterable[str]) -> Sum:
    """For whoever these offers are."""
    beside = [each for each in offers if each.kind.is_beside and each.can_be_taken]
    return Sum(chosen.costs_yen if chosen else 0, beside, list(ticked))


def _lines(offer: Offer) -> list[Line]:
    if offer.chance == Chance.TURN:
        why = _("In addition, once there is a place: {yen}.").format(yen=yen(offer.costs_yen))
        return [Line(offer.kind.called, 0, why)]
    first, *others = offer.prices.mine or [Line("", offer.costs_yen)]
    return [Line(offer.kind.called, first.amount_yen, _("In addition.")), *others]
