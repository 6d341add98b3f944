"""What was said, as sentences a person can read."""

from collections.abc import Sequence
from typing import NamedTuple

from community.floor.letters import letter
from community.language import _
from community.mixing.people import People
from community.wishes.wishes import Apart, Colleagues, Pin, Rivals, Said, Together


class Names(NamedTuple):
    """How people and companies are called, by the numbers and words the rules know them by."""

    people: Sequence[str]
    companies: dict[str, str]

    @classmethod
    def of(cls, people: People) -> "Names":
        """The names of everybody with a place."""
        return cls([people.called[each] for each in people.ids], people.company_names)

    def of_wish(self, wish: Said) -> str:
        """One wish, in a few words."""
        match wish:
            case Together(one, other):
                return self._of_two(_("{one} and {other} sit together"), one, other)
            case Apart(one, other):
                return self._of_two(_("{one} and {other} sit apart"), one, other)
            case Pin():
                return self._of_pin(wish)
            case Colleagues(company):
                companies = frozenset({company})
            case Rivals(companies):
                pass
        called = _(", ").join(sorted(map(self._company, companies)))
        return _("people of {companies} sit apart").format(companies=called)

    def _of_two(self, said: str, one: int, other: int) -> str:
        return said.format(one=self.people[one], other=self.people[other])

    def _of_pin(self, pin: Pin) -> str:
        said = _("{one} sits at roundtable {letter}")
        if pin.round is not None:
            said = _("{one} sits at roundtable {letter} in round {number}")
        where = {"letter": letter(pin.roundtable), "number": (pin.round or 0) + 1}
        return said.format(one=self.people[pin.one], **where)

    def _company(self, name: str) -> str:
        return self.companies.get(name, name)
