"""An HTTP answer as it comes in, no more of it than is needed (RFC 9112)."""

from httptools import HttpResponseParser

KEPT_BYTES = 500
MOST_BYTES = 32_000  # of heads, chunk sizes and whatever else is no body


class Heard:
    """Takes the pieces of an answer; `status` stays 0 until a final one has come with its head."""

    def __init__(self) -> None:
        self.parser = HttpResponseParser(self)
        self.status = 0
        self.headers: dict[str, str] = {}
        self.body = b""
        self.is_whole = False
        self.taken_bytes = 0

    def feed(self, piece: bytes) -> None:
        """Take the next piece; raises httptools' errors when it is no HTTP."""
        self.taken_bytes += len(piece)
        self.parser.feed_data(piece)

    @property
    def is_enough(self) -> bool:
        """Whether nothing is won by reading on."""
        is_full = len(self.body) >= KEPT_BYTES or self.taken_bytes > MOST_BYTES
        return self.is_whole or is_full

    @property
    def start(self) -> str:
        """How the body begins, as far as it is text that can be kept and shown."""
        text = self.body.decode(errors="replace")
        return "".join(each if each.isprintable() else " " for each in text).strip()

    def on_header(self, name: bytes, value: bytes) -> None:
        """One line of the head; the parser calls it, as it does the rest below."""
        self.headers[name.decode("latin-1").lower()] = value.decode("latin-1")

    def on_headers_complete(self) -> None:
        """The head has ended; one of 1xx only says that an answer will come."""
        code = self.parser.get_status_code()
        self.status = code if code >= 200 else 0

    def on_body(self, piece: bytes) -> None:
        """Some of the body."""
        self.body += piece[: KEPT_BYTES - len(self.body)]

    def on_message_complete(self) -> None:
        """The answer has ended, or the announcement of one."""
        self.is_whole = self.status > 0
        if not self.is_whole:
            self.headers.clear()
