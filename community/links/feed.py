"""The newest links as a member's private feed (Atom, RFC 4287)."""

import re

from community.links.days import entries
from community.settings import settings
from community.templates import render


async def feed_of(token: str) -> str:
    """The newest links; whoever has the address reads it, so it can be renewed."""
    found = await entries()
    newest = max((each.first.at for each in found), default=None)
    made = render(
        "links/feed.xml", entries=found, newest=newest, site=settings().address, token=token
    )
    return _NOT_XML.sub("", made)


_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
