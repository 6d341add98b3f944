"""The organisers' look into the outbox."""

import re

from community.outbox.look import SHOWN
from community.outbox.queue import To, queue
from tests.cast import aoi, as_

AOI = To("aoi@example.jp", "水野 葵")


async def test_older_mail_is_one_tap_away(open_browser):
    browser = await as_(await aoi(), open_browser())
    for number in range(SHOWN + 3):
        await queue(AOI, f"greeting {number}", "access/mail_sign_in.md", secret="s3cret")

    newest = await browser.get("/outbox")
    older = await browser.get("/outbox?only=&number=2")

    assert [len(re.findall('class="title"', page.text)) for page in (newest, older)] == [SHOWN, 3]
    assert [page.text.count("以前のメール") for page in (newest, older)] == [1, 0]
