"""A report's page beside the least that Litestar can do, and what it weighs on the wire."""

import gzip
import re
import statistics
import urllib.request

from bench.evening import made
from bench.installation import Installation, free_port
from bench.load import get
from bench.pages import Server, answering, in_turns, work_beside
from bench.promise import Measured
from community.cli.machine import with_pool
from community.cli.migrate import migrate
from community.database import only
from community.events.tables import Event, Round
from community.outputs.tables import Item
from community.publishing.publish import publish
from community.reports.compile import compile_report
from community.roundtables.tables import Roundtable

LEAST_RATIO, MOST_BYTES = 0.15, 20_000
SAYS = "お客様が最初の価値に着くまでの日数を、担当者ではなく週ごとに並べて見る。"


def near_bare_hello(installation: Installation) -> list[Measured]:
    """A report's page beside a bare hello."""
    migrate()
    path = f"/reports/{with_pool(_a_report)}"
    bare_port = free_port()
    with installation.served(path) as ours, answering(bare_port) as bare:
        page = _fetched(f"http://127.0.0.1:{installation.port}{path}")
        turns = in_turns(
            Server(bare_port, bare.pid, get("/")), Server(installation.port, ours.pid, get(path))
        )
    ratio = statistics.median(report.per_second / hello.per_second for hello, report in turns)
    scripts = len(re.findall(rb"<script(?![^>]*ld\+json)", page))
    weight = len(gzip.compress(page, 5))
    return [
        Measured(
            "A report's page, with what roundtables wrote, against a bare Litestar hello",
            f"at least {LEAST_RATIO} of its requests/s",
            f"{ratio:.2f}",
            ratio >= LEAST_RATIO,
            work_beside(turns),
        ),
        Measured(
            "What a stranger's browser gets for a report of 60 lines",
            f"at most {MOST_BYTES:,} bytes with gzip, no script",
            f"{weight:,} bytes, {scripts} scripts",
            weight <= MOST_BYTES and scripts == 0,
            f"{len(page):,} bytes before it is packed",
        ),
    ]


async def _a_report() -> str:
    """The address of a report on twelve roundtables with five lines each."""
    slug, _token = await made("report")
    event = only(await Event.objects().get(Event.slug == slug))
    for number in (1, 2):
        its_round = Round(event=event, number=number, title=f"問い{number}を話す")
        await its_round.save()
        for letter in "ABCDEF":
            here = Roundtable(event=event, round=its_round, letter=letter)
            await here.save()
            for each in range(5):
                words = f"{number}{letter}{each} {SAYS}"
                await Item(roundtable=here, text=words, op_id=f"{slug}-{words[:4]}").save()
    await compile_report(event, "測る夜をふりかえる", "はじめに。")
    return str((await publish(event)).slug)


def _fetched(address: str) -> bytes:
    with urllib.request.urlopen(address) as answer:
        page: bytes = answer.read()
    return page
