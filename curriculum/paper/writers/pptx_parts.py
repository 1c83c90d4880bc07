"""What python-pptx has no word for: colours by name, bullets, adornments, text alternatives, a date for ZIP."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any, cast
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.oxml.ns import qn
from pptx.util import Emu, Pt

from curriculum import tokens
from curriculum.paper.blocks import Area, Break, Document, Line, Run

# The colours of the project that stand in the theme, so that a trainer changes them in one place.
THEME = {
    "ink": "dk1",
    "ground": "lt1",
    "soft": "dk2",
    "sand": "lt2",
    "accent": "accent1",
    "ochre": "accent2",
    "indigo": "accent3",
    "green": "accent4",
    "brick": "accent5",
    "metal": "accent6",
}
_OF_THE_THEME = {
    "ink": MSO_THEME_COLOR.TEXT_1,
    "ground": MSO_THEME_COLOR.BACKGROUND_1,
    "soft": MSO_THEME_COLOR.TEXT_2,
    "sand": MSO_THEME_COLOR.BACKGROUND_2,
    "accent": MSO_THEME_COLOR.ACCENT_1,
    "ochre": MSO_THEME_COLOR.ACCENT_2,
    "indigo": MSO_THEME_COLOR.ACCENT_3,
    "green": MSO_THEME_COLOR.ACCENT_4,
    "brick": MSO_THEME_COLOR.ACCENT_5,
    "metal": MSO_THEME_COLOR.ACCENT_6,
}
_ADORNING = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
_DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"
_LONGEST_PROPERTY = 255
# The earliest date that ZIP can write.
_DATE = (1980, 1, 1, 0, 0, 0)


def set_properties(made: Any, document: Document) -> None:
    """Set title, author and language of a presentation."""
    properties = made.core_properties
    properties.title, properties.author = document.title[:_LONGEST_PROPERTY], document.author[:_LONGEST_PROPERTY]
    properties.language, properties.comments = document.lang, ""


def colour(holder: Any, name: str) -> None:
    """Give a font, a fill or a line a colour of the project: that of the theme where it stands there."""
    target = getattr(holder, "fore_color", None) or holder.color
    if name in _OF_THE_THEME:
        target.theme_color = _OF_THE_THEME[name]
    else:
        red, green, blue = bytes.fromhex(tokens.colours("light")[name].removeprefix("#"))
        target.rgb = cast(Any, RGBColor)(red, green, blue)


def fill(shape: Any, name: str) -> None:
    """Fill a shape, or leave it open where no colour is named."""
    if name:
        shape.fill.solid()
        colour(shape.fill, name)
    else:
        shape.fill.background()


def outline(shape: Any, name: str, thick: float) -> None:
    """Draw the line of a shape, or none where no colour is named."""
    if name:
        shape.line.width = Pt(thick)
        colour(shape.line, name)
    else:
        shape.line.fill.background()


def drop_style(shape: Any) -> None:
    """Take from a shape what its theme would add: a shadow."""
    for style in shape._element.findall(qn("p:style")):
        shape._element.remove(style)


def mark_adorning(shape: Any) -> None:
    """Tell a screen reader to pass a shape over."""
    properties = shape._element.xpath(".//p:cNvPr")[0]
    extensions = properties.makeelement(qn("a:extLst"), {})
    extension = extensions.makeelement(qn("a:ext"), {"uri": _ADORNING})
    mark = extension.makeelement(f"{{{_DECORATIVE}}}decorative", {"val": "1"}, nsmap={"adec": _DECORATIVE})
    extension.append(mark)
    extensions.append(extension)
    properties.append(extensions)


def describe(picture: Any, alternative: str) -> None:
    """Give a picture its text alternative."""
    picture._element.xpath(".//p:cNvPr")[0].set("descr", alternative)


def fit(picture: Any, area: Area) -> None:
    """Make a picture as large as an area allows, in its middle."""
    scale = min(Pt(area.width) / picture.width, Pt(area.height) / picture.height)
    picture.width, picture.height = Emu(int(picture.width * scale)), Emu(int(picture.height * scale))
    picture.left = Emu(int(Pt(area.left) + (Pt(area.width) - picture.width) / 2))
    picture.top = Emu(int(Pt(area.top) + (Pt(area.height) - picture.height) / 2))


def bullet(paragraph: Any, indent: float) -> None:
    """Give a paragraph a bullet that its lines hang behind, or none where there is no indent."""
    properties = paragraph._p.get_or_add_pPr()
    for tag in ("a:buNone", "a:buChar"):
        for old in properties.findall(qn(tag)):
            properties.remove(old)
    properties.set("marL", str(int(Pt(indent))))
    properties.set("indent", str(-int(Pt(indent))))
    mark = (
        properties.makeelement(qn("a:buChar"), {"char": "•"}) if indent else properties.makeelement(qn("a:buNone"), {})
    )
    properties.append(mark)


def runs(line: Line) -> Iterator[tuple[str, bool, bool]]:
    """Yield the stretches of a line with whether they are strong or emphasised; what is no text is left out."""
    for part in line:
        if isinstance(part, Run):
            yield part.text, part.strong, part.emphasis
        elif isinstance(part, Break):
            yield "\v", False, False
        elif text := getattr(part, "text", ""):
            yield text, False, False


def saved(made: Any) -> bytes:
    """Give a presentation as a file's bytes, all its parts with one date."""
    written, target = BytesIO(), BytesIO()
    made.save(written)
    with ZipFile(written) as read, ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for info in read.infolist():
            archive.writestr(ZipInfo(info.filename, _DATE), read.read(info), ZIP_DEFLATED)
    return target.getvalue()
