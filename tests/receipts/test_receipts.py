"""Receipts: numbered without a gap, kept as they are, issued again under the same number."""

import asyncio
import io

import msgspec
import pytest

from community import settings as at
from community.clock import moved_to, now
from community.database import execute, transaction
from community.language import speaking
from community.payments.means import Means
from community.payments.record import record
from community.payments.tables import Receipt
from community.payments.take_back import take_back
from community.privacy.erase import erase
from community.receipts.issue import issue
from community.receipts.papers import every_paper
from community.receipts.receipt_content import Content
from community.receipts.receipt_pdf import receipt_pdf
from community.receipts.receipt_words import words_of
from community.refusal import Refused
from community.registering.register import register
from community.registrations.tables import Registration
from tests.cast import an_event, as_, haruto, mei, someone

NTA = "T7000012050002"


@pytest.fixture
def issuer():
    """The community may issue qualified invoices."""
    before = at.settings()
    at.use(msgspec.structs.replace(before, issuer_name="白樺の会", invoice_number=NTA))
    yield
    at.use(before)


async def paid(event, member):
    registration = await register(event, member)
    await record(registration, Means.CASH, registration.fee_yen, 0, "aoi")
    return registration


def content(receipt):
    return msgspec.json.decode(receipt.content, type=Content)


def text_of(pdf):
    from pypdf import PdfReader

    return "".join(
        "".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split()
    )


async def test_nothing_was_paid_so_there_is_no_receipt(house):
    registration = await register(await an_event(), await haruto())

    with speaking("en"), pytest.raises(Refused) as said:
        await issue(registration, "haruto")

    assert said.value.sentence == "A receipt is there as soon as something has been paid."


async def test_forty_at_once_are_numbered_without_a_gap(house):
    event = await an_event(places=40)
    registrations = [await paid(event, await someone(f"guest{n}")) for n in range(40)]

    made = await asyncio.gather(*(issue(each, "北風商店") for each in registrations))

    assert sorted(each.number for each in made) == list(range(1, 41))


async def test_a_receipt_that_was_not_kept_leaves_no_gap(house):
    event = await an_event()
    first, second = await paid(event, await haruto()), await paid(event, await mei())

    async with transaction() as both:
        await issue(first, "北風商店")
        await both.rollback()

    assert (await issue(second, "北風商店")).number == 1


async def test_two_taps_make_one_and_later_it_is_issued_again_under_its_number(house):
    registration = await paid(await an_event(), await haruto())

    taps = await asyncio.gather(*(issue(registration, "北風商店") for _tap in range(3)))
    again = await issue(registration, "北風商店株式会社")

    assert {each.id for each in taps} == {taps[0].id}
    assert [(each.number, each.copy, each.is_again) for each in (taps[0], again)] == [
        (1, 1, False),
        (1, 2, True),
    ]
    assert content(again) == content(taps[0])


async def test_it_stays_as_it_was_issued(house):
    event = await an_event()
    registration = await paid(event, await haruto())
    receipt = await issue(registration, "北風商店")
    before = await receipt_pdf(receipt, "ja")

    await execute("UPDATE event SET title = '別の題' WHERE id = $1", event.id)
    await execute("UPDATE place_kind SET tax_percent = 8")
    with moved_to(now().replace(year=2031)):
        kept = await Receipt.objects().get(Receipt.id == receipt.id)
        after = await receipt_pdf(kept, "ja")

    assert after == before


async def test_another_amount_is_another_receipt_that_says_which_one_it_replaces(house):
    registration = await paid(await an_event(), await haruto())
    await issue(registration, "北風商店")
    wrong = (await every_paper(registration))[0]
    row = await Registration.objects().get(Registration.id == registration.id)
    row.fee_yen = 2500
    await row.save()
    await record(row, Means.CASH, 500, 0, "aoi")

    new = await issue(registration, "北風商店")

    assert (new.number, new.copy, content(new).replaces, content(new).total_yen) == (
        wrong.number + 1,
        1,
        wrong.number,
        2500,
    )


async def test_without_a_number_of_its_own_the_community_shows_no_tax(house):
    receipt = await issue(await paid(await an_event(), await haruto()), "北風商店")

    text = text_of(await receipt_pdf(receipt, "ja"))

    assert (text.count("領収書"), text.count("北風商店様"), text.count("2,000円")) == (1, 1, 1)
    assert [text.count(words) for words in ("適格簡易請求書", "内消費税", "再発行")] == [0, 0, 0]


async def test_with_a_number_it_is_a_qualified_invoice_in_both_languages(house, issuer):
    receipt = await issue(await paid(await an_event(), await haruto()), "Kitakaze Shop")
    again = await issue(await Registration.objects().first(), "北風商店 御中")

    english, japanese = (
        text_of(await receipt_pdf(receipt, "en")),
        text_of(await receipt_pdf(again, "ja")),
    )

    for words in (
        "Simplifiedqualifiedinvoice",
        NTA,
        "At10%",
        "tax¥181",
        "KitakazeShop",
        "白樺の会",
    ):
        assert english.count(words) == 1, words
    for words in ("適格簡易請求書", NTA, "10%対象", "内消費税181円", "北風商店御中", "再発行"):
        assert japanese.count(words) == 1, words
    assert japanese.count("会員割引") == 1


async def test_a_wrong_number_in_the_settings_is_not_printed(house):
    before = at.settings()
    at.use(msgspec.structs.replace(before, invoice_number="T7000012050003"))
    receipt = await issue(await paid(await an_event(), await haruto()), "北風商店")
    at.use(before)

    assert content(receipt).invoice_number == ""


async def test_what_looks_like_markup_is_printed_as_it_was_typed(house):
    receipt = await issue(await paid(await an_event(), await haruto()), "#set $x$ *A* <b> \\ @b")

    assert text_of(await receipt_pdf(receipt, "en")).count("#set$x$*A*<b>\\@b") == 1


async def test_whoever_is_deleted_is_no_longer_named_on_the_receipt_that_stays(house):
    member = await haruto()
    receipt = await issue(await paid(await an_event(), member), "青葉 春人")

    await erase(member)

    kept = await Receipt.objects().first()
    assert (kept.number, kept.addressee, content(kept).total_yen) == (receipt.number, "", 2000)


async def test_nothing_is_left_when_everything_was_taken_back(house):
    registration = await register(await an_event(), await haruto())
    taken = await record(registration, Means.CASH, 2000, 0, "aoi")
    await take_back(taken.payment, "aoi")

    with pytest.raises(Refused):
        await issue(registration, "北風商店")


async def test_the_guest_issues_and_downloads_it_and_nobody_else(house, open_browser):
    member = await haruto()
    registration = await paid(await an_event(), member)
    guest = await as_(member, open_browser(accept_language="en"))
    stranger = await as_(await mei(), open_browser())
    address = f"/registrations/{registration.id}/receipts"

    issued = await guest.post(address, data={"addressee": "北風商店"}, follow_redirects=True)
    anew = await guest.post(address, data={"addressee": "北風 陽"}, follow_redirects=True)
    receipt = await Receipt.objects().first()
    mine = await guest.get(f"/receipts/{receipt.id}", params={"tongue": "ja"})
    theirs = [
        await stranger.get(f"/receipts/{receipt.id}"),
        await stranger.post(address, data={"addressee": "x"}),
    ]

    assert issued.text.count("The receipt No. 000001 is ready.") == 1
    assert anew.text.count("The receipt No. 000001 has been issued again.") == 1
    assert (mine.headers["content-type"], mine.content[:5]) == ("application/pdf", b"%PDF-")
    assert [answer.status_code for answer in theirs] == [404, 404]


@pytest.mark.parametrize(
    ("typed", "on_paper"),
    [
        ("北風 陽", "北風 陽 様"),
        ("株式会社ソラノ", "株式会社ソラノ 御中"),
        ("（株）ソラノ 経理部", "（株）ソラノ 経理部 御中"),
        ("Sorano Inc.", "Sorano Inc. 御中"),
        ("株式会社ソラノ 北風様", "株式会社ソラノ 北風様"),
    ],
)
async def test_a_person_and_a_company_are_each_addressed_in_their_way(house, typed, on_paper):
    receipt = await issue(await paid(await an_event(), await haruto()), typed)

    with speaking("ja"):
        assert words_of(receipt)["addressee"] == on_paper
    with speaking("en"):
        assert words_of(receipt)["addressee"] == typed


async def test_both_languages_are_files_of_their_own(open_browser):
    person = await haruto()
    receipt = await issue(await paid(await an_event(), person), "北風商店")
    browser = await as_(person, open_browser())

    found = [await browser.get(f"/receipts/{receipt.id}?tongue={each}") for each in ("ja", "en")]

    assert [each.headers["content-disposition"] for each in found] == [
        'attachment; filename="receipt-000001-1-ja.pdf"',
        'attachment; filename="receipt-000001-1-en.pdf"',
    ]
