"""Whatever a page can do, a program can: each page has its twin, or a reason to have none."""

from pathlib import Path

from community.access.rights import rights

TABLE = Path(__file__).with_name("twins.txt")
REASONS = {"file", "form", "ceremony", "key", "site"}
# A page for changing: its twin tells what the event's page shows everybody.
FOR_CHANGING = {"GET /events/{slug}/places", "GET /events/{slug}/cancelling"}


def listed() -> dict[str, str]:
    """What the table says of each page that has no twin of the same address."""
    rows = [line.split(maxsplit=2) for line in TABLE.read_text().splitlines()]
    return {f"{row[0]} {row[1]}": row[2] for row in rows if row and row[0] != "#"}


def pages() -> set[str]:
    return {route for route in rights() if not route.split()[1].startswith("/api")}


def of_the_same_address(page: str) -> str:
    method, path = page.split()
    return f"{method} /api/v1{path}"


def test_each_page_has_a_twin_or_a_reason_to_have_none():
    alone = {page for page in pages() if of_the_same_address(page) not in rights()}

    assert sorted(alone - set(listed())) == [], "neither a twin nor a reason"
    assert sorted(set(listed()) - alone) == [], "listed for nothing"


def test_each_twin_is_there():
    wrong = [
        f"{page}: {said}"
        for page, said in listed().items()
        if said not in REASONS and said.removeprefix("= ") not in rights()
    ]

    assert wrong == []


def test_a_twin_opens_to_no_role_that_its_page_is_closed_to():
    both = {
        page: listed().get(page, f"= {of_the_same_address(page)}").removeprefix("= ")
        for page in pages()
    }
    wider = {
        f"{page} → {twin}: {', '.join(sorted(rights()[twin].who - rights()[page].who))}"
        for page, twin in both.items()
        if twin in rights()
        and page not in FOR_CHANGING
        and "anybody" not in rights()[page].who
        and rights()[twin].who - rights()[page].who - {"organiser"}
    }

    assert sorted(wider) == []
