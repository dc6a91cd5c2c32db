"""Invented companies: nonsense words joined with what companies call themselves."""

from prm.demo.dice import Dice


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_HEADS = _words(
    """Otter Plover Heron Tansy Thimble Lantern Bramble Quill Kite Marl Tinder Rook Wren Saffron
    Sorrel Nettle Umber Russet Spindle Bellows Mossy Pepper Button Ribbon Teapot Puddle Acorn
    Biscuit Pigeon Badger Newt Toad Marmot Puffin Gherkin Turnip Radish Quince Damson Medlar Bobbin
    Trundle Wobble Noodle Waffle Cricket Beetle Moth Cobble Gable Tumble Whistle"""
)
_TAILS = _words(
    """loom mill wharf byte fathom lathe kettle crumb spire yard works gate mere tide forge craft pocket
    parade lane orchard barrow harbour pier signal meadow ledger compass anchor ladder garden"""
)
_STARTS = _words("Ke Zu Mi Tavi Lo Riva Su Vo Yo Beno Di Ora Nuvo Pali Essa Umi Jora Fela Hano Ilo")
_ENDS = _words("hara mbari lune kossa rindo vela noma tiko sanda ruga zembe lotu misti panga quen zola dorra")
_SECTORS = _words(
    """Labs Systems Foods Health Energy Robotics Analytics Bank Logistics Studio Mobility Textiles Biotech
    Partners Consulting Media Education Travel Insurance Software Cloud Games Architects Pharma Telecom
    Instruments Ventures Collective Foundation Institute"""
)
FORMS = ("GmbH", "Ltd", "S.A.", "AB", "B.V.", "Pte Ltd", "S.r.l.", "Oy", "K.K.", "Pvt. Ltd.", "Ltda.", "ApS")
"""Legal forms; two names that differ by one alone are one company to whoever reads them."""
_ODD = (
    "Self-employed",
    "Freelance",
    "-",
    "Stealth Startup",
    "Confidential",
    "Self-employed",
    "Freelance",
    "+1 Otterloom Studio",
    "=Tinderworks=",
    "@home Plovergarden",
    "ヤマネ株式会社",
    "月灯科技有限公司",
    "Кіт і Ліхтар",
    "Wobblegate | Part of Marmotworks",
    'The "Little" Biscuitmill',
    "Puddlelane & Daughters, Inc.",
    "Instituto Nuvolune de Pesquisa e Desenvolvimento Sustentável das Regiões Costeiras do Atlântico "
    "Sul e Norte",
    "Ministry of Lanterns, Footpaths and Public Benches of the Free and Hanseatic City of Marmotharbour "
    "and the Isles",
)
"""Not companies, or names that are hard to read; the last two are longer than 100 characters."""


def company_pool(size: int, dice: Dice) -> list[str]:
    """Return *size* different company names, the first ones meant to be the largest employers."""
    pool: list[str] = []
    seen: set[str] = set()
    while len(pool) < size:
        name = _invented(dice)
        if name not in seen:
            seen.add(name)
            pool.append(name)
    return pool


def _invented(dice: Dice) -> str:
    made_up = (
        dice.pick(_STARTS) + dice.pick(_ENDS) if dice.roll() < 0.4 else dice.pick(_HEADS) + dice.pick(_TAILS)
    )
    roll = dice.roll()
    if roll < 0.36:
        return made_up
    if roll < 0.84:
        return f"{made_up} {dice.pick(_SECTORS)}"
    if roll < 0.93:
        return f"{made_up} {dice.pick(FORMS)}"
    return f"{dice.pick(('Grupo', 'Atelier', 'Studio', 'Universidad', 'Haus', 'Groupe', 'Casa'))} {made_up}"


class Employers:
    """The companies of one life; a few are large and many are small."""

    def __init__(self, people: int, dice: Dice) -> None:
        self.dice = dice
        self.pool = company_pool(max(40, min(12_000, int(people**0.75))), dice)

    def hire(self) -> str:
        """Return where somebody works: a company of the pool, seldom something that is none."""
        roll = self.dice.roll()
        if roll < 0.03:
            return _ODD[int(roll / 0.03 * len(_ODD))]
        skewed = self.dice.roll()
        return self.pool[int(skewed * skewed * len(self.pool))]


def restyled(company: str) -> str:
    """Return *company* in another spelling that is no news: with or without a legal form, or in capitals."""
    if company.endswith((", Inc.", " Ltd", " GmbH")):
        return company.removesuffix(", Inc.").removesuffix(" Ltd").removesuffix(" GmbH")
    return f"{company}, Inc." if len(company) % 3 else company.upper()
