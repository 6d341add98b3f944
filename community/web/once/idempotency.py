"""A program may send a write again: with the same Idempotency-Key it is done once, answered twice.

Stands between the entry and Litestar, so that refusals are kept like every other answer.
"""

import re
from collections.abc import Awaitable, Callable
from hashlib import sha256
from typing import Any

from litestar import Request, Response
from litestar.exceptions import HTTPException

from community.database.away import AWAY
from community.language import _
from community.secret import hashed
from community.web.answer import AnyRequest
from community.web.asgi import App, Receive, Scope, Send
from community.web.once import kept_answers
from community.web.once.claims import Claim, StillOnItsWay
from community.web.once.keeping import Keeping
from community.web.once.kept_answers import Kept
from community.web.once.sent import Sent
from community.web.refuse import away, http_error, problem, refused

HEADER = "idempotency-key"
_KEY = re.compile(r"[\x21-\x7e]{1,255}")
_WRITES = {"POST", "PUT", "PATCH", "DELETE"}

Whose = Callable[[AnyRequest], Awaitable[str]]


class Idempotency:
    """Keeps the answers to writes under /api/v1 that bring a key, by the one whom `whose` names."""

    def __init__(self, app: App, whose: Whose, most_bytes: int) -> None:
        self.app = app
        self.whose = whose
        self.most_bytes = most_bytes

    def __call__(self, scope: Scope, receive: Receive, send: Send) -> Awaitable[None]:
        key = _key(scope)
        if key is None:
            return self.app(scope, receive, send)
        return self._known_by(key, scope, receive, send)

    async def _known_by(self, key: str, scope: Scope, receive: Receive, send: Send) -> None:
        request: AnyRequest = Request(scope)  # type: ignore[arg-type]
        sent = Sent(receive)
        try:
            answer = await self._answer(request, key, sent)
        except AWAY as lost:
            answer = _saying(request, away(request, lost))
        except HTTPException as too_slow:
            answer = _saying(request, http_error(request, too_slow))
        except StillOnItsWay as no:
            answer = _saying(request, refused(request, no))
        await answer(scope, sent.again, send)

    async def _answer(self, request: AnyRequest, key: str, sent: Sent) -> App:
        """What answers this write: the app itself, what it answered before, or a refusal."""
        if not _KEY.fullmatch(key):
            sentence = _("An Idempotency-Key has 1 to 255 visible ASCII characters.")
            return _saying(request, problem(400, sentence))
        owner = await self.whose(request)
        body = await sent.body(self.most_bytes)
        if not owner or body is None:
            return self.app
        found = await kept_answers.claim(hashed(f"{owner}\n{key}"), _hash_of(request, body))
        if isinstance(found, Claim):
            return Keeping(self.app, found)
        said_before = _said_before(found, _hash_of(request, body))
        return said_before if isinstance(said_before, _Again) else _saying(request, said_before)


class _Again:
    """The kept answer, byte for byte, marked as one that was given before."""

    def __init__(self, kept: Kept, body: bytes) -> None:
        self.kept = kept
        self.body = body

    async def __call__(self, _scope: Scope, _receive: Receive, send: Send) -> None:
        headers = [*self.kept.headers, (b"idempotent-replayed", b"true")]
        status = self.kept.status
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": self.body, "more_body": False})


def _said_before(found: Kept, asked: str) -> "_Again | Response[Any]":
    """The kept answer, or why this one request cannot have it."""
    if found.request_hash != asked:
        return problem(
            422, _("This Idempotency-Key was sent with another request. Take a new one.")
        )
    if found.is_lost or (found.status and found.body is None):
        return problem(409, _("This was done before, but its answer is not there any more."))
    if not found.status or found.body is None:
        raise StillOnItsWay
    return _Again(found, found.body)


def _key(scope: Scope) -> str | None:
    """The key of a write to the API; None for everything else."""
    if scope.get("method") not in _WRITES or not scope["path"].startswith("/api/v1/"):
        return None
    found = [value for name, value in scope["headers"] if name == HEADER.encode()]
    return found[0].decode("latin-1") if found else None


def _hash_of(request: AnyRequest, body: bytes) -> str:
    """Knows the same request again: method, address and body; the key alone is the program's."""
    scope = request.scope
    asked = f"{scope['method']} {scope['path']}?".encode() + scope["query_string"]
    return sha256(asked + b"\n" + body).hexdigest()


def _saying(request: AnyRequest, answer: Response[Any]) -> App:
    app: App = answer.to_asgi_response(None, request)
    return app
