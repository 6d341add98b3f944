"""A place is passed on with what was paid for it: the papers stay with whoever's money it was."""

import json

import pytest

from community.cancelling.cancel import cancel
from community.checkouts.settle import settle
from community.database import execute
from community.language import speaking
from community.outbox.tables import Message
from community.payments.means import Means
from community.payments.record import record
from community.payments.tables import Receipt, Refund
from community.privacy.erase import erase
from community.privacy.gather import everything_about
from community.receipts.issue import issue
from community.receipts.issue_return import issue_return
from community.receipts.own_items import own_rates
from community.receipts.papers import content
from community.refunds.give_back import give_back
from community.refunds.handed_over import handed_over
from community.refusal import Refused
from community.registering.register import register
from community.registrations.tables import Registration
from community.transfers.pass_on import pass_on
from community.transfers.piccolo_migrations import (
    transfers_2026_11_23t06_41_00_000000 as migration,
)
from tests.cast import an_event, aoi, as_, haruto, someone
from tests.receipts.test_receipts import issuer

assert issuer  # a fixture


async def reread(registration):
    return await Registration.objects().get(Registration.id == registration.id)


async def passed_on(taker):
    """Haruto paid 2,000 yen in cash at the door, has a receipt, and passed the place on."""
    giver = await haruto()
    mine = await register(await an_event(), giver)
    await record(mine, Means.CASH, 2000, 0, "aoi at the till")
    receipt = await issue(mine, "北風商店")
    await pass_on(await reread(mine), taker.name, taker.email)
    return giver, await reread(mine), receipt


async def and_paid_the_rest(mine):
    """Ren, who is no member, pays 500 yen more."""
    await execute("UPDATE registration SET fee_yen = 2500")
    await record(await reread(mine), Means.OTHER, 500, 0, "aoi at the till")


async def test_only_who_paid_downloads_it_and_one_of_us(house, open_browser):
    taker = await someone("ren")
    giver, mine, receipt = await passed_on(taker)
    visitors = [giver, await aoi(), taker]
    browsers = [await as_(each, open_browser()) for each in visitors]

    answers = [await each.get(f"/receipts/{receipt.id}") for each in browsers]

    assert [each.status_code for each in answers] == [200, 200, 404]
    there = await browsers[2].get(f"/registrations/{mine.id}/payments")
    assert there.status_code == 200, "the place itself is the taker's"
    assert there.text.count("ほかの方がお支払いになった分は、その方に返金します。") == 1


async def test_the_page_shows_one_sum_of_what_came_before(house, open_browser):
    taker = await someone("ren")
    _giver, mine, _receipt = await passed_on(taker)
    page = f"/registrations/{mine.id}/payments"
    words = (
        "北風商店",
        "No. 000001",
        "Cash",
        "Paid by whoever had this place before",
        "is theirs.",
    )

    shown = [
        (await (await as_(each, open_browser(accept_language="en"))).get(page)).text
        for each in (await aoi(), taker)
    ]

    assert [[word in text for word in words] for text in shown] == [
        [True, True, True, False, False],
        [False, False, False, True, True],
    ]


async def test_who_pays_the_rest_sees_that_and_has_a_receipt_of_their_own(house, open_browser):
    taker = await someone("ren")
    giver, mine, _receipt = await passed_on(taker)
    await and_paid_the_rest(mine)
    browser = await as_(taker, open_browser(accept_language="en"))
    page = f"/registrations/{mine.id}/payments"
    before = (await browser.get(page)).text

    await browser.post(f"/registrations/{mine.id}/receipts", data={"addressee": "南風商店"})

    after = (await browser.get(page)).text
    assert [before.count(each) for each in ("¥500", "北風商店", 'value="ren"')] == [1, 0, 1]
    assert ("南風商店" in after, "北風商店" in after) == (True, False)
    kept = await Receipt.objects().order_by(Receipt.number)
    said = [(each.number, each.member, content(each).total_yen) for each in kept]
    assert said == [(1, giver.id, 2000), (2, taker.id, 500)]
    assert (content(kept[1]).replaces, content(kept[1]).means) == (0, ["other"])


async def test_who_passed_it_on_finds_what_they_paid_and_nothing_of_the_other(house, open_browser):
    taker = await someone("tsubame")
    giver, mine, receipt = await passed_on(taker)
    await and_paid_the_rest(mine)
    await issue(await reread(mine), "南風商店", taker.id)
    browser = await as_(giver, open_browser(accept_language="en"))
    page = f"/registrations/{mine.id}/payments"

    listed = (await browser.get("/registrations")).text
    shown = (await browser.get(page)).text
    again = await browser.post(f"/registrations/{mine.id}/receipts", data={"addressee": "北風"})

    assert (listed.count(f'href="{page}"'), again.status_code) == (1, 303)
    assert [shown.count(each) for each in ("¥2,000", "北風商店", f"/receipts/{receipt.id}?")] == [
        1, 2, 2,
    ]  # fmt: skip
    assert [
        shown.count(each) for each in ("tsubame", "南風商店", "¥500", "¥2,500", "/tickets/")
    ] == [0] * 5
    assert (await browser.get(f"/registrations/{mine.id}")).status_code == 404
    kept = await Receipt.objects().where(Receipt.member == giver.id).order_by(Receipt.copy)
    assert [(each.number, each.copy, content(each).total_yen) for each in kept] == [
        (1, 1, 2000), (1, 2, 2000),
    ]  # fmt: skip


async def test_who_passed_it_on_has_a_first_receipt_issued_for_their_own_part(house, open_browser):
    giver = await haruto()
    mine = await register(await an_event(), giver)
    await record(mine, Means.CASH, 2000, 0, "aoi at the till")
    await pass_on(await reread(mine), "ren", "ren@example.jp")
    await and_paid_the_rest(mine)
    browser = await as_(giver, open_browser())

    form = {"addressee": "北風商店", "paid_by": str((await reread(mine)).member)}
    await browser.post(f"/registrations/{mine.id}/receipts", data=form)

    [made] = await Receipt.objects()
    assert (made.member, content(made).total_yen, made.addressee) == (giver.id, 2000, "北風商店")


async def test_who_passed_on_what_was_never_paid_for_finds_nothing_there(house, open_browser):
    giver = await haruto()
    mine = await register(await an_event(), giver)
    await pass_on(mine, "ren", "ren@example.jp")
    browser = await as_(giver, open_browser())

    answers = [
        await browser.get(f"/registrations/{mine.id}/payments"),
        await browser.post(f"/registrations/{mine.id}/receipts", data={"addressee": "北風"}),
        await browser.post(f"/registrations/{mine.id}/returns"),
    ]

    assert [each.status_code for each in answers] == [404, 404, 404]
    own = await browser.get("/registrations")
    assert (own.status_code, f"/registrations/{mine.id}" in own.text) == (200, False)


async def test_one_of_us_sees_both_apart_and_issues_for_either(house, open_browser):
    taker = await someone("ren")
    giver, mine, _receipt = await passed_on(taker)
    await and_paid_the_rest(mine)
    browser = await as_(await aoi(), open_browser(accept_language="en"))
    at = f"/registrations/{mine.id}"

    page = (await browser.get(f"{at}/payments")).text
    for each in (giver, taker):
        await browser.post(
            f"{at}/receipts", data={"addressee": f"{each.name} & co", "paid_by": str(each.id)}
        )

    assert [page.count(f"Receipt · {each.name}") for each in (giver, taker)] == [1, 1]
    kept = await Receipt.objects().order_by(Receipt.number, Receipt.copy)
    assert [(each.number, each.copy, content(each).total_yen, each.member) for each in kept] == [
        (1, 1, 2000, giver.id), (1, 2, 2000, giver.id), (2, 1, 500, taker.id),
    ]  # fmt: skip


async def test_what_goes_back_to_one_makes_a_return_of_theirs_alone(house, issuer):
    taker = await someone("ren")
    giver, mine, first = await passed_on(taker)
    await and_paid_the_rest(mine)
    second = await issue(await reread(mine), "南風商店", taker.id)
    await cancel(await reread(mine))
    await settle(str(mine.id))
    for refund in await Refund.objects():
        await handed_over(refund, "aoi")

    returns = [await issue_return(await reread(mine), each.id) for each in (taker, giver)]
    sent = await Message.objects().where(Message.cause.like("refund-sent%"))
    linked = {
        each.to_address: "<http://community.test/registrations>" in each.text for each in sent
    }

    assert [(each.about, each.member, content(each).total_yen) for each in returns] == [
        (second.number, taker.id, 500), (first.number, giver.id, 2000),
    ]  # fmt: skip
    assert linked == {taker.email: False, giver.email: True}


def test_ones_part_is_what_others_papers_leave_of_the_whole_else_a_share():
    whole = {10: 3000, 8: 4000}
    others = ({10: 2000, 8: 3500}, {}, {10: 3500, 8: 2000})

    parts = [own_rates(whole, each, 1500) for each in others]

    assert parts == [{10: 1000, 8: 500}, {10: 643, 8: 857}, {10: 643, 8: 857}]


async def test_whoever_paid_nothing_has_no_receipt_issued_but_one_of_us_has_it_copied(house):
    taker = await someone("ren")
    giver, mine, receipt = await passed_on(taker)

    with speaking("en"), pytest.raises(Refused) as said:
        await issue(mine, "南風商店", taker.id)
    copy = await issue(mine, "北風商店株式会社")

    assert (
        said.value.sentence == "Whoever had this place before has paid, and the receipt is theirs."
    )
    assert (copy.number, copy.copy, copy.member) == (receipt.number, 2, giver.id)


async def test_a_program_of_the_taker_reads_neither_papers_nor_rows_nor_who_took_money(
    house, open_browser
):
    taker = await someone("ren")
    _giver, mine, _receipt = await passed_on(taker)
    await and_paid_the_rest(mine)
    address = f"/api/v1/registrations/{mine.id}"

    told = []
    for each in (await aoi(), taker):
        browser = await as_(each, open_browser())
        paid = (await browser.get(f"{address}/payments")).json()
        papers = (await browser.get(f"{address}/receipts")).json()["receipts"]
        rows = [(row["amount_yen"], row["by_name"]) for row in paid["payments"]]
        told.append((paid["paid_yen"], rows, [paper["addressee"] for paper in papers]))
        returned = await browser.post(f"{address}/returns")
        assert returned.status_code == 409

    assert told == [
        (2500, [(2000, "aoi at the till"), (500, "aoi at the till")], ["北風商店"]),
        (2500, [(500, "")], []),
    ]


async def test_a_copy_of_ones_data_holds_ones_own_money(house):
    taker = await someone("ren")
    giver, mine, receipt = await passed_on(taker)
    await and_paid_the_rest(mine)
    await execute(
        "INSERT INTO checkout (id, event, registration, member, step, amount_yen, url, began_at,"
        " ends_at) VALUES (gen_random_uuid(), $1, $2, $3, 'expired', 2000, 'https://pay.example/1',"
        " now(), now())",
        mine.event,
        mine.id,
        giver.id,
    )

    theirs, own = [await everything_about(each) for each in (giver, taker)]

    assert [row["amount_yen"] for row in theirs["payment"]] == [2000]
    assert [row["id"] for row in theirs["receipt"]] == [str(receipt.id)]
    assert [row["url"] for row in theirs["checkout"]] == ["https://pay.example/1"]
    assert [row["amount_yen"] for row in own["payment"]] == [500]
    assert {"receipt", "checkout", "refund"} & set(own) == set()
    assert "北風商店" not in json.dumps(own, ensure_ascii=False)


@pytest.mark.parametrize(("gone", "kept"), [("giver", ""), ("taker", "北風商店")])
async def test_the_name_on_it_goes_with_whose_it_is(house, gone, kept):
    taker = await someone("ren")
    giver, _mine, receipt = await passed_on(taker)

    await erase({"giver": giver, "taker": taker}[gone])

    row = await Receipt.objects().get(Receipt.id == receipt.id)
    assert (row.addressee, row.member) == (kept, giver.id if kept else None)


async def test_receipts_from_before_are_of_who_had_the_place_then(house):
    taker = await someone("ren")
    giver, mine, first = await passed_on(taker)
    await and_paid_the_rest(mine)
    second = await issue(mine, "南風商店")
    await execute("UPDATE receipt SET member = NULL")

    await migration.note_for_whom()

    rows = await Receipt.objects().order_by(Receipt.number)
    assert [(row.id, row.member, row.addressee) for row in rows] == [
        (first.id, giver.id, "北風商店"),
        (second.id, taker.id, "南風商店"),
    ]


async def test_receipts_from_before_of_somebody_who_has_gone_name_nobody(house):
    taker = await someone("ren")
    giver, _mine, _receipt = await passed_on(taker)
    await erase(giver)
    await execute("UPDATE receipt SET member = NULL, addressee = '北風商店'")

    await migration.note_for_whom()

    [row] = await Receipt.objects()
    assert (row.member, row.addressee) == (None, "")


async def test_no_button_writes_a_return_for_somebody_who_has_gone(house, issuer, open_browser):
    giver, mine, first = await passed_on(await someone("ren"))
    await give_back(await reread(mine), 300, "", "aoi")
    await handed_over(await Refund.objects().first(), "aoi")
    browser = await as_(await aoi(), open_browser(accept_language="en"))
    page = f"/registrations/{mine.id}/payments"
    before = (await browser.get(page)).text

    await erase(giver)

    after = (await browser.get(page)).text
    assert [text.count("Issue the return invoice") for text in (before, after)] == [1, 0]
    assert after.count(f"/receipts/{first.id}?") == 2


async def test_a_program_says_for_whose_money_a_return_is(house, issuer, open_browser):
    taker = await someone("ren")
    giver, mine, first = await passed_on(taker)
    await and_paid_the_rest(mine)
    await issue(await reread(mine), "南風商店", taker.id)
    await cancel(await reread(mine))
    await settle(str(mine.id))
    for refund in await Refund.objects():
        await handed_over(refund, "aoi")
    program = await as_(await aoi(), open_browser())

    made = await program.post(
        f"/api/v1/registrations/{mine.id}/returns", json={"paid_by": str(giver.id)}
    )

    assert (made.status_code, made.json()["about"]) == (201, first.number)
