"""The table of results, for the terminal and for docs/benchmarks.md."""

import os
import platform

from bench.promise import Measured

INTRODUCTION = """# What was measured

Written by `bench/run`, which starts an installation of its own and measures all of this in one run.
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
    rows = "".join(
        f"| {result.promise} | {result.wanted} | {result.measured} |"
        f" {'yes' if result.is_kept else '**no**'} | {result.aside} |\n"
        for result in results
    )
    machine = (
        f"\n{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}.\n"
    )
    return INTRODUCTION + head + rows + machine
