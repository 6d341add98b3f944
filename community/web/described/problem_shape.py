"""A refusal as the description of the API tells its shape (RFC 9457)."""

PROBLEM = {
    "type": "object",
    "description": "A refusal (RFC 9457): `title` is the sentence for a person, `field` the name "
    "of the field it is about, `errors` what a machine found.",
    "required": ["type", "title", "status"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer", "minimum": 400, "maximum": 599},
        "detail": {"type": "string"},
        "field": {"type": "string"},
        "errors": {},
    },
    "examples": [
        {
            "type": "about:blank",
            "title": "Please write a mail address, such as aoi@example.jp.",
            "status": 422,
            "field": "email",
        }
    ],
}
