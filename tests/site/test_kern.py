"""The small stylesheet of KERN has everything of it that the pages use; `npm run kern` makes it anew."""

import re

from tests.architecture.test_house import ROOT, tracked

FULL = ROOT / "node_modules/@kern-ux/native/dist/kern.min.css"
SMALL = ROOT / "static/kern/kern.min.css"
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


def test_the_colours_of_the_page_itself_are_set() -> None:
    assert "body{--kern-color-layout-text-default-contextual:" in SMALL.read_text()


def test_the_pages_have_two_weights_of_their_font() -> None:
    faces = (ROOT / "static/fonts/fira-sans.css").read_text()
    assert set(re.findall(r"font-weight: (\d+)", faces)) == {"400", "600"}
