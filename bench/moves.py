"""A hundred thousand things that people do about places, by four processes at the same events."""

import json
import subprocess
import sys
import time
from random import Random

from bench.acting import Evening
from bench.installation import Installation
from bench.promise import Measured
from community.cli.machine import with_pool
from community.cli.migrate import migrate

ACTIONS = 100_000
PROCESSES = 4
EVENINGS = 12


def add_up(installation: Installation, actions: int = ACTIONS) -> list[Measured]:
    """Places add up after every move."""
    migrate()
    events = with_pool(_evenings)
    began = time.monotonic()
    tasks = [_process(seed, actions // PROCESSES, events) for seed in range(PROCESSES)]
    told = [json.loads(task.communicate()[0] or "{}") for task in tasks]
    took = time.monotonic() - began
    wrong = [each for one in told for each in one.get("wrong", ["a process died"])]
    done = sum(one.get("done", 0) for one in told)
    return [
        Measured(
            f"{actions:,} random actions by {PROCESSES} processes at once on the same events",
            "confirmed + offered + free = capacity after each, per kind and per room",
            f"{len(wrong)} times wrong" + (f": {wrong[0]}" if wrong else ""),
            not wrong and done > actions / 4,
            f"{done:,} of them possible; {actions / took:,.0f}/s, each looked at from all sides",
        )
    ]


async def _evenings() -> list[int]:
    return [(await Evening.new(f"moves-{n}")).event.id for n in range(EVENINGS)]


def _process(seed: int, actions: int, events: list[int]) -> "subprocess.Popen[bytes]":
    words = [str(each) for each in (seed, actions, *events)]
    command = [sys.executable, "-m", "bench.moves", *words]
    return subprocess.Popen(command, stdout=subprocess.PIPE)


async def _act(seed: int, actions: int, events: list[int]) -> dict[str, object]:
    """Do so many things at these events; what was possible, and what did not add up."""
    dice, done, wrong = Random(seed), 0, list[str]()
    evenings = [await Evening.known(event) for event in events]
    for _ in range(actions):
        evening = dice.choice(evenings)
        done += await evening.at_random(dice)
        wrong += await evening.wrong()
    return {"done": done, "wrong": wrong[:20]}


if __name__ == "__main__":
    seed, actions, *events = map(int, sys.argv[1:])
    print(json.dumps(with_pool(lambda: _act(seed, actions, events))))
