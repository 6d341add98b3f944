"""The planner keeps what the organiser said whenever anybody could."""

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from community.planner.plan import plan
from community.wishes.contradiction import what_was_said
from community.wishes.sizes import roundtable_sizes
from community.wishes.wishes import Colleagues
from tests.wishes.trying import is_good_company, keeps, seatings
from tests.wishes.wished import few_people, wishes

QUICK = 60_000


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.filter_too_much]
)  # most crowds of so few people with so many wishes have no way at all
@given(data=st.data())
def test_no_rule_is_broken_when_there_is_a_way_to_keep_them_all(data):
    people = data.draw(few_people())
    rounds = data.draw(st.integers(1, 3))
    said = data.draw(wishes(len(people), rounds))
    sizes = roundtable_sizes(len(people), said)
    companies = {person.key: person.company for person in people}
    colleagues = [Colleagues(each) for each in "abc" if said.colleagues_apart]
    asked = [[*what_was_said(said, companies, sizes, r), *colleagues] for r in range(rounds)]
    every_way = [at for at in seatings(list(companies), sizes) if is_good_company(at, people)]
    assume(all(any(keeps(at, each, companies) for at in every_way) for each in asked))

    made = plan(people, rounds, said, effort=QUICK)

    seated = [{key: n for n, circle in enumerate(row) for key in circle} for row in made.rounds]
    assert [len(circle) for circle in made.rounds[0]] == sizes
    assert [is_good_company(at, people) for at in seated] == [True] * rounds
    assert [keeps(*both, companies) for both in zip(seated, asked, strict=True)] == [True] * rounds
    flaws = made.figures
    broken = (flaws.apart, flaws.split, flaws.elsewhere, flaws.without_host, flaws.lone_speakers)
    assert broken == (0, 0, 0, 0, 0)
