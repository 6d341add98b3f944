"""Seventy-five frames of tickets as a camera sees them when it is hard: fifteen of each kind.

Each kind begins with what every hall has and ends with what hardly any reader reads. A ticket is
held up so that it fills half of the picture's height, and every frame has been through JPEG.
"""

from collections.abc import Callable, Sequence
from io import BytesIO
from math import cos, radians, sin
from typing import NamedTuple

from PIL import Image, ImageChops, ImageFilter, ImageOps

from community.tickets.qr import qr_png

SEEN = (1280, 720)
WALL = (112, 108, 104)
OF_EACH = 15
Corners = list[tuple[float, float]]


class Frame(NamedTuple):
    """A picture as JPEG, and what makes it hard."""

    kind: str
    jpeg: bytes


def hard_frames(codes: Sequence[str]) -> list[Frame]:
    """One frame for each code; there are as many codes as frames."""
    kinds: dict[str, Callable[[str, int], Image.Image]] = {
        "blur": _blurred,
        "tilt": _tilted,
        "inversion": _inverted,
        "low light": _dark,
        "noise": _noisy,
    }
    wanted = [(kind, step) for kind in kinds for step in range(OF_EACH)]
    return [
        Frame(kind, _jpeg(kinds[kind](code, step)))
        for (kind, step), code in zip(wanted, codes, strict=True)
    ]


def _held_up(code: str, module: int = 8) -> Image.Image:
    ticket = Image.open(BytesIO(qr_png(code, module))).convert("RGB")
    frame = Image.new("RGB", SEEN, WALL)
    frame.paste(ticket, ((SEEN[0] - ticket.width) // 2, (SEEN[1] - ticket.height) // 2))
    return frame


def _blurred(code: str, step: int) -> Image.Image:
    """Out of focus, by 1 to 4.5 pixels where a module has 8."""
    return _held_up(code).filter(ImageFilter.GaussianBlur(1 + step / 4))


def _tilted(code: str, step: int) -> Image.Image:
    """Held at 15 to 71 degrees, to the side and forwards in turns, in a hand that is not still."""
    seen = _held_up(code)
    corners = _turned(15 + 4 * step, seen.size, is_forwards=bool(step % 2))
    turned = seen.transform(
        SEEN,
        Image.Transform.PERSPECTIVE,
        _coefficients(corners, seen.size),
        Image.Resampling.BICUBIC,
        fillcolor=WALL,
    )
    return turned.filter(ImageFilter.GaussianBlur(0.7))


def _inverted(code: str, step: int) -> Image.Image:
    """A telephone in dark mode shows it white on black, from nearer to farther: 8 to 2.4 pixels."""
    seen = ImageOps.invert(_held_up(code))
    size = [round(side * (1 - step / 20)) for side in SEEN]
    away = Image.new("RGB", SEEN, (24, 24, 26))
    away.paste(seen.resize((size[0], size[1]), Image.Resampling.BICUBIC), (40, 30))
    return away.filter(ImageFilter.GaussianBlur(0.6))


def _dark(code: str, step: int) -> Image.Image:
    """A stage's light: from 30 to 4 per cent of it is left, with the sensor's own noise."""
    left = 0.30 * (0.13 ** (step / (OF_EACH - 1)))
    dim = _held_up(code).filter(ImageFilter.GaussianBlur(0.8)).point(lambda light: light * left)
    return _with_noise(dim, 7)


def _noisy(code: str, step: int) -> Image.Image:
    """What a cheap sensor adds by itself: a deviation of 15 to 113 of 255."""
    return _with_noise(_held_up(code).filter(ImageFilter.GaussianBlur(0.8)), 15 + 7 * step)


def _with_noise(seen: Image.Image, deviation: float) -> Image.Image:
    grains = Image.merge("RGB", [Image.effect_noise(SEEN, deviation) for _band in range(3)])
    return ImageChops.add(seen, grains, scale=1, offset=-128)


def _turned(degrees: float, size: tuple[int, int], is_forwards: bool) -> Corners:
    """Where the picture's corners are seen when it is turned, from twice its width away."""
    half = (size[0] / 2, size[1] / 2)
    away = 2.0 * size[0]
    corners = []
    for x, y in ((-half[0], -half[1]), (half[0], -half[1]), half, (-half[0], half[1])):
        turned = (x, y * cos(radians(degrees))) if is_forwards else (x * cos(radians(degrees)), y)
        depth = away + (y if is_forwards else x) * sin(radians(degrees))
        corners.append(
            (half[0] + turned[0] * away / depth, half[1] + turned[1] * away / depth),
        )
    return corners


def _coefficients(seen: Corners, size: tuple[int, int]) -> list[float]:
    """What Pillow's PERSPECTIVE needs: from where it is seen to where it is in the picture."""
    whole = [(0.0, 0.0), (size[0], 0.0), (float(size[0]), float(size[1])), (0.0, size[1])]
    rows = []
    for (x, y), (u, v) in zip(seen, whole, strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y, u])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y, v])
    return _solved(rows)


def _solved(rows: list[list[float]]) -> list[float]:
    """Gauss and Jordan, with the largest pivot."""
    for n in range(len(rows)):
        best = max(range(n, len(rows)), key=lambda row: abs(rows[row][n]))
        rows[n], rows[best] = rows[best], rows[n]
        rows[n] = [each / rows[n][n] for each in rows[n]]
        for other in range(len(rows)):
            if other != n:
                times = rows[other][n]
                rows[other] = [a - times * b for a, b in zip(rows[other], rows[n], strict=True)]
    return [row[-1] for row in rows]


def _jpeg(picture: Image.Image) -> bytes:
    kept = BytesIO()
    picture.save(kept, "JPEG", quality=75)
    return kept.getvalue()
