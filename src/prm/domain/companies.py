"""Which texts in a company column name a company, and which jobs are the same job."""

import re

JOB_CUT = 95
"""Characters by which two jobs are compared: LinkedIn cuts at 100, and trimming may take a few more."""

_NO_COMPANIES = frozenset(
    name.strip()
    for name in """
    na|n a|none|no company|not applicable|nil|null|tbd|various|private|personal|confidential|undisclosed
    myself|self|me|self employed|selfemployed|self employment|freelance|freelancer|freelancing
    freelance consultant|independent|independent consultant|independent contractor|independent professional
    sole trader|contractor|unemployed|retired|student|between jobs|career break|sabbatical|looking for work
    open to work|seeking opportunities|seeking new opportunities|looking for opportunities
    looking for new opportunities|selbständig|selbstständig|selbständige|selbstständige|freiberuflich
    freiberufler|freiberuflerin|freie mitarbeit|arbeitssuchend|arbeitsuchend|im ruhestand|indépendant
    indépendante|freelance indépendant|travailleur indépendant|travailleuse indépendante
    consultant indépendant|auto entrepreneur|autoentrepreneur|micro entrepreneur|à mon compte
    profession libérale|sans emploi|en recherche d emploi|retraité|retraitée|autónomo|autónoma|autonomo
    autonoma|trabajador autónomo|trabajadora autónoma|por cuenta propia|cuenta propia|independiente
    profesional independiente|consultor independiente|consultora independiente|desempleado|autônomo|autônoma
    profissional autônomo|profissional autônoma|trabalhador autônomo|por conta própria|conta própria
    profissional liberal|trabalhador independente|consultor independente|libero professionista
    libera professionista|lavoratore autonomo|lavoratrice autonoma|in proprio|liberi professionisti
    zelfstandig|zelfstandige|zelfstandig ondernemer|zzp|zzper|zzp er|eigen bedrijf|egenföretagare
    eget företag|frilans|frilansare|selvstændig|selvstændig erhvervsdrivende|selvstendig næringsdrivende
    yrittäjä|itsenäinen ammatinharjoittaja|samozatrudnienie|samozatrudniony|własna działalność
    własna działalność gospodarcza|osvč|živnostník|szco|szčo|egyéni vállalkozó|pfa|serbest|serbest meslek
    serbest çalışan|kendi işim|самозанятый|самозанятая|фрилансер|фриланс|ип|фізична особа підприємець|фоп
    ελεύθερος επαγγελματίας|עצמאי|עצמאית|فريلانسر|عمل حر|مستقل|自由职业|自由职业者|自由業|自雇
    フリーランス|個人事業主|自営業|프리랜서|자영업
    """.replace("\n", "|")
    .replace("    ", "")
    .split("|")
)
_STEALTH = re.compile(
    r"(?:in )?stealth(?: (?:mode|start ?up|company|co|venture|project|tech|technology|ai|ml|saas|b2b|fintech|"
    r"biotech|health|healthcare|climate|web3|crypto|robotics|security|early stage|y ?c))*"
)


def is_company(text: str | None) -> bool:
    """Return whether *text* names a company that people can be grouped by."""
    plain = " ".join(re.findall(r"[^\W_]+", (text or "").casefold()))
    return plain not in _NO_COMPANIES and not _STEALTH.fullmatch(plain)


def job_key(text: str | None) -> str:
    """Return what two texts of one company or title share, whatever their case, spaces and cut."""
    return " ".join((text or "").casefold().split())[:JOB_CUT].rstrip()


def same_job_text(a: str | None, b: str | None) -> bool:
    """Return whether two companies, or two titles, are equal up to case, spaces and LinkedIn's cut."""
    return a == b or job_key(a) == job_key(b)


_LEGAL_FORMS = frozenset(
    [
        "ab",
        "ag",
        "aps",
        "as",
        "asa",
        "bv",
        "bvba",
        "cic",
        "co",
        "company",
        "corp",
        "corporation",
        "cv",
        "doo",
        "eg",
        "eirl",
        "ev",
        "eurl",
        "gbr",
        "gesmbh",
        "gmbh",
        "inc",
        "incorporated",
        "kft",
        "kg",
        "kgaa",
        "kk",
        "lda",
        "limitada",
        "limited",
        "llc",
        "llp",
        "lp",
        "ltd",
        "ltda",
        "mbh",
        "nv",
        "og",
        "oy",
        "oyj",
        "pbc",
        "plc",
        "pllc",
        "pt",
        "pte",
        "pty",
        "pvt",
        "sa",
        "sab",
        "sapi",
        "sarl",
        "sas",
        "sasu",
        "sc",
        "se",
        "sl",
        "slu",
        "snc",
        "spa",
        "spk",
        "spzoo",
        "sro",
        "srl",
        "ug",
        "zrt",
    ]
)


def company_key(text: str | None) -> str:
    """Return what two ways of writing one company share: without case, punctuation and legal form."""
    words = re.findall(r"[^\W_]+", re.sub(r"[.'’]", "", job_key(text)))
    kept = list(words)
    while len(kept) > 1 and kept[-1] in _LEGAL_FORMS:
        kept.pop()
    return " ".join(kept) or job_key(text)


def same_company(a: str | None, b: str | None) -> bool:
    """Return whether two texts name one company: `Stripe` is `Stripe, Inc.`."""
    return same_job_text(a, b) or company_key(a) == company_key(b)
