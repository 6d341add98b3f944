"""Who has to be at a roundtable, whoever they are: a host, and nobody who is alone of their kind.

A roundtable's crew is one number: how many of each kind sit there, in base 16.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from community.flaws.person import Person
from community.flaws.price import HOSTLESS, LONE

HOST, FIRST_TIMER, SPEAKER = 1, 16, 256


@dataclass(frozen=True, slots=True)
class Kinds:
    """How many there are of each kind, and which language most people speak."""

    people: int
    hosts: int
    first_timers: int
    speakers: int  # of another language than most
    most_speak: str

    def crew(self, person: Person) -> int:
        """What this person counts for a roundtable's crew."""
        speaks_another = bool(person.language) and person.language != self.most_speak
        return (
            HOST * person.is_host + FIRST_TIMER * person.is_first_timer + SPEAKER * speaks_another
        )

    def price(self, size: int, crew: int) -> int:
        """Points for so many people with this crew."""
        hosts, first_timers, speakers = crew % 16, crew // FIRST_TIMER % 16, crew // SPEAKER
        points = HOSTLESS if self.hosts and not hosts else 0
        points += LONE * (self.first_timers > 1 and first_timers == 1)
        points += LONE * self._is_newcomers_only(size, hosts, first_timers)
        return points + LONE * self.is_lonely(size, speakers)

    def _is_newcomers_only(self, size: int, hosts: int, first_timers: int) -> bool:
        return first_timers == size and hosts == 0 and self.first_timers < self.people

    def is_lonely(self, size: int, speakers: int) -> bool:
        """Whether somebody is the only one of a language who need not be."""
        others = self.people - self.speakers
        return (speakers == 1 < self.speakers) or (size - speakers == 1 < min(size, others))

    def leaves_alone(self, circle: Sequence[Person]) -> bool:
        """Whether one of these people is the only one of a language who need not be."""
        speakers = sum(self.crew(person) // SPEAKER for person in circle)
        return self.is_lonely(len(circle), speakers)


def kinds_of(people: Sequence[Person]) -> Kinds:
    """The kinds among these people. Who said no language speaks as most do."""
    spoken = Counter(person.language for person in people if person.language)
    most = max(spoken, key=lambda each: (spoken[each], each), default="")
    return Kinds(
        people=len(people),
        hosts=sum(person.is_host for person in people),
        first_timers=sum(person.is_first_timer for person in people),
        speakers=sum(count for language, count in spoken.items() if language != most),
        most_speak=most,
    )
