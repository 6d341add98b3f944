"""Seating by a file that others can score: maximally diverse groups, meetups, social golfers."""

import argparse
import gzip
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import process_time

from bench.golfers import weeks
from bench.seat_problems import diverse_groups, meetup
from community.seating.arrange import Found, Search, arrange
from community.seating.engine import MANY, engine
from community.seating.golfers.weeks import Week, Weeks
from community.seating.problem import Problem

TRIAL = 10  # steps a chair, to learn how quick this machine is


def main(given: Sequence[str] | None = None) -> None:
    asked = _asked(given)
    print(json.dumps(_golfing(asked) if asked.what == "golfers" else _seating(asked)))


def _golfing(asked: argparse.Namespace) -> dict[str, Weeks]:
    return {"tables": weeks(asked.file, asked.seconds, asked.seed)}


def _seating(asked: argparse.Namespace) -> dict[str, Week | Weeks]:
    problem = _read(asked.what, asked.file)
    found = _within(problem, asked.seconds, asked.seed)
    rounds = [list(_seated(problem, row)) for row in found.at]
    return {"groups": rounds[0]} if asked.what == "mdgp" else {"tables": rounds}


def _asked(words: Sequence[str] | None) -> argparse.Namespace:
    given = argparse.ArgumentParser(prog="bench/seating", description=__doc__)
    given.add_argument("what", choices=["mdgp", "meetup", "golfers"])
    given.add_argument("file", help="an instance; for golfers GROUPS-SIZE-WEEKS")
    given.add_argument("--seconds", type=float, default=1.0, help="processor time of the search")
    given.add_argument("--seed", type=int, default=1)
    return given.parse_args(words)


def _read(what: str, name: str) -> Problem:
    found = Path(name).read_bytes()
    text = (gzip.decompress(found) if name.endswith(".gz") else found).decode()
    return diverse_groups(text) if what == "mdgp" else meetup(json.loads(text))


def _within(problem: Problem, seconds: float, seed: int) -> Found:
    """The best found within so much processor time; loading and compiling do not count."""
    quick = engine(MANY + 1)
    arrange(problem, seed, 1, quick)
    began = process_time()
    search = Search(problem, seed, MANY, quick)
    short, long = (_took(search, each * search.chairs) for each in (TRIAL, 4 * TRIAL))
    a_step = max(long - short, long / 8) / (3 * TRIAL * search.chairs)
    steps = max(1, round((seconds - process_time() + began) / a_step))
    for _found in search.improve(steps):
        if process_time() - began >= seconds:
            break
    return search.found(steps)


def _took(search: Search, steps: int) -> float:
    """The seconds for a cooling; a longer one costs no more to begin with."""
    began = process_time()
    search.cool(search.rungs, steps)
    return process_time() - began


def _seated(problem: Problem, row: list[int]) -> Iterator[list[int]]:
    """Who sits at each roundtable; empty chairs are left out."""
    nobody = problem.weight.index(1) if problem.crew_price[0][-1] else -1
    for table in range(len(problem.sizes)):
        yield [p for p, at in enumerate(row) if at == table and problem.part[0][p] != nobody]


if __name__ == "__main__":
    main()
