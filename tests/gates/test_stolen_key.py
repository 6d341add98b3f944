"""Somebody has our key and signs tickets: a new key, made beside the running site, ends that."""

import os
import subprocess
import sys

from msgspec.structs import replace
from pytest import fixture

from community.checkins.sight import look
from community.checkins.tables import CheckIn
from community.gates.bundle import bundle_of
from community.gates.rotating import code_at
from community.keys import read_anew
from community.registering.register import register
from community.settings import settings, use
from community.tickets.ticket import ticket_code
from community.tickets.ticket_link import serial_of, ticket_token
from tests.cast import NEXT_MONTH, an_event, haruto, mei


@fixture
def folder(tmp_path):
    """The key is in a file of this folder."""
    before = settings()
    use(replace(before, secret_key="", data_dir=str(tmp_path)))
    read_anew()
    yield tmp_path
    use(before)
    read_anew()


def rotate(folder, days):
    """As whoever runs the site does it, while the site runs."""
    command = [sys.executable, "-m", "community", "keys", "rotate", "--days", str(days)]
    given = {**os.environ, "DATA_DIR": str(folder), "SECRET_KEY": ""}
    subprocess.run(command, env=given, check=True, capture_output=True)


async def test_what_it_has_signed_opens_no_door_from_that_moment_on(house, folder):
    event = await an_event()
    haru, mei_ = await register(event, await haruto()), await register(event, await mei())
    forged, link = ticket_code(event.id, haru.ticket_serial), ticket_token(haru.ticket_serial)
    assert (await look(event, ticket_code(event.id, mei_.ticket_serial), "a")).outcome == "welcome"
    screen, keys = code_at(event.id, NEXT_MONTH), (await bundle_of(event)).keys

    rotate(folder, days=0)

    assert (await look(event, forged, "aoi")).outcome == "refused"
    assert await CheckIn.count() == 1
    assert serial_of(link) is None
    assert code_at(event.id, NEXT_MONTH) != screen
    assert set((await bundle_of(event)).keys).isdisjoint(keys)
    assert (await look(event, ticket_code(event.id, haru.ticket_serial), "a")).outcome == "welcome"


async def test_a_key_that_was_not_stolen_is_believed_until_its_day(house, folder):
    event = await an_event()
    haru = await register(event, await haruto())
    old = ticket_code(event.id, haru.ticket_serial)

    rotate(folder, days=200)

    assert ticket_code(event.id, haru.ticket_serial) != old
    assert len((await bundle_of(event)).keys) == 2
    assert (await look(event, old, "aoi")).outcome == "welcome"
