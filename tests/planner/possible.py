"""Whether some people can be seated by the rules at all, by a solver that is not ours (CP-SAT)."""

from collections.abc import Collection, Sequence
from itertools import product

from ortools.sat.python.cp_model import FEASIBLE, OPTIMAL, UNKNOWN, CpModel, CpSolver, IntVar

from community.flaws.person import Person
from community.wishes.wishes import Companies, Pin, Said, Together, enemies

Sits = dict[tuple[int, int], IntVar]


def can_sit(
    people: Sequence[Person], sizes: Sequence[int], said: Sequence[Said], companies: Companies
) -> bool | None:
    """Whether one round can keep all of it; None when it is not found out in a few seconds.

    Besides what was said: a host each, no first-timer and nobody of a language alone who need not
    be, and no first-timers among themselves.
    """
    model = CpModel()
    sits: Sits = {
        (person.key, t): model.new_bool_var("") for person, t in product(people, range(len(sizes)))
    }
    for person in people:
        model.add_exactly_one(sits[person.key, t] for t in range(len(sizes)))
    for t, size in enumerate(sizes):
        model.add(sum(sits[person.key, t] for person in people) == size)
        for wish in said:
            keep(model, sits, t, wish, companies)
        if size:
            _good_company(model, sits, t, people, size)
    solver = CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_deterministic_time = 4
    status = solver.solve(model)
    return None if status == UNKNOWN else status in (OPTIMAL, FEASIBLE)


def keep(model: CpModel, sits: Sits, t: int, wish: Said, companies: Companies) -> None:
    """At this roundtable."""
    match wish:
        case Together(one, other):
            model.add(sits[one, t] == sits[other, t])
        case Pin(one, roundtable):
            model.add(sits[one, t] == (t == roundtable))
        case _:
            for a, b in enemies(wish, companies):
                model.add_at_most_one(sits[a, t], sits[b, t])


def _good_company(model: CpModel, sits: Sits, t: int, people: Sequence[Person], size: int) -> None:
    def here(which: Collection[int]) -> IntVar:
        among = model.new_int_var(0, size, "")
        model.add(among == sum(sits[key, t] for key in which))
        return among

    hosts = [each.key for each in people if each.is_host]
    newcomers = [each.key for each in people if each.is_first_timer]
    if hosts:
        model.add(here(hosts) >= 1)
    if len(newcomers) > 1:
        model.add(here(newcomers) != 1)
    if len(newcomers) < len(people) and not hosts:
        model.add(here(newcomers) < size)
    for language in {each.language for each in people}:
        speakers = [each.key for each in people if each.language == language]
        model.add(here(speakers) != (1 if len(speakers) > 1 < size else -1))
