"""One registration among two hundred thousand, beside one among none."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.evening import made, person
from bench.installation import Installation
from bench.promise import Measured
from community.cli.machine import with_pool
from community.cli.migrate import migrate
from community.database import execute, fetch_value, only
from community.events.find import event_by_slug
from community.events.tables import Event
from community.registering.register import register_by_address
from community.registering.wish import Newcomer

MEMBERS, EVENTS = 2_000, 100
TURNS, EACH_TURN = 40, 10
MOST_SLOWER = 0.10


def no_slower(_installation: Installation) -> list[Measured]:
    """One registration among many."""
    with tempfile.TemporaryDirectory(prefix="community-bench-") as folder:
        Path(folder).chmod(0o711)
        empty, full = _House(folder, "empty"), _House(folder, "full")
        turns = [(empty.times(), full.times()) for _n in range(TURNS)]
        empty.close(), full.close()
    among_none, among_many = (
        statistics.median(one for turn in turns for one in turn[which]) for which in (0, 1)
    )
    slower = among_many / among_none - 1
    return [
        Measured(
            f"One registration with {MEMBERS * EVENTS:,} in the database against an empty one",
            f"at most {MOST_SLOWER:.0%} slower",
            f"{slower:+.1%}",
            slower <= MOST_SLOWER,
            f"{among_many * 1000:.1f} against {among_none * 1000:.1f} ms, medians of"
            f" {TURNS * EACH_TURN} each, in turns",
        )
    ]


class _House:
    """An installation of its own, with nobody or with many in it; registers when it is asked to."""

    def __init__(self, folder: str, name: str) -> None:
        environment = {**os.environ, "DATA_DIR": str(Path(folder) / name), "DATABASE_URL": ""}
        command = [sys.executable, "-m", "bench.among_many", name]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        self.process = subprocess.Popen(command, env=environment, text=True, **pipes)

    def times(self) -> list[float]:
        """How long each of some registrations took, in seconds."""
        assert self.process.stdin and self.process.stdout
        self.process.stdin.write("go\n")
        self.process.stdin.flush()
        while not (said := self.process.stdout.readline()).startswith("["):
            assert said, "the other process has ended"
        times: list[float] = json.loads(said)
        return times

    def close(self) -> None:
        self.process.communicate()


async def _when_asked(is_full: bool) -> None:
    slug, _token = await made("among")
    event = only(await event_by_slug(slug))
    await register_by_address(event, Newcomer(**person("first", 0)))
    if is_full:
        await _fill()
    await execute("VACUUM ANALYZE")
    for turn, _line in enumerate(sys.stdin):
        print(json.dumps([await _time(event, turn, n) for n in range(EACH_TURN)]), flush=True)


async def _time(event: Event, turn: int, number: int) -> float:
    newcomer = Newcomer(**person(f"turn-{turn}", number))
    began = time.perf_counter()
    await register_by_address(event, newcomer)
    return time.perf_counter() - began


async def _fill() -> None:
    """Everybody at every evening, each row like the first one of its kind."""
    for statement in _ROWS:
        await execute(statement)
    assert await fetch_value("SELECT count(*) FROM registration") > MEMBERS * EVENTS


_ROWS = (
    f"""
    INSERT INTO member SELECT new.* FROM member one, generate_series(1, {MEMBERS}) n,
        jsonb_populate_record(one, jsonb_build_object(
            'id', gen_random_uuid(), 'email', n || '@x.jp')) AS new
    """,
    f"""
    INSERT INTO event SELECT new.* FROM event one, generate_series(1, {EVENTS}) n,
        jsonb_populate_record(one, jsonb_build_object(
            'id', one.id + n, 'slug', 'many-' || n, 'number', 1000 + n)) AS new
    """,
    """
    INSERT INTO place_kind SELECT new.* FROM place_kind one, event e,
        jsonb_populate_record(one, jsonb_build_object(
            'id', gen_random_uuid(), 'event', e.id)) AS new
    WHERE e.id <> one.event
    """,
    """
    INSERT INTO registration SELECT new.* FROM registration one
        JOIN place_kind k ON k.event <> one.event CROSS JOIN member m,
        jsonb_populate_record(one, jsonb_build_object(
            'id', gen_random_uuid(), 'event', k.event, 'kind', k.id, 'member', m.id,
            'standing', 'waitlisted',
            'ticket_serial', (random() * 9e18)::bigint)) AS new
    WHERE m.id <> one.member
    """,
)

if __name__ == "__main__":
    migrate()
    with_pool(lambda: _when_asked(sys.argv[1] == "full"))
