"""What an installation decides by environment variables, read once."""

import os
import secrets
from functools import cache
from pathlib import Path

import msgspec


class Settings(msgspec.Struct, frozen=True):
    """One field per environment variable of the same name in capitals."""

    host: str = "127.0.0.1"
    port: int = 8000
    data_dir: str = "data"
    database_url: str = ""
    base_url: str = ""
    smtp_url: str = ""
    mail_from: str = "community@localhost"
    secret_key: str = ""
    community_name: str = "Community"
    timezone: str = "Asia/Tokyo"
    development: bool = False
    trust_proxy: bool = False
    responsible: str = ""
    receivers_abroad: str = ""
    minimum_age: int = 0

    @property
    def data_path(self) -> Path:
        """The folder that holds everything this installation keeps, absolute."""
        return Path(self.data_dir).resolve()

    @property
    def address(self) -> str:
        """The public address of the site, without a slash at the end."""
        return (self.base_url or f"http://{self.host}:{self.port}").rstrip("/")

    @property
    def is_secure(self) -> bool:
        """Whether browsers reach the site over TLS."""
        return self.address.startswith("https://")


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
    """The key that signs links and tickets; made and kept in the data folder when not given."""
    if settings().secret_key:
        return settings().secret_key
    kept = settings().data_path / "secret_key"
    kept.parent.mkdir(parents=True, exist_ok=True)
    try:
        with open(kept, "x", opener=lambda path, flags: os.open(path, flags, 0o600)) as file:
            file.write(secrets.token_hex(32))
    except FileExistsError:
        pass
    return kept.read_text()
