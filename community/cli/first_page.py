"""The page that a helper's phone opens first: it hands out the authority, over plain HTTP.

Nothing else is served there, so nothing is lost by its being plain; who the authority is stands
on the laptop's own screen, to compare.
"""

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

from community.cli.own_certificate import Papers
from community.language import speaking
from community.paths import ASSETS
from community.templates import asset, render

CERTIFICATE = "/community.crt"


def serve_first_page(place: tuple[str, int], site: str, papers: Papers) -> None:
    """Answer there until the process ends."""
    pages = {CERTIFICATE: ("application/x-x509-ca-cert", papers.authority.read_bytes())}
    for tongue in ("ja", "en"):
        with speaking(tongue):
            shown = _page(site, papers.fingerprint)
        pages[f"/{tongue}"] = ("text/html; charset=utf-8", shown)
    style = asset("main.css")
    if (file := ASSETS / style.rpartition("/")[2]).is_file():
        pages[style] = ("text/css", file.read_bytes())
    server = ThreadingHTTPServer(place, _answering(pages))
    Thread(target=server.serve_forever, daemon=True).start()


def _page(site: str, fingerprint: str) -> bytes:
    given: dict[str, Any] = {"site_address": site, "certificate": CERTIFICATE}
    return render("web/first_page.html", fingerprint=fingerprint, **given).encode()


def _answering(pages: dict[str, tuple[str, bytes]]) -> type[BaseHTTPRequestHandler]:
    class Answering(BaseHTTPRequestHandler):
        """The page in the browser's language, and what it needs."""

        server_version = sys_version = ""

        def do_GET(self) -> None:
            wants_english = self.headers.get("Accept-Language", "ja").startswith("en")
            home = "/en" if wants_english else "/ja"
            kind, body = pages.get(self.path.partition("?")[0], pages[home])
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_words: object) -> None:
            """Who came is nobody's business."""

    return Answering
