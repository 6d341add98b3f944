"""Groupings that are written down say what they are worth, and anybody can count it."""

import json
from itertools import chain
from pathlib import Path

import pytest

from bench.recount import WRITTEN, Grouping, recounted, written
from bench.seats import main

FOUR = "4 2 ss 2 2 2 2\n0 1 5.250\n0 2 1\n0 3 1\n1 2 1\n1 3 1\n2 3 7"


def test_what_lies_within_the_groups_is_counted() -> None:
    told = recounted(Grouping("four", "12.250", [[0, 1], [3, 2]]), FOUR)

    assert told == {"name": "four", "written": "12.250", "counted": "12.250"}
    assert recounted(Grouping("four", "12.250", [[0, 2], [3, 1]]), FOUR)["counted"] == "2.000"


@pytest.mark.parametrize("groups", [[[0, 1], [2]], [[0, 1], [2, 2]], [[0, 1, 2], [3]]])
def test_no_grouping_leaves_somebody_out_or_makes_a_group_too_large(
    groups: list[list[int]],
) -> None:
    with pytest.raises(ValueError, match="four"):
        recounted(Grouping("four", "0", groups), FOUR)


def test_every_grouping_written_down_has_everybody_once_in_equal_groups() -> None:
    found = list(written(WRITTEN.read_text()))

    assert len(found) >= 4
    for name, value, groups in found:
        people = int(name.split("_")[1][1:])
        assert sorted(chain(*groups)) == [*range(people)]
        assert len({len(group) for group in groups}) == 1
        assert float(value) > 0


def test_a_grouping_of_an_instance_that_is_not_written_down_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "four.txt"
    file.write_text(FOUR)

    with pytest.raises(SystemExit, match="four"):
        main(["recount", str(file)])


def test_the_verb_prints_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file, kept = tmp_path / "four.txt", tmp_path / "kept.txt"
    file.write_text(FOUR)
    kept.write_text("four 12.250\n0 1\n2 3\n")
    monkeypatch.setattr("bench.seats.WRITTEN", kept)

    main(["recount", str(file)])

    assert json.loads(capsys.readouterr().out)["counted"] == "12.250"
