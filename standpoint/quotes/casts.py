"""How names are written: in capitals, with capitals, small, or in a script that has none."""

from itertools import takewhile

from standpoint.patterns import regex

_NO_NAME = regex(r"[!?;\"。，、]|\.\.|\. - ")
_MARKS_IN_NAME = regex(
    r"(?<=[\u05d0-\u05ea])\"(?=[\u05d0-\u05ea])|(?<=\w )\"(?P<called>[^\s\"]+)\"(?= \w)"
)
"""Marks that are part of a name: in a Hebrew abbreviation, around what somebody is called by."""
_SMALL_IN_CAPITALS = regex(
    r"\bMa?c(?=[A-Z])|(?<=\b[A-Z])[a-z]{1,3}(?=[A-Z]{2})|\b[a-z]{1,2}'(?=[A-Z])"
)
_BEFORE_PARTICLE = regex(r"\b(?:aan|bij|in|onder|op|over|uit) (?=(?:'t|de|het) )")
"""What stands small ahead of an article in Dutch names: in 't Veld, op de Beek."""
_OFFICE = regex(
    r"[^\W\d_a-z][^\W\d_]+\.?(?: [^\W\d_a-z][^\W\d_]+\.?)?"
    r" (?:at|bei|beim|der|des|for|für|im|in|of|to) "
)
"""An office as those are called that have several words: Bundesminister für …, Minister for …"""
_BEFORE_NAME = regex(r"\A[^\W\d_]{0,4}['-](?=[^\W\d_])")
"""What stands small ahead of a name, and joined to it: d'Arcy, al-Assad."""
_PARTICLES_AHEAD = regex(r"(?:(?:al|bin|d[aeiou]|de[lnr]|della|el|ibn|la|le|te[nr]?|v[ao]n|zu) )++")
"""What stands small at the beginning of names: de Gaulle, van der Bellen."""
_ORDINAL = regex(r"[第其]?[\d一二三四五六七八九十]{1,3}[是点點]?")
"""What counts the parts of a speech: 第二：, 一是："""
_SHORTENED = regex(r"(?:[^\W\d_]{1,4}\.)+")
"""What may stand small in a name, shortened: Dr. h. c. Thierse, An hon. Member."""
PARTICLES = frozenset(
    "a ab ac af al and ap av ben bin bint d da das de del della den der des di do dos du e el "
    "et for för für i ibn im ja la le los nd oder of och og på pro rd st te tempore ten "
    "ter th the to und van vom von y z ze zu zum zur 't señor señora senhor senhora heer "
    "kd kesk kok liik ps r sd vas vihr".split()  # the parties of Helsinki
)
_NAMELESS = frozenset(
    "audience caller interviewer moderator moderatorin narrator panelist panellist participant "
    "presenter questioner reporter respondent "
    "deputies deputy female male member members senator senators speaker voice voices "
    "zuruf intervieweuse journaliste entrevistador entrevistadora periodista "
    "ведущая ведущий голова головуючий голос голоса зала залу корреспондент места председатель "
    "председательствующая председательствующий реплика "
    "balsis pirmininkas pirmininkė vadītāja vadītājs zāles "
    "député députée députées députés intervenant président présidente rapporteur rapporteure "
    "sénateur sénateurs sénatrice voix "
    "diputada diputadas diputado diputados senador senadora senadores "
    "deputada deputado deputados voz vozes voce voci "
    "staatssecretaris voorzitter sali sală viên "
    "formand næstformand puhemies talman talmannen varapuhemies visepresident".split()
)
"""Who speaks, where somebody is called by an office, or many are at once, and by no name.

Some hon. members, Plusieurs députés du groupe UC, Fjerde næstformand, De voorzitter.
"""
_ASKING = frozenset("answer antwort frage pregunta question réponse respuesta вопрос ответ".split())
"""The same at the beginning of a name alone: Question from the floor, and not The answer."""
_BESIDE_NAMELESS = frozenset(
    "at from government honourable no on opposition bancs groupe les sur banchi dai gruppo "
    "fungerend presidenta presidente secretaria secretario señoras señores vice z из с".split()
)
_CALLED = frozenset(
    "Aan Fru Herr Madame Meneer Mesdames Messieurs Mevrouw Monsieur Señor Señora Señoras Señores "
    "Til Till To".split()
)
"""How those begin who are spoken to: Herr talman."""
_MINISTER = regex(r"(?:[^\W\d_]+-)?[^\W\d_]*minister(?:en|i)?")
"""The same, joined to what they are for: sosiaali- ja terveysministeri."""
_HOLDERS = frozenset(
    "Minister Ministr Ministryně Místopředseda Místopředsedkyně Podsekretarz Předseda Předsedkyně "
    "Sekretarz".split()
)
"""Offices whose holder is named at the end, behind small words for what it is of."""
COURTESY = frozenset(
    "M. MM. Mme Mmes Mlle Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Sir Lord Lady Sr. Sra.".split()
)
"""What stands ahead of a name in languages whose transcripts have labels with a full stop."""
_ADDRESS = frozenset(word.rstrip(".").casefold() for word in COURTESY)
OFFICES = frozenset(
    "Acting Administrator Admiral Ambassador Attorney Baroness Bishop Captain Chair Chairman "
    "Chairwoman Chancellor Chief Colonel Commissioner Congressman Congresswoman Dame Delegate "
    "Deputy Director Earl General Governor Judge Justice Lieutenant Major Mayor President "
    "Presidente Professor Ranking Representative Reverend Secretary Senator Sheriff The Under Vice "
    "Viscount".split()
)
"""The same in the hearings of Washington: Secretary Lee. The Chairman."""
MOST_WORDS = 14
"""So many words a name or an office has at most."""


def cast(name: str) -> str:
    """Return how a name is written: upper, title, lower, caseless; empty where it is no name.

    Examples
    --------
    >>> [cast(name) for name in ("MR McKAY", "Mr Smith", "q", "議長", "We said no")]
    ['upper', 'title', 'lower', 'caseless', '']
    """
    name = _MARKS_IN_NAME.sub(r"\g<called>", name)
    words = name.split()
    if not any(c.isalpha() for c in name) or _NO_NAME.search(name):
        return ""
    if name.lower() == name.upper():
        is_name = len(name) <= 40 and len(words) <= 6 and not _ORDINAL.fullmatch(name)
        return "caseless" if is_name else ""
    if not any(c.islower() for c in _SMALL_IN_CAPITALS.sub("", name)):
        return "upper" if len(words) <= MOST_WORDS else ""
    if name.islower():
        return "lower" if len(words) <= 3 else ""
    words = _BEFORE_PARTICLE.sub("", name).split()
    nameless = is_nameless(name) or is_nameless(name.split()[0].lower())
    names = [word if word[0].isupper() else _BEFORE_NAME.sub("", word) for word in words]
    heads = [next((c for c in name if c.isalnum()), "") for name in names]
    pairs = zip(heads, words, strict=True)
    named = all(
        not head.isalpha()
        or head.isupper()
        or word in PARTICLES
        or _SHORTENED.fullmatch(word)
        or (nameless and (word in _BESIDE_NAMELESS or _is_nameless(word)))
        for head, word in pairs
    )
    return "title" if named and len(words) <= MOST_WORDS and not heads[0].islower() else ""


def _is_nameless(word: str) -> bool:
    is_minister = "minister" in word and _MINISTER.fullmatch(word) is not None
    return word in _NAMELESS or is_minister


def is_nameless(name: str) -> bool:
    """Return whether a name is the office of somebody, or says that many speak.

    Examples
    --------
    >>> is_nameless("Plusieurs députés du groupe UC"), is_nameless("Notre Dame")
    (True, False)
    """
    words = name.replace("_", " ").split()  # SPEAKER_01
    if not words or words[0] in _CALLED:
        return False
    return words[0] in _ASKING or any(map(_is_nameless, words))


def cast_of_speaker(name: str) -> str:
    """Return how the name of who speaks is written, be it with an office in small letters.

    Examples
    --------
    >>> [cast_of_speaker(name) for name in ("Mr Smith", "van der Bellen", "Mme la présidente")]
    ['title', 'title', 'title']
    >>> cast_of_speaker("Anna Roy, Bundesministerin für nukleare Sicherheit")
    'title'
    >>> [cast_of_speaker(name) for name in ("Ministr vnitra ČR Vít Roy", "DR. ROY JUDIT miniszter")]
    ['title', 'upper']
    >>> [cast_of_speaker(name) for name in ("M. le maire répond", "MR ROY said", "NATO said")]
    ['', '', '']
    """
    if how := cast(name):
        return how
    first = name.partition(",")[0]  # KOVÁCS BÉLA, a párt képviselője
    if cast(first) == "upper" or _is_upper_with_office(name):
        return "upper"
    begins = _PARTICLES_AHEAD.match(name)
    if begins and cast(name[begins.end() :]) == "title":
        return "title"
    return "title" if _is_office(name) or _has_office(name) or _is_holder(name) else ""


def _is_office(name: str) -> bool:
    """Return whether a name is an office: Mme la présidente, The mayor."""
    words = name.split()
    if len(words) == 2 and words[0] == "The":
        return words[1].title() in OFFICES
    return len(words) == 3 and words[0] in COURTESY and words[1] in PARTICLES


def _has_office(name: str) -> bool:
    """Return whether a name of several words has an office behind it."""
    person, _, office = name.partition(", ")
    begins = office.split()[:2]
    has_office = (
        _OFFICE.match(office) or is_nameless(" ".join(begins)) or begins[:1] == ["ministre"]
    )
    return bool(has_office) and " " in person and cast(person) == "title"


def _is_holder(name: str) -> bool:
    """Return whether a name has an office ahead of it."""
    words = name.split()
    person = words[-2:]
    named = all(word[0].isupper() for word in person) and cast(" ".join(person)) == "title"
    return named and len(words) <= MOST_WORDS and words[0] in _HOLDERS


def _is_upper_with_office(name: str) -> bool:
    """Return whether a name of several words in capitals has an office in small letters behind."""
    words = name.removeprefix("DR. ").split()
    person = list(takewhile(lambda word: not word.islower(), words))
    if len(person) < 2 or not person[0].isupper():
        return False
    told = is_addressed(" ".join(words)) or person[0].casefold() in PARTICLES
    return not told and cast(" ".join(person)) == "upper"


def is_addressed(name: str) -> bool:
    """Return whether a name has a form of address ahead of it.

    Examples
    --------
    >>> is_addressed("DR JONES"), is_addressed("Mr. Lee"), is_addressed("Sir"), is_addressed("M25")
    (True, True, False, False)
    """
    first, _, rest = name.partition(" ")
    return rest[:1].isupper() and first.rstrip(".").casefold() in _ADDRESS
