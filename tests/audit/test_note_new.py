"""New rows are noted in the order in which the database keeps the names of an object."""

from community.audit.note_new import as_jsonb_sorts
from community.database import fetch
from community.registrations.tables import Registration


async def test_names_are_sorted_as_the_database_sorts_them(house):
    names = [column._meta.name for column in Registration._meta.columns]
    told = "SELECT jsonb_object_keys(jsonb_object_agg(n, 1)) FROM unnest($1::text[]) AS n"
    rows = await fetch(told, names)

    assert [row[0] for row in rows] == sorted(names, key=as_jsonb_sorts)
