"""The worker mails what was asked for, and somebody looks into the mailbox."""

import re

from community.database import fetch
from community.outbox.tables import Message
from community.signing_in.ask import mail_link


async def links(address: str = "aoi@example.jp") -> list[str]:
    """The addresses of all links mailed there so far, the newest last."""
    for job in await fetch("DELETE FROM pgqueuer WHERE entrypoint = 'mail_link' RETURNING payload"):
        await mail_link(job["payload"].decode())
    mails = (
        await Message.select(Message.text).where(Message.to_address == address).order_by(Message.id)
    )
    return re.findall(r"http://community.test(/sign-in/\S+?)>", "\n".join(m["text"] for m in mails))


async def ask(browser, address: str = "aoi@example.jp", next_path: str = "/me") -> str:
    """Ask for a link in this browser; its address."""
    await browser.post("/sign-in", data={"email": address, "next": next_path})
    return (await links(address))[-1]


async def code_shown(browser, link: str) -> str:
    """Open the link on another device, and read the digits."""
    await browser.post(f"{link}/code")
    return digits((await browser.get(link)).text)


def digits(page: str) -> str:
    """The code on this page, or nothing."""
    found = re.search(r'"digits">(\d{3}) (\d{3})<', page)
    return found[1] + found[2] if found else ""
