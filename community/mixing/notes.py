"""What cannot be kept as a whole, and contradicts nothing: it is kept as far as can be."""

from collections import Counter
from collections.abc import Mapping, Sequence

from community.language import _, ngettext
from community.wishes.wishes import Companies, Wishes


def of_hosts(hosts: int, sizes: Sequence[int]) -> list[str]:
    """A sentence where there are fewer hosts than roundtables."""
    many = sum(size > 0 for size in sizes)
    if hosts >= many:
        return []
    if not hosts:
        return [_("Nobody is a host yet, so no roundtable has one.")]
    said = ngettext(
        "{hosts} hosts for {many} roundtables: in each round {n} roundtable is without one.",
        "{hosts} hosts for {many} roundtables: in each round {n} roundtables are without one.",
        many - hosts,
    )
    return [said.format(hosts=hosts, many=many, n=many - hosts)]


def notes(
    wishes: Wishes, companies: Companies, called: Mapping[str, str], sizes: Sequence[int]
) -> list[str]:
    """A sentence for each company with more people than there are roundtables."""
    many = sum(size > 0 for size in sizes)
    if not wishes.colleagues_apart or not many:
        return []
    people = Counter(company for company in companies.values() if company)
    return [
        _of(called[name], count, many) for name, count in sorted(people.items()) if count > many
    ]


def _of(company: str, people: int, many: int) -> str:
    each, more = divmod(people, many)
    pairs = many * each * (each - 1) // 2 + more * each
    said = ngettext(
        "{people} people of {company} and {many} roundtables: in each round at least {n} pair"
        " of them sits together.",
        "{people} people of {company} and {many} roundtables: in each round at least {n} pairs"
        " of them sit together.",
        pairs,
    )
    return said.format(people=people, company=company, many=many, n=pairs)
