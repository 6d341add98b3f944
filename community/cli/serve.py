"""Serve the site until told to stop."""

import signal
import socket
import sys

import uvicorn

from community.cli.machine import CannotDo
from community.cli.migrate import bring_up_to_date_aside
from community.cli.own_certificate import Papers
from community.database.address import address
from community.settings import settings
from community.web.logbook import keep_log


def serve(papers: Papers | None = None) -> None:
    """Answer requests on HOST and PORT; open streams are given five seconds at the end.

    The database is brought to this version's schema first; several processes may start at once.
    With papers it is served over TLS.
    """
    keep_log()
    refuse_taken_port()
    open_database()
    bring_up_to_date_aside()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))  # so that the database is stopped, too
    _answer_requests(papers)


def _answer_requests(papers: Papers | None) -> None:
    uvicorn.run(
        "community.app:create_app",
        factory=True,
        host=settings().host,
        port=settings().port,
        loop="uvloop",
        http="httptools",
        ws="none",
        lifespan="on",
        access_log=False,
        log_config=None,
        server_header=False,
        timeout_graceful_shutdown=5,
        proxy_headers=bool(settings().proxies),
        forwarded_allow_ips=settings().proxies,
        ssl_certfile=papers.certificate if papers else None,
        ssl_keyfile=papers.key if papers else None,
    )


def open_database() -> None:
    """Have the database run before the first request comes, and as long as we live."""
    address()
    if not settings().database_url:
        from community.database.supervise import keep_running

        keep_running(settings().data_path)


def refuse_taken_port() -> None:
    """Say it before the start, and in a sentence, when somebody else serves there."""
    place = (settings().host, settings().port)
    with socket.socket(socket.AF_INET6 if ":" in place[0] else socket.AF_INET) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind(place)
        except OSError as why:
            raise CannotDo(
                f"{place[0]}:{place[1]} cannot be served on ({why.strerror}). Set PORT or HOST to"
                " another, or end what is there."
            ) from None
