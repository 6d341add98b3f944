"""A refused form is shown again where it stood, with the sentence and what was typed."""

from typing import Any
from urllib.parse import unquote, urlsplit

from litestar import Response
from litestar.datastructures import FormMultiDict
from litestar.enums import MediaType
from markupsafe import escape

from community.refusal import Refused
from community.web.answer import AnyRequest
from community.web.asgi import App, Message, Receive, Scope, Send
from community.web.scene import scene

FormPage = tuple[str, str]


class FormAgain(Response[None]):
    """Asks for the form's page as if the visitor had.

    The sentence stands at its field, at the top of a page without that field, or else `alone`.
    """

    def __init__(
        self, request: AnyRequest, refusal: Refused, form_page: FormPage, alone: Response[str]
    ) -> None:
        super().__init__(None, media_type=MediaType.HTML)
        self.request, self.refusal, self.form_page = request, refusal, form_page
        self.alone: App = alone.to_asgi_response(None, request)

    def to_asgi_response(self, *_args: Any, **_kwargs: Any) -> Any:
        """An ASGI app of its own, in place of an answer that is already written."""
        return self._answer

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        here = scene()
        here.typed = _texts(await self.request.form())
        here.path, here.query = unquote(self.form_page[0]), self.form_page[1]
        for refusal in (self.refusal, Refused(self.refusal.sentence)):
            here.refusal = refusal
            shown = _Shown()
            app: App = self.request.app
            await app(self._asking_again(scope), _Nothing(), shown)
            if shown.says(refusal.sentence):
                await shown.send_on(send)
                return
        await self.alone(scope, receive, send)

    def _asking_again(self, scope: Scope) -> dict[str, Any]:
        path, query = self.form_page
        return {
            **{name: scope[name] for name in _KEPT if name in scope},
            "method": "GET",
            "path": unquote(path),
            "raw_path": path.encode(),
            "query_string": query.encode(),
            "headers": [pair for pair in scope["headers"] if not pair[0].startswith(b"content-")],
            "state": {},
        }


_KEPT = (
    "type",
    "asgi",
    "asked",
    "client",
    "extensions",
    "http_version",
    "root_path",
    "scheme",
    "server",
)


class _Shown:
    """The page as it was answered, kept back until we know that it says what was refused."""

    def __init__(self) -> None:
        self.messages: list[Message] = []

    async def __call__(self, message: Message) -> None:
        self.messages.append(message)

    async def send_on(self, send: Send) -> None:
        for message in self.messages:
            await send(message)

    def says(self, sentence: str) -> bool:
        body = b"".join(message.get("body", b"") for message in self.messages)
        return str(escape(sentence)).encode() in body


class _Nothing:
    """An empty body, and then a browser that has gone: whatever would run on for ever ends."""

    def __init__(self) -> None:
        self.is_read = False

    async def __call__(self) -> Message:
        if self.is_read:
            return {"type": "http.disconnect"}
        self.is_read = True
        return {"type": "http.request", "body": b"", "more_body": False}


def _texts(form: FormMultiDict) -> dict[str, Any]:
    """What was typed; of several boxes under one name all that were ticked."""
    texts = {name: [each for each in form.getall(name) if isinstance(each, str)] for name in form}
    return {name: each if len(each) > 1 else each[0] for name, each in texts.items() if each}


def page_of_the_form(request: AnyRequest) -> FormPage | None:
    """Path and query of the page that holds the form, if the browser says so and it is ours."""
    try:
        came_from = urlsplit(request.headers.get("referer", ""))
    except ValueError:
        return None
    is_ours = came_from.netloc == request.headers.get("host", "") and came_from.netloc != ""
    return (came_from.path, came_from.query) if is_ours else None
