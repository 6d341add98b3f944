"""The way a mail leaves the house: by SMTP, or into a folder when no server is set."""

from email.message import EmailMessage
from pathlib import Path
from urllib.parse import unquote, urlsplit

import aiosmtplib

from community.settings import settings


class TryLater(Exception):
    """The mail was not taken this time: a 4xx answer, or no answer."""


class NeverTaken(Exception):
    """The mail will not be taken: a 5xx answer."""


def folder() -> Path:
    """Where mails land when SMTP_URL is not set."""
    return settings().data_path / "mail"


async def post(mail: EmailMessage) -> str:
    """Hand the mail over, and return what the server answered. Raises TryLater or NeverTaken."""
    if not settings().smtp_url:
        return _put_into_folder(mail)
    try:
        return await _send(mail)
    except aiosmtplib.SMTPRecipientsRefused as refused:
        raise _judged(max(r.code for r in refused.recipients), str(refused)) from refused
    except aiosmtplib.SMTPResponseException as answer:
        raise _judged(answer.code, f"{answer.code} {answer.message}") from answer
    except (aiosmtplib.SMTPException, OSError) as lost:
        raise TryLater(str(lost) or type(lost).__name__) from lost


async def _send(mail: EmailMessage) -> str:
    server = urlsplit(settings().smtp_url)
    _errors, answer = await aiosmtplib.send(
        mail,
        hostname=server.hostname,
        port=server.port,
        username=unquote(server.username) if server.username else None,
        password=unquote(server.password) if server.password else None,
        use_tls=server.scheme == "smtps",
        start_tls=server.scheme == "smtp+starttls",
        timeout=20,
    )
    return answer


def _judged(code: int, words: str) -> Exception:
    return NeverTaken(words) if code >= 500 else TryLater(words)


def _put_into_folder(mail: EmailMessage) -> str:
    folder().mkdir(parents=True, exist_ok=True)
    name = mail["Message-ID"].strip("<>").partition("@")[0]
    (folder() / f"{name}.eml").write_bytes(mail.as_bytes())
    return "kept in the mail folder"
