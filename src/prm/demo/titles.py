"""Invented careers: ladders of titles, and what people write behind them."""

from prm.demo.dice import Dice

_CAREERS = """
Software Engineer|Senior Software Engineer|Staff Engineer|Engineering Manager|VP Engineering|CTO
Backend Developer|Senior Backend Developer|Tech Lead|Principal Engineer|Head of Platform|Chief Architect
Frontend Developer|Senior Frontend Engineer|Lead Frontend Engineer|Head of Web|Design Engineer
Data Analyst|Data Scientist|Senior Data Scientist|Lead Data Scientist|Head of Data|Chief Data Officer
Machine Learning Engineer|Senior ML Engineer|Applied Scientist|Research Scientist|Head of AI Research
UX Designer|Product Designer|Senior Product Designer|Design Lead|Head of Design|Chief Design Officer
Associate Product Manager|Product Manager|Senior Product Manager|Director of Product|Chief Product Officer
Sales Representative|Account Executive|Key Account Manager|Regional Sales Manager|Head of Sales|CRO
Marketing Assistant|Marketing Manager|Growth Lead|Brand Manager|Head of Marketing|CMO
HR Coordinator|Recruiter|Senior Talent Partner|People Operations Lead|HR Business Partner|Chief People Officer
Accountant|Senior Accountant|Financial Controller|Finance Director|CFO
Investment Analyst|Associate|Principal|Venture Partner|General Partner
Management Trainee|Operations Analyst|Operations Manager|Director of Operations|COO
Consultant|Senior Consultant|Engagement Manager|Associate Partner|Partner
Trainee Solicitor|Associate|Senior Counsel|Legal Director|General Counsel
Nurse|Ward Manager|Clinical Lead|Director of Nursing
Resident Physician|Consultant Cardiologist|Medical Director|Chief Medical Officer
Teacher|Head of Department|Deputy Head Teacher|Principal
PhD Candidate|Postdoctoral Researcher|Assistant Professor|Associate Professor|Professor of Marine Biology
Junior Architect|Architect|Project Architect|Studio Director
Civil Engineer|Site Manager|Project Director|Head of Infrastructure
Reporter|Staff Writer|Deputy Editor|Managing Editor|Editor-in-Chief
Programme Officer|Programme Manager|Country Director|Executive Director
Supply Chain Planner|Logistics Manager|Head of Supply Chain|VP Supply Chain
Chef de Partie|Sous Chef|Head Chef|Restaurant Owner
Founder|Founder & CEO|Co-founder|Serial Founder|Angel Investor
Security Analyst|Security Engineer|Security Architect|CISO
Site Reliability Engineer|Senior SRE|Platform Engineering Lead|Director of Infrastructure
Photographer|Art Director|Creative Director
Policy Adviser|Senior Policy Adviser|Head of Public Affairs
"""
_CAREERS_ABROAD = """
Ingénieur logiciel|Chef de projet|Responsable innovation|Directrice technique
Werkstudent|Entwicklungsingenieur|Teamleiter Konstruktion|Geschäftsführer
Analista de Sistemas|Ingeniera de Software|Líder Técnica|Gerente de Tecnologia
プロダクトマネージャー|シニアプロダクトマネージャー|執行役員
"""


def _ladders(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(line.split("|")) for line in text.strip().splitlines())


LADDERS = _ladders(_CAREERS)
LADDERS_ABROAD = _ladders(_CAREERS_ABROAD)
"""One career each, from first job to last."""

_LINES = (
    "Speaker",
    "Mentor",
    "Open to new ideas",
    "Helping teams ship calmly",
    "Climate & oceans",
    "Board Member",
    "Ex-Otterloom",
    "Building in public",
    "Python, SQL, and good coffee",
    "Author of “Small Lanterns”",
    "Volunteer",
    "Dad of three",
    "Writing about data",
    "Community builder",
)
_LONG = (
    "helping mid-sized companies in more than forty countries turn patient listening into products that "
    "people keep for years",
    "on a mission to make every harbour, school and hospital between the two rivers run on wind, tide and "
    "a little common sense",
    "I write weekly about calm software, fair hiring and long walks; subscribe below and tell me what you "
    "are working on today",
)


def with_tagline(title: str, dice: Dice) -> str:
    """Return *title* as its bearer writes it: mostly alone, at times with more behind it."""
    roll = dice.roll()
    if roll < 0.88:
        return title
    if roll < 0.955:
        return f"{title} | {dice.pick(_LINES)}"
    if roll < 0.98:
        return f"{title} | {dice.pick(_LINES)} | {dice.pick(_LINES)}"
    if roll < 0.989:
        return f"{title} - {dice.pick(_LONG)}"
    if roll < 0.995:
        return f"{title}, {dice.pick(_LINES)}"
    return (f"{title}  ({dice.pick(_LINES)})", f"{title}\t| {dice.pick(_LINES)}", f"\u00a0{title}")[
        dice.below(3)
    ]
