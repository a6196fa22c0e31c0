"""The lines of the suggestions: what they are, in the search, in the browser and in the API."""

import re
from pathlib import Path

from zones.address.search.suggestions import TELLING

SUGGEST_JS = Path(__file__).resolve().parents[2] / "static" / "js" / "suggest.js"


def test_the_browser_knows_which_lines_only_tell_something() -> None:
    listed = re.search(r"TELLING = new Set\(\[(.*)\]\)", SUGGEST_JS.read_text(encoding="utf-8"))
    assert listed
    assert set(re.findall(r'"(\w+)"', listed[1])) == set(TELLING)
