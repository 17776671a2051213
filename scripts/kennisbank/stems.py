"""Where Kraaij-Pohlmann's stemmer is wrong about Dutch words of this field, and what is right.

It takes "ge" off what was never a participle (gemeente and mening both become "meen", gezin and zin both "zin"), cuts
the "t" off a diminutive (kaartje, "kaar"), and does not know plurals with another vowel or with "er". Only what mixes
up two subjects, or keeps a word from its own plural, stands here. `make stemmer` writes the same for the browser.
"""

from __future__ import annotations

from collections.abc import Mapping

_BY_STEM = """
    mening: mening meningen
    oudere: oudere ouderen
    gebied: gebied gebieden
    begeleid: begeleid begeleide begeleidt begeleidde begeleidden begeleiden begeleiding begeleidingen
    begeleider: begeleider begeleiders begeleidster begeleidsters
    veiling: veiling veilingen veilen
    verkeerd: verkeerd verkeerde
    geweld: geweld
    gewelddadig: gewelddadig gewelddadige
    wens: wens wensen gewenst gewenste
    gezin: gezin gezinnen
    gezond: gezond gezonde gezonder gezondere gezondheid
    gevolg: gevolg gevolgen
    waarde: waarde waarden
    wijziging: wijziging wijzigingen wijzig wijzigt wijzigen wijzigde gewijzigd gewijzigde
    gewoon: gewoon gewone
    gewoonte: gewoonte gewoonten gewoontes
    gezicht: gezicht gezichten gezichtje
    gezellig: gezellig gezellige gezelliger gezelligs gezelligheid
    gelijk: gelijk gelijke gelijker
    gat: gat gaten gaatje gaatjes
    gezag: gezag
    geluk: geluk gelukkig gelukkige
    geleden: geleden
    gedrag: gedrag gedragingen
    negatief: negatief negatieve
    korting: korting kortingen
    uitvoerig: uitvoerig uitvoerige
    naaste: naaste naasten
    pers: pers
    reden: reden redenen
    reeks: reeks reeksen
    eerder: eerder eerdere
    bord: bord borden bordje bordjes
    kaart: kaart kaarten kaartje kaartjes
    krant: krant kranten krantje krantjes
    lijst: lijst lijsten lijstje lijstjes
    punt: punt punten puntje puntjes
    feest: feest feesten feestje feestjes
    buurt: buurt buurten buurtje buurtjes
    stad: stad steden
    lid: lid leden
    kind: kind kinderen kindje kindjes
    museum: museum musea
    politicus: politicus politici politica
    crisis: crisis crises
    openbaar: openbaar openbare
    houding: houding houdingen
    scholing: scholing scholingen
    afwezig: afwezig afwezige afwezigen afwezigheid
"""
OWN: Mapping[str, str] = {
    word: own
    for line in _BY_STEM.strip().splitlines()
    for own, _, words in [line.strip().partition(": ")]
    for word in words.split()
}
"""By folded word its stem."""

ENDINGS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "kinderen": ("kind", ()),
    "leden": ("lid", ("be", "g", "ge", "k", "over", "ver")),
}
"""Plurals at the end of a compound: what stands for them, and after what they are something else (verleden, kleden)."""


def own_stem(word: str) -> str | None:
    """Return the stem of a folded word that the stemmer gets wrong; None when it may judge."""
    if found := OWN.get(word):
        return found
    for plural, (singular, not_after) in ENDINGS.items():
        before = word.removesuffix(plural)
        if before not in ("", word) and not before.endswith(not_after):
            return before + singular
    return None
