"""A life is the same for the same seed, and has what real networks have, at their rates."""

import hashlib
import os
import subprocess
import sys
import unicodedata
from collections import Counter
from datetime import date, timedelta
from itertools import pairwise

from prm.demo.connections import rows_on
from prm.demo.life import Life
from prm.demo.rates import Rates
from prm.demo.simulation import simulate

_PRINT_DIGEST = """
import hashlib
from datetime import date
from prm.demo.simulation import simulate
life = simulate(5, 300, 10, date(2026, 10, 1))
digest = hashlib.sha256()
for day in (date(2018, 5, 1), date(2020, 5, 1), date(2022, 5, 1), date(2026, 9, 1)):
    for name, content in life.export_on(day).files.items():
        digest.update(name.encode() + content)
print(digest.hexdigest())
"""


def _digest_in_a_new_process(hash_seed: str) -> str:
    environment = os.environ | {"PYTHONHASHSEED": hash_seed, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", _PRINT_DIGEST], env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_two_processes_simulate_the_same_bytes() -> None:
    assert _digest_in_a_new_process("1") == _digest_in_a_new_process("2")


def test_the_bytes_are_those_of_every_python_version() -> None:
    life = simulate(5, 300, 10, date(2026, 10, 1))
    content = life.export_on(date(2026, 9, 1)).files["Connections.csv"]
    assert hashlib.sha256(content).hexdigest()[:16] == "8806191abd967f27"


def test_another_seed_is_another_life() -> None:
    one, other = (simulate(seed, 50, 5, date(2026, 10, 1)).humans for seed in (1, 2))
    assert one != other


def test_a_life_that_ends_later_has_the_same_people(today: date) -> None:
    later = today + timedelta(days=9)
    names = [[human.names[0].plain for human in simulate(1, 200, 8, day).humans] for day in (today, later)]
    assert names[0] == names[1]


def test_humans_are_numbered_in_order(life: Life) -> None:
    assert [human.id for human in life.humans] == list(range(1, len(life.humans) + 1))
    assert sum(1 for human in life.humans if human.connections) == 4_000


def test_histories_are_in_order_and_change_each_time(life: Life, today: date) -> None:
    for human in life.humans:
        for facts in (human.names, human.jobs, human.slugs, human.emails):
            days = [fact.on for fact in facts]
            assert days == sorted(days)
            assert not days or days[-1] <= today
            assert all(one[1:] != other[1:] for one, other in pairwise(facts))


def test_profile_urls_are_canonical_and_nobody_shares_one(life: Life) -> None:
    slugs = [slug.text for human in life.humans for slug in human.slugs]
    assert len(set(slugs)) == len(slugs)
    assert all(slug == unicodedata.normalize("NFC", slug).casefold() for slug in slugs)
    assert all(3 <= len(slug) <= 100 and " " not in slug for slug in slugs)


def test_rates_are_those_of_published_exports(life: Life, today: date) -> None:
    rows = list(rows_on(life, today))
    shown = [row.human for row in rows if not row.hidden]
    share = len(shown) / 100
    assert 0.002 < sum(row.hidden for row in rows) / len(rows) < 0.056
    assert 2 < sum(1 for human in shown if human.emails) / share < 5
    assert 0.3 < sum(1 for human in shown if human.jobs[-1][1:3] == ("", "")) / share < 13
    assert 0 < sum(1 for human in shown if (human.jobs[-1][1] == "") != (human.jobs[-1][2] == "")) / share < 1
    lasts = [human.names[0].last for human in shown]
    assert 1 < sum(1 for last in lasts if ", " in last) / share < 7
    assert 0.5 < sum(1 for last in lasts if "(" in last) / share < 2
    cells = [cell for human in shown for cell in human.names[0][1:3]]
    assert 1 < sum(1 for cell in cells if cell != cell.strip(" ")) / share < 6
    assert 0.1 < sum(1 for cell in cells if any(ord(sign) > 0x1F000 for sign in cell)) / share < 2
    assert 0.3 < sum(1 for human in shown if not human.slugs[-1].text.isascii()) / share < 35
    assert any("\u4e00" <= cell[:1] <= "\u9fff" for cell in cells)


def test_some_strangers_share_a_name(life: Life, today: date) -> None:
    names = Counter(row.human.names[-1].plain.casefold() for row in rows_on(life, today) if not row.hidden)
    sharing = sum(count for count in names.values() if count > 1)
    assert 0.003 < sharing / names.total() < 0.10


def test_no_two_people_share_an_address(life: Life) -> None:
    addresses = [email.address.casefold() for human in life.humans for email in human.emails]
    assert len(set(addresses)) == len(addresses)
    assert all(address.isascii() for address in addresses)


def test_hard_cases_come_when_asked_for(today: date) -> None:
    rates = Rates(twins=0.05, takeovers=0.5, new_urls=0.05, new_url_with_name=1.0, renames=0.05)
    life = simulate(2, 600, 10, today, rates=rates)
    assert life.truth.same_day_namesakes()
    slugs = Counter(slug.text for human in life.humans for slug in human.slugs)
    assert max(slugs.values()) > 1
    assert any(len(human.names) == 2 and len(human.slugs) == 2 for human in life.humans)
