"""Somebody runs an installation with the command `community`, each word a process of its own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.cli.installation import QUIET, community

ERASE_HIRO = """
    member = await by_address("hiro@example.org")
    await erase(member)
"""
WHO_ERASED = """
    from community.database import fetch_value
    print(await fetch_value(
        "SELECT string_agg(DISTINCT actor_kind, ' ') FROM audit_entry"
        " WHERE tablename = 'member' AND after ? 'erased_at'"
    ))
"""
MEI_OF_LONG_AGO = """
    from datetime import timedelta
    from community.clock import now
    long_ago = now() - timedelta(days=1000)
    await Member(name="mei", email="mei@example.org", created_at=long_ago).save()
"""
ADDRESSES = """
    print([each.email for each in await Member.objects()])
"""


def community_python(data_dir: Path, words: str) -> "subprocess.CompletedProcess[str]":
    """What a few lines over the installation's rooms print, in a process of their own."""
    script = f"""
from community.cli.machine import with_pool
from community.members.find import by_address
from community.members.tables import Member
from community.privacy.erase import erase
async def run():{words}
with_pool(run)
"""
    environment = {**os.environ, **QUIET, "DATA_DIR": str(data_dir)}
    command = [sys.executable, "-c", script]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_a_community_moves_to_another_machine_by_its_backup(home: Path, folder: Path) -> None:
    there, file = folder / "there", folder / "community.tar"
    community(home, "organiser", "--name", "葵", "--email", "aoi@example.org")

    backed_up = community(home, "backup", str(file))
    restored = community(there, "restore", str(file))
    again = community(there, "restore", str(file))
    replaced = community(there, "restore", str(file), "--replace")

    assert (backed_up.returncode, backed_up.stderr) == (0, "")
    assert (restored.returncode, restored.stderr) == (0, "")
    assert again.stderr == "There is a community already. To give it up, say --replace.\n"
    assert (replaced.returncode, replaced.stderr) == (0, "")
    assert (there / "secret_key").read_text() == (home / "secret_key").read_text()
    assert (there / "secret_key").stat().st_mode & 0o077 == 0
    assert file.stat().st_mode & 0o077 == 0


def test_who_was_deleted_stays_so_when_an_older_backup_comes_back(home: Path, folder: Path) -> None:
    there, file = folder / "there", folder / "community.tar"
    for name in ("aoi", "hiro"):
        community(home, "organiser", "--name", name, "--email", f"{name}@example.org")
    community(home, "backup", str(file))
    erased = community_python(home, ERASE_HIRO)
    there.mkdir(mode=0o711)
    shutil.copy(home / "deletions", there / "deletions")

    restored = community(there, "restore", str(file))
    left = community_python(there, ADDRESSES)
    noted = community_python(there, WHO_ERASED)

    assert (erased.stderr, restored.stderr) == ("", "")
    assert noted.stdout == "operator\n"
    assert "Deleted again, as asked before: 1\n" in restored.stdout
    assert ("aoi@example.org" in left.stdout, "hiro@example.org" in left.stdout) == (True, False)


def test_what_the_command_removes_stands_in_the_log_as_its_own(home: Path) -> None:
    made = community_python(home, MEI_OF_LONG_AGO)

    looked = community(home, "retention", "--dry-run")
    still = community_python(home, ADDRESSES)
    removed = community(home, "retention")
    left, noted = community_python(home, ADDRESSES), community_python(home, WHO_ERASED)

    assert [each.stderr for each in (made, looked, removed)] == ["", "", ""]
    assert looked.stdout.splitlines()[0].split()[0] == "1"
    assert ["mei@" in each.stdout for each in (still, left)] == [True, False]
    assert noted.stdout == "operator\n"


def test_a_file_that_is_no_backup_is_refused_and_nothing_is_made(folder: Path) -> None:
    letter = folder / "letter.tar"
    letter.write_text("Dear all,")

    answer = community(folder / "data", "restore", str(letter))

    sentence, _, _reason = answer.stderr.partition(": ")
    assert (answer.returncode, sentence) == (1, f"{letter} cannot be read as a backup")
    assert not (folder / "data").exists()


def test_the_doctor_finds_nothing_wrong_in_a_new_community(home: Path, folder: Path) -> None:
    community(home, "backup", str(folder / "b.tar"))

    answer = community(home, "doctor")

    wrong = [line for line in answer.stdout.splitlines() if not line.startswith("✓")]
    assert [line for line in wrong if "browser's files" not in line] == []


def test_the_doctor_says_each_wrong_setting_in_a_sentence(folder: Path) -> None:
    answer = community(
        folder,
        "doctor",
        DATABASE_URL="postgresql://127.0.0.1:1/nowhere",
        SMTP_URL="smtp://127.0.0.1:1",
        BASE_URL="http://meet.example.org",
        TIMEZONE="Mars/Olympus",
        TRUST_PROXY="the one at the door",
        SECRET_KEY="guess me",
        PASS_CERTIFICATE="/nowhere/pass.pem",
    )

    wrong = [line[2:].split(":")[0] for line in answer.stdout.splitlines() if line[0] == "✗"]
    assert answer.returncode == 1
    assert [line for line in wrong if "browser's files" not in line] == [
        "The time zone Mars/Olympus is unknown",
        "BASE_URL begins with http",
        "TRUST_PROXY",
        "SECRET_KEY is short enough to be guessed",
        "PASS_CERTIFICATE",
        "The database does not answer",
        "Migrations cannot be looked at without the database.",
        "The outbox cannot be looked at before the migrations have run.",
        "The mail server 127.0.0.1",
        "There has been no backup yet",
    ]


def test_a_token_is_printed_for_a_scope_that_exists(home: Path) -> None:
    made = community(home, "tokens", "create", "--name", "door", "--scope", "organiser")
    refused = community(home, "tokens", "create", "--name", "door", "--scope", "king")

    assert (made.returncode, made.stderr, len(made.stdout.split())) == (0, "", 1)
    assert (refused.returncode, refused.stdout) == (1, "")
    known = "reader, door, editor, host, organiser, tokens"
    assert refused.stderr == f"A token is for one or more of: {known}.\n"
