"""What the columns of a participants' file mean, whatever a platform calls them."""

from enum import StrEnum


class Means(StrEnum):
    """What stands in a column."""

    NUMBER = "number"
    ORDER = "order"
    ATTENDEE = "attendee"
    TICKET = "ticket"
    USER = "user"
    NAME = "name"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    ACCOUNT_NAME = "account_name"
    EMAIL = "email"
    COMPANY = "company"
    JOB_TITLE = "job_title"
    SLOT = "slot"
    STATUS = "status"
    PRESENT = "present"
    PRESENT_AT = "present_at"
    CHANGED_AT = "changed_at"
    QUANTITY = "quantity"
    GUESTS = "guests"
    PAID = "paid"
    CURRENCY = "currency"
    PAYMENT_NO = "payment_no"
    COMMENT = "comment"
