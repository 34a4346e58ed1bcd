"""Makes the window's three faces from Inter: digits of one width, fewer scripts, a family name of their own.

    /usr/bin/python3 assets/fonts/make.py /usr/share/fonts/opentype/inter assets/fonts

Needs fontTools (Debian: python3-fonttools, fonts-inter)."""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FAMILY = "Inter Tabular"
# Source face, family, style. JavaFX tells only regular from bold, so the medium weight is a family and the semi-bold is bold.
FACES = [
    ("Inter-Regular.otf", FAMILY, "Regular"),
    ("Inter-Medium.otf", FAMILY + " Medium", "Regular"),
    ("Inter-SemiBold.otf", FAMILY, "Bold"),
]
# Latin with accents, Greek, super- and subscripts, punctuation, currency, arrows, mathematics, some shapes.
CHARACTERS = [
    range(0x20, 0x180), range(0x2BB, 0x2DE), range(0x370, 0x400), range(0x1E80, 0x1E86), range(0x2000, 0x20D0),
    range(0x2100, 0x2190), range(0x2190, 0x2200), range(0x2200, 0x2300), range(0x2318, 0x2319), range(0x25A0, 0x2600),
]


def tabular_digits(font):
    """Glyphs of equal width for 0 to 9, as the font's own feature tnum names them."""
    gsub = font["GSUB"].table
    lookups = {index for record in gsub.FeatureList.FeatureRecord if record.FeatureTag == "tnum"
               for index in record.Feature.LookupListIndex}
    glyphs = {}
    for index in lookups:
        for table in gsub.LookupList.Lookup[index].SubTable:
            glyphs.update(getattr(table, "ExtSubTable", table).mapping)
    return glyphs


def make(source, family, style, target):
    font = TTFont(source)
    tabular = tabular_digits(font)
    for table in font["cmap"].tables:
        for digit in range(ord("0"), ord("9") + 1):
            if digit in table.cmap:
                table.cmap[digit] = tabular.get(table.cmap[digit], table.cmap[digit])  # tables may share a map
    options = subset.Options(layout_features=["kern", "ccmp", "mark", "mkmk", "locl"], name_IDs=["*"], notdef_outline=True)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[code for part in CHARACTERS for code in part])
    subsetter.subset(font)
    full = family if style == "Regular" else family + " " + style
    for name, text in {1: family, 2: style, 3: full + " 3.019", 4: full, 6: full.replace(" ", "")}.items():
        font["name"].setName(text, name, 3, 1, 0x409)
    font["name"].names = [n for n in font["name"].names if n.nameID not in (16, 17, 18, 21, 22, 25)]
    bold = style == "Bold"
    font["OS/2"].usWeightClass = 700 if bold else 400
    font["OS/2"].fsSelection = font["OS/2"].fsSelection & ~0x61 | (0x20 if bold else 0x40)
    font["head"].macStyle = 1 if bold else 0
    cff = font["CFF "].cff
    cff.fontNames = [full.replace(" ", "")]
    cff[0].FamilyName, cff[0].FullName, cff[0].Weight = family, full, style
    font["head"].modified = font["head"].created  # the same bytes each time
    font.recalcTimestamp = False
    font.save(target / (full.replace(" ", "") + ".otf"))


for name, family, style in FACES:
    make(Path(sys.argv[1]) / name, family, style, Path(sys.argv[2]))
