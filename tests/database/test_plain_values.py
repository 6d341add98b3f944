"""Piccolo's columns, read anew from its own file, do with values what Python does by itself."""

from importlib.util import find_spec, module_from_spec

import pytest
from piccolo.columns import column_types

from community.database.plain_values import read_plainly
from community.members.tables import Member


def as_piccolo_wrote_them():
    spec = find_spec(column_types.__name__)
    fresh = module_from_spec(spec)
    spec.loader.exec_module(fresh)
    kinds = {name: vars(each) for name, each in vars(fresh).items() if isinstance(each, type)}
    return [
        pytest.param(kind["__set__"], kind["__get__"], id=name)
        for name, kind in kinds.items()
        if "__set__" in kind
    ]


@pytest.mark.parametrize(("write", "read"), as_piccolo_wrote_them())
def test_a_column_only_puts_the_value_into_its_row_under_its_name(write, read):
    row = Member(name="aoi")
    others = {name: value for name, value in vars(row).items() if name != "name"}

    write(Member.name, row, "haruto")

    assert vars(row) == {**others, "name": "haruto"}
    assert (read(Member.name, row), read(Member.name, None)) == ("haruto", Member.name)


def test_a_row_is_read_without_asking_its_column():
    read_plainly()
    row = Member(name="aoi")

    row.name = "haruto"
    vars(row)["company"] = "北風商店"

    assert (row.name, row.company, vars(row)["name"]) == ("haruto", "北風商店", "haruto")
    assert not hasattr(Member.name, "__set__")
    assert Member.name._meta.name == "name"
