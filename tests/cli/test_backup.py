"""A community is put away while people register, and comes back as it was at one moment."""

import asyncio
import json
import os
import subprocess
import sys
import tarfile
import threading
import time
import urllib.request
from pathlib import Path
from typing import Any

import asyncpg

from community.cli.manifest import contents
from community.database import embedded
from tests.cli.installation import QUIET, community
from tests.cli.test_serve import becomes, free_port, served

EVENING = "from bench.evening import evening; print(*evening('load'))"
ANSWERED = """
    SELECT count(*) FROM registration JOIN member ON member.id = registration.member
    WHERE member.email = ANY($1)
"""
COUNTED = """
    SELECT e.taken = count(r.id) FILTER (WHERE r.standing = 'confirmed')
    FROM event e LEFT JOIN registration r ON r.event = e.id GROUP BY e.id
"""


def an_evening(home: Path) -> tuple[str, str]:
    """The address of an evening to register for, and a token."""
    environment = {**os.environ, **QUIET, "DATA_DIR": str(home)}
    command = [sys.executable, "-c", EVENING]
    said = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    slug, token = said.stdout.splitlines()[-1].split()
    return slug, token


class Crowd:
    """People who register one after another, until they are told to stop."""

    def __init__(self, port: int, slug: str, token: str) -> None:
        self.address = f"http://127.0.0.1:{port}/api/v1/events/{slug}/registrations"
        self.token = token
        self.answered: list[str] = []
        self.is_over = threading.Event()
        self.threads = [threading.Thread(target=self._register, args=(n,)) for n in range(4)]

    def _register(self, line: int) -> None:
        number = 0
        while not self.is_over.is_set():
            number += 1
            person = {"name": f"人 {line}-{number}", "email": f"p{line}-{number}@example.org"}
            request = urllib.request.Request(
                self.address,
                json.dumps(person).encode(),
                {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"},
            )
            with urllib.request.urlopen(request, timeout=120) as answer:
                assert answer.status == 201
            self.answered.append(person["email"])

    def __enter__(self) -> "Crowd":
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_why: object) -> None:
        self.is_over.set()
        for thread in self.threads:
            thread.join()


def ask(home: Path, statement: str, *values: Any) -> list[Any]:
    """What the database of this installation answers."""

    async def asking() -> list[Any]:
        connection = await asyncpg.connect(embedded.start(home))
        try:
            if statement:
                return [row[0] for row in await connection.fetch(statement, *values)]
            async with connection.transaction():
                found = await contents(connection)
            return [{name: (each.rows, each.sum) for name, each in found.items()}]
        finally:
            await connection.close()

    return asyncio.run(asking())


def put_away_under_load(home: Path, file: Path) -> tuple[list[str], int]:
    """Who had been answered before the backup began, and how many were answered during it."""
    port, (slug, token) = free_port(), an_evening(home)
    with served(home, port):
        assert becomes(port, 200)
        with Crowd(port, slug, token) as crowd:
            while len(crowd.answered) < 20:
                assert all(thread.is_alive() for thread in crowd.threads)
                time.sleep(0.01)
            before = list(crowd.answered)
            backed_up = community(home, "backup", str(file))
            during = len(crowd.answered) - len(before)
    assert (backed_up.returncode, backed_up.stderr) == (0, "")
    return before, during


def test_what_is_put_away_under_load_comes_back_as_it_was(folder: Path) -> None:
    home, there, file = folder / "home", folder / "there", folder / "b.tar"
    embedded.start(home)
    picture = home / "files" / "ab" / "picture"
    picture.parent.mkdir(parents=True)
    picture.write_bytes(os.urandom(50_000))

    before, during = put_away_under_load(home, file)
    restored = community(there, "restore", str(file))

    assert (restored.returncode, restored.stderr) == (0, "")
    assert during > 0, "nobody registered while it was put away"
    with tarfile.open(file) as tar:
        manifest = json.load(tar.extractfile("manifest.json"))  # type: ignore[arg-type]
    promised = {name: (each["rows"], each["sum"]) for name, each in manifest["tables"].items()}
    assert ask(there, "") == [promised]
    assert promised["registration"][0] >= len(before)
    assert ask(there, ANSWERED, before) == [len(before)]
    assert set(ask(there, COUNTED)) == {True}
    assert (there / "files" / "ab" / "picture").read_bytes() == picture.read_bytes()
    embedded.stop(home)
    embedded.stop(there)


def test_a_damaged_backup_is_refused_and_nothing_is_touched(home: Path, folder: Path) -> None:
    file, torn = folder / "b.tar", folder / "torn.tar"
    assert community(home, "backup", str(file)).returncode == 0
    content = bytearray(file.read_bytes())
    middle = content.index(b"PGDMP") + 5_000
    content[middle] ^= 0xFF
    torn.write_bytes(content)

    answer = community(folder / "there", "restore", str(torn))

    assert (answer.returncode, answer.stderr) == (1, f"{torn} is damaged: database.dump.\n")
    assert not (folder / "there").exists()


def test_a_new_key_comes_along_and_old_ones_are_not_lost(home: Path, folder: Path) -> None:
    file = folder / "b.tar"
    community(home, "backup", str(file))
    old = (home / "secret_key").read_text()
    rotated = community(home, "keys", "rotate", "--days", "30")

    restored = community(home, "restore", str(file), "--replace")

    assert (rotated.returncode, restored.returncode, restored.stderr) == (0, 0, "")
    new, kept = (home / "secret_key").read_text().splitlines()
    assert (new != old, kept.split()[0]) == (True, old)


def test_whoever_runs_the_installation_sees_and_helps_people(home: Path) -> None:
    community(home, "organiser", "--name", "葵", "--email", "aoi@example.org")

    listed = community(home, "members", "list")
    signed_out = community(home, "members", "sign-out", "--email", "aoi@example.org")
    twice = community(home, "members", "approve", "--email", "aoi@example.org")
    nobody = community(home, "members", "organiser", "--email", "nobody@example.org")

    assert listed.stdout.split() == ["member", "葵", "aoi@example.org", "owner"]
    assert (signed_out.returncode, signed_out.stdout) == (0, "葵 is signed out everywhere.\n")
    assert (twice.returncode, nobody.returncode) == (1, 1)
    assert nobody.stderr == "Nobody is known by the address nobody@example.org.\n"


def test_what_the_command_did_stands_in_the_log(home: Path) -> None:
    community(home, "organiser", "--name", "陸", "--email", "riku@example.org")

    noted = asyncio.run(rows(home, "SELECT DISTINCT actor_kind, tablename FROM audit_entry"))

    assert ("operator", "held_role") in {tuple(row) for row in noted}


async def rows(home: Path, statement: str) -> list[Any]:
    link = await asyncpg.connect(embedded.start(home))
    try:
        return list(await link.fetch(statement))
    finally:
        await link.close()
