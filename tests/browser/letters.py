"""What lies in the mail folder, as the person finds it to whom it was sent."""

import asyncio
import email
import re
from collections.abc import Collection, Iterator
from email import policy
from email.message import EmailMessage
from pathlib import Path

PATIENCE_SECONDS = 120  # the demo's own mails may be in the queue before ours
A_HEAD = 8_192  # bytes; whom it is to stands further up


async def path_in_mail(folder: Path, to: str, begins: str, known: Collection[str] = ()) -> str:
    """The newest path beginning so in a mail to this address, as soon as there is one not known."""
    for _turn in range(PATIENCE_SECONDS * 10):
        for path in paths_in_mails(folder, to, begins):
            if path not in known:
                return path
        await asyncio.sleep(0.1)
    raise TimeoutError(f"No mail to {to} with {begins}")


def paths_in_mails(folder: Path, to: str, begins: str) -> Iterator[str]:
    """The first path beginning so of each mail to this address that has one, the newest first."""
    address = re.compile(rf"http://[^/\s]+({re.escape(begins)}[^)>\s]+)")
    for mail in mails_to(folder, to):
        if found := address.search(text_of(mail)):
            yield found[1]


def mails_to(folder: Path, to: str) -> Iterator[EmailMessage]:
    """All mails to this address, the newest first; hundreds to others are not taken apart."""
    files = sorted(folder.glob("*.eml"), key=lambda file: file.stat().st_mtime, reverse=True)
    for file in files:
        with file.open("rb") as opened:
            if f"<{to}>".encode() not in opened.read(A_HEAD):
                continue
        mail = email.message_from_bytes(file.read_bytes(), policy=policy.default)
        if f"<{to}>" in mail["To"]:
            yield mail


def text_of(mail: EmailMessage) -> str:
    """The plain text of the mail."""
    body = mail.get_body(("plain",))
    return str(body.get_content()) if body else ""
