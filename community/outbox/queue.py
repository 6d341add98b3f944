"""Put a mail into the outbox, inside the transaction of what it tells about."""

import base64
from typing import Any

import msgspec
from markupsafe import Markup

from community.clock import now
from community.database import fetch_value, new_id
from community.jobs import enqueue
from community.language import speaking
from community.language.line import one_line
from community.markdown import to_html
from community.plain_text import to_text
from community.settings import settings
from community.templates import render, render_markdown


class Attachment(msgspec.Struct):
    """A file that travels with a mail; `content_id` shows it inside the text instead."""

    name: str
    media_type: str
    base64: str
    content_id: str = ""

    @classmethod
    def of(cls, name: str, media_type: str, content: bytes, content_id: str = "") -> "Attachment":
        """An attachment of these bytes."""
        return cls(name, media_type, base64.b64encode(content).decode(), content_id)


class To(msgspec.Struct):
    """Whom a mail goes to, and the language it speaks.

    A mail that needs a yes names its `purpose`, and the path that stops such mails.
    """

    address: str
    name: str
    language: str = "ja"
    purpose: str = ""
    unsubscribe: str = ""


async def queue(
    to: To, cause: str, template: str, attachments: tuple[Attachment, ...] = (), **context: Any
) -> bool:
    """Queue the mail that `template` writes; False when `cause` has been mailed before.

    The template is Markdown: its first line is the subject, the rest is the text. What people wrote
    is no Markdown: nobody can put a link or a picture into a mail that the community sends.
    """
    picture = next((part.content_id for part in attachments if part.content_id), "")
    message_id = await fetch_value(
        _INSERT,
        new_id(),
        cause,
        *msgspec.structs.astuple(to),
        *_written(to, template, picture, context),
        msgspec.json.encode(attachments).decode(),
        now(),
    )
    if message_id is None:
        return False
    await enqueue("deliver", str(message_id))
    return True


def _written(to: To, template: str, picture: str, context: dict[str, Any]) -> tuple[str, str, str]:
    """Subject, plain text and HTML, in the language of whoever reads it."""
    with speaking(to.language):
        context |= {"to": to, "site": Markup(settings().address)}
        subject, _, _ = render(template, **context).strip().partition("\n")
        _, _, markdown = render_markdown(template, **context).strip().partition("\n")
        body = to_html(markdown)
        shown = {"to": to, "site": context["site"], "sender": settings().responsible}
        html = render("outbox/mail.html", subject=subject, body=body, picture=picture, **shown)
        way_out = render("outbox/way_out.md", **shown) if to.unsubscribe else ""
    return one_line(subject), to_text(markdown) + way_out + "\n", html


_INSERT = """
    INSERT INTO message (id, cause, to_address, to_name, language, purpose, unsubscribe,
                         subject, text, html, attachments, state, attempts, next_at,
                         last_answer, queued_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'queued', 0, $12, '', $12)
    ON CONFLICT (cause) DO NOTHING RETURNING id
"""
