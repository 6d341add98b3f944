"""The forms of this room: every field as it was typed."""

import msgspec


class RegistrationForm(msgspec.Struct):
    """Who wants to come; somebody who has signed in types the code alone."""

    name: str = ""
    email: str = ""
    company: str = ""
    discount_code: str = ""
    kind: str = ""
    photo_wish: str = ""
    named_in_report: str = ""
    recording: str = ""
    old_enough: str = ""
    age_band: str = ""
    guardian: str = ""
    guardian_agrees: str = ""


class ReasonForm(msgspec.Struct):
    """Why somebody will not come, or why the evening does not take place."""

    reason: str = ""
    back: str = ""


class HostForm(msgspec.Struct):
    """Whether the person hosts a roundtable."""

    is_host: str = ""


class MinorForm(msgspec.Struct):
    """Whether the person is under age, and which guardian agrees."""

    is_minor: str = ""
    guardian: str = ""


class PhotoForm(msgspec.Struct):
    """Whether pictures of the person may be published."""

    photo_wish: str = ""
