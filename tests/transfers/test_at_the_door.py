"""A ticket that was passed on opens no door: not with network, and not without."""

from datetime import timedelta
from uuid import uuid4

import pytest

from community.checkins.sight import look
from community.checkins.tables import CheckIn, Said, Scan
from community.clock import now
from community.gates.bundle import bundle_of
from community.gates.kept_scan import KeptScan
from community.gates.seal import lock_of
from community.gates.take_scans import take_scans
from community.registering.register import register
from community.registrations.tables import Registration
from community.tickets.ticket import signed_facts, ticket_code
from community.tickets.ticket_number import ticket_number
from community.transfers.pass_on import pass_on
from tests.cast import an_event, haruto


async def passed_on():
    """The event, and the serials of the ticket that died and of the one that was born."""
    event = await an_event()
    mine = await register(event, await haruto())
    await pass_on(mine, "れん", "ren@example.jp")
    return event, mine.ticket_serial, (await Registration.objects().first()).ticket_serial


async def test_the_old_code_is_refused_and_the_new_one_welcomes_the_other_person(house):
    event, old, new = await passed_on()

    gone = await look(event, ticket_code(event.id, old), "door")
    typed = await look(event, ticket_number(old), "door")
    assert (gone.outcome, typed.outcome, await CheckIn.count()) == ("refused", "refused", 0)

    came = await look(event, ticket_code(event.id, new), "door")
    assert (came.outcome, came.name) == ("welcome", "れん")


async def test_what_a_gate_keeps_for_itself_knows_that_the_old_code_has_ended(house):
    event, old, new = await passed_on()

    kept = await bundle_of(event)

    [was] = [lock_of(signed).place for signed in signed_facts(event.id, old)]
    [is_now] = [lock_of(signed).place for signed in signed_facts(event.id, new)]
    assert (was in kept.ended, was in kept.lines) == (True, False)
    assert (is_now in kept.ended, is_now in kept.lines) == (False, True)


@pytest.mark.parametrize("minutes", [0, 9])
async def test_a_gate_that_let_the_old_code_in_without_network_checks_nobody_in(house, minutes):
    event, old, _new = await passed_on()
    seen = KeptScan(
        id=uuid4(),
        at=now() - timedelta(minutes=minutes),
        said=Said.WELCOME,
        shown=ticket_code(event.id, old),
    )

    await take_scans(event, [seen], "gate")

    assert (await CheckIn.count(), await Scan.count()) == (0, 1)
