"""Who may say for somebody else where they come from."""

import pytest
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from community.settings import PRIVATE_NETWORKS, Settings

SAID = [(b"x-forwarded-for", b"203.0.113.9, 198.51.100.7"), (b"x-forwarded-proto", b"https")]


@pytest.mark.parametrize("words", ["", "false", "0", "no", "off"])
def test_nobody_is_believed_unless_it_is_said(words):
    assert Settings(trust_proxy=words).proxies == []


@pytest.mark.parametrize("words", ["true", "1", "yes", "on", "True"])
def test_true_means_proxies_within_the_own_network(words):
    assert Settings(trust_proxy=words).proxies == PRIVATE_NETWORKS


@pytest.mark.parametrize(
    ("trusted", "peer", "seen"),
    [
        ("true", "10.0.0.2", ("198.51.100.7", "https")),  # not what its client made up
        ("true", "203.0.113.1", ("203.0.113.1", "http")),
        ("192.0.2.1", "192.0.2.1", ("198.51.100.7", "https")),
        ("192.0.2.1, 198.51.100.0/24", "192.0.2.1", ("203.0.113.9", "https")),
        ("192.0.2.1", "10.0.0.2", ("10.0.0.2", "http")),
    ],
)
async def test_only_a_trusted_proxy_says_where_a_visitor_comes_from(trusted, peer, seen):
    found = []

    async def app(scope, _receive, _send):
        found.append((scope["client"][0], scope["scheme"]))

    believing = ProxyHeadersMiddleware(app, Settings(trust_proxy=trusted).proxies)
    await believing({"type": "http", "client": (peer, 1), "scheme": "http", "headers": SAID}, 0, 0)

    assert found == [seen]
