"""The table of results, for the terminal and for docs/benchmarks.md."""

import os
import platform

from bench.promise import Measured

INTRODUCTION = """# What was measured

Written by `bench/run`, which starts an installation of its own and measures all of this in one run;
`bench/run answers` measures one file of `bench/` anew, and writes its rows alone.
Ratios can be compared between machines; times cannot.

"""


def as_text(results: list[Measured]) -> str:
    lines = []
    for result in results:
        lines.append(f"{'kept  ' if result.is_kept else 'BROKEN'}  {result.promise}")
        lines.append(f"        wanted {result.wanted}; measured {result.measured}")
        lines += [f"        ({result.aside})"] if result.aside else []
    return "\n".join(lines)


def as_markdown(results: list[Measured]) -> str:
    head = "| promise | wanted | measured | kept | besides |\n|---|---|---|---|---|\n"
    rows = "".join(_row(result) for result in results)
    machine = (
        f"\n{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}.\n"
    )
    return INTRODUCTION + head + rows + machine


def with_rows(page: str, results: list[Measured]) -> str:
    """The page with these rows in place of the older ones; new ones come last."""
    lines = page.splitlines(keepends=True)
    for result in results:
        before = [n for n, line in enumerate(lines) if line.startswith(f"| {result.promise} |")]
        last = max(n for n, line in enumerate(lines) if line.startswith("|"))
        lines[slice(*((before[0], before[0] + 1) if before else (last + 1, last + 1)))] = [
            _row(result)
        ]
    return "".join(lines)


def _row(result: Measured) -> str:
    kept = "yes" if result.is_kept else "**no**"
    cells = (result.promise, result.wanted, result.measured, kept, result.aside)
    return f"| {' | '.join(cells)} |\n"
