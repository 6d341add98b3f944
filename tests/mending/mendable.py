"""How few have to get up so that a round keeps its rules, by a solver that is not ours (CP-SAT)."""

from collections.abc import Collection, Mapping, Sequence
from itertools import product

from ortools.sat.python.cp_model import OPTIMAL, CpModel, CpSolver, IntVar

from community.flaws.person import Person
from community.wishes.wishes import Companies, Said
from tests.planner.possible import Sits, keep

FEWEST = 3


def fewest_moves(
    people: Sequence[Person],
    chairs: Sequence[int],
    said: Sequence[Said],
    companies: Companies,
    home: Mapping[int, int],
) -> int | None:
    """How many of those who have a home leave it; None when no seating keeps all of it.

    Each roundtable has three people or more, as many as it has chairs, or nobody.
    """
    model, tables = CpModel(), range(len(chairs))
    sits: Sits = {(one.key, t): model.new_bool_var("") for one, t in product(people, tables)}
    for person in people:
        model.add_exactly_one(sits[person.key, t] for t in tables)
    for t, most in enumerate(chairs):
        for wish in said:
            keep(model, sits, t, wish, companies)
        _company(model, sits, t, people, most)
    model.minimize(sum(1 - sits[key, t] for key, t in home.items()))
    solver = CpSolver()
    solver.parameters.num_workers = 1
    return round(solver.objective_value) if solver.solve(model) == OPTIMAL else None


def _company(model: CpModel, sits: Sits, t: int, people: Sequence[Person], most: int) -> None:
    def here(which: Collection[int]) -> IntVar:
        among = model.new_int_var(0, most, "")
        model.add(among == sum(sits[key, t] for key in which))
        return among

    is_used = model.new_bool_var("")
    everybody, newcomers = (
        here([p.key for p in people]),
        [p.key for p in people if p.is_first_timer],
    )
    model.add(everybody >= FEWEST).only_enforce_if(is_used)
    model.add(everybody == 0).only_enforce_if(is_used.negated())
    needed = [[p.key for p in people if p.is_host]]
    if len(newcomers) < len(people):
        needed.append([p.key for p in people if p.is_host or not p.is_first_timer])
    for some in filter(None, needed):
        model.add(here(some) >= 1).only_enforce_if(is_used)
    kinds = [newcomers, *([p.key for p in people if p.language == each] for each in ("ja", "en"))]
    for kind in kinds:
        if len(kind) > 1:
            model.add(here(kind) != 1)
