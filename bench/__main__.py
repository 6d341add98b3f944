"""Measure every promise in an installation of its own, and write docs/benchmarks.md.

With names of this room's files, such as `answers`, it measures those alone, and the rows of the
others stay as they were.
"""

import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench.installation import Installation
from bench.promise import Measured
from bench.table import as_markdown, as_text, with_rows

PAGE = Path(__file__).parent.parent / "docs" / "benchmarks.md"


def main(*only: str) -> int:
    """0 when every promise is kept."""
    with tempfile.TemporaryDirectory(prefix="community-bench-") as folder:
        Path(folder).chmod(0o711)
        os.environ.update(DATA_DIR=folder, DATABASE_URL="", SMTP_URL="", BASE_URL="", SECRET_KEY="")
        os.environ.update(RESPONSIBLE="測る会 東京都", TRUST_PROXY="127.0.0.1")
        results = measure(Installation(Path(folder)), only)
    print(as_text(results))
    PAGE.write_text(with_rows(PAGE.read_text(), results) if only else as_markdown(results))
    return 0 if all(result.is_kept for result in results) else 1


def measure(installation: Installation, only: Sequence[str] = ()) -> list[Measured]:
    """Each measurement leaves the installation stopped, with what it wrote."""
    from bench import (
        among_many,
        answers,
        codes,
        crash,
        door,
        feed,
        forged,
        gates,
        idle,
        library,
        live,
        meet_once,
        mended,
        moves,
        one_go,
        one_moment,
        pages,
        pens,
        places,
        prices,
        report,
        rush,
        scans,
        seated_plain,
        sight,
    )  # they read the settings

    results: list[Measured] = []
    looks = [
        crash.nothing_answered_is_lost,
        door.near_hello,
        pages.near_bare_litestar,
        report.near_bare_hello,
        feed.kept,
        idle.small,
        idle.starts_soon,
        codes.none_passes,
        prices.worked_out_at_once,
        library.finds_quickly,
        live.near_the_pen,
        gates.many_at_once,
        scans.any_order,
        sight.in_sight,
        forged.none_opens,
        answers.every_answer_is_described,
        mended.few_are_moved,
        moves.add_up,
        pens.lose_no_word,
        meet_once.soon,
        seated_plain.within_two_seconds,
        one_go.beside_one_each,
        one_moment.in_one_moment,
        among_many.no_slower,
        rush.near_echo,
        rush.near_echo_of_form,
        places.never_oversold,  # last, because it leaves two thousand mails to deliver
    ]
    wanted = [look for look in looks if not only or look.__module__.removeprefix("bench.") in only]
    for look in wanted:
        print(f"  {look.__doc__}", file=sys.stderr, flush=True)
        results += look(installation)
    return results


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
