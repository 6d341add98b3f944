"""The PostgreSQL that comes with us, as somebody meets it who only wants to start."""

import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import asyncpg
import pytest
from folders import open_folder

from community.database import embedded
from community.database.cluster_owner import CannotStart

START = """
import sys
from pathlib import Path
from community.database import embedded
print(embedded.start(Path(sys.argv[1])), flush=True)
sys.stdin.read()
"""


@pytest.fixture(scope="module")
def data_dir() -> Iterator[Path]:
    """A data folder of its own, whose server runs before each test that asks for `address`."""
    with open_folder() as folder:
        yield folder
        embedded.stop(folder)


@pytest.fixture
def address(data_dir: Path) -> str:
    return embedded.start(data_dir)


def another_process(data_dir: Path) -> "subprocess.Popen[str]":
    """Somebody who starts the server, and uses it until their standard input ends."""
    command = [sys.executable, "-c", START, str(data_dir)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def pid_file(data_dir: Path) -> Path:
    return (data_dir / "postgres").resolve() / "postmaster.pid"


def kill(data_dir: Path) -> None:
    pid = int(pid_file(data_dir).read_text().split()[0])
    os.kill(pid, signal.SIGKILL)
    while Path(f"/proc/{pid}").exists() and not is_dead(pid):
        time.sleep(0.01)


def is_dead(pid: int) -> bool:
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"


def test_three_processes_that_start_at_once_share_one_server() -> None:
    with open_folder() as folder:
        people = [another_process(folder) for _ in range(3)]

        addresses = {person.stdout.readline() for person in people if person.stdout}
        for person in people:
            person.communicate()

        assert len(addresses) == 1
        assert not embedded.is_running(folder), "the last one who leaves stops it"


def test_a_process_that_leaves_does_not_stop_the_server_of_another(
    data_dir: Path, address: str
) -> None:
    guest = another_process(data_dir)

    told, _ = guest.communicate()

    assert told.strip() == address
    assert embedded.is_running(data_dir)


async def test_what_was_written_is_there_after_the_server_was_killed(
    data_dir: Path, address: str
) -> None:
    connection = await asyncpg.connect(address)
    await connection.execute("CREATE TABLE IF NOT EXISTS kept AS SELECT 'ひとつ' AS word")
    connection.terminate()
    kill(data_dir)

    connection = await asyncpg.connect(embedded.start(data_dir))
    word = await connection.fetchval("SELECT word FROM kept")
    await connection.close()

    assert word == "ひとつ"


def test_a_killed_servers_number_may_belong_to_a_stranger_by_now(
    data_dir: Path, address: str
) -> None:
    kill(data_dir)
    lines = pid_file(data_dir).read_text().splitlines()
    pid_file(data_dir).write_text("\n".join([str(os.getpid()), *lines[1:]]) + "\n")

    assert not embedded.is_running(data_dir)
    assert embedded.start(data_dir) == address


async def test_nobody_else_can_reach_it(data_dir: Path, address: str) -> None:
    connection = await asyncpg.connect(address)
    listens_on = await connection.fetchval("SHOW listen_addresses")
    socket_dir = await connection.fetchval("SHOW unix_socket_directories")
    await connection.close()

    assert listens_on == ""
    assert stat.S_IMODE(Path(socket_dir).stat().st_mode) == 0o700


async def test_japanese_sorts_the_same_everywhere_and_can_be_searched(address: str) -> None:
    connection = await asyncpg.connect(address)
    await connection.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
    given = ["亜", "ア", "い", "あ", "b", "B"]
    words = await connection.fetchval(
        "SELECT array_agg(word ORDER BY word) FROM unnest($1::text[]) word", given
    )
    alike = await connection.fetchval("SELECT similarity('株式会社さくら', 'さくら株式会社') > 0")
    await connection.close()

    assert words == ["B", "b", "あ", "い", "ア", "亜"]
    assert alike is True


def test_a_data_folder_may_have_a_long_and_strange_name() -> None:
    with open_folder() as folder:
        strange = Path(folder, "it's a “データ” folder & more", "x" * 90)

        address = embedded.start(strange)
        embedded.stop(strange)

        assert address.startswith("postgresql://community@/community?host=/tmp/community-")


def test_files_of_another_postgresql_are_refused_in_words(data_dir: Path, address: str) -> None:
    embedded.stop(data_dir)
    version = (data_dir / "postgres").resolve() / "PG_VERSION"
    version.write_text("12\n")

    with pytest.raises(CannotStart) as refused:
        embedded.start(data_dir)
    version.write_text("18\n")

    assert str(refused.value).startswith(f"{version.parent} was made by PostgreSQL 12, this is 18.")
