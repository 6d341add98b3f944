"""A row that is made quickly is the same as one that Piccolo makes."""

import pytest
from piccolo.conf.apps import Finder

from community.database.new_row import new_row
from community.members.tables import Member

TABLES = [table for app in Finder().get_app_modules() for table in app.APP_CONFIG.table_classes]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.__name__)
def test_a_new_row_has_the_defaults_of_its_table(table):
    quick, slow = vars(new_row(table)), vars(table(_ignore_missing=True))

    assert quick.keys() == slow.keys()
    made = {key for key in slow if quick[key] != slow[key]}
    assert {key: type(quick[key]) for key in made} == {key: type(slow[key]) for key in made}


def test_what_is_given_stands_and_each_row_has_its_own_key():
    first, second = [new_row(Member, name="aoi") for _row in range(2)]

    assert (first.name, first._exists_in_db) == ("aoi", False)
    assert first.id != second.id


def test_a_misspelt_name_is_a_mistake():
    with pytest.raises(ValueError, match="nmae"):
        new_row(Member, nmae="aoi")
