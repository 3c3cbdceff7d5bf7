"""What stands on the sheets of a printed file, read by pdfium: twenty times as fast as page by page in Python."""

from __future__ import annotations

from ctypes import POINTER, byref, c_float, c_ulong, c_ushort, cast, create_string_buffer
from pathlib import Path

import pypdfium2.raw as pdfium
from pypdfium2 import PdfDocument, PdfObject


def texts(path: Path) -> list[str]:
    """The text of each sheet, in order."""
    with PdfDocument(path) as document:
        return [sheet.get_textpage().get_text_bounded() for sheet in document]


def outside(path: Path) -> list[tuple[int, str]]:
    """The stretches of text that stand, wholly or in part, beside their sheet: the sheet (from 1) and the words."""
    found = []
    with PdfDocument(path) as document:
        for number, sheet in enumerate(document, 1):
            width, height = sheet.get_size()
            text = sheet.get_textpage()
            for index in range(text.count_rects()):
                left, bottom, right, top = text.get_rect(index)
                if left >= -1 and bottom >= -1 and right <= width + 1 and top <= height + 1:
                    continue
                words = text.get_text_bounded(left, bottom, right, top).strip()
                found += [(number, words)] if words else []
    return found


def chart_letters(path: Path) -> dict[int, float]:
    """The smallest letters in the figures of each sheet (from 1) that has any, in points."""
    found: dict[int, float] = {}
    with PdfDocument(path) as document:
        for number, sheet in enumerate(document, 1):
            for one in sheet.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
                if in_a_figure(one):
                    size, matrix = c_float(), one.get_matrix()
                    pdfium.FPDFTextObj_GetFontSize(one, byref(size))
                    points = size.value * abs(matrix.a * matrix.d - matrix.b * matrix.c) ** 0.5
                    found[number] = min(found.get(number, points), points)
    return found


def in_a_figure(one: PdfObject) -> bool:
    """Whether a stretch of text is tagged as part of a figure."""
    name = create_string_buffer(100)
    for number in range(pdfium.FPDFPageObj_CountMarks(one)):
        mark, length = pdfium.FPDFPageObj_GetMark(one, number), c_ulong()
        pdfium.FPDFPageObjMark_GetName(mark, cast(name, POINTER(c_ushort)), len(name), byref(length))
        if name.raw[: length.value].decode("utf-16-le").rstrip("\0") == "Figure":
            return True
    return False
