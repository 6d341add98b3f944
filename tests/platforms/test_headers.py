"""Columns in any order, by any of their names, and without those that nobody needs."""

import csv
import io
import random

import pytest

from community.platforms.all import PLATFORMS
from community.platforms.read import read_roster
from community.platforms.row import Row
from tests.platforms.files import DOORKEEPER, EVENTBRITE, LUMA, MEETUP, PEATIX
from tests.platforms.test_connpass import LAYOUT_2019

ALL = [
    *((LAYOUT_2019.decode("cp932"), "connpass"), (PEATIX.decode("utf-8-sig"), "peatix")),
    *((LUMA.decode("utf-8-sig"), "luma"), (MEETUP, "meetup")),
    *((EVENTBRITE.decode(), "eventbrite"), (DOORKEEPER.decode(), "doorkeeper")),
]

EVENTBRITE_OF_2023 = (
    "Order ID,Order Date,Attendee Status,Name,Email,Event Name,Ticket Quantity,Ticket Type,"
    "Ticket Price,Buyer Name,Buyer Email\n"
    "700,2023-11-09 10:12:33,Attending,Aoi Mizuno,aoi@example.jp,Night,1,General,0,Aoi,a@b.jp\n"
    "700,2023-11-09 10:12:33,Checked In,Rin,rin@example.jp,Night,1,General,0,Aoi,a@b.jp\n"
    "701,2023-11-10 09:00:00,Transferred,Ren,ren@example.jp,Night,1,General,0,Ren,r@b.jp\n"
)
EVENTBRITE_IN_BRITAIN = (
    "Order no.,Order Date,First Name,Surname,Email,Quantity,Ticket Type,Attendee no.,"
    "Attendee Status,County of Residence,Home Postcode\n"
    "700,11/29/24 22:28,Aoi,Mizuno,aoi@example.jp,1,General,1,Attending,Kent,CT1\n"
)
LUMA_WITH_UTM = (
    "guest_id,name,email,created_at,approval_status,checked_in_at,utm_source,qr_code_url\n"
    "gst-1,,aoi@example.jp,2026-11-01T01:00:00Z,approved,,mail,https://luma.example/1\n"
)
DOORKEEPER_WITHOUT_NUMBERS = (
    "名前,メールアドレス,ステータス\n"
    "水野 葵,Aoi@Example.jp,参加\n"
    "凛,rin@example.jp,キャンセル待ち\n"
)


def people(text: str) -> list[Row]:
    return [each for each in read_roster(text.encode()).rows() if isinstance(each, Row)]


def who(text: str) -> list[tuple[str, str, str]]:
    return [(row.number, row.name, row.standing) for row in people(text)]


def turned(text: str, names: list[str]) -> str:
    """The same file with these columns only, in this order."""
    tabs = "\t" if "\t" in text.split("\n")[0] else ","
    records = list(csv.DictReader(io.StringIO(text), delimiter=tabs))
    out = io.StringIO()
    writer = csv.DictWriter(out, names, extrasaction="ignore", delimiter=tabs)
    writer.writeheader()
    writer.writerows(records)
    return out.getvalue()


@pytest.mark.parametrize(("text", "key"), ALL, ids=[key for _text, key in ALL])
def test_the_order_of_the_columns_means_nothing(text: str, key: str) -> None:
    names = read_roster(text.encode()).sheet.header
    dice = random.Random(7)

    for _turn in range(10):
        assert who(turned(text, dice.sample(names, len(names)))) == who(text)


@pytest.mark.parametrize(("text", "key"), ALL, ids=[key for _text, key in ALL])
def test_a_column_that_nobody_needs_may_be_missing(text: str, key: str) -> None:
    roster = read_roster(text.encode())
    needed = {*roster.platform.needed, *roster.platform.numbered_by, "name", "first_name"}
    names = [each for each in roster.sheet.header if roster.platform.means(each) in needed]

    read = read_roster(turned(text, names).encode())

    assert read.platform.key == key
    assert [each for each in read.rows() if isinstance(each, Row)]
    assert len(names) < len(roster.sheet.header)


def test_every_name_of_a_column_is_as_good_as_the_first() -> None:
    for text, key in ALL:
        platform = next(each for each in PLATFORMS if each.key == key)
        for names in platform.columns.values():
            known = next((name for name in names if name in text.split("\n")[0]), None)
            for other in names if known else ():
                head, rest = text.split("\n", 1)
                cells = [other if cell.strip() == known else cell for cell in _cells(head)]
                assert len(people(_line(cells, head) + "\n" + rest)) == len(people(text)), other


def _cells(head: str) -> list[str]:
    return head.split("\t" if "\t" in head else ",")


def _line(cells: list[str], head: str) -> str:
    return ("\t" if "\t" in head else ",").join(cells)


def test_eventbrite_of_2023_numbers_orders_only_and_people_stay_apart() -> None:
    assert who(EVENTBRITE_OF_2023) == [
        ("700/aoimizuno", "Aoi Mizuno", "confirmed"),
        ("700/rin", "Rin", "confirmed"),
        ("701/ren", "Ren", "cancelled"),
    ]
    assert read_roster(EVENTBRITE_OF_2023.encode()).questions == []
    assert [row.is_present for row in people(EVENTBRITE_OF_2023)] == [False, True, False]


def test_eventbrite_is_read_in_british_words() -> None:
    assert who(EVENTBRITE_IN_BRITAIN) == [("700/1", "Aoi Mizuno", "confirmed")]
    assert read_roster(EVENTBRITE_IN_BRITAIN.encode()).questions == []


def test_luma_tells_where_people_came_from_under_either_name() -> None:
    assert who(LUMA_WITH_UTM) == [("gst-1", "aoi@example.jp", "confirmed")]
    assert read_roster(LUMA_WITH_UTM.encode()).questions == []


def test_where_doorkeeper_has_no_numbers_the_address_is_the_number() -> None:
    assert who(DOORKEEPER_WITHOUT_NUMBERS) == [
        ("aoi@example.jp", "水野 葵", "confirmed"),
        ("rin@example.jp", "凛", "waitlisted"),
    ]
