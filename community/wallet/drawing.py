"""Our own sign, a roundtable seen from above, as the small pictures that a wallet asks for."""

from io import BytesIO

_GROUND, _INK = (181, 55, 26), (255, 255, 255)
_CIRCLES = [
    (50, 50, 22), (50, 13, 9), (50, 87, 9), (18, 31.5, 9), (82, 31.5, 9), (18, 68.5, 9),
    (82, 68.5, 9),
]  # fmt: skip
_FINER = 4


def sign(pixels: int) -> bytes:
    """A square PNG, drawn finer and then made smaller, so that its edges are smooth."""
    from PIL import Image, ImageDraw  # only who asks for a pass needs it

    side = pixels * _FINER
    drawn = Image.new("RGB", (side, side), _GROUND)
    paper = ImageDraw.Draw(drawn)
    for x, y, radius in _CIRCLES:
        box = [(each * 0.8 + 10) * side / 100 for each in (x - radius, y - radius)]
        far = [(each * 0.8 + 10) * side / 100 for each in (x + radius, y + radius)]
        paper.ellipse([*box, *far], fill=_INK)
    kept = BytesIO()
    drawn.resize((pixels, pixels), Image.Resampling.LANCZOS).save(kept, "PNG", optimize=True)
    return kept.getvalue()
