"""What a change makes better and worse, in a sentence."""

from dataclasses import fields

from community.flaws.figures import Figures
from community.language import _


def compare(before: Figures, after: Figures) -> str:
    """Every figure that changed, with both numbers, better ones first; or that nothing did."""
    names = [each.name for each in fields(Figures)]
    better = [_changed(each, before, after) for each in names if _grew(each, after, before)]
    worse = [_changed(each, before, after) for each in names if _grew(each, before, after)]
    if better and worse:
        sentence = _("Better: {better}. Worse: {worse}.")
    elif better:
        sentence = _("Better: {better}.")
    elif worse:
        sentence = _("Worse: {worse}.")
    else:
        sentence = _("The mix stays as good as it was.")
    return sentence.format(better=_(", ").join(better), worse=_(", ").join(worse))


def _grew(name: str, before: Figures, after: Figures) -> bool:
    return bool(getattr(after, name) > getattr(before, name))


def _changed(name: str, before: Figures, after: Figures) -> str:
    return f"{flaw(name)} {getattr(before, name)} → {getattr(after, name)}"


def flaw(name: str) -> str:
    """The words for one figure."""
    return {
        "apart": _("people together who should sit apart"),
        "split": _("people apart who should sit together"),
        "elsewhere": _("people at another roundtable than said"),
        "lone_speakers": _("people alone with their language"),
        "together": _("colleagues together"),
        "lone_first_timers": _("first-timers on their own"),
        "newcomers_only": _("roundtables of newcomers only"),
        "without_host": _("roundtables without a host"),
        "repeats": _("people meeting again"),
        "met_before": _("people who met on an earlier evening"),
        "same_industry": _("pairs from one industry"),
        "same_phase": _("pairs in one phase"),
    }[name]
