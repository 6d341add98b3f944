"""The price lists of an event's page: what everybody pays, and after sign-in one's own."""

from datetime import datetime
from typing import NamedTuple

from community.events.tables import Event
from community.language import _
from community.members.tables import Member
from community.places.tables import PlaceKind
from community.prices.examples import MEMBER, contributing, in_a_group, terms_of_today
from community.prices.explain import contributed_in_words, early_in_words
from community.prices.price import Line, in_words
from community.prices.quote import Facts, facts_of, quoted
from community.prices.rules import Rules
from community.prices.terms import Terms
from community.prices.work_out import work_out


class Offer(NamedTuple):
    """A price that somebody pays today, who that is, and until when at most."""

    label: str
    fee_yen: int
    why: str = ""
    until: datetime | None = None


class PriceList(NamedTuple):
    """What whoever looks would pay, line by line, and what others do: the cheaper for some first,
    the price of everybody last."""

    mine: list[Line]
    offers: list[Offer]
    guest_yen: int

    @property
    def mine_yen(self) -> int:
        """What whoever looks would pay in all."""
        return sum(line.amount_yen for line in self.mine)

    @property
    def costs_yen(self) -> int:
        """What a place costs whoever looks; before sign-in what it costs a guest."""
        return self.mine_yen if self.mine else self.guest_yen

    @property
    def is_my_own(self) -> bool:
        """Whether whoever looks has a price that not everybody has."""
        return len(self.mine) > 1


async def price_lists(
    event: Event, kinds: list[PlaceKind], member: Member | None
) -> list[PriceList]:
    """The list of each kind of place as of now, in the language that is being spoken."""
    facts = await facts_of(event, member)
    return [_list(event, kind, facts, member) for kind in kinds]


def _list(event: Event, kind: PlaceKind, facts: Facts, member: Member | None) -> PriceList:
    lines = quoted(event, kind, facts).lines if member else ()
    terms = terms_of_today(event, kind, facts.rules)
    mine = [in_words(line) for line in lines]
    return PriceList(mine, offers(terms), work_out(terms).fee_yen)


def offers(terms: Terms) -> list[Offer]:
    """A price for some is told when it is better than everybody's."""
    everybody = work_out(terms).fee_yen
    for_some = [each for each in _for_some(terms) if each.fee_yen < everybody]
    return [*for_some, *_for_everybody(terms, everybody)]


def _for_some(terms: Terms) -> list[Offer]:
    rules = terms.rules
    members = work_out(terms, MEMBER).fee_yen
    found = [Offer(_("Member price"), members, _("For members of the community."))]
    if rules.contributor:
        theirs = work_out(contributing(terms)).fee_yen
        found.append(Offer(_("Contributors’ price"), theirs, _who_contributed(rules)))
    if rules.group:
        why = _("For each, from {people} people who register together.")
        why = why.format(people=rules.group.from_people)
        found.append(Offer(_("Group price"), work_out(in_a_group(terms)).fee_yen, why))
    return found


def _for_everybody(terms: Terms, everybody: int) -> list[Offer]:
    early = terms.rules.early
    regular = Offer(_("Regular price"), terms.fee_yen)
    if early is None or everybody == terms.fee_yen:
        return [regular]
    why = early_in_words(early, terms.zone)
    return [Offer(_("Early bird"), everybody, why, early.until), regular]


def _who_contributed(rules: Rules) -> str:
    return _("For whoever {contributed}.").format(contributed=contributed_in_words(rules))
