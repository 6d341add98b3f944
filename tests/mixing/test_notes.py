"""What cannot be kept as a whole is said beforehand, with what no plan could avoid."""

from community.language import speaking
from community.mixing.notes import notes, of_hosts
from community.wishes.wishes import Wishes

COMPANIES = {**dict.fromkeys(range(7), "a"), **dict.fromkeys(range(7, 11), "b"), 11: "", 12: ""}


def test_a_company_larger_than_the_roundtables_is_named_with_the_least_that_sit_together():
    with speaking("en"):
        said = notes(Wishes(), COMPANIES, {"a": "㈱あ", "b": "b"}, [4, 0, 3, 3, 3])

    assert said == [
        "7 people of ㈱あ and 4 roundtables: in each round at least 3 pairs of them sit together."
    ]


def test_nothing_is_said_where_colleagues_may_sit_together():
    assert notes(Wishes(colleagues_apart=False), COMPANIES, {}, [4, 3, 3, 3]) == []


def test_fewer_hosts_than_roundtables_is_said_before_anybody_is_seated():
    with speaking("en"):
        said = [of_hosts(hosts, [4, 0, 3, 3, 3]) for hosts in (0, 2, 3, 4, 9)]

    assert said == [
        ["Nobody is a host yet, so no roundtable has one."],
        ["2 hosts for 4 roundtables: in each round 2 roundtables are without one."],
        ["3 hosts for 4 roundtables: in each round 1 roundtable is without one."],
        [],
        [],
    ]
