"""The smaller files of an archive, some of them there to be ignored."""

from datetime import date

from prm.demo.cells import table
from prm.demo.eras import days_before, slash_time
from prm.demo.keepsakes import keepsakes
from prm.demo.life import Life

_PROFILE = (
    "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,"
    "Twitter Handles,Websites,Instant Messengers"
)
_SKILLS = ("Python", "SQL", "Listening", "Team Leadership", "Technical Writing")


def small_files(life: Life, day: date) -> dict[str, bytes]:
    """Return the files that every archive of *day* holds beside connections, messages and invitations."""
    owner = life.owner
    profile = [owner.first, owner.last, "", "", "Mar 4", owner.headline, "I build calm software."]
    profile += ["Software Development", "", "Porto, Portugal", "", "[BLOG:https://example.org/robin]", ""]
    joined = slash_time(days_before(life.start, 30), 612)
    return {
        "Profile.csv": table(_PROFILE, [profile]),
        "Positions.csv": table(
            "Company Name,Title,Description,Location,Started On,Finished On", _positions(life)
        ),
        "Email Addresses.csv": table(
            "Email Address,Confirmed,Primary,Updated On", [[owner.email, "Yes", "Yes", joined]]
        ),
        "Registration.csv": table(
            "Registered At,Registration Ip,Subscription Types", [[joined, "192.0.2.7", ""]]
        ),
        "Skills.csv": table("Name", [[skill] for skill in _SKILLS]),
    }


def complete_files(life: Life, day: date) -> dict[str, bytes]:
    """Return the files that only a complete archive of *day* holds."""
    files = {
        **keepsakes(life, day),
        "Company Follows.csv": table(
            "Organization,Followed On", [["Otterloom Labs", f"Tue Nov 12 10:22:33 UTC {life.start.year}"]]
        ),
        "Languages.csv": table("Name,Proficiency", [["English", "Full professional proficiency"]]),
        "Ad_Targeting.csv": table(
            "Company Names,Job Titles,Company Names", [["Otterloom", "Engineer", "Kehara"]]
        ),
        "guide_messages.csv": table(
            "CONVERSATION ID,FROM,CONTENT", [["1", "Guide", "Hello, how can I help?"]]
        ),
        "LearningCoachMessages.csv": b"No conversations found\n",
    }
    if day >= date(2022, 1, 1):
        files["Reactions.csv"] = table(
            "Date,Type,Link",
            [
                [
                    f"{days_before(day, 9).isoformat()} 10:25:25",
                    "LIKE",
                    "https://www.linkedin.com/feed/update/1",
                ]
            ],
        )
    return files


def _positions(life: Life) -> list[list[str]]:
    year = life.start.year
    return [
        ["Quillpocket", "Engineering Lead", "Calm software, kindly made.", "Porto", f"Jun {year + 6}", ""],
        ["Otterloom Labs", "Software Engineer", "", "Bristol", f"Sep {year}", f"May {year + 6}"],
    ]
