"""A laptop without internet serves the evening: over TLS, to phones that trust it."""

from msgspec.structs import replace

from community.cli.first_page import serve_first_page
from community.cli.machine import with_pool
from community.cli.migrate import bring_up_to_date_aside
from community.cli.own_address import own_address
from community.cli.own_certificate import Papers, papers_for
from community.cli.qr_in_shell import qr_lines
from community.cli.run import welcome
from community.cli.serve import open_database, refuse_taken_port, serve
from community.settings import settings, use


def venue(given_address: str) -> None:
    """Make what TLS needs, say where helpers go, and serve."""
    address = own_address(given_address)
    port = settings().port
    use(replace(settings(), host=str(address), base_url=f"https://{address}:{port}"))
    refuse_taken_port()
    papers = papers_for(address)
    serve_first_page((str(address), port + 1), settings().address, papers)
    open_database()
    bring_up_to_date_aside()
    print(with_pool(welcome))
    print(_for_helpers(f"http://{address}:{port + 1}", papers), flush=True)
    serve(papers)


def _for_helpers(first: str, papers: Papers) -> str:
    lines = [
        "  Helpers join the same network and open, once for each phone:",
        "",
        f"    {first}",
        "",
        *[f"    {line}" for line in qr_lines(first)],
        "",
        f"  It hands out a certificate (SHA-256 {papers.fingerprint})",
        f"  and leads on to {settings().address}",
        "",
    ]
    return "\n".join(lines)
