"""What people are told who type an address in letters that no street is written with: in their letters and in English.

Cyrillic letters are answered in Ukrainian: since 2022 most people who came to Germany and write in them are from
Ukraine, and it offends none of them. These sentences are no translations of German ones, so gettext does not know them.
"""

from dataclasses import dataclass

from zones.address.search.scripts import Script

ENGLISH = "Please enter the street and the house number in Latin letters, for example"


@dataclass(frozen=True)
class ForeignSentence:
    """A sentence that ends before an example of an address, its language (BCP 47) and the direction it is read in."""

    text: str
    lang: str
    dir: str


SENTENCES: dict[Script, tuple[ForeignSentence, ...]] = {
    Script.CYRILLIC: (
        ForeignSentence("Будь ласка, введіть вулицю та номер будинку латинськими літерами, наприклад", "uk", "ltr"),
    ),
    Script.ARABIC: (
        ForeignSentence("يرجى كتابة اسم الشارع ورقم المنزل بالأحرف اللاتينية، على سبيل المثال", "ar", "rtl"),
    ),
    Script.OTHER: (),
}


def sentences(script: Script) -> tuple[ForeignSentence, ...]:
    """Return what is said to people who write in this script, the English sentence last."""
    return (*SENTENCES[script], ForeignSentence(ENGLISH, "en", "ltr"))
