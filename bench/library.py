"""Seeking among a hundred thousand published lines, beside ten thousand."""

import random
import statistics
import time
from datetime import UTC, datetime, timedelta

from bench.installation import Installation
from bench.promise import Measured
from community.cli.machine import with_pool
from community.cli.migrate import migrate
from community.database import execute
from community.database.part import Part
from community.events.visible_to import Viewer
from community.library.seek import Wanted, seek

FEW, MANY, EVENING = 10_000, 100_000, 100  # lines, and how many an evening has
ASKED = 400
MOST_MS, MOST_TIMES = 20.0, 1.5
SUBJECTS = """
    解約 予兆 更新率 会員 ログイン 初回 価値 お客様 導入 担当者 営業 請求 問い合わせ 満足度 活用
    定着 KPI 指標 オンボーディング 先行指標 NPS ヘルススコア churn MRR 売上 継続 目標 会議 報告 成功
""".split()  # noqa: SIM905 - as a person reads them
VERBS = "見る 聞く 減らす 増やす 決める やめる 測る 比べる 書く 話す 試す 任せる".split()  # noqa: SIM905 - the same


def finds_quickly(_installation: Installation) -> list[Measured]:
    """A reader seeks words, of which some are everywhere and some almost nowhere."""
    migrate()
    few, many = with_pool(_asked)
    late, later = (sorted(took)[int(len(took) * 0.95)] for took in (few, many))
    times = statistics.median(
        b / a for a, b in zip(_slices(sorted(few)), _slices(sorted(many)), strict=True)
    )
    return [
        Measured(
            f"Seeking among {MANY:,} published lines",
            f"95 of 100 within {MOST_MS:g} ms, less than {MOST_TIMES} times as long as"
            f" among {FEW:,}",
            f"{later:.1f} ms, {times:.2f} times",
            later <= MOST_MS and times < MOST_TIMES,
            f"{late:.1f} ms among {FEW:,}; median {statistics.median(many):.1f} ms",
        )
    ]


def _slices(took: list[float]) -> list[float]:
    size = len(took) // 20
    return [statistics.mean(took[at * size : (at + 1) * size]) for at in range(20)]


async def _asked() -> tuple[list[float], list[float]]:
    chance = random.Random(1)
    await execute("INSERT INTO series (id, slug, title) VALUES (gen_random_uuid(), 'm', '測る会')")
    await _fill(chance, 0, FEW)
    few = await _times(chance)
    await _fill(chance, FEW, MANY)
    return few, await _times(chance)


async def _fill(chance: random.Random, first: int, last: int) -> None:
    for begin in range(first, last, EVENING):
        number = begin // EVENING + 1
        at = datetime(2020, 1, 1, tzinfo=UTC) + timedelta(days=number)
        lines = [_line(chance) for _ in range(EVENING)]
        await execute(_EVENING, number, f"m-{number}", at, lines)
    await execute("ANALYZE")


def _line(chance: random.Random) -> str:
    """Words as people use them: few of them very often; and a number that is nowhere else."""
    often = [chance.choice(SUBJECTS[: 1 + chance.randrange(len(SUBJECTS))]) for _ in range(5)]
    said = "の".join(often[:2]) + "を" + chance.choice(VERBS) + "とき、" + "と".join(often[2:])
    return f"{said}は{chance.randrange(10**6)}件"


async def _times(chance: random.Random) -> list[float]:
    """Milliseconds of each search, the way from and to the database included."""
    took = []
    for _ in range(ASKED):
        wanted = Wanted(_words(chance))
        began = time.perf_counter()
        await seek(Viewer(), wanted, Part(limit=20))
        took.append((time.perf_counter() - began) * 1000)
    return took


def _words(chance: random.Random) -> str:
    some = [chance.choice(SUBJECTS), chance.choice(VERBS), f"{chance.randrange(1000)}件"]
    return " ".join(chance.sample(some, chance.choice((1, 1, 2))))


_EVENING = """
    WITH evening AS (
        INSERT INTO event (series, number, slug, title, starts_at, ends_at, zone)
        SELECT id, $1, $2, '測る夜', $3::timestamptz, $3::timestamptz + interval '2 hours',
               'Asia/Tokyo'
        FROM series WHERE slug = 'm'
        RETURNING id
    ), report AS (
        INSERT INTO report (id, event, slug, title, state, content)
        SELECT gen_random_uuid(), id, $2, '測る夜', 'published', '{}' FROM evening RETURNING id
    )
    INSERT INTO published_line (id, report, said_at, round_number, letter, kind, words)
    SELECT gen_random_uuid(), report.id, $3, 1, 'A', 'insight', said
    FROM report, unnest($4::text[]) AS said
"""
