"""Why somebody sits where they sit, in a few words."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from community.flaws.person import Person
from community.language import _, ngettext
from community.members.company import same_name


@dataclass(frozen=True, slots=True)
class Why:
    """What one person finds at their roundtable; new are those never met, tonight or before."""

    companies: int
    industries: int
    phases: int
    new: int
    is_host: bool
    has_first_timers: bool  # who is here for the first time has somebody like them

    @property
    def sentence(self) -> str:
        """What speaks for this chair; what nobody said is left out."""
        said = self._said() + [_("hosts here")] * self.is_host
        return _(", ").join(said + [_("not the only first-timer")] * self.has_first_timers)

    @property
    def in_print(self) -> str:
        """The same for paper that lies around, where a star marks hosts.

        Who is here for the first time is told to nobody.
        """
        return _(", ").join(self._said())

    def _said(self) -> list[str]:
        parts = [
            (self.companies, ngettext("{n} company", "{n} companies", self.companies)),
            (self.industries, ngettext("{n} industry", "{n} industries", self.industries)),
            (self.phases, ngettext("{n} phase", "{n} phases", self.phases)),
            (self.new, ngettext("meets {n} new person", "meets {n} new people", self.new)),
        ]
        return [words.format(n=count) for count, words in parts if count]


def why(person: Person, circle: Sequence[Person], met_tonight: Collection[int]) -> Why:
    """The reasons of sitting in this circle; `met_tonight` are keys met in earlier rounds."""
    others = [each for each in circle if each.key != person.key]
    known = {*met_tonight, *person.met}
    return Why(
        companies=_different(same_name(each.company) for each in circle),
        industries=_different(each.industry for each in circle),
        phases=_different(each.phase for each in circle),
        new=sum(each.key not in known and person.key not in each.met for each in others),
        is_host=person.is_host,
        has_first_timers=person.is_first_timer and any(each.is_first_timer for each in others),
    )


def _different(said: Iterable[str]) -> int:
    return len({each for each in said if each})
