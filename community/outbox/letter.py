"""A message as the mail that goes over the wire (RFC 5322)."""

import base64
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime, parseaddr

import msgspec

from community.language.line import one_line
from community.outbox.queue import Attachment
from community.outbox.tables import Message
from community.settings import settings


def letter(message: Message) -> EmailMessage:
    """Text, HTML with its picture, and attachments; the Message-ID is the same at every try."""
    mail = EmailMessage()
    name, sender = parseaddr(settings().mail_from)
    mail["From"] = Address(name or settings().community_name, addr_spec=sender)
    mail["To"] = _receiver(message)
    mail["Subject"] = one_line(message.subject)
    mail["Date"] = format_datetime(message.queued_at)
    mail["Message-ID"] = f"<{message.id}@{sender.partition('@')[2]}>"
    mail["Auto-Submitted"] = "auto-generated"
    if message.unsubscribe:
        mail["List-Unsubscribe"] = f"<{settings().address}{message.unsubscribe}>"
        mail["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    mail.set_content(message.text)
    mail.add_alternative(message.html, subtype="html")
    for part in msgspec.json.decode(message.attachments, type=list[Attachment]):
        _attach(mail, part)
    return mail


def _receiver(message: Message) -> Address:
    """Name and address, taken as they are: old Japanese phones have addresses such as a..b@."""
    local, _, domain = message.to_address.rpartition("@")
    return Address(one_line(message.to_name), username=local, domain=domain)


def _attach(mail: EmailMessage, part: Attachment) -> None:
    content = base64.b64decode(part.base64)
    kind, _, rest = part.media_type.partition("/")
    subtype, *parameters = [piece.strip() for piece in rest.split(";")]
    if part.content_id:
        html = mail.get_body(("html",))
        if isinstance(html, EmailMessage):
            html.add_related(content, kind, subtype, cid=f"<{part.content_id}>", filename=part.name)
        return
    if (kind, subtype) == ("text", "calendar"):
        params = dict(pair.split("=", 1) for pair in parameters)
        _invite(mail, content, part.name, params)
        return
    mail.add_attachment(content, maintype=kind, subtype=subtype, filename=part.name)


def _invite(mail: EmailMessage, ics: bytes, name: str, params: dict[str, str]) -> None:
    """As a form of the text, which mail programs answer with "put it into my calendar" (RFC 6047),
    and as a file for those that do not."""
    mail.add_alternative(ics.decode(), subtype="calendar", params=params)
    mail.add_attachment(ics, maintype="application", subtype="ics", filename=name)
