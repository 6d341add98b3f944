"""The doctor's look at what signs tickets for a wallet."""

from datetime import UTC, datetime

from community.cli.finding import Finding, well, wrong
from community.settings import settings
from community.wallet.certificate import signer_in


def passes() -> Finding:
    """Whether the certificate can be read, fits its key, and is valid today."""
    file = settings().pass_certificate
    if not file:
        return well("PASS_CERTIFICATE is not set: tickets are not offered for a wallet")
    try:
        signer = signer_in(file)
    except (OSError, ValueError, TypeError) as why:
        return wrong(f"PASS_CERTIFICATE: {file} cannot sign ({why}).")
    until = signer.certificate.not_valid_after_utc
    if until < datetime.now(UTC):
        return wrong(f"PASS_CERTIFICATE: the certificate ended on {until:%Y-%m-%d}.")
    return well(f"Wallet passes are signed as {signer.pass_type}, until {until:%Y-%m-%d}")
