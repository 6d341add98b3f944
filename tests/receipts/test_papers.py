"""Which papers count: also where accounts were merged, people have gone, or one is replaced."""

from community.database import execute
from community.merging.merge import merge
from community.payments.tables import Refund
from community.privacy.erase import erase
from community.receipts.issue import issue
from community.receipts.issue_return import issue_return
from community.receipts.papers import content, papers_of
from community.refunds.give_back import give_back
from community.refunds.handed_over import handed_over
from tests.cast import someone
from tests.receipts.test_passed_on import and_paid_the_rest, passed_on, reread
from tests.receipts.test_receipts import issuer

assert issuer  # a fixture


async def two_papers():
    """Haruto paid 2,000 yen and has No. 1; Ren took the place over, paid 500 and has No. 2."""
    taker = await someone("ren")
    giver, mine, _first = await passed_on(taker)
    await and_paid_the_rest(mine)
    await issue(await reread(mine), "南風商店", taker.id)
    return giver, taker, await reread(mine)


async def gave_back(mine, yen):
    await give_back(await reread(mine), yen, "", "aoi")
    for refund in await Refund.objects().where(Refund.step == "by_hand"):
        await handed_over(refund, "aoi")


async def test_after_a_merge_one_receipt_stands_for_both_and_is_copied_then(house):
    giver, taker, mine = await two_papers()
    await merge(giver, taker)
    before = await papers_of(mine, giver.id)

    new = await issue(await reread(mine), "北風商店")
    copy = await issue(await reread(mine), "北風商店株式会社")

    assert (before.total_yen, before.numbers) == (2500, [1, 2])
    said = content(new)
    assert (new.number, said.total_yen, said.replaces, said.replaces_too) == (3, 2500, 1, [2])
    assert (copy.number, copy.copy, content(copy)) == (3, 2, said)
    after = await papers_of(mine, giver.id)
    assert (after.total_yen, after.numbers) == (2500, [3])


async def test_after_a_merge_a_return_is_of_all_that_the_papers_say(house, issuer):
    giver, taker, mine = await two_papers()
    await merge(giver, taker)
    await gave_back(mine, 2200)

    made = await issue_return(await reread(mine))

    assert [(each.percent, each.total_yen) for each in content(made).rates] == [(10, 2200)]
    papers = await papers_of(mine, giver.id)
    assert (papers.total_yen, papers.to_return_yen, papers.numbers) == (300, 0, [1, 2, 3])


async def test_what_went_back_before_the_receipt_of_it_is_on_no_return_after_a_merge(house, issuer):
    taker = await someone("ren")
    giver, mine, _first = await passed_on(taker)
    await and_paid_the_rest(mine)
    await gave_back(mine, 200)
    await issue(await reread(mine), "南風商店", taker.id)

    await merge(giver, taker)

    papers = await papers_of(mine, giver.id)
    assert (papers.total_yen, papers.to_return_yen) == (2300, 0)


async def test_the_papers_of_two_who_have_gone_both_count(house):
    giver, taker, mine = await two_papers()

    await erase(giver)
    await erase(taker)

    papers = await papers_of(mine, None)
    assert (papers.total_yen, papers.numbers) == (2500, [1, 2])


async def test_what_came_to_nothing_counts_no_more(house, issuer):
    giver, taker, mine = await two_papers()
    await gave_back(mine, 500)
    await issue_return(await reread(mine), taker.id)

    found = [await papers_of(mine, each.id) for each in (giver, taker)]

    assert [(each.total_yen, each.numbers) for each in found] == [(2000, [1]), (0, [])]


async def test_a_receipt_that_anybodys_replaces_counts_no_more(house):
    giver, taker, mine = await two_papers()
    await execute("UPDATE receipt SET content = content || '{\"replaces\": 1}' WHERE number = 2")

    found = [await papers_of(mine, each.id) for each in (giver, taker)]
    new = await issue(mine, "北風商店", giver.id)

    assert [each.numbers for each in found] == [[], [2]]
    assert (new.number, content(new).replaces, content(new).total_yen) == (3, 0, 2000)
