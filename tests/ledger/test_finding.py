"""WHO: the one person that an id, a profile, an e-mail or some words mean."""

from datetime import date

import pytest

from prm.domain.people import PersonRow
from prm.domain.refusals import Refused
from prm.ledger.opening import Ledger
from prm.ledger.reading.finding import candidates, complete_who, find_person
from prm.services.journal import undo
from prm.services.people import add_person, edit_person
from prm.services.talks import record_talk
from prm.settings import Settings

from ..conftest import ADA, ImportRows

MOVED = (
    "Ada",
    "Okafor",
    "https://www.linkedin.com/in/ada-o",
    "ada@example.org",
    "Acme",
    "CEO",
    "05 Mar 2019",
)


@pytest.mark.parametrize(
    "who",
    [
        "1",
        " 1 ",
        "linkedin:ada-okafor",
        "https://www.linkedin.com/in/ada-okafor",
        "https://de.linkedin.com/in/Ada-Okafor/?trk=x",
        "in/ada-okafor",
        "ada@example.org",
        "ADA@Example.org",
        "Ada Okafor",
        "ada okafor",
        "okafor ada",
        "oka",
        "Ádá",
    ],
)
def test_someone_is_found_by(ledger: Ledger, ada: PersonRow, who: str) -> None:
    assert find_person(ledger, who) == ada


@pytest.mark.parametrize(
    "who", ["", "   ", "0", "999", "9" * 30, "nobody", "linkedin:nobody", "nobody@example.org", "@", "zzz@",
            "@@", "*", '"', "ada OR grace", "x:y", "https://", "\x1b[31m", "[/]", "😀",
            "ada'; DROP TABLE person"]
)  # fmt: skip
@pytest.mark.usefixtures("ada")
def test_nobody_is_found_by(ledger: Ledger, who: str) -> None:
    with pytest.raises(Refused, match="nobody fits") as refused:
        find_person(ledger, who)
    assert str(refused.value).isprintable()


def test_someone_is_found_by_what_an_older_export_showed(
    ledger: Ledger, import_rows: ImportRows, ada: PersonRow
) -> None:
    import_rows("2025-01-10", MOVED)
    for who in ("linkedin:ada-okafor", "linkedin:ada-o", "1", "3"):
        assert find_person(ledger, who).id == ada.id
    assert find_person(ledger, "3").title == "CEO"


def test_someone_is_found_by_a_former_name(
    ledger: Ledger, ada: PersonRow, today: date, settings: Settings
) -> None:
    edit_person(ledger, ada.id, {"name": "Ada Lovelace"}, today, settings)
    assert find_person(ledger, "okafor").id == ada.id


def test_someone_is_found_on_any_network(ledger: Ledger, today: date, settings: Settings) -> None:
    _, person = add_person(ledger, "Kim", {"profile": "https://mas.to/@kim"}, today, settings)
    for who in ("mastodon:kim@mas.to", "@kim@mas.to", "https://mas.to/@kim"):
        assert find_person(ledger, who).id == person


def test_a_whole_name_beats_the_beginning_of_another(ledger: Ledger, today: date, settings: Settings) -> None:
    _, jan = add_person(ledger, "Jan", {}, today, settings)
    _, jane = add_person(ledger, "Jane Doe", {}, today, settings)
    add_person(ledger, "Jane Doering", {}, today, settings)
    assert find_person(ledger, "jan").id == jan
    assert find_person(ledger, "jane doe").id == jane


def test_several_are_refused_with_what_tells_them_apart(
    ledger: Ledger, import_rows: ImportRows, ada: PersonRow
) -> None:
    import_rows(
        "2024-02-10", ADA, ("Ada", "Okafor", "https://www.linkedin.com/in/ada-2", "", "Globex", "", "")
    )
    with pytest.raises(Refused) as refused:
        find_person(ledger, "ada okafor")
    line = str(refused.value)
    assert f"{ada.id} Ada Okafor (CTO · Acme)" in line
    assert "3 Ada Okafor (Globex)" in line
    assert "name one by id or profile" in line


def test_of_many_only_the_first_are_listed(ledger: Ledger, today: date, settings: Settings) -> None:
    for number in range(9):
        add_person(ledger, f"Ana {number}", {"company": "Acme [/] " + "x" * 400}, today, settings)
    with pytest.raises(Refused, match="and 3 more; name one") as refused:
        find_person(ledger, "ana")
    assert len(str(refused.value)) < 700


def test_an_email_that_two_people_have_is_refused(ledger: Ledger, ada: PersonRow, today: date) -> None:
    add_person(ledger, "Bob", {"email": "ada@example.org"}, today, Settings())
    with pytest.raises(Refused, match="fits several people: 1 Ada"):
        find_person(ledger, "ada@example.org")


def with_email(email: str) -> tuple[str, ...]:
    return ("Grace", "Lindqvist", "https://www.linkedin.com/in/grace-lindqvist", email, "Globex", "VP", "")


def test_someone_is_found_by_an_earlier_email(
    ledger: Ledger, import_rows: ImportRows, today: date, settings: Settings
) -> None:
    import_rows("2024-01-10", with_email("grace@old.example.org"))
    import_rows("2025-01-10", with_email("grace@new.example.org"))
    grace = find_person(ledger, "grace")
    edit_person(ledger, grace.id, {"email": "grace@home.example.org"}, today, settings)
    edit_person(ledger, grace.id, {"email": "g@home.example.org"}, today, settings)
    for domain in ("old", "new", "home"):
        assert find_person(ledger, f"Grace@{domain}.example.org").id == grace.id
    undo(ledger, 1)
    with pytest.raises(Refused, match="nobody fits"):
        find_person(ledger, "grace@old.example.org")
    undo(ledger, 3)
    with pytest.raises(Refused, match="nobody fits"):
        find_person(ledger, "grace@home.example.org")


def test_a_current_email_beats_an_earlier_one_and_two_earlier_ones_are_refused(
    ledger: Ledger, import_rows: ImportRows, today: date, settings: Settings
) -> None:
    import_rows("2024-01-10", with_email("team@example.org"))
    import_rows("2025-01-10", with_email("grace@example.org"))
    _, bob = add_person(ledger, "Bob", {"email": "team@example.org"}, today, settings)
    assert find_person(ledger, "team@example.org").id == bob
    edit_person(ledger, bob, {"email": "bob@example.org"}, today, settings)
    with pytest.raises(Refused, match=r"fits several people: \d+ Grace Lindqvist .*; \d+ Bob"):
        find_person(ledger, "team@example.org")


def test_candidates_come_best_first(ledger: Ledger, today: date, settings: Settings) -> None:
    names = ("Mary Ana", "Ana Zimmer", "Ana Abel", "Ana", "Bo Anatol")
    ids = {name: add_person(ledger, name, {}, today, settings)[1] for name in names}
    record_talk(ledger, [ids["Ana Zimmer"]], date(2026, 1, 1), "met", "", today)
    found = [row.name for row in candidates(ledger, "ana")]
    assert found == ["Ana", "Ana Zimmer", "Ana Abel", "Bo Anatol", "Mary Ana"]
    assert candidates(ledger, "") == []
    assert len(candidates(ledger, "ana", limit=2)) == 2


@pytest.mark.usefixtures("ada")
def test_names_complete(ledger: Ledger) -> None:
    assert complete_who(ledger, "gra") == ["Grace Lindqvist"]
    assert complete_who(ledger, "lind") == ["Grace Lindqvist"]
    assert complete_who(ledger, "%") == []
