"""The people of whom an organiser can speak: everybody with a place, by name."""

from collections import Counter
from uuid import UUID

from community.database import fetch
from community.events.tables import Event
from community.language import _
from community.members.company import same_name
from community.refusal import Refused
from community.wishes.wishes import Companies

PEOPLE = """
    SELECT r.id, m.name, m.company, r.is_host FROM registration r JOIN member m ON m.id = r.member
    WHERE r.event = $1 AND r.standing = 'confirmed'
    ORDER BY m.reading, m.name, r.id
"""


class People:
    """Who has a place at an event, each under a name of their own."""

    def __init__(self, rows: list[tuple[UUID, str, str]], hosts: int = 0) -> None:
        self.hosts = hosts
        self.ids = [key for key, _name, _company in rows]
        self.companies: Companies = {n: same_name(row[2]) for n, row in enumerate(rows)}
        self.company_names = {same_name(company): company for _key, _name, company in rows}
        self.labels = _labels(rows)
        self.called = _called(rows, self.labels)

    @property
    def keys(self) -> dict[UUID, int]:
        """A number for each registration."""
        return {each: key for key, each in enumerate(self.ids)}

    def find(self, said: str, field: str) -> UUID:
        """The registration that is meant by its id or its label, or by a name nobody else has."""
        said = said.strip()
        meant = [key for key, label in self.labels.items() if said in {label, str(key)}]
        meant = meant or [key for key, label in self.labels.items() if _name(label) == said]
        if len(meant) == 1 and said:
            return meant[0]
        if meant:
            raise Refused(_("Several people are called so. Choose one from the list."), field)
        raise Refused(_("Please choose somebody who has a place, from the list."), field)


async def people_of(event: Event) -> People:
    """Everybody with a place, by the reading of their names."""
    rows = await fetch(PEOPLE, event.id)
    hosts = sum(row["is_host"] for row in rows)
    return People([(row["id"], row["name"], row["company"]) for row in rows], hosts)


def _labels(rows: list[tuple[UUID, str, str]]) -> dict[UUID, str]:
    seen: Counter[str] = Counter()
    labels = {}
    for key, name, company in rows:
        label = f"{name} · {company}" if company else name
        seen[label] += 1
        labels[key] = f"{label} · {seen[label]}" if seen[label] > 1 else label
    return labels


def _called(rows: list[tuple[UUID, str, str]], labels: dict[UUID, str]) -> dict[UUID, str]:
    """For a sentence: the name alone, unless somebody else has it."""
    having = Counter(name for _key, name, _company in rows)
    return {key: name if having[name] == 1 else labels[key] for key, name, _company in rows}


def _name(label: str) -> str:
    return label.partition(" · ")[0]
