"""What lies in the mail folder, as the person finds it to whom it was sent."""

import asyncio
import email
import re
from email import policy
from email.message import EmailMessage
from pathlib import Path

PATIENCE_SECONDS = 40  # the demo's own mails may be in the queue before ours


async def path_in_mail(folder: Path, to: str, begins: str) -> str:
    """The newest path beginning so in a mail to this address, as soon as there is one."""
    address = re.compile(rf"http://[^/\s]+({re.escape(begins)}[^)>\s]+)")
    for _turn in range(PATIENCE_SECONDS * 10):
        for mail in mails_to(folder, to):
            if found := address.search(text_of(mail)):
                return found[1]
        await asyncio.sleep(0.1)
    raise TimeoutError(f"No mail to {to} with {begins}")


def mails_to(folder: Path, to: str) -> list[EmailMessage]:
    """All mails to this address, the newest first."""
    files = sorted(folder.glob("*.eml"), key=lambda file: file.stat().st_mtime, reverse=True)
    raw = [file.read_bytes() for file in files]
    mails = [email.message_from_bytes(each, policy=policy.default) for each in raw if each]
    return [mail for mail in mails if f"<{to}>" in mail["To"]]


def text_of(mail: EmailMessage) -> str:
    """The plain text of the mail."""
    body = mail.get_body(("plain",))
    return str(body.get_content()) if body else ""
