"""An address in a mail comes as it is: a token with an underscore must not be guarded as words."""

import re
from pathlib import Path

TEMPLATES = Path(__file__).parent.parent / "templates"
PLAIN = {
    "site",
    "event.slug",
    "kind.id",
    "wanted.id",
}  # no character of these means anything to Markdown


def expressions() -> dict[str, list[str]]:
    """What is put into the addresses of each mail."""
    found = {
        each.name: re.findall(r"<(\{\{.*?)>", each.read_text()) for each in TEMPLATES.rglob("*.md")
    }
    return {
        name: re.findall(r"\{\{ ?(.*?) ?\}\}", " ".join(addresses))
        for name, addresses in found.items()
        if addresses
    }


def test_what_is_put_into_an_address_is_taken_as_it_is():
    guarded = [
        (name, said)
        for name, every in expressions().items()
        for said in every
        if said not in PLAIN and not said.endswith("|safe")
    ]

    assert len(expressions()) > 20
    assert guarded == []
