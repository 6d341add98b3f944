"""QR codes, drawn dark on white: as SVG for the page, as PNG for the mail."""

from io import BytesIO

from markupsafe import Markup

_QUIET = 4
_VERSION = 5  # a ticket of 119 characters fits 5-M


def modules(text: str) -> list[list[bool]]:
    """The dark modules row by row, the quiet zone included; upper-case letters and digits
    take least room."""
    import qrcode  # brings Pillow with it, which weighs as much as several rooms
    from qrcode.constants import ERROR_CORRECT_M
    from qrcode.util import QRData

    code = qrcode.QRCode(_VERSION, ERROR_CORRECT_M, border=_QUIET, mask_pattern=0)
    code.add_data(QRData(text.encode()))
    code.make(fit=True)
    return [[bool(dark) for dark in row] for row in code.get_matrix()]


def qr_svg(text: str, label: str) -> Markup:
    """A picture that scales, named `label` for those who cannot see it."""
    rows = modules(text)
    drawn = "".join(_runs(y, row) for y, row in enumerate(rows))
    return Markup(
        '<svg viewBox="0 0 {0} {0}" role="img" aria-label="{1}" shape-rendering="crispEdges">'
        '<rect width="{0}" height="{0}" fill="#fff"/><path d="{2}" fill="#000"/></svg>'
    ).format(len(rows), label, drawn)


def qr_png(text: str, pixels: int = 8) -> bytes:
    """A black and white picture of 360 by 360 pixels, when a module is 8 wide."""
    from PIL import Image  # only mails need it, and it weighs as much as a whole room

    rows = modules(text)
    picture = Image.new("1", (len(rows), len(rows)))
    picture.putdata([0 if dark else 1 for row in rows for dark in row])
    large = picture.resize((len(rows) * pixels,) * 2, Image.Resampling.NEAREST)
    kept = BytesIO()
    large.save(kept, "PNG", optimize=True)
    return kept.getvalue()


def _runs(y: int, row: list[bool]) -> str:
    """One path command for each unbroken stretch of dark modules."""
    edges = [x for x in range(1, len(row)) if row[x] != row[x - 1]]
    return "".join(
        f"M{start} {y}h{end - start}v1H{start}z"
        for start, end in zip(edges[::2], edges[1::2], strict=True)
    )
