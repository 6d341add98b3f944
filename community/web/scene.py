"""What every page needs to know about the request it answers."""

from collections.abc import Mapping
from contextvars import ContextVar
from typing import Any
from urllib.parse import parse_qsl, urlencode

import msgspec

from community.language import LANGUAGES
from community.refusal import Refused


class Scene(msgspec.Struct):
    """The address, what was typed and refused, and what has just been done."""

    path: str = "/"
    query: str = ""
    told: str = ""
    refusal: Refused | None = None
    typed: Mapping[str, Any] = {}

    @property
    def is_plain(self) -> bool:
        """Whether nothing is said on this page that others would not see at its address."""
        return not (self.query or self.told or self.refusal)

    @property
    def here(self) -> str:
        """The path and query the visitor is at, without the choice of language."""
        return self._address(None)

    def in_language(self, code: str) -> str:
        """The same address in another language, for links and hreflang."""
        return self._address(code if code in LANGUAGES else LANGUAGES[0])

    def _address(self, code: str | None) -> str:
        query = [pair for pair in parse_qsl(self.query) if pair[0] != "lang"]
        if code:
            query.append(("lang", code))
        return self.path + ("?" + urlencode(query) if query else "")


_scene: ContextVar[Scene] = ContextVar("scene")


def scene() -> Scene:
    """The scene of the request being answered."""
    return _scene.get()


def set_scene(new: Scene) -> None:
    """Begin a request; each one runs in a context of its own, so nothing has to be put back."""
    _scene.set(new)
