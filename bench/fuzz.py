"""Ask the API everything that its description allows, and much that it does not (schemathesis)."""

import json
import sys
from pathlib import Path
from typing import Any, NamedTuple

HOOKS = Path(__file__).with_name("fuzz_hooks.py")
BY_A_RULE = "422"  # no schema can say that an evening ends after it begins
REFUSALS = ["400", "401", "403", "404", "405", "409", "413", "415", "422", "429"]


class Fuzzed(NamedTuple):
    """What a run found: `wrong` is empty when every answer is one that the description allows."""

    operations: int
    cases: int
    wrong: list[str]


Values = dict[str, list[str | int]]


class Known(NamedTuple):
    """Who asks, and values that exist, by the name of the parameter or the field they fill.

    `kept_ids` are of the tokens that ask, which nobody takes back meanwhile.

    `own_tokens` are of people, by the path that each asks alone, or `/` for all others; `calls` are
    whole calls that can succeed, by operation.
    """

    token: str
    kept_ids: list[str | int]
    own_tokens: dict[str, str]
    parameters: Values
    fields: Values
    calls: dict[str, list[dict[str, Any]]]


class Wanted(NamedTuple):
    """What to ask, and how long."""

    address: str
    known: Known
    cases: int
    phases: str = "examples,coverage,fuzzing,stateful"
    seed: int = 1


def command(folder: Path, wanted: Wanted) -> list[str]:
    """What to run in the folder; it writes report.json there. Every check of schemathesis is on."""
    (folder / "schemathesis.toml").write_text(_settings(wanted))
    (folder / "known.json").write_text(json.dumps(wanted.known._asdict()))
    return [
        *(sys.executable, "-m", "schemathesis.cli", "run", f"{wanted.address}/api/openapi.json"),
        *("--checks", "all", "--max-examples", str(wanted.cases), "--continue-on-failure"),
        *("--phases", wanted.phases, "--seed", str(wanted.seed), "--request-timeout", "30"),
        *("--report", "json", "--report-json-path", "report.json"),
    ]


def read(folder: Path) -> Fuzzed:
    """What the run wrote down."""
    report: dict[str, Any] = json.loads((folder / "report.json").read_text())
    failures = [f"{each['title']}: {', '.join(each['operations'])}" for each in report["failures"]]
    errors = [json.dumps(each) for each in report["errors"]]
    ended_early = [] if report["complete"] else [f"ended early: {report['stop_reason']}"]
    return Fuzzed(
        operations=report["operations"]["tested"],
        cases=report["test_cases"]["generated"],
        wrong=failures + errors + ended_early,
    )


def _settings(wanted: Wanted) -> str:
    lines = [
        f'hooks = "{HOOKS}"',
        "[checks.positive_data_acceptance]",  # often is no fault of the data
        f'expected-statuses = ["2xx", "401", "403", "404", "409", "412", "429", "{BY_A_RULE}"]',
        "[checks.negative_data_rejection]",
        f"expected-statuses = {json.dumps(REFUSALS)}",
    ]
    for name, values in wanted.known.parameters.items():
        lines += [f"[dictionaries.{name}]", f"values = {json.dumps(values)}"]
    lines.append("[parameters]")
    for name in wanted.known.parameters:
        lines.append(f'"path.{name}" = {{ dictionary = "{name}", probability = 0.8 }}')
    return "\n".join(lines) + "\n"
