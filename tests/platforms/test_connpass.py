"""A downloaded participants CSV: who is taken over, who is left out, which files are refused."""

import time
from datetime import UTC, datetime

import pytest

from community.language import speaking
from community.platforms.left_out import LeftOut
from community.platforms.read import read_roster
from community.platforms.reason import Reason
from community.platforms.row import Row
from community.platforms.when import instant
from community.refusal import Refused
from community.registrations.tables import Standing

LAYOUT_2019 = (
    "参加枠名,ユーザー名,表示名,コメント,参加ステータス,出欠ステータス,"
    "会社名,業種,お仕事のフェーズ,連絡先メールアドレス,更新日時,受付番号\r\n"
    "一般,aoi_m,水野 葵,よろしく,参加,出席,株式会社アオバ,"
    "ＳａａＳ,PMF,Ａｏｉ＠Example.com,2019年7月13日 13時00分,100001\r\n"
    '一般,haruto,はると,"楽しみ\r\nです, とても",補欠,,ミドリ商会,小売,拡大,なし,'
    "2019年7月14日 09時30分,100002\r\n"
).encode("cp932")

LAYOUT_2026 = (
    "参加枠,ユーザー名,表示名,利用開始日,コメント,参加ステータス,出欠ステータス,出席日時,"
    "PayPal取引ID,請求書ID,勤務先の業種を教えてください,ご所属,役職,参加登録日時,受付番号\r\n"
    '会員枠,rin,"凛 ""R""",2020年1月1日,,参加キャンセル,,,,,製造,'
    "アカネ工業,部長,2026年4月1日 08時05分,200001\r\n"
    "会員枠,(退会ユーザー),(退会ユーザー),,,参加,,,,,,,,2026年4月1日 09時00分,200002\r\n"
).encode("utf-8-sig")

HEADER = "参加枠名,ユーザー名,表示名,参加ステータス,出欠ステータス,受付番号\n"


def people(content: bytes) -> list[Row]:
    return [each for each in read_roster(content).rows() if isinstance(each, Row)]


def left(content: bytes) -> list[tuple[int, str, Reason]]:
    rows = read_roster(content).rows()
    return [(each.line, each.name, each.reason) for each in rows if isinstance(each, LeftOut)]


def refusal(content: bytes) -> str:
    with speaking("en"), pytest.raises(Refused) as said:
        list(read_roster(content).rows())
    return said.value.sentence


def left_out(rows: str) -> list[tuple[int, str, Reason]]:
    return left((HEADER + rows).encode())


def test_the_shift_jis_layout_of_2019_is_read_with_its_questions() -> None:
    aoi, haruto = people(LAYOUT_2019)

    assert read_roster(LAYOUT_2019).questions == [
        "会社名",
        "業種",
        "お仕事のフェーズ",
        "連絡先メールアドレス",
    ]
    assert (aoi.number, aoi.user, aoi.name) == ("100001", "aoi_m", "水野 葵")
    assert (aoi.slot, aoi.standing, aoi.is_present) == ("一般", Standing.CONFIRMED, True)
    assert (aoi.company, aoi.industry, aoi.phase) == ("株式会社アオバ", "SaaS", "PMF")
    assert aoi.email == "aoi@example.com"
    assert aoi.changed_at == datetime(2019, 7, 13, 4, 0, tzinfo=UTC)
    assert (haruto.standing, haruto.is_present, haruto.email) == (Standing.WAITLISTED, False, "")
    assert haruto.comment == "楽しみ\r\nです, とても"
    assert haruto.answers["連絡先メールアドレス"] == "なし"


def test_the_utf_8_layout_of_2026_is_read_and_a_deleted_account_left_out() -> None:
    [rin] = people(LAYOUT_2026)

    assert (rin.name, rin.standing) == ('凛 "R"', Standing.CANCELLED)
    assert (rin.slot, rin.company, rin.industry, rin.role) == (
        "会員枠",
        "アカネ工業",
        "製造",
        "部長",
    )
    assert read_roster(LAYOUT_2026).questions == ["勤務先の業種を教えてください", "ご所属", "役職"]
    assert left(LAYOUT_2026) == [(3, "(退会ユーザー)", Reason.DELETED_ACCOUNT)]


def test_the_name_that_was_asked_for_is_suggested_and_once_decided_stands_before_the_other() -> (
    None
):
    content = (
        "受付番号,参加ステータス,ユーザー名,表示名,お名前（漢字）,ふりがな\n"
        "7,参加,ao,ao,水野 葵,みずの\n8,参加,mei,mei,,\n"
    ).encode()

    guessed = read_roster(content)
    decided = read_roster(content, {"お名前(漢字)": "name", "ふりがな": "reading"})

    assert guessed.suggested == {"お名前（漢字）": "name", "ふりがな": "reading"}
    assert [(one.name, one.reading, one.perhaps_called) for one in guessed.rows()] == [
        ("ao", "", "水野 葵"),
        ("mei", "", ""),
    ]
    assert decided.suggested == {}
    assert [(one.name, one.reading, one.perhaps_called) for one in decided.rows()] == [
        ("水野 葵", "みずの", ""),
        ("mei", "", ""),
    ]


def test_what_is_left_out_is_found_in_the_row_a_spreadsheet_shows_it_in() -> None:
    content = HEADER + '一般,a,"葵\nミズノ",参加,,1\n\n一般,b,凛,参加,,1\n'

    assert left(content.encode()) == [(4, "凛", Reason.NUMBER_TWICE)]


def test_columns_in_another_order_are_found_by_their_names() -> None:
    content = "受付番号,参加ステータス,表示名,ユーザー名\n7,参加,葵,aoi\n".encode()

    [row] = people(content)

    assert (row.number, row.name, row.user, row.slot) == ("7", "葵", "aoi", "")


def test_rows_that_cannot_be_taken_over_are_named_with_the_reason() -> None:
    assert left_out(
        "一般,a,葵,参加,,1\n"
        "一般,b,凛,参加,,1\n"
        "一般,c,蓮,参加,,\n"
        "一般,d,湊,検討中,,4\n"
        "一般,,,参加,,5\n"
        "一般,f,翔,参加\n"
    ) == [
        (3, "凛", Reason.NUMBER_TWICE),
        (4, "蓮", Reason.NO_NUMBER),
        (5, "湊", Reason.UNKNOWN_STATUS),
        (6, "", Reason.NO_NAME),
        (7, "翔", Reason.WRONG_CELLS),
    ]


def test_every_reason_is_a_sentence_in_both_languages() -> None:
    spoken: dict[str, list[str]] = {}
    for language in ("ja", "en"):
        with speaking(language):
            spoken[language] = [reason.sentence for reason in Reason]

    assert len({*spoken["ja"], *spoken["en"]}) == 2 * len(Reason)


def test_empty_lines_are_passed_over() -> None:
    content = (HEADER + "一般,a,葵,参加,,1\n\n,,,,,\n").encode()

    assert (len(people(content)), left(content)) == (1, [])


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "The file is empty."),
        (
            b"\x89PNG\r\n",
            "This file is PNG. Choose the CSV or the Excel workbook (.xlsx) as it was downloaded.",
        ),
        (
            b"PK\x03\x04\x14\x00",
            "This file is Excel / ZIP. "
            "Choose the CSV or the Excel workbook (.xlsx) as it was downloaded.",
        ),
        (
            b"%PDF-1.7",
            "This file is PDF. Choose the CSV or the Excel workbook (.xlsx) as it was downloaded.",
        ),
        (
            b"<!DOCTYPE html><title>Sign in</title>",
            "This file is HTML. Choose the CSV or the Excel workbook (.xlsx) as it was downloaded.",
        ),
        (b"a\0b", "This file is not text. Choose the CSV as it was downloaded."),
        (
            b"\0\0\0\x18ftypheic\x81\xff",  # a photo, whatever it is called
            "This file is not text. Choose the CSV as it was downloaded.",
        ),
        (
            LAYOUT_2026.decode("utf-8-sig").encode("euc_jp"),
            "The characters cannot be read. Save it as UTF-8 or Shift_JIS.",
        ),
        (b"\x81\xff,\xfd\n", "The characters cannot be read. Save it as UTF-8 or Shift_JIS."),
        (
            "会社名,受付番号,会社名\n".encode(),
            "Two columns are called “会社名”. Rename one of them.",
        ),
        ("受付番号,,表示名\n".encode(), "Column 2 has no name. Give it one or take it out."),
        (b"\n1,2\n", "The first line has no column names."),
        (
            "名前,ユーザー名,参加ステータス\n".encode(),
            "This looks like a participants’ file of connpass, but lacks 表示名, 受付番号. "
            "If a column has another name there, rename it so.",
        ),
        (
            (HEADER + '一般,"a,葵,参加,,1\n一般,b,凛,参加,,2\n').encode(),
            "Line 2: a quotation mark is open or out of place. Download it again.",
        ),
        (
            (HEADER + '一般,"a"b,葵,参加,,1\n').encode(),
            "Line 2: a quotation mark is open or out of place. Download it again.",
        ),
    ],
)
def test_a_file_that_is_none_is_refused_in_a_sentence(content: bytes, sentence: str) -> None:
    assert refusal(content) == sentence


def test_a_hundred_thousand_rows_are_refused_at_once() -> None:
    rows = "".join(f"一般,a,葵,参加,,{number}\n" for number in range(100_000))
    began = time.process_time()

    sentence = refusal((HEADER + rows).encode())

    assert sentence == "The file has more than 50,000 rows. Split it."
    assert time.process_time() - began < 8


@pytest.mark.parametrize("before", ["", HEADER + '一般,"a'])
def test_a_line_without_end_is_no_list(before: str) -> None:
    assert refusal((before + "a" * 10_000_000).encode()) == (
        f"Line {2 if before else 1}: a cell has more than 100,000 characters. "
        "Either a quotation mark is open there, or this is no list of participants."
    )


def test_a_sentence_in_japanese_has_its_own_commas() -> None:
    with speaking("ja"), pytest.raises(Refused) as no:
        read_roster("名前,ユーザー名,参加ステータス\n".encode())

    assert no.value.sentence.partition("。")[0] == (
        "connpassの参加者ファイルのようですが、表示名、受付番号の列がありません"
    )


def test_more_than_twenty_megabytes_are_refused() -> None:
    assert refusal(b"x" * 20_971_521) == (
        "The file is larger than 20 MB. Split it and import the parts."
    )


@pytest.mark.parametrize(
    "written", ["2026/04/01 08:05", "2026-04-01 8:05:00", "2026年4月1日8時5分"]
)
def test_moments_are_read_as_japanese_time(written: str) -> None:
    assert instant(written, "Asia/Tokyo") == datetime(2026, 3, 31, 23, 5, tzinfo=UTC)


@pytest.mark.parametrize("written", ["", "来週", "2026年13月1日"])
def test_what_is_no_moment_is_none(written: str) -> None:
    assert instant(written, "Asia/Tokyo") is None
