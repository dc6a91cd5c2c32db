"""The people of `prm demo` whom the member really knows. All invented; days are counted back from today."""

from datetime import date
from typing import NamedTuple

from prm.demo.eras import days_before
from prm.demo.humans import Connection, Email, Human, Job, Name, Slug


class Role(NamedTuple):
    """One person of the cast."""

    slug: str
    """The profile URL they have today; it names them in the other demo modules."""
    name: str
    """`First|Last`."""
    connected: int
    """Days ago."""
    jobs: str
    """`days ago: title @ company`, oldest first, separated by `;`."""
    email: str = ""
    old_slug: str = ""
    """The profile URL before `moved`."""
    old_name: str = ""
    """`First|Last` before `moved`."""
    moved: int = 0
    """Days ago on which the name or the URL changed."""
    left: int = 0
    """Days ago on which the connection ended; 0 for still connected."""


CAST = (
    Role(
        "amara-okafor",
        "Amara|Okafor",
        3950,
        "3950:Staff Engineer @ Quillpocket;2400:VP Engineering @ Quillpocket;310:CTO @ Lanternloom",
        "amara.okafor@example.org",
    ),
    Role(
        "jonas-lindqvist",
        "Jonas|Lindqvist",
        3600,
        "3600:Product Designer @ Otterloom;700:Design Lead @ Otterloom",
    ),
    Role(
        "meiling-zhao",
        "Meiling|Zhao",
        3100,
        "3100:Data Scientist @ Tidemere Health;520:Head of Data @ Tidemere Health",
        "meiling@example.com",
    ),
    Role(
        "tomas-ferreira",
        "Tomás|Ferreira",
        2900,
        "2900:Product Manager @ Kiteyard;150:Founder @ Small Lanterns",
    ),
    Role(
        "leila-haddad",
        "Leila|Haddad",
        2750,
        "2750:Journalist @ Teapot Tribune;900:Managing Editor @ Teapot Tribune",
    ),
    Role(
        "sofia-marchetti", "Sofia|Marchetti", 2600, "2600:Architect @ Studio Gablewharf", "sofia@example.org"
    ),
    Role(
        "priya-raghavan",
        "Priya|Raghavan",
        3800,
        "3800:Director of Engineering @ Zumbari;260:Angel Investor @ Zumbari Ventures",
    ),
    Role("henrik-dahl", "Henrik|Dahl", 3700, "3700:Professor of Oceanography @ Nuvorindo Institute"),
    Role(
        "ruth-abernathy",
        "Ruth|Abernathy",
        2200,
        "2200:CFO @ Wrenledger Bank;430:Board Member @ Wrenledger Bank",
    ),
    Role(
        "nadia-benali",
        "Nadia|Benali",
        1500,
        "1500:Engineering Manager @ Quillpocket;200:Director of Engineering @ Quillpocket",
    ),
    Role(
        "kwame-asante",
        "Kwame|Asante",
        2100,
        "2100:Account Executive @ Saffrongate;350:Head of Sales @ Heronforge",
    ),
    Role("yuki-nakamura", "Yuki|Nakamura", 1900, "1900:UX Researcher @ Kehara Games"),
    Role(
        "marta-kowalczyk",
        "Marta|Kowalczyk",
        1750,
        "1750:Recruiter @ Otterloom;480:People Operations Lead @ Kiteyard",
    ),
    Role(
        "diego-salazar",
        "Diego|Salazar",
        1650,
        "1650:Backend Developer @ Quillpocket;600:Tech Lead @ Marlbyte",
    ),
    Role("zoë-brandt", "Zoë|Brandt", 1400, "1400:Photographer @ Freelance", "zoe.brandt@example.net"),
    Role(
        "olena-shevchuk",
        "Olena|Shevchuk",
        1300,
        "1300:Security Engineer @ Tinderyard;380:Security Architect @ Tinderyard",
        old_slug="olena-shevchuk-41b7d20c",
        moved=240,
    ),
    Role(
        "hannah-whitlock",
        "Hannah|Whitlock-Osei",
        2450,
        "2450:Solicitor @ Damsongate Partners;500:Senior Counsel @ Damsongate Partners",
        old_name="Hannah|Whitlock",
        moved=190,
    ),
    Role(
        "samir-khoury",
        "Samir|Khoury",
        2000,
        "2000:Chef de Partie @ Nettlekettle;640:Restaurant Owner @ Quincecrumb",
    ),
    Role(
        "ingrid-solberg",
        "Ingrid|Solberg",
        1200,
        "1200:Site Manager @ Fathomcraft;90:Project Director @ Fathomcraft",
    ),
    Role("chidi-nwosu", "Chidi|Nwosu", 1100, "1100:Civil Engineer @ Cobblelane"),
    Role("elif-yildiz", "Elif|Yıldız", 1000, "1000:Research Scientist @ Yolune Biotech"),
    Role(
        "anh-tran",
        "Anh|Trần",
        980,
        "980:Frontend Developer @ Buttonbyte;330:Senior Frontend Engineer @ Buttonbyte",
    ),
    Role("rafael-monteiro", "Rafael|Monteiro", 930, "930:Programme Manager @ Casa Orazola"),
    Role(
        "charlotte-dubray",
        "Charlotte|Dubray",
        1850,
        "1850:Art Director @ Ribbonspire;410:Creative Director @ Ribbonspire",
    ),
    Role("lukas-reiter", "Lukas|Reiter", 860, "860:Site Reliability Engineer @ Quillpocket"),
    Role("fatou-diop", "Fatou|Diop", 1550, "1550:Country Director @ Umbermeadow Foundation"),
    Role(
        "minjun-park",
        "Minjun|Park",
        1250,
        "1250:ML Engineer @ Kehara Games;290:Applied Scientist @ Pepperloom Labs",
    ),
    Role(
        "grace-wanjiru",
        "Grace|Wanjiru",
        600,
        "600:Nurse @ Tidemere Health;120:Ward Manager @ Tidemere Health",
    ),
    Role(
        "arjun-mehta",
        "Arjun|Mehta",
        2300,
        "2300:Consultant @ Thimblecompass;560:Associate Partner @ Thimblecompass",
    ),
    Role("isla-mackinnon", "Isla|MacKinnon", 1800, "1800:Teacher @ Tallgarden School", left=280),
    Role("雨桐-陈-7c20e1b4", "雨桐|陈", 1350, "1350:Translator @ 月灯科技有限公司"),
    Role("beatriz-camargo", "Beatriz|Camargo", 1150, "1150:Policy Adviser @ Instituto Benovela"),
)


def cast_humans(today: date, first_number: int) -> tuple[Human, ...]:
    """Return the cast as people of a life that ends *today*, numbered from *first_number*."""
    return tuple(_human(role, number, today) for number, role in enumerate(CAST, first_number))


def _human(role: Role, number: int, today: date) -> Human:
    met = days_before(today, role.connected)
    moved = days_before(today, role.moved)
    name = _name(role.name, met)
    names = (_name(role.old_name, met), name._replace(on=moved)) if role.old_name else (name,)
    slug = Slug(met, role.slug)
    slugs = (Slug(met, role.old_slug), slug._replace(on=moved)) if role.old_slug else (slug,)
    emails = (Email(met, role.email),) if role.email else ()
    until = days_before(today, role.left) if role.left else None
    connection = Connection(met, 540 + number % 400, until)
    jobs = tuple(_job(text, today) for text in role.jobs.split(";"))
    return Human(number, names, jobs, slugs, emails, (connection,), ())


def _name(text: str, on: date) -> Name:
    first, _, last = text.partition("|")
    return Name(on, first, last, f"{first} {last}")


def _job(text: str, today: date) -> Job:
    days, _, job = text.partition(":")
    title, _, company = job.partition(" @ ")
    return Job(days_before(today, int(days)), company, title, company)
