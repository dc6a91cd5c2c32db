"""The words of a sentence about a talk, and what the known ones among them say."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from prm.domain.evidence import Via

_WORD = re.compile(r'[,;:()]|[^\s,;:()"“”„]+(?::(?!\s|$)[^\s,;()"“”„]+)?')
_SHORT_TITLES: Final = frozenset(["dr", "jr", "mr", "mrs", "ms", "mx", "prof", "sr", "st"])


def each_of(words: str) -> frozenset[str]:
    """Return the words in *words*, where `+` stands for the space within one."""
    return frozenset(word.replace("+", " ") for word in words.split())


_WORDS_OF_VIA: Final[dict[Via, frozenset[str]]] = {
    "met": each_of(
        "met meet meeting meetup coffee coffees lunch lunched dinner dined breakfast brunch drink drinks "
        "beer beers wine tea walk walked hike visit visited saw party in+person ran+into bumped+into "
        "hung+out"
    ),
    "call": each_of("call calls called phone phoned rang phone+call telephone"),
    "video": each_of(
        "video videocall zoom zoomed teams webex facetime facetimed skype skyped hangout hangouts virtual "
        "online remote video+call google+meet"
    ),
    "message": each_of(
        "message messages messaged text texts texted sms whatsapp whatsapped signal telegram dm dms dm'd "
        "slack pinged wechat imessage"
    ),
    "email": each_of("email emails emailed e-mail e-mails e-mailed mail mails mailed"),
}
VIA_OF: Final[dict[str, Via]] = {word: via for via, words in _WORDS_OF_VIA.items() for word in words}
TALK_WORDS: Final = each_of(
    "talk talked spoke spoken chat chatted conversation catchup catch-up 1:1 1-1 one-on-one sync wrote"
)
"""Words that say that a talk took place, but not how."""
TAKES_A_PERSON: Final = each_of(
    "met called phoned rang emailed e-mailed mailed messaged texted whatsapped saw visited pinged "
    "facetimed skyped dm'd ran+into bumped+into"
)
"""Words whose object is a person: `met Jane with her team`."""
MEDIUM_INTROS: Final = each_of("over on via by through using in for")
PEOPLE_INTROS: Final = frozenset(["with", "w/"])
JOINERS: Final = frozenset([",", "and", "&", "+", "plus", "with", "w/"])
ABOUT_WORDS: Final = each_of("about re regarding concerning discussed discussing")
FILLERS: Final = each_of(
    "i we i've had have having a an the quick short long nice great good just my our another been was "
    "went out up first second finally briefly got grabbed did caught some catch"
)
NAME_ENDS: Final = each_of(
    "at in on over via by from for during after before because who where when while to near then since "
    "until his her my our this that was is we i he she they through using we'll i'll she'll he'll they'll "
    "she's he's they're we're it's but because so"
)
PUNCTUATION: Final = frozenset([",", ";", ":", "(", ")", "-", "–", "—", "|"])
_BEFORE_A_COLON: Final = each_of(
    "today yesterday monday tuesday wednesday thursday friday saturday sunday ago morning night"
)
_STRENGTH: Final[dict[Via, int]] = {"other": -1, "met": 0, "message": 1, "email": 1, "call": 2, "video": 3}


class Word(NamedTuple):
    """One word or sign of a sentence, at start … end of its text."""

    text: str
    start: int
    end: int
    key: str
    """Lower case, without the full stop after it."""
    ends_sentence: bool


def words_in(text: str) -> list[Word]:
    """Return the words and the signs `, ; : ( )` of *text*; quotation marks are left out."""
    return [word for found in _WORD.finditer(text) for word in _parts(found[0], found.start())]


def _parts(text: str, start: int) -> Iterator[Word]:
    head, colon, tail = text.partition(":")
    key = head.casefold()
    is_led_by = key in _BEFORE_A_COLON or key in VIA_OF or key in ABOUT_WORDS or re.match(r"[0-9]{4}-", key)
    if head and tail and is_led_by:
        yield _word(head, start)
        yield _word(colon, start + len(head))
        yield _word(tail, start + len(head) + 1)
    else:
        yield _word(text, start)


def _word(text: str, start: int) -> Word:
    bare = text.rstrip(".!?")
    ends_sentence = bare != text and len(bare) > 2 and bare.casefold() not in _SHORT_TITLES
    if ends_sentence:
        text = bare
    key = (bare or text).casefold().replace("’", "'")
    return Word(text, start, start + len(text), key, ends_sentence)


def via_at(words: list[Word], at: int) -> tuple[int, Via, bool] | None:
    """Return how many words from *at* say how, what they say, and whether a person follows them."""
    for count in (2, 1):
        key = " ".join(word.key for word in words[at : at + count])
        if key in VIA_OF and at + count <= len(words):
            return count, VIA_OF[key], key in TAKES_A_PERSON
    return None


def medium_at(words: list[Word], at: int) -> tuple[int, Via] | None:
    """Return the length and meaning of `over lunch`, `on a quick call`, `by email` from *at*."""
    if at >= len(words) or words[at].key not in MEDIUM_INTROS:
        return None
    after = at + 1
    while after < len(words) and words[after].key in FILLERS:
        after += 1
    found = via_at(words, after)
    return (after + found[0] - at, found[1]) if found else None


def stronger_via(known: Via, new: Via) -> Via:
    """Return which of two words side by side says how: a `coffee call` is a call, a `slack call` too."""
    return new if _STRENGTH[new] > _STRENGTH[known] else known
