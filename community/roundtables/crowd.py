"""The people at an event as the planner sees them: numbers instead of rows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from community.flaws.person import Person
from community.flaws.wants import said_topics, same_words
from community.registrations.tables import Registration
from community.wishes.wishes import USUAL, Wishes

Circles = list[list[UUID]]  # the registrations at each roundtable of one round


@dataclass(frozen=True, slots=True)
class Crowd:
    """Who is here as planner's people, and the way between registrations and planner's keys."""

    people: list[Person]
    keys: dict[UUID, int]
    registrations: list[UUID]
    wishes: Wishes = USUAL

    def in_keys(self, rounds: Iterable[Circles]) -> list[list[list[int]]]:
        """Rounds of registrations as rounds of keys."""
        return [[[self.keys[each] for each in circle] for circle in row] for row in rounds]

    def in_registrations(self, circles: Iterable[Iterable[int]]) -> Circles:
        """One round of keys as a round of registrations."""
        return [[self.registrations[key] for key in circle] for circle in circles]


def crowd(
    here: Sequence[Registration],
    acquainted: Mapping[tuple[UUID, UUID], int],
    seated: Iterable[UUID],
) -> Crowd:
    """The crowd of those who are here (their members loaded).

    `acquainted` says of pairs of members how many evenings ago they sat together. `seated` names
    registrations with a chair: they get keys as well, also when their people have gone.
    """
    registrations = sorted({each.id for each in here} | set(seated))
    keys = {each: key for key, each in enumerate(registrations)}
    key_of_member = {each.member.id: keys[each.id] for each in here}
    met: dict[UUID, dict[int, int]] = {member: {} for member in key_of_member}
    for (one, other), ago in acquainted.items():
        if one in met and other in met:
            met[one][key_of_member[other]] = ago
    people = [person(each, keys[each.id], met[each.member.id]) for each in here]
    return Crowd(people, keys, registrations)


def person(registration: Registration, key: int, met: Mapping[int, int]) -> Person:
    """What the planner needs to know about one who is here."""
    return Person(
        key=key,
        company=registration.member.company,
        industry=registration.member.industry,
        phase=registration.member.phase,
        company_size=registration.member.company_size,
        experience=registration.member.experience,
        is_host=registration.is_host,
        is_first_timer=registration.is_first_time,
        met=met,
        role=same_words(registration.member.job_title),
        language=registration.member.language,
        topics=said_topics(registration.member.topics),
    )
