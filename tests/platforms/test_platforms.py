"""The files of all platforms are read, in any letters and with their rubbish."""

from datetime import UTC, datetime

import pytest

from community.language import speaking
from community.platforms.all import PLATFORMS
from community.platforms.left_out import LeftOut
from community.platforms.paid import Paid, paid
from community.platforms.read import read_roster
from community.platforms.reason import Reason
from community.platforms.row import Row
from community.refusal import Refused
from community.registrations.standing import Standing
from tests.platforms.files import (
    DOORKEEPER,
    EVENTBRITE,
    LUMA,
    LUMA_COLUMNS,
    LUMA_OF_2026,
    MEETUP,
    PEATIX,
    PEATIX_IN_ENGLISH,
)
from tests.platforms.test_connpass import LAYOUT_2019

C, W, X = Standing.CONFIRMED, Standing.WAITLISTED, Standing.CANCELLED


def rows(content: bytes) -> list[Row]:
    return [each for each in read_roster(content).rows() if isinstance(each, Row)]


def left(content: bytes) -> list[tuple[int, Reason]]:
    told = read_roster(content).rows()
    return [(each.line, each.reason) for each in told if isinstance(each, LeftOut)]


def who(content: bytes) -> list[tuple[str, str, Standing]]:
    return [(row.number, row.name, row.standing) for row in rows(content)]


def refusal(content: bytes) -> str:
    with speaking("en"), pytest.raises(Refused) as said:
        list(read_roster(content).rows())
    return said.value.sentence


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (LAYOUT_2019, "connpass"),
        (PEATIX, "Peatix"),
        (PEATIX_IN_ENGLISH, "Peatix"),
        (LUMA, "Luma"),
        (LUMA_OF_2026, "Luma"),
        (MEETUP.encode(), "Meetup"),
        (MEETUP.encode("utf-16"), "Meetup"),
        (EVENTBRITE, "Eventbrite"),
        (DOORKEEPER, "Doorkeeper"),
        (DOORKEEPER.decode().encode("cp932"), "Doorkeeper"),
    ],
)
def test_a_platform_is_told_by_the_columns(content: bytes, name: str) -> None:
    assert read_roster(content).platform.name == name


def test_every_word_of_every_platform_means_something() -> None:
    for platform in PLATFORMS:
        assert platform.place_of
        assert {*platform.needed, *platform.numbered_by} <= set(platform.columns)


def test_peatix_orders_of_several_tickets_bring_their_company() -> None:
    assert who(PEATIX) == [
        ("9001/T1", "ミズノ アオイ", C),
        ("9001/T1+1", "ミズノ アオイ +1", C),
        ("9003/T1", "レン", X),
        ("9004/T1", "ハルト", C),
    ]
    assert left(PEATIX) == [(3, Reason.NOT_PAID)]
    aoi, more, _ren, haruto = rows(PEATIX)
    assert (aoi.has_paid, aoi.paid, more.user, more.answers) == (True, "支払い済み", "", {})
    assert (haruto.user, haruto.has_paid, aoi.company) == ("501", False, "アオバ")


def test_of_a_luma_list_only_those_who_registered_count() -> None:
    assert who(LUMA) == [("g-1", "Aoi Mizuno", C), ("g-4", "Sho", X)]
    assert left(LUMA) == [(3, Reason.ONLY_INVITED), (4, Reason.NOT_DECIDED)]
    aoi = rows(LUMA)[0]
    assert (aoi.email, aoi.company, aoi.paid, aoi.paid_yen) == (
        "aoi@example.jp",
        "Aoba",
        "1500 JPY",
        1500,
    )
    assert (aoi.is_present, aoi.present_at) == (True, datetime(2027, 1, 22, 10, 5, tzinfo=UTC))
    assert who(LUMA_OF_2026) == who(LUMA)


def test_meetup_guests_come_along() -> None:
    content = MEETUP.encode()
    assert who(content) == [
        ("user 11", "Aoi", C),
        ("user 11+1", "Aoi +1", C),
        ("user 12", "Rin", X),
        ("user 13", "Ren", W),
    ]
    assert [row.is_present for row in rows(content)] == [True, True, False, False]
    assert rows(content)[0].changed_at == datetime(2026, 11, 1, 1, 0, tzinfo=UTC)


@pytest.mark.parametrize("has_attendance", [True, False])
def test_who_said_yes_on_meetup_has_not_come_yet(has_attendance: bool) -> None:
    lines = [line.rsplit("\t", 1)[0] for line in MEETUP.splitlines()]
    ends = ["\tAttendance", "\t", "\t", "\t"] if has_attendance else [""] * 4

    there = rows("\n".join(line + end for line, end in zip(lines, ends, strict=True)).encode())

    assert [row.standing for row in there[:2]] == [C, C]
    assert [row.is_present for row in there] == [False] * 4


def test_an_eventbrite_attendee_is_one_and_an_order_is_as_many_as_it_says() -> None:
    assert who(EVENTBRITE) == [
        ("700/1", "Aoi Mizuno", C),
        ("701", "Rin", C),
        ("701+1", "Rin +1", C),
        ("701+2", "Rin +2", C),
        ("702/2", "Ren", X),
    ]
    aoi, *_others, ren = rows(EVENTBRITE)
    assert (aoi.company, aoi.role, aoi.is_present, aoi.paid_yen) == ("Aoba", "Lead", True, 1500)
    assert (ren.paid, ren.paid_yen, ren.has_paid) == ("25.00 USD", 0, True)
    assert aoi.changed_at == datetime(2024, 11, 29, 13, 28, tzinfo=UTC)


def test_doorkeeper_tells_addresses_and_check_ins() -> None:
    assert who(DOORKEEPER) == [("D-1", "水野 葵", C), ("D-2", "凛", W), ("D-3", "蓮", X)]
    assert left(DOORKEEPER) == [(5, Reason.NOT_DECIDED)]
    assert rows(DOORKEEPER)[0].present_at == datetime(2027, 1, 22, 10, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        (
            LUMA.replace(b",approval_status", b",state"),
            "This looks like a participants’ file of Luma, but lacks approval_status. "
            "If a column has another name there, rename it so.",
        ),
        (
            "販売ID;参加者名;枚数\n".encode(),
            "This looks like a participants’ file of Peatix, but lacks チケット名, ステータス. "
            "If a column has another name there, rename it so.",
        ),
        (
            b"Name|User ID|RSVP\n",
            "No platform we know has these columns. We read the participants’ files of "
            "connpass, Peatix, Luma, Meetup, Eventbrite, Doorkeeper.",
        ),
        (MEETUP.encode("utf-16-le"), "This file is not text. Choose the CSV as it was downloaded."),
        (
            MEETUP.replace("Aoi\t", "A\0oi\t").encode(),
            "This file is not text. Choose the CSV as it was downloaded.",
        ),
    ],
)
def test_what_is_no_such_file_is_refused_with_what_is_missing(
    changed: bytes, sentence: str
) -> None:
    assert refusal(changed) == sentence


def test_a_semicolon_a_mark_twice_and_a_second_header_do_no_harm() -> None:
    text = LAYOUT_2019.decode("cp932").split("\r\n")
    header, aoi = text[0].replace(",", ";"), text[1].replace(",", ";")

    content = ("\ufeff\ufeff" + "\r\n".join([header, aoi, header])).encode()

    assert who(content) == [("100001", "水野 葵", C)]
    assert left(content) == [(3, Reason.HEADER_AGAIN)]


def test_half_width_letters_faces_and_line_ends_stay_what_they_are() -> None:
    content = DOORKEEPER.replace("水野 葵".encode(), '"ﾐｽﾞﾉ\r\n葵 🎉"'.encode())
    header = content.replace("名前,メールアドレス".encode(), "名前,ﾒｰﾙｱﾄﾞﾚｽ".encode())

    assert rows(content)[0].name == "ﾐｽﾞﾉ 葵 🎉"
    assert rows(header)[0].email == "aoi@example.jp"


@pytest.mark.parametrize("quantity", ["0", "21", "-1", "many", "1.5", "9" * 400])
def test_a_number_of_places_that_is_none_is_said_at_its_row(quantity: str) -> None:
    content = PEATIX.replace("一般,2,T1".encode(), f"一般,{quantity},T1".encode())

    assert left(content)[0] == (2, Reason.TOO_MANY)


@pytest.mark.parametrize(
    ("amount", "currency", "said"),
    [
        ("¥1,500", "", Paid("¥1,500", 1500, True)),
        ("1500.00", "jpy", Paid("1500.00 JPY", 1500, True)),
        ("25.00", "USD", Paid("25.00 USD", 0, True)),
        ("0.00", "JPY", Paid()),
        ("", "JPY", Paid()),
        ("free", "", Paid()),
    ],
)
def test_money_is_told_in_yen_where_it_is_yen(amount: str, currency: str, said: Paid) -> None:
    assert paid(amount, currency) == said


def test_an_apostrophe_against_formulas_is_taken_off_again() -> None:
    content = LUMA.replace(b"Aoi Mizuno,Aoi", b"'=Aoi,Aoi")

    assert rows(content)[0].name == "=Aoi"


def test_all_columns_of_luma_but_the_questions_are_known() -> None:
    assert read_roster(LUMA).questions == [LUMA_COLUMNS.rsplit(",", 1)[1]]
