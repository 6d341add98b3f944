import pytest

from community.checks.link import checker_of
from community.checks.progress import checked
from community.checks.send import mail_checks, send_to_roundtables
from community.checks.tables import AllRight, CheckLink, RoundtableCheck
from community.clock import moved_to
from community.database import execute
from community.outbox.tables import Message
from community.refusal import Conflict
from community.secret import hashed
from tests.cast import an_event, someone
from tests.checks.evenings import sent, two_roundtables
from tests.outputs.at_roundtable import a_round, a_roundtable, registered, writer_at, wrote


async def test_whoever_came_gets_one_mail_and_only_the_host_is_told_so(house):
    event, *_ = await two_roundtables()

    links = await sent(event)

    mails = {mail.to_address: mail.text for mail in await Message.objects()}
    assert set(links) == {"haruto@example.jp", "mei@example.jp"}
    assert ["進行役" in mails[each] for each in sorted(links)] == [True, False]
    kept = {row.token_hash for row in await CheckLink.objects()}
    assert kept == {hashed(link.rpartition("/")[2]) for link in links.values()}


async def test_who_did_not_come_or_wrote_nothing_is_not_asked(house):
    event, roundtable, _other = await two_roundtables()
    absent = await registered(event, await someone("absent"))
    await execute(
        "INSERT INTO chair (id, round, roundtable, registration, is_host, is_held) "
        "VALUES (gen_random_uuid(), $1, $2, $3, false, false)",
        roundtable.round, roundtable.id, absent.id,
    )  # fmt: skip

    assert set(await sent(event)) == {"haruto@example.jp", "mei@example.jp"}


async def test_a_job_that_runs_twice_mails_once(house):
    event, *_ = await two_roundtables()
    await sent(event)

    check = await checked(event)
    await mail_checks(str((await _check()).id))

    assert await Message.count() == 2
    assert [each.people for each in check.roundtables] == [1, 1]


async def test_sent_again_older_links_end_and_nothing_is_settled(house):
    event, roundtable, _other = await two_roundtables()
    first = await sent(event)
    await AllRight(roundtable=roundtable.id).save()

    again = await sent(event)

    old, new = (each["mei@example.jp"].rpartition("/")[2] for each in (first, again))
    assert (await checker_of(old) is None, await checker_of(new) is None) == (True, False)
    assert len((await checked(event)).silent) == 2


async def test_after_two_days_nobody_is_waited_for(house):
    event, *_ = await two_roundtables()
    await sent(event)
    assert (await checked(event)).is_running

    with moved_to((await _check()).until):
        assert not (await checked(event)).is_running


async def test_a_published_report_is_sent_to_nobody(house):
    event, *_ = await two_roundtables()
    await execute("UPDATE event SET has_report = true")

    with pytest.raises(Conflict):
        await send_to_roundtables(event)


async def test_an_evening_to_which_nobody_came_is_sent_to_nobody(house):
    event, person = await an_event(), await someone("ren")
    here = await a_roundtable(event, await a_round(event), "A", person)
    await wrote(await writer_at(here, person), "だれも来なかった")

    with pytest.raises(Conflict):
        await send_to_roundtables(event)

    assert await Message.count() == 0


async def _check():

    return await RoundtableCheck.objects().first()
