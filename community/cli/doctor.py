"""Look at everything an installation needs, and say in words what is wrong."""

from community.cli import look_at_machine, look_at_passes, look_at_services, look_at_shell

LOOKS = [
    look_at_machine.python,
    look_at_machine.assets,
    look_at_machine.data_folder,
    look_at_machine.disk,
    look_at_machine.time_zones,
    look_at_machine.base_url,
    look_at_shell.names,
    look_at_shell.proxies,
    look_at_shell.keys,
    look_at_passes.passes,
    look_at_services.database,
    look_at_services.migrations,
    look_at_services.outbox,
    look_at_services.smtp,
    look_at_shell.last_backup,
]


def doctor() -> None:
    """Print one line per finding; exit code 1 when something is wrong."""
    findings = [look() for look in LOOKS]
    for finding in findings:
        print(("✓ " if finding.is_well else "✗ ") + finding.sentence)
    wrong = sum(not finding.is_well for finding in findings)
    if wrong:
        raise SystemExit(1)
