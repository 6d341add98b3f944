"""What the later fields of a KPI card are called, asked, and answered with."""

from collections.abc import Mapping

from community.language import _

Asked = tuple[str, str, str]


def asked() -> list[Asked]:
    """Field, label and hint, in the order of the form."""
    return [
        ("definition", _("Definition"), _("So that two people count the same")),
        ("inclusions", _("What is counted in"), ""),
        ("exclusions", _("What is left out"), ""),
        ("unit", _("Unit"), _("%, days, cases")),
        ("direction", _("Good is"), ""),
        ("nature", _("Leading or lagging"), ""),
        ("customer_value", _("What gets better for the customer"), ""),
        ("observable_value", _("Where one can see it"), ""),
        ("text", _("KPI"), ""),
        ("formula", _("Formula"), _("What is divided by what?")),
        ("goal", _("Linked goal"), ""),
        ("goal_reason", _("Why the goal moves with it"), ""),
        ("source", _("Where the numbers come from"), ""),
        ("cadence", _("How often one looks"), _("every week, every month")),
        ("owner", _("Who looks after it"), _("A role, such as head of support; no names")),
        ("influence", _("Who can move it"), ""),
        ("baseline", _("Where it stands"), ""),
        ("target", _("Where it should get to"), ""),
        ("counter_metric", _("What must not suffer"), ""),
        ("red_action", _("What to do when it turns red"), ""),
        ("last_values", _("The last six values"), _("For example: 92 91 93 90 92 94")),
    ]


def choices_of(field: str) -> list[tuple[str, str]] | None:
    """The words to choose from, or nothing where one writes freely."""
    none = ("", "–")
    return {
        "direction": [none, ("up", _("higher")), ("down", _("lower")), ("keep", _("steady"))],
        "nature": [
            none,
            ("leading", _("leading: moves before the result")),
            ("current", _("current: moves with the result")),
            ("lagging", _("lagging: moves after the result")),
        ],
    }.get(field)


def later_label(field: str) -> str:
    """What a later field is called."""
    return {name: label for name, label, _hint in asked()}.get(field, field)


def told_later(later: Mapping[str, str]) -> list[tuple[str, str]]:
    """Label and words of each later field that holds something, in the order of the form."""
    return [(label, said(name, later[name])) for name, label, _hint in asked() if later.get(name)]


def said(field: str, value: str) -> str:
    """A field's value as people read it."""
    return dict(choices_of(field) or []).get(value, value)
