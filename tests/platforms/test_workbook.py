"""Workbooks: read like the same list as CSV, and never trusted in what they say of themselves."""

import io
import time
import zipfile
from datetime import datetime

import pytest
from openpyxl import Workbook, load_workbook

from community.language import speaking
from community.platforms.read import read_roster
from community.platforms.row import Row
from community.platforms.workbook import as_csv, is_workbook
from community.refusal import Refused
from tests.platforms.files import DOORKEEPER

HEADER = ["Order ID", "Order Date", "Attendee Status", "Name", "Email", "Ticket Quantity"]
AOI = [700.0, datetime(2026, 11, 1, 10, 0), "Attending", "水野 葵", "aoi@example.jp", 1]  # noqa: DTZ001
REN = ["0701", "2026-11-02 10:00:00", "Not Attending", "蓮", "ren@example.jp", "1"]


def workbook(*rows: list[object]) -> bytes:
    book, file = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(file)
    return file.getvalue()


def changed(content: bytes, part: str, before: str, after: str) -> bytes:
    """The same archive with other words in one of its parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            if name.endswith(part):
                assert before.encode() in text
                text = text.replace(before.encode(), after.encode())
            new.writestr(name, text, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def people(content: bytes) -> list[Row]:
    rows = read_roster(as_csv(content)).rows()
    return [each for each in rows if isinstance(each, Row)]


def refusal(content: bytes) -> str:
    with speaking("en"), pytest.raises(Refused) as said:
        list(read_roster(as_csv(content)).rows())
    return said.value.sentence


def test_a_workbook_is_read_like_the_same_list_as_csv() -> None:
    told = [line.split(",") for line in DOORKEEPER.decode().splitlines()]

    read = people(workbook(*told))

    assert read == [each for each in read_roster(DOORKEEPER).rows() if isinstance(each, Row)]


def test_numbers_moments_and_leading_noughts_stay_what_they_are() -> None:
    aoi, ren = people(workbook(HEADER, AOI, REN))

    assert (aoi.number, aoi.name) == ("700/水野葵", "水野 葵")
    assert aoi.changed_at and aoi.changed_at.isoformat() == "2026-11-01T01:00:00+00:00"
    assert (ren.number, ren.standing) == ("0701/蓮", "cancelled")


def test_readings_over_japanese_words_are_no_part_of_the_name() -> None:
    content = changed(
        workbook(HEADER, AOI), "sharedStrings.xml", "<t>水野 葵</t>",
        '<t>水野 葵</t><rPh sb="0" eb="2"><t>ミズノ</t></rPh>',
    )  # fmt: skip

    assert [each.name for each in people(content)] == ["水野 葵"]


def test_a_row_that_is_short_and_columns_that_are_empty_do_no_harm() -> None:
    [aoi, ren] = people(workbook([*HEADER, None, ""], AOI[:5], [], [*REN, None, None]))

    assert (aoi.name, ren.email) == ("水野 葵", "ren@example.jp")


def zipped(**parts: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def test_a_zip_that_is_no_workbook_is_refused() -> None:
    sentence = "This ZIP file is no Excel workbook. Choose the file as it was downloaded."

    assert refusal(zipped(a=b"1")) == sentence
    assert refusal(b"PK\x03\x04\x14\x00") == sentence
    assert refusal(zipped(**{"[Content_Types].xml": b"", "word/document.xml": b""})) == sentence
    assert not is_workbook(DOORKEEPER)


def test_a_workbook_that_is_broken_is_refused() -> None:
    sentence = "This workbook cannot be read. Save it as CSV and choose that."
    good = workbook(HEADER, AOI)

    assert refusal(changed(good, "sheet1.xml", "<sheetData>", "<sheetData><")) == sentence
    assert refusal(changed(good, "xl/workbook.xml", "rId1", "rId9")) == sentence
    assert refusal(zipped(**{"[Content_Types].xml": b"<x/>", "xl/a": b""})) == sentence


def test_a_bomb_is_refused_before_it_goes_off() -> None:
    many = {f"xl/{number}": b"" for number in range(2_001)}
    kinds = b"<Types/>"
    too_large = "The file is larger than 20 MB. Split it and import the parts."
    began = time.process_time()

    assert refusal(zipped(**{"[Content_Types].xml": kinds, **many})) == too_large
    words = zipped(**{"[Content_Types].xml": kinds, "xl/sharedStrings.xml": b"0" * 61 * 1024**2})
    assert refusal(words) == too_large
    assert time.process_time() - began < 5


def test_cells_at_the_end_of_the_sheet_fill_no_memory() -> None:
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    content = changed(workbook(HEADER, AOI), "sheet1.xml", "</sheetData>", far)
    content = changed(content, "sheet1.xml", 'ref="A1:F2"', 'ref="A1:XFD1048576"')
    assert load_workbook(io.BytesIO(content), read_only=True).active.max_column == 16_384
    began = time.process_time()

    assert [each.name for each in people(content)] == ["水野 葵"]
    assert time.process_time() - began < 8


def test_more_rows_than_a_list_may_have_are_refused() -> None:
    row = '<row r="{0}"><c r="A{0}"><v>{0}</v></c></row>'
    rows = "".join(row.format(number) for number in range(3, 50_004))
    content = changed(workbook(HEADER, AOI), "sheet1.xml", "</sheetData>", f"{rows}</sheetData>")

    assert refusal(content) == "The file has more than 50,000 rows. Split it."


def test_a_wide_row_is_left_out_like_any_other_of_another_width() -> None:
    far = '<row r="3"><c r="A3" t="inlineStr"><is><t>x</t></is></c><c r="XFD3"><v>1</v></c></row>'
    content = changed(workbook(HEADER, AOI), "sheet1.xml", "</sheetData>", f"{far}</sheetData>")

    assert [each.name for each in people(content)] == ["水野 葵"]
