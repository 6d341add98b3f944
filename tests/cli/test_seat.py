"""Somebody plans roundtables from a roster with `community seat`, without any installation."""

import csv
import io
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some
from openpyxl import Workbook

from community.guestlists.sizes import table_sizes
from tests.platforms.files import DOORKEEPER, EVENTBRITE, LUMA, MEETUP, PEATIX

HERE = Path(__file__).parents[2]
NOWHERE = "postgres://nobody@127.0.0.1:1/nothing"
LIST = "名前,会社名,業種,フェーズ,進行役\n" + "".join(
    f"人{n},会社{n % 9},業種{n % 4},段階{n % 3},{'はい' if n % 4 == 0 else ''}\n" for n in range(20)
)
ASKED = ("--rounds", "3", "--size", "5", "--apart", "company", "--mix", "industry,phase")


def seat(
    folder: Path, *words: str, roster: bytes | None = None, lang: str = "C"
) -> "subprocess.CompletedProcess[bytes]":
    """What `community seat` says in a folder, where no setting could be used."""
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(HERE), "LANG": lang}
    broken = {"DATABASE_URL": NOWHERE, "DATA_DIR": "/proc/nowhere", "BASE_URL": "no address"}
    return subprocess.run(
        [sys.executable, "-m", "community", "seat", *words],
        cwd=folder,
        env={**environment, **broken},
        input=roster,
        capture_output=True,
        check=False,
    )


def said(answer: "subprocess.CompletedProcess[bytes]") -> str:
    assert (answer.returncode, answer.stdout) == (1, b""), answer.stderr
    return answer.stderr.decode().strip()


def rows(plan: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(plan.decode("utf-8-sig"))))


def test_a_list_becomes_a_plan_that_excel_opens(tmp_path):
    (tmp_path / "roster.csv").write_text(LIST, encoding="cp932")

    answer = seat(tmp_path, "roster.csv", *ASKED, "--hosts", "進行役", "-o", "plan.csv")

    plan = (tmp_path / "plan.csv").read_bytes()
    told = rows(plan)
    tables = Counter((f"Round {n}", row[f"Round {n}"]) for row in told for n in (1, 2, 3))
    assert answer.returncode == 0, answer.stderr
    assert plan.startswith(b"\xef\xbb\xbfNumber,Name,company,industry,phase,")
    assert [row["Name"] for row in told] == [f"人{n}" for n in range(20)]
    assert set(tables.values()) == {5}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["plan.csv", "roster.csv"]


def test_the_figures_say_how_far_from_the_bound_the_plan_is(tmp_path):
    answer = seat(tmp_path, "-", *ASKED, roster=LIST.encode())

    told = answer.stderr.decode().splitlines()
    tables = [
        [row for row in rows(answer.stdout) if row[f"Round {n}"] == letter]
        for n in (1, 2, 3)
        for letter in "ABCD"
    ]
    together = sum(
        times * (times - 1) // 2
        for table in tables
        for times in Counter(row["company"] for row in table).values()
    )
    assert told[0] == "People: 20. Rounds: 3. Tables: 4, of 5. Seed: 1."
    assert told[1].strip() == (
        f"pairs together with the same company: {together} (no plan has fewer than 0)"
    )
    assert together == 0


def test_the_same_seed_gives_the_same_plan_and_another_seed_another(tmp_path):
    first, again, other = (
        seat(tmp_path, "-", *ASKED, "--seed", seed, roster=LIST.encode()).stdout
        for seed in ("7", "7", "8")
    )

    assert first == again
    assert first != other


def test_a_japanese_machine_is_answered_in_japanese(tmp_path):
    answer = seat(tmp_path, "-", *ASKED, roster=LIST.encode(), lang="ja_JP.UTF-8")

    assert rows(answer.stdout)[0].keys() >= {"お名前", "ラウンド1"}
    assert "参加者 20人" in answer.stderr.decode()


@pytest.mark.parametrize(
    ("roster", "names"),
    [
        (PEATIX, ["ミズノ アオイ", "ミズノ アオイ +1", "ハルト"]),
        (MEETUP.encode(), ["Aoi", "Aoi +1"]),
        (EVENTBRITE, ["Aoi Mizuno", "Rin", "Rin +1", "Rin +2"]),
    ],
)
def test_who_has_a_place_on_any_platform_gets_a_chair(tmp_path, roster, names):
    answer = seat(tmp_path, "-", roster=roster)

    assert [row["Name"] for row in rows(answer.stdout)] == names


def test_who_comes_along_says_nothing_of_the_company(tmp_path):
    answer = seat(tmp_path, "-", "--apart", "company", roster=PEATIX)

    assert [row["company"] for row in rows(answer.stdout)] == ["アオバ", "", ""]


def test_who_has_no_place_is_left_out_and_counted(tmp_path):
    answer = seat(tmp_path, "-", roster=PEATIX)

    left = [line for line in answer.stderr.decode().splitlines() if line.startswith("Left out")]
    assert sum(int(line.split(":")[0].split()[-1]) for line in left) == 2


@pytest.mark.parametrize("roster", [DOORKEEPER, LUMA])
def test_one_person_has_nobody_to_talk_with(tmp_path, roster):
    first, *left_out = said(seat(tmp_path, "-", roster=roster)).splitlines()

    assert first == "This file has only one person to seat: nobody to talk with."
    assert all(each.startswith("Left out, ") for each in left_out)


def test_where_nobody_has_come_it_is_said_why_nobody_is_seated(tmp_path):
    header = "参加枠名,ユーザー名,表示名,参加ステータス,出欠ステータス,受付番号"
    people = ["一般,a,葵,参加,,1", "一般,m,湊,参加,,2", "一般,r,凛,参加キャンセル,,3"]
    roster = "\n".join([header, *people])

    answer = seat(tmp_path, "-", "--present", roster=roster.encode())

    assert said(answer).splitlines() == [
        "This file has nobody to seat.", "Left out, 2: has not come", "Left out, 1: has cancelled",
    ]  # fmt: skip


def test_a_workbook_is_read_as_well(tmp_path):
    book = Workbook()
    for line in LIST.splitlines():
        book.active.append(line.split(","))
    book.save(tmp_path / "roster.xlsx")

    answer = seat(tmp_path, "roster.xlsx", *ASKED)

    assert len(rows(answer.stdout)) == 20


def test_a_formula_in_a_name_stays_text(tmp_path):
    answer = seat(tmp_path, "-", roster=b"name\n=1+1\naoi\n")

    assert [row["Name"] for row in rows(answer.stdout)] == ["'=1+1", "aoi"]


def test_a_roster_of_connpass_is_read_in_the_letters_of_windows(tmp_path):
    rows_of = [
        f"一般,user{n},人{n},参加,{n},株式会社{n % 4},{'PMF' if n % 2 else '拡大'}"
        for n in range(10)
    ]
    told = (
        "参加枠名,ユーザー名,表示名,参加ステータス,受付番号,会社名を教えてください,事業フェーズ\r\n"
    )
    content = (told + "\r\n".join([*rows_of, "一般,u,補欠の人,補欠,99,株式会社9,PMF"])).encode(
        "cp932"
    )

    answer = seat(tmp_path, "-", "--apart", "company", "--mix", "phase", roster=content)

    told_again = rows(answer.stdout)
    assert [row["Name"] for row in told_again] == [f"人{n}" for n in range(10)]
    assert {row["company"] for row in told_again} == {f"株式会社{n}" for n in range(4)}
    assert "Left out, 1: has no place yet" in answer.stderr.decode()


def test_without_a_size_the_nearest_to_five_that_is_allowed_is_taken(tmp_path):
    crowd = "name\n" + "".join(f"p{n}\n" for n in range(14))

    answer = seat(tmp_path, "-", "--sizes", "6-8", roster=crowd.encode())

    assert "Tables: 2, of 7." in answer.stderr.decode()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (
            ("--mix", "indstry"),
            "No column is called “indstry”. Do you mean “industry”? "
            "The file has: 名前, 会社名, 業種, フェーズ, 進行役.",
        ),
        (
            ("--apart", "shoe size"),
            "No column is called “shoe size”. The file has: 名前, 会社名, 業種, フェーズ, 進行役.",
        ),
        (("--rounds", "0"), "--rounds is a whole number from 1 to 12, not “0”."),
        (("--size", "9"), "--size is a whole number from 3 to 8, not “9”."),
        (("--sizes", "8-3"), "--sizes is two numbers from 2 to 12, such as 3-8, not “8-3”."),
        (("--seed", "x"), "--seed is a whole number from 0 to 1000000000, not “x”."),
    ],
)
def test_wishes_that_make_no_sense_are_refused_with_a_sentence(tmp_path, words, sentence):
    assert said(seat(tmp_path, "-", *words, roster=LIST.encode())) == sentence


@pytest.mark.parametrize(
    ("roster", "sentence"),
    [
        (b"", "The file is empty."),
        (b"name\n", "This file has nobody to seat."),
        (b"a,b\n1,2\n", "No column tells names. Call one of them “name”. The file has: a, b."),
        (b"%PDF-1.7 nothing", "This file is PDF. Choose the CSV or the Excel workbook (.xlsx) as"
                              " it was downloaded."),
        (b"\x00\xff\xfe\x81", "This file is not text. Choose the CSV as it was downloaded."),
    ],
)  # fmt: skip
def test_a_file_that_is_no_roster_is_refused_with_a_sentence(tmp_path, roster, sentence):
    assert said(seat(tmp_path, "-", roster=roster)) == sentence


def test_the_roster_itself_is_never_overwritten(tmp_path):
    (tmp_path / "roster.csv").write_text(LIST)

    answer = seat(tmp_path, "roster.csv", "-o", "./roster.csv")

    assert said(answer) == "The plan would overwrite the roster. Give --output another name."
    assert (tmp_path / "roster.csv").read_text() == LIST


def test_a_file_that_is_not_there_is_named(tmp_path):
    (tmp_path / "folder").mkdir()
    asked = [("nothing.csv", "C"), ("nothing.csv", "ja_JP.UTF-8"), ("folder", "ja_JP.UTF-8")]

    answers = [said(seat(tmp_path, name, lang=lang)) for name, lang in asked]

    assert answers == [
        "nothing.csv: There is no such file or folder.",
        "nothing.csv: そのようなファイルやフォルダーはありません。",
        "folder: これはファイルではなく、フォルダーです。",
    ]


def test_a_crowd_too_large_for_one_house_is_refused(tmp_path):
    crowd = "name\n" + "".join(f"p{n}\n" for n in range(10_001))

    answer = seat(tmp_path, "-", roster=crowd.encode())

    assert said(answer) == "More than 10,000 people. Split the file, a hall each."


@given(some.integers(1, 3000), some.integers(3, 8))
def test_sizes_keep_to_the_least_and_the_most(people, size):
    sizes = table_sizes(people, size, 3, 8)

    assert sum(sizes) == people
    assert max(sizes) <= 8
    assert min(sizes) >= min(3, people)
    assert max(sizes) - min(sizes) <= 1
