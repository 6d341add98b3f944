"""The forms of this room: every field as it was typed."""

import msgspec


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
