"""Programs ask the whole API at length, and every answer is one that its description allows."""

import subprocess
import tempfile
from pathlib import Path

from bench.everything import everything
from bench.fuzz import Wanted, command, read
from bench.installation import Installation
from bench.promise import Measured

CASES = 70  # for one operation and phase
LEAST = 20_000


def every_answer_is_described(installation: Installation) -> list[Measured]:
    """Programs may ask anything."""
    known = everything()
    address = f"http://127.0.0.1:{installation.port}"
    with installation.served(), tempfile.TemporaryDirectory() as folder:
        wanted = Wanted(address, known, CASES)
        with (Path(folder) / "said").open("w") as said:
            subprocess.run(command(Path(folder), wanted), cwd=folder, stdout=said, check=False)
        found = read(Path(folder))
    return [
        Measured(
            "Every operation of the API under every check of schemathesis",
            f"at least {LEAST:,} cases, no answer that is not described",
            f"{found.operations} operations, {found.cases:,} cases,"
            f" {len(found.wrong)} kinds of wrong answers",
            found.cases >= LEAST and not found.wrong,
            "; ".join(found.wrong),
        )
    ]
