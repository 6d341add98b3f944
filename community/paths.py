"""Where templates, translations and built assets lie, in a checkout and in an installed wheel."""

from pathlib import Path

PACKAGE = Path(__file__).parent
CHECKOUT = PACKAGE.parent


def _shipped_or_checkout(shipped: str, checkout: str) -> Path:
    folder = PACKAGE / shipped
    return folder if folder.is_dir() else CHECKOUT / checkout


TEMPLATES = _shipped_or_checkout("page_templates", "templates")
LOCALE = _shipped_or_checkout("locale", "locale")
ASSETS = PACKAGE / "static" / "dist"
