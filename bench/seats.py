"""Seating by a file that others can score: maximally diverse groups, meetups, social golfers."""

import argparse
import gzip
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import process_time

from bench.golfers import weeks
from bench.recount import WRITTEN, recounted, written
from bench.seat_problems import diverse_groups, meetup
from community.seating.arrange import Found, Search, arrange
from community.seating.engine import MANY, engine
from community.seating.golfers.weeks import Week, Weeks
from community.seating.problem import Problem
from community.seating.state import Numbers

TRIAL = 10  # steps a chair, to learn how quick this machine is,
APART = 8  # in several halls on one of so many rungs
LEAST = 200  # steps a chair, however little time there is
TRYING = 0.1  # of the time, for telling which of several problems promise most; or,
QUICK, MOST = 12, 0.25  # where few people are seated soon, so much through their number


def main(given: Sequence[str] | None = None) -> None:
    asked = _asked(given)
    verbs = {"golfers": _golfing, "recount": _recounting}
    print(json.dumps(verbs.get(asked.what, _seating)(asked)))


def _golfing(asked: argparse.Namespace) -> dict[str, Weeks]:
    return {"tables": weeks(asked.file, asked.seconds, asked.seed)}


def _recounting(asked: argparse.Namespace) -> dict[str, str]:
    name = Path(asked.file).name.partition(".")[0]
    for grouping in written(WRITTEN.read_text()):
        if grouping.name == name:
            return recounted(grouping, _text(asked.file))
    sys.exit(f"no grouping of {name} is written in {WRITTEN}")


def _seating(asked: argparse.Namespace) -> dict[str, Week | Weeks]:
    problems = _read(asked.what, asked.file)
    problem, found = best_within(problems, asked.seconds, asked.seed)
    rounds = [list(_seated(problem, row)) for row in found.at]
    return {"groups": rounds[0]} if asked.what == "mdgp" else {"tables": rounds}


def _asked(words: Sequence[str] | None) -> argparse.Namespace:
    given = argparse.ArgumentParser(prog="bench/seating", description=__doc__)
    given.add_argument("what", choices=["mdgp", "meetup", "golfers", "recount"])
    given.add_argument("file", help="an instance; for golfers GROUPS-SIZE-WEEKS")
    given.add_argument("--seconds", type=float, default=1.0, help="processor time of the search")
    given.add_argument("--seed", type=int, default=1)
    return given.parse_args(words)


def _read(what: str, name: str) -> list[Problem]:
    text = _text(name)
    return diverse_groups(text) if what == "mdgp" else [meetup(json.loads(text))]


def _text(name: str) -> str:
    found = Path(name).read_bytes()
    return (gzip.decompress(found) if name.endswith(".gz") else found).decode()


def best_within(problems: list[Problem], seconds: float, seed: int) -> tuple[Problem, Found]:
    """The best found within so much processor time, and for which problem.

    When there are several, all are tried for a share of the time, then the better half of them
    for as long, and so on until one is left.
    """
    share = seconds * min(MOST, max(TRYING, QUICK / problems[0].people))
    tried, left = [], seconds
    while len(problems) > 1:
        each = share / len(problems)
        turn = sorted(((p, _within(p, each, seed)) for p in problems), key=_points)
        problems = [problem for problem, _found in turn[: len(turn) // 2]]
        tried.append(turn[0])
        left -= share
    return min([(problems[0], _within(problems[0], left, seed)), *tried], key=_points)


def _points(tried: tuple[Problem, Found]) -> int:
    return tried[1].points


def _within(problem: Problem, seconds: float, seed: int) -> Found:
    """Loading and compiling do not count; two thousand people take longer than a second."""
    quick = engine(MANY + 1)
    arrange(problem, seed, 1, quick)
    began = process_time()
    search = Search(problem, seed, MANY, quick)
    a_step, begins = _pace(search)
    steps = max(LEAST * search.chairs, round((seconds - process_time() + began - begins) / a_step))
    for _found in search.improve(steps):
        if process_time() - began >= seconds:
            break
    return search.found(steps)


def _pace(search: Search) -> tuple[float, float]:
    """The seconds a step takes, and those for a cooling's whole ladder before any step."""
    apart, steps = (APART if search.halls > 1 else 1), TRIAL * search.chairs
    short, long = (_took(search, search.rungs[::apart], each * steps) for each in (1, 4))
    a_step = max(long - short, long / 8) / (3 * steps)
    return a_step, max(0.0, short - steps * a_step) * apart


def _took(search: Search, rungs: Numbers, steps: int) -> float:
    """The seconds for a cooling on some rungs; more steps on them cost no more to begin with."""
    began = process_time()
    search.cool(rungs, steps)
    return process_time() - began


def _seated(problem: Problem, row: list[int]) -> Iterator[list[int]]:
    """Who sits at each roundtable."""
    for table in range(len(problem.sizes)):
        yield [p for p, at in enumerate(row) if at == table]


if __name__ == "__main__":
    main()
