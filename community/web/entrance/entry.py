"""The front door of the app: every request passes here before Litestar sees it."""

from time import perf_counter
from urllib.parse import parse_qs, unquote

from litestar.datastructures import Cookie

from community.language import LANGUAGES, choose, speak
from community.refusal import Refused
from community.web.asgi import App, Receive, Scope, Send
from community.web.cookies import find, forget, remember
from community.web.entrance.incoming import in_time
from community.web.entrance.let_in import let_in
from community.web.entrance.outgoing import Outgoing
from community.web.logbook import note
from community.web.refuse import turn_away
from community.web.scene import Scene, set_scene


class Entry:
    """Sets the language and the scene, turns away who may not come in, and notes what was asked."""

    def __init__(self, app: App) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began, method = perf_counter(), scope["method"]
        headers = scope["asked"] = dict(scope["headers"])
        _spell(scope)
        code, cookies = _set_the_scene(scope, headers)
        speak(code)
        receive = in_time(receive, headers)
        is_head = method == "HEAD"
        answer = Outgoing(send, receive, headers, is_head, code, cookies)
        try:
            let_in(scope, headers)
        except Refused as refusal:
            await turn_away(refusal, scope, receive, answer.take)
        else:
            if is_head:
                scope["method"] = "GET"
            await self.app(scope, receive, answer.take)
        note(method, scope, answer.status, perf_counter() - began)


def _spell(scope: Scope) -> None:
    """One address has one spelling: a//b/ is a/b, or a kept page could link to another host.

    A zero byte is no character of any text: it is read like other bytes that are none.
    """
    path = scope["path"]
    if "//" in path or "\0" in path or (path[-1:] == "/" and path != "/"):
        parts = path.replace("\0", "\ufffd").split("/")
        scope["path"] = "/" + "/".join(filter(None, parts))
    if b"%00" in scope["query_string"]:
        scope["query_string"] = scope["query_string"].replace(b"%00", b"%EF%BF%BD")


def _set_the_scene(scope: Scope, headers: dict[bytes, bytes]) -> tuple[str, list[Cookie]]:
    """The language to speak, and the cookies that change because of what was asked."""
    wished = headers.get(b"accept-language", b"")[:200].decode("latin-1")
    if not scope["query_string"] and b"cookie" not in headers:
        set_scene(Scene(scope["path"]))
        return choose("", "", wished), []
    query, brought = scope["query_string"].decode("latin-1"), headers.get(b"cookie", b"")
    asked = parse_qs(query).get("lang", [""])[0] if "lang=" in query else ""
    told = unquote(find(brought, "told")) if brought and scope["method"] == "GET" else ""
    set_scene(Scene(path=scope["path"], query=query, told=told))
    cookies = [remember("lang", asked, 31_536_000)] if asked in LANGUAGES else []
    if told and not scope["path"].startswith(("/assets/", "/live")):
        cookies.append(forget("told"))
    return choose(asked, find(brought, "lang") if brought else "", wished), cookies
