"""What different people pay today, worked out as it would be for them: the organisers' table."""

from typing import NamedTuple

from msgspec.structs import replace

from community.clock import now
from community.events.tables import Event
from community.language import _
from community.money import yen
from community.places.kinds import kinds_of
from community.prices.membership import Membership
from community.prices.price import Line, Price, in_words
from community.prices.quote import Fees, is_early
from community.prices.rules import Rules
from community.prices.terms import Terms
from community.prices.work_out import work_out

MEMBER = Membership(pays_less=True)


class Example(NamedTuple):
    """Somebody, and what they pay today."""

    who: str
    price: Price

    @property
    def told(self) -> str:
        """The lines in one, where there are several."""
        lines = self.lines if len(self.lines) > 1 else []
        told = " · ".join(f"{line.label} {yen(line.amount_yen)}" for line in lines)
        return told.replace("−", "−\u2060")  # a minus never ends a line of the page

    @property
    def lines(self) -> list[Line]:
        """The lines in the language that is being spoken."""
        return [in_words(line) for line in self.price.lines]


class KindExamples(NamedTuple):
    """A kind of place, and what different people pay for it."""

    kind: str
    examples: list[Example]


async def examples_of(event: Event, rules: Rules) -> list[KindExamples]:
    """The examples of each kind of place."""
    kinds = await kinds_of(event)
    return [KindExamples(kind.called, examples(event, kind, rules)) for kind in kinds]


def examples(event: Event, kind: Fees, rules: Rules) -> list[Example]:
    """A guest, a member, and whoever else the rules know."""
    terms = terms_of_today(event, kind, rules)
    found = [
        Example(_("A guest"), work_out(terms)),
        Example(_("A member"), work_out(terms, MEMBER)),
    ]
    if rules.contributor:
        theirs = contributing(terms)
        found.append(Example(_("A guest who contributed"), work_out(theirs)))
        found.append(Example(_("A member who contributed"), work_out(theirs, MEMBER)))
    if rules.group:
        who = _("Each of {people} people together").format(people=rules.group.from_people)
        found.append(Example(who, work_out(in_a_group(terms))))
    return found


def terms_of_today(event: Event, kind: Fees, rules: Rules) -> Terms:
    """The terms of somebody of whom nothing is known."""
    early = is_early(rules, event, kind, now())
    return Terms(kind.fee_yen, kind.member_fee_yen, event.zone, rules, early)


def contributing(terms: Terms) -> Terms:
    """The same for somebody who contributed to an evening before."""
    return replace(terms, contributed_at=_("an earlier evening"))


def in_a_group(terms: Terms) -> Terms:
    """The same for each of a group that is just large enough."""
    group = terms.rules.group
    return replace(terms, group_size=group.from_people if group else 1)
