"""The parts of a KPI card's form: each begins at a field, and says what it is about."""

from community.language import _


def parts() -> dict[str, str]:
    """The heading that stands above this field."""
    return {
        "definition": _("How it is counted"),
        "customer_value": _("From the customer’s value to the goal"),
        "source": _("How it is kept up"),
        "baseline": _("Where it stands, and what then"),
    }
