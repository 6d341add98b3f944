"""What an installation decides by environment variables, read once."""

import os
import secrets
from functools import cache, cached_property
from pathlib import Path
from urllib.parse import urlsplit

import msgspec

PRIVATE_NETWORKS = [
    "127.0.0.0/8", "::1", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7",
]  # fmt: skip
AT_HOME = ("localhost", "127.0.0.1", "::1")


class Settings(msgspec.Struct, frozen=True, dict=True):
    """One field per environment variable of the same name in capitals."""

    host: str = "127.0.0.1"
    port: int = 8000
    data_dir: str = "data"
    database_url: str = ""
    base_url: str = ""
    smtp_url: str = ""
    mail_from: str = "community@localhost"
    webhooks_inside: str = ""
    secret_key: str = ""
    community_name: str = "Community"
    timezone: str = "Asia/Tokyo"
    development: bool = False
    trust_proxy: str = ""
    allowed_hosts: str = ""
    responsible: str = ""
    retention: str = ""
    receivers_abroad: str = ""
    minimum_age: int = 0
    guardian_under: int = 0
    connpass_api_key: str = ""
    connpass_api_url: str = "https://connpass.com/api/v2"
    doorkeeper_api_key: str = ""
    doorkeeper_api_url: str = "https://api.doorkeeper.jp"
    oidc_issuer: str = ""
    oidc_client_id: str = ""
    oidc_client_secret: str = ""
    oidc_name: str = ""
    stripe_secret_key: str = ""
    stripe_webhook_secret: str = ""
    stripe_api_base: str = ""
    licence: str = ""
    issuer_name: str = ""
    issuer_address: str = ""
    invoice_number: str = ""
    pass_certificate: str = ""

    @cached_property
    def data_path(self) -> Path:
        """The folder that holds everything this installation keeps, absolute."""
        return Path(self.data_dir).resolve()

    @cached_property
    def address(self) -> str:
        """The public address of the site, without a slash at the end."""
        return (self.base_url or f"http://{self.host}:{self.port}").rstrip("/")

    @cached_property
    def is_secure(self) -> bool:
        """Whether browsers reach the site over TLS."""
        return self.address.startswith("https://")

    @cached_property
    def proxies(self) -> list[str]:
        """Addresses and networks whose X-Forwarded-For and X-Forwarded-Proto are believed."""
        given = [each.strip() for each in self.trust_proxy.split(",") if each.strip()]
        if self.trust_proxy.lower() in ("true", "1", "yes", "on"):
            return PRIVATE_NETWORKS
        return [] if self.trust_proxy.lower() in ("false", "0", "no", "off") else given

    @cached_property
    def names(self) -> frozenset[str]:
        """The host names the site answers to; those of this machine only where nobody names one."""
        public = urlsplit(self.address)
        given = [name.strip().lower() for name in self.allowed_hosts.split(",")]
        own = [public.netloc.lower(), public.hostname or "", *given]
        at_home = [] if self.base_url and not self.development else [*AT_HOME, self.host]
        return frozenset(filter(None, [*own, *at_home]))


_in_use: list[Settings] = []


def settings() -> Settings:
    """The settings of this process."""
    if not _in_use:
        use(_from_environment())
    return _in_use[0]


def use(given: Settings) -> None:
    """From now on these settings hold in this process."""
    _in_use[:] = [given]


def _from_environment() -> Settings:
    names = Settings.__struct_fields__
    given = {name: os.environ[name.upper()] for name in names if os.environ.get(name.upper())}
    return msgspec.convert(given, Settings, strict=False)


@cache
def secret_key() -> str:
    """The newest of the keys (keys.py); made and kept in the data folder when none is given."""
    if settings().secret_key:
        return settings().secret_key.split()[0]
    kept = settings().data_path / "secret_key"
    kept.parent.mkdir(parents=True, exist_ok=True)
    try:
        with open(kept, "x", opener=lambda path, flags: os.open(path, flags, 0o600)) as file:
            file.write(secrets.token_hex(32))
    except FileExistsError:
        pass
    return kept.read_text().split()[0]
