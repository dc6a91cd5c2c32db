"""Profile URLs and e-mail addresses of simulated people."""

from urllib.parse import quote

from prm.demo.dice import Dice
from prm.demo.naming import BirthName

PROFILE_ROOT = "https://www.linkedin.com/in/"
_HOSTS = ("example.org", "example.com", "example.net", "mail.example.org", "post.example.net")
_SPREAD = 2_654_435_761


def encoded_url(slug: str) -> str:
    """Return the profile URL as Connections.csv has it: percent-encoded, with upper-case digits."""
    return PROFILE_ROOT + (slug if slug.isascii() else quote(slug, safe="-"))


def decoded_url(slug: str) -> str:
    """Return the profile URL as messages and invitations have it."""
    return PROFILE_ROOT + slug


class Addresses:
    """Gives profile URLs and e-mail addresses, each once."""

    def __init__(self, seed: int, dice: Dice) -> None:
        self.seed = seed
        self.dice = dice
        self._vanities: set[str] = set()
        self._mailboxes: set[str] = set()

    def first_slug(self, human: int, name: BirthName) -> str:
        """Return the slug of a new profile: one assigned by LinkedIn, or one that its owner chose."""
        roll = self.dice.roll()
        if roll < 0.24:
            return self.vanity(name)
        first, last = name.first, name.last
        shown = roll < 0.7
        text = f"{first.native} {last.native}".lower() if shown else f"{first.latin} {last.latin}"
        if shown and not text.isascii():
            text = text.replace("i̇", "i").replace("ß", "ss")
        emoji = "-🚀" if roll > 0.998 else ""
        spread = (human * _SPREAD + self.seed * 40_503) & 0xFFFFFFFF
        return f"{_hyphened(text)}{emoji}-{spread:08x}"

    def vanity(self, name: BirthName) -> str:
        """Return a slug that somebody chose, in plain Latin letters."""
        first, last = _hyphened(name.first.latin), _hyphened(name.last.latin)
        forms = (
            f"{first}{last}",
            f"{first}-{last}",
            f"{first[0]}{last}",
            f"{last}-{first}",
            f"hello-{first}-{last}",
        )
        slug = forms[int(self.dice.roll() ** 2 * len(forms))].replace("--", "-")
        if len(slug) < 5:
            slug = f"{slug}-online"
        while slug in self._vanities:
            slug = f"{slug}{self.dice.between(1, 99)}"
        self._vanities.add(slug)
        return slug

    def mailbox(self, name: BirthName) -> str:
        """Return an e-mail address that nobody else has."""
        address = f"{_dotted(name)}@{self.dice.pick(_HOSTS)}"
        while address.lower() in self._mailboxes:
            address = f"{_dotted(name)}.{self.dice.between(2, 9999)}@{self.dice.pick(_HOSTS)}"
        self._mailboxes.add(address.lower())
        return address.title() if self.dice.roll() < 0.015 else address


def unshared_mailbox(human: int, slug: str) -> str:
    """Return the address that a person shows only in exports from before November 2018."""
    stem = slug.rpartition("-")[0] or slug
    local = stem.replace("-", ".") if stem.isascii() else "member"
    return f"{local}.{human}@mail.example.com"


def _hyphened(text: str) -> str:
    return text.replace(".", "").replace("'", "").replace("’", "").replace(" ", "-")


def _dotted(name: BirthName) -> str:
    text = f"{name.first.latin}.{name.last.latin}".replace(" ", ".").replace("-", "").replace("'", "")
    return text.replace("..", ".")
