"""What is said below the rows of an offer: its sums, and how they compare with what the offer itself states."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from calculator.answer.heating_words import is_explained
from calculator.answer.offered_kinds import burns_fossil, is_perhaps_beside, is_perhaps_boiler
from calculator.core.notation import euro, german
from calculator.offers.reading import OfferReading
from calculator.offers.rows import RowKind
from calculator.offers.sums import Sums

_ROUNDING = Decimal("0.05")
_LONGEST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class OfferFigure:
    """A sum with its name; ``strong`` for what is compared with the offer."""

    label: str
    text: str
    strong: bool = False


def figures(sums: Sums, *, is_granted: bool, with_roof: bool) -> Iterator[OfferFigure]:
    """Yield the sums of an offer in the order in which they are added up.

    ``is_granted``: the heating gets a grant; ``with_roof``: it is compared with the photovoltaics beside it.
    """
    yield OfferFigure(_("Summe ohne Mehrwertsteuer"), euro(sums.net))
    for rate in sums.rates:
        yield OfferFigure(_("Mehrwertsteuer %(percent)s %%") % {"percent": german(rate.percent)}, euro(rate.vat))
    yield OfferFigure(_("Summe mit Mehrwertsteuer"), euro(sums.gross), strong=True)
    if is_granted:
        yield OfferFigure(_("davon förderfähig"), euro(sums.eligible), strong=True)
    if sums.beside:
        label = _("davon nicht für die Heizung, im Kostenvergleich nicht enthalten")
        if with_roof:
            label = _("davon neben der Heizung; im Kostenvergleich zählt von der Photovoltaik der Teil der Wärmepumpe")
        yield OfferFigure(label, euro(sums.beside))
    if sums.discounts:
        yield OfferFigure(_("Rabatte, schon abgezogen"), euro(sums.discounts))
    for kind, label in (
        (RowKind.OPTIONAL, _("Optionen, nicht in der Summe")),
        (RowKind.ON_SITE, _("bauseits, nicht in der Summe")),
    ):
        outside = [amount for position, amount in sums.outside if position.kind is kind]
        if outside:
            yield OfferFigure(label, _outside(outside))


def _outside(amounts: list[Decimal]) -> str:
    priced, open_ = [amount for amount in amounts if amount], sum(not amount for amount in amounts)
    parts = [euro(sum(priced, Decimal(0)))] if priced else []
    if open_:
        words = ngettext("%(count)s Posten ohne Preis", "%(count)s Posten ohne Preis", open_)
        parts.append(words % {"count": open_})
    return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class _StatedSum:
    """A sum that the offer states, beside ours, and what ours is if the switch of VAT stands on the other side."""

    name: str
    said: Decimal
    computed: Decimal
    if_net: Decimal | None
    if_gross: Decimal | None

    @property
    def is_met(self) -> bool:
        return self.computed == self.said

    @property
    def switch_asked(self) -> str:
        """The question whether the switch is wrong; empty if the sum does not fit the other side any better."""
        if self.is_met:
            return ""
        if _is_near(self.if_net, self.said):
            return _(
                "%(name)s: Das Angebot nennt %(said)s, hier sind es %(computed)s. Stehen die Posten ohne "
                "Mehrwertsteuer? Dann stimmt es; wählen Sie „ohne Mehrwertsteuer (netto)“."
            )
        if _is_near(self.if_gross, self.said):
            return _(
                "%(name)s: Das Angebot nennt %(said)s, hier sind es %(computed)s. Stehen die Posten mit "
                "Mehrwertsteuer? Dann stimmt es; wählen Sie „mit Mehrwertsteuer (brutto)“."
            )
        return ""


def unusual_vat(found: OfferReading, usual: Decimal) -> Iterator[str]:
    """Yield a question for each rate of VAT that is not the ``usual`` one (percent), with its rows.

    None for 0 %: that is said on purpose, as for photovoltaics or by a firm that charges no VAT.
    """
    rates = {each.vat_percent for each in found.positions if each.in_sum} - {usual, Decimal(0)}
    for rate in sorted(rates):
        numbers = [str(each.number) for each in found.positions if each.in_sum and each.vat_percent == rate]
        words = ngettext(
            "Posten %(rows)s steht mit %(rate)s %% Mehrwertsteuer, üblich sind %(usual)s %%. Stimmt der Satz nicht, "
            "stimmt auch die Summe nicht: Fragen Sie die Firma danach.",
            "Die Posten %(rows)s stehen mit %(rate)s %% Mehrwertsteuer, üblich sind %(usual)s %%. Stimmt der Satz "
            "nicht, stimmt auch die Summe nicht: Fragen Sie die Firma danach.",
            len(numbers),
        )
        yield words % {"rows": ", ".join(numbers), "rate": german(rate), "usual": german(usual)}


def perhaps_beside(found: OfferReading, *, is_granted: bool) -> Iterator[str]:
    """Yield a question for each row that counts as heating and may be for something else, or what no grant counts.

    ``is_granted``: the heating gets a grant; of another only what is none of it changes a figure.
    """
    doubt = _doubt if is_granted else _beside
    for each in found.positions:
        if each.kind is RowKind.COUNTED and each.amount > 0 and (words := doubt(each.label)):
            yield words % {"row": each.number, "label": each.label[:_LONGEST_SHOWN]}
    yield from _unexplained(found, is_granted=is_granted)


def _beside(label: str) -> str:
    """Return the question about a row that may be none of the heating; empty where its words leave no doubt."""
    if is_perhaps_beside(label):
        return _(
            "Posten %(row)s („%(label)s“) zählt als Heizung. Ist er für etwas anderes, etwa Photovoltaik, Batterie, "
            "Wallbox oder Kühlung, wählen Sie bei ihm „gehört nicht zur Heizung“; enthält er beides, machen Sie zwei "
            "Posten daraus."
        )
    return ""


def _doubt(label: str) -> str:
    """Return the question about a row that counts for the grant; empty where its words leave no doubt."""
    if beside := _beside(label):
        return beside
    if burns_fossil(label):
        return _(
            "Posten %(row)s („%(label)s“) zählt als förderfähig. Was Gas oder Öl verbrennt, ist es nie: Wählen Sie "
            "bei ihm „nicht förderfähig“; enthält er auch die Wärmepumpe, machen Sie zwei Posten daraus."
        )
    if is_perhaps_boiler(label):
        return _(
            "Posten %(row)s („%(label)s“) zählt als förderfähig. Verbrennt er Gas oder Öl, ist er es nicht: Wählen "
            "Sie dann bei ihm „nicht förderfähig“; enthält er auch die Wärmepumpe, machen Sie zwei Posten daraus."
        )
    return ""


def _granted_unexplained(count: int) -> str:
    return ngettext(
        "Gehört Posten %(rows)s zur Heizung? Kein Wort darin sagt es; gerechnet ist er als förderfähige Heizung. "
        "Wenn nicht, wählen Sie bei ihm „gehört nicht zur Heizung“ oder „nicht förderfähig“.",
        "Gehören die Posten %(rows)s zur Heizung? Kein Wort darin sagt es; gerechnet sind sie als förderfähige "
        "Heizung. Wenn nicht, wählen Sie bei ihnen „gehört nicht zur Heizung“ oder „nicht förderfähig“.",
        count,
    )


def _plain_unexplained(count: int) -> str:
    return ngettext(
        "Gehört Posten %(rows)s zur Heizung? Kein Wort darin sagt es; gerechnet ist er als Heizung. Wenn nicht, wählen "
        "Sie bei ihm „gehört nicht zur Heizung“.",
        "Gehören die Posten %(rows)s zur Heizung? Kein Wort darin sagt es; gerechnet sind sie als Heizung. Wenn nicht, "
        "wählen Sie bei ihnen „gehört nicht zur Heizung“.",
        count,
    )


def _unexplained(found: OfferReading, *, is_granted: bool) -> Iterator[str]:
    """Yield one question for all rows that count as heating though no word of theirs speaks of one."""
    rows = [
        f"{each.number} („{each.label[:_LONGEST_SHOWN]}“)"
        for each in found.positions
        if each.kind is RowKind.COUNTED and each.amount > 0 and not _is_known(each.label)
    ]
    if rows:
        words = _granted_unexplained(len(rows)) if is_granted else _plain_unexplained(len(rows))
        yield words % {"rows": ", ".join(rows)}


def _is_known(label: str) -> bool:
    return is_explained(label) or bool(_doubt(label))


def comparisons(found: OfferReading) -> Iterator[str]:
    """Yield how the sums compare with what the offer states; a difference is told in euros."""
    return (_compared(each) for each in _stated(found))


def differences(found: OfferReading) -> Iterator[str]:
    """Yield only where the sums are not what the offer states."""
    return (_compared(each) for each in _stated(found) if not each.is_met)


def is_switch_asked(found: OfferReading) -> bool:
    """Whether what the offer states fits the other side of VAT."""
    return any(each.switch_asked for each in _stated(found))


def _is_near(computed: Decimal | None, said: Decimal) -> bool:
    """Whether a sum is stated: firms round the VAT of each row, or of all."""
    return computed is not None and abs(computed - said) <= _ROUNDING


def _stated(found: OfferReading) -> Iterator[_StatedSum]:
    """Yield each sum that the offer states, with ours."""
    if found.sums is None:
        return
    net, gross = found.if_net, found.if_gross
    if found.vat_said is not None:
        others = (net.vat if net else None, gross.vat if gross else None)
        yield _StatedSum(_("Mehrwertsteuer"), found.vat_said, found.sums.vat, *others)
    if found.total_said is not None:
        others = (net.gross if net else None, gross.gross if gross else None)
        yield _StatedSum(_("Summe mit Mehrwertsteuer"), found.total_said, found.sums.gross, *others)


def _compared(stated: _StatedSum) -> str:
    computed, said = stated.computed, stated.said
    words = {
        "name": stated.name,
        "said": euro(said),
        "computed": euro(computed),
        "difference": euro(abs(computed - said)),
    }
    if asked := stated.switch_asked:
        return asked % words
    if stated.is_met:
        return _("%(name)s: Das Angebot nennt dasselbe, %(said)s.") % words
    if computed > said:
        return (
            _(
                "%(name)s: Das Angebot nennt %(said)s. Die Posten ergeben %(difference)s mehr, nämlich %(computed)s. "
                "Bitte prüfen Sie Posten, Rabatte und Optionen."
            )
            % words
        )
    return (
        _(
            "%(name)s: Das Angebot nennt %(said)s. Die Posten ergeben %(difference)s weniger, nämlich %(computed)s. "
            "Fehlt ein Posten?"
        )
        % words
    )
