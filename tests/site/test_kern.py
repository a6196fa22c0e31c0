"""The small stylesheet of KERN has everything of it that the pages use; `npm run kern` makes it anew."""

import re
from pathlib import Path

from django.contrib.staticfiles import finders

from tests.architecture.test_house import ROOT, tracked

FULL = ROOT / "node_modules/@kern-ux/native/dist/kern.min.css"
SMALL = ROOT / "static/kern/kern.min.css"
LEAFLET = ROOT / "static/kern/leaflet.css"
OF_LEAFLET = re.compile(r"\bleaflet-[a-z-]+")
CLASS, TOKEN = re.compile(r"\.(kern-[a-z0-9_-]+)"), re.compile(r"--kern-[a-z0-9-]+(?=:)")
NAMED, USED_TOKEN = re.compile(r"\bkern-[a-z0-9_-]+"), re.compile(r"var\((--kern-[a-z0-9-]+)")


def text_of(*suffixes: str) -> str:
    own = [path for suffix in suffixes for path in tracked(suffix) if "tests" not in path.parts and path != SMALL]
    return "\n".join(path.read_text(encoding="utf-8") for path in own)


def test_every_class_of_kern_that_the_pages_name_is_styled() -> None:
    offered, kept = (set(CLASS.findall(path.read_text())) for path in (FULL, SMALL))
    named = set(NAMED.findall(text_of(".html", ".py", ".js"))) & offered
    assert "kern-btn" in named
    assert named - kept == set(), "run `npm run kern`"


def test_every_token_of_kern_that_a_style_uses_is_defined() -> None:
    own, small = text_of(".css"), SMALL.read_text()
    used = set(USED_TOKEN.findall(own + small)) & set(TOKEN.findall(FULL.read_text()))
    assert used - set(TOKEN.findall(small)) == set(), "run `npm run kern`"


def test_the_small_style_of_leaflet_has_what_maps_of_the_pages_use_and_nothing_of_its_own() -> None:
    found = finders.find("leaflet/leaflet.css")
    assert isinstance(found, str)
    full, kept = Path(found).read_text(encoding="utf-8"), LEAFLET.read_text()
    own = "".join(path.read_text() for kind in ("css", "js") for path in ROOT.glob(f"static/{kind}/map*.{kind}"))
    styled = set(OF_LEAFLET.findall(re.sub(r"[^}]*leaflet-oldie[^}]*}", "", full)))  # browsers of ten years ago
    assert set(OF_LEAFLET.findall(own)) & styled <= set(OF_LEAFLET.findall(kept)) <= styled
    assert "url(" not in kept
    assert {"leaflet-popup", "leaflet-control-layers"} <= styled - set(OF_LEAFLET.findall(kept)), "run `npm run kern`"


def test_the_colours_of_the_page_itself_are_set() -> None:
    assert "body{--kern-color-layout-text-default-contextual:" in SMALL.read_text()


def test_the_pages_have_two_weights_of_their_font() -> None:
    faces = (ROOT / "static/fonts/fira-sans.css").read_text()
    assert set(re.findall(r"font-weight: (\d+)", faces)) == {"400", "600"}


def test_each_font_that_stands_in_has_the_measures_of_both_weights() -> None:
    faces = re.findall(r"@font-face \{[^}]*\}", (ROOT / "static/fonts/fira-sans.css").read_text())
    measured = [face for face in faces if "size-adjust" in face and "ascent-override" in face and "local(" in face]
    named = re.findall(r'"(Like [^"]+)"', (ROOT / "static/css/base.css").read_text())
    assert named
    for name in named:
        weights = [re.findall(r"font-weight: (\d+)", face) for face in measured if f'"{name}"' in face]
        assert weights == [["400"], ["600"]]


def test_the_fonts_of_german_are_asked_for_before_the_styles() -> None:
    head = (ROOT / "templates/components/styles.html").read_text()
    first, _styles = head.split('rel="stylesheet"', 1)
    assert re.findall(r'rel="preload" href="{% static \'fonts/(\S+)\' %}"', first) == [
        "FiraSans-Regular.woff2",
        "FiraSans-SemiBold.woff2",
    ]
