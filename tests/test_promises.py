"""docs/security.md names a test for each promise, and each of these tests is there."""

import ast
import re

from community.paths import CHECKOUT

PAGE = CHECKOUT / "docs" / "security.md"
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")


def written_in(path: str) -> set[str]:
    """The names of the tests in this file; none when there is no such file."""
    file = CHECKOUT / path
    tree = ast.parse(file.read_text()) if file.exists() else ast.Module([], [])
    return {node.name for node in ast.walk(tree) if hasattr(node, "name")}


def test_every_promise_is_held_by_a_test_that_is_there() -> None:
    named = NAMED.findall(PAGE.read_text())

    missing = [f"{path}::{name}" for path, name in named if name not in written_in(path)]

    assert missing == []
    assert len(named) > 60


def test_every_line_of_a_table_names_its_test() -> None:
    rows = [line for line in PAGE.read_text().splitlines() if line.startswith("| ")]
    promises = [row for row in rows if not row.startswith(("| promise", "|---"))]

    assert [row for row in promises if not NAMED.search(row)] == []
    assert len(promises) > 40
