"""Nothing that people typed runs as a formula where somebody opens a table."""

import pytest

from community.spreadsheet import no_formula


@pytest.mark.parametrize("typed", ["=1+1", "+81", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_a_formula_gets_an_apostrophe(typed):
    assert no_formula(typed) == "'" + typed


@pytest.mark.parametrize("typed", ["", "水野 葵", "1-2", "a=b"])
def test_everything_else_stays(typed):
    assert no_formula(typed) == typed
