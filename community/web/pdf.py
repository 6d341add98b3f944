"""A page of paper on its way to a browser."""

from litestar import Response


def pdf_answer(content: bytes, name: str) -> Response[bytes]:
    """A download called `name`.pdf."""
    headers = {"content-disposition": f'attachment; filename="{name}.pdf"'}
    return Response(content, media_type="application/pdf", headers=headers)
