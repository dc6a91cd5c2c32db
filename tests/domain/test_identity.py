"""Which profiles are one person."""

from collections.abc import Iterable, Mapping, Sequence
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from prm.domain.identity import SAME_WORD, Contact, Key, Member, Pair, Said, find_people

People = dict[int, list[Member]]
PAIR: Pair = ("jane doe", "2019-03-04")
OTHER: Pair = ("jane roe", "2019-03-04")


def find(profiles: Iterable[int], pairs: Mapping[Pair, Sequence[int]], said: Sequence[Said]) -> People:
    return find_people({profile: ("linkedin", f"{profile}") for profile in profiles}, pairs, said)


def groups(people: People) -> set[frozenset[int]]:
    return {
        frozenset([person, *(member.profile_id for member in members)]) for person, members in people.items()
    }


def test_profiles_that_nothing_links_are_people_of_their_own() -> None:
    assert find([3, 1, 2], {}, []) == {3: [], 1: [], 2: []}


def test_a_pair_links_all_who_showed_it_under_the_smallest_id() -> None:
    because = "same name and same connection day, 4 Mar 2019 (jane doe)"
    assert find([1, 5, 9], {PAIR: [9, 5]}, []) == {1: [], 5: [Member(9, because)]}


def test_links_add_up_and_each_profile_has_its_reason() -> None:
    people = find([1, 2, 3], {PAIR: [2, 3], OTHER: [1, 3]}, [])
    assert groups(people) == {frozenset({1, 2, 3})}
    assert sorted(member.because for member in people[1]) == [
        "same name and same connection day, 4 Mar 2019 (jane doe)",
        "same name and same connection day, 4 Mar 2019 (jane roe)",
    ]


def test_the_users_word_links_what_nothing_else_does() -> None:
    assert find([1, 2], {}, [Said(2, 1, True)]) == {1: [Member(2, SAME_WORD)]}
    assert find([1, 2], {PAIR: [1, 2]}, [Said(1, 2, True)]) == {1: [Member(2, SAME_WORD)]}


def test_a_word_about_one_profile_alone_says_nothing() -> None:
    assert find([1], {}, [Said(1, 1, True)]) == {1: []}
    assert find([1], {}, [Said(1, 1, False)]) == {1: []}


def test_the_users_word_keeps_apart_whatever_links_them() -> None:
    different = [Said(1, 2, False)]
    assert groups(find([1, 2], {PAIR: [1, 2]}, different)) == {frozenset({1}), frozenset({2})}
    for people in (
        find([1, 2, 3], {PAIR: [1, 3], OTHER: [2, 3]}, different),
        find([1, 2, 3], {}, [*different, Said(1, 3, True), Said(2, 3, True)]),
    ):
        assert not any({1, 2} <= group for group in groups(people))


def test_of_two_words_the_later_one_counts() -> None:
    assert groups(find([1, 2], {}, [Said(1, 2, False), Said(2, 1, True)])) == {frozenset({1, 2})}
    assert len(groups(find([1, 2], {}, [Said(1, 2, True), Said(2, 1, False)]))) == 2


ids = st.integers(1, 8)
pairs = st.dictionaries(
    st.tuples(st.sampled_from(("ana", "bo", "cy")), st.sampled_from(("2019-01-01", "2020-01-01"))),
    st.lists(ids, min_size=2, max_size=4),
)
words = st.lists(st.builds(Said, ids, ids, st.booleans()), max_size=6)


@given(pairs, words)
def test_everyone_is_in_one_group_named_by_its_smallest_id(
    pairs: dict[Pair, list[int]], words: list[Said]
) -> None:
    people = find(range(1, 9), pairs, words)
    everyone = [person for group in groups(people) for person in group]
    assert sorted(everyone) == list(range(1, 9))
    for person, members in people.items():
        assert all(person < member.profile_id and member.because for member in members)


@given(pairs, words, st.randoms(use_true_random=False))
def test_who_is_one_person_does_not_depend_on_the_order_of_anything_seen(
    pairs: dict[Pair, list[int]], words: list[Said], dice: Random
) -> None:
    shuffled = dict(dice.sample(list(pairs.items()), len(pairs)))
    for members in shuffled.values():
        dice.shuffle(members)
    profiles = dice.sample(range(1, 9), 8)
    assert groups(find(profiles, shuffled, words)) == groups(find(range(1, 9), pairs, words))


@given(pairs, words)
def test_nobody_is_put_together_with_whom_the_user_keeps_apart(
    pairs: dict[Pair, list[int]], words: list[Said]
) -> None:
    said = {frozenset((one, other)): is_same for one, other, is_same in words if one != other}
    for group in groups(find(range(1, 9), pairs, words)):
        assert not any(pair <= group for pair, is_same in said.items() if not is_same)


MAIL = "jane@example.org"
HOME: Key = ("local", "1")
WORK: Key = ("linkedin", "jane")
ROW: Key = ("row", "jane doe|2019-03-04")


def linked(keys: list[Key], *names: str, value: str = MAIL, said: Sequence[Said] = ()) -> People:
    """Return the people when profiles 1, 2 … with these *keys* and *names* all show *value*."""
    profiles = dict(enumerate(keys, 1))
    contacts = {value: [Contact(profile, [name]) for profile, name in enumerate(names, 1)]}
    return find_people(profiles, {}, said, contacts)


def test_one_address_on_two_networks_links_where_the_names_fit() -> None:
    assert linked([HOME, WORK], "J. Doe", "Jane Doe") == {1: [Member(2, f"same e-mail {MAIL}")]}
    assert linked([HOME, ROW], "Jane", "Jane Doe", value="+12015550123") == {
        1: [Member(2, "same phone +12015550123")]
    }
    assert linked([HOME, WORK], "Jane Roe", "Jane Doe") == {1: [], 2: []}


def test_an_address_of_two_people_of_one_network_links_nobody() -> None:
    assert len(linked([HOME, WORK, ROW], "Jane", "Jane Doe", "Jane Doe")) == 3
    assert len(linked([WORK, ("linkedin", "j")], "Jane", "Jane")) == 2


def test_an_address_on_two_profiles_of_one_member_still_links() -> None:
    assert len(linked([HOME, WORK, ROW], "Jane", "Jane Doe", "Jane Doe", said=[Said(2, 3, True)])) == 1


def test_the_users_word_wins_over_an_address() -> None:
    assert len(linked([HOME, WORK], "Jane", "Jane Doe", said=[Said(1, 2, False)])) == 2


contacts = st.dictionaries(st.sampled_from((MAIL, "+12015550123")), st.lists(ids, min_size=2, unique=True))


@given(pairs, words, contacts, st.permutations(range(1, 9)))
def test_who_is_one_person_does_not_depend_on_the_numbers_of_profiles(
    pairs: dict[Pair, list[int]],
    words: list[Said],
    contacts: dict[str, list[int]],
    number: list[int],
) -> None:
    def people(new: Sequence[int]) -> set[frozenset[int]]:
        """Return the people, by the old numbers, when profile n has the number new[n - 1]."""
        to = dict(enumerate(new, 1))
        old = {number: profile for profile, number in to.items()}
        found = find_people(
            {to[profile]: (("linkedin", "local", "x")[profile % 3], f"{profile}") for profile in to},
            {pair: [to[profile] for profile in members] for pair, members in pairs.items()},
            [Said(to[one], to[other], is_same) for one, other, is_same in words],
            {
                value: [Contact(to[holder], ["Jane"]) for holder in holders]
                for value, holders in contacts.items()
            },
        )
        return {frozenset(old[profile] for profile in group) for group in groups(found)}

    assert people(number) == people(range(1, 9))
