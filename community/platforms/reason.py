"""Why a row of a participants' file is left out."""

from enum import StrEnum

from community.language import _


class Reason(StrEnum):
    """Each is a sentence for the organiser."""

    DELETED_ACCOUNT = "deleted_account"
    NO_NUMBER = "no_number"
    NUMBER_TWICE = "number_twice"
    NO_NAME = "no_name"
    UNKNOWN_STATUS = "unknown_status"
    WRONG_CELLS = "wrong_cells"
    HEADER_AGAIN = "header_again"
    ONLY_INVITED = "only_invited"
    NOT_DECIDED = "not_decided"
    NOT_PAID = "not_paid"
    TOO_MANY = "too_many"
    PERSON_TWICE = "person_twice"
    REGISTERED_HERE = "registered_here"
    PASSED_ON = "passed_on"

    @property
    def sentence(self) -> str:
        """The reason in the visitor's language."""
        return {
            Reason.DELETED_ACCOUNT: _("This person has deleted their account."),
            Reason.NO_NUMBER: _("The reception number is missing."),
            Reason.NUMBER_TWICE: _("The same reception number is already further up."),
            Reason.NO_NAME: _("There is neither a user name nor a display name."),
            Reason.UNKNOWN_STATUS: _("We do not know this participation status."),
            Reason.WRONG_CELLS: _("The row has more or fewer cells than there are columns."),
            Reason.HEADER_AGAIN: _("This line repeats the names of the columns."),
            Reason.ONLY_INVITED: _("This person was invited and has not registered."),
            Reason.NOT_DECIDED: _("This request has not been approved there yet."),
            Reason.NOT_PAID: _("This place has not been paid for there yet."),
            Reason.TOO_MANY: _("The number of places in this row is not between 1 and 20."),
            Reason.PERSON_TWICE: _("Another row of the same person counts."),
            Reason.REGISTERED_HERE: _("This person has registered here already, and that stays."),
            Reason.PASSED_ON: _("This place has been passed on to somebody else here; that stays."),
        }[self]
