"""What reporters put into a quotation that they do not close for it.

French, Italian, Russian and Ukrainian papers write « Nous partons, a dit le ministre, et vite » and
«Мы уходим, — сказал министр, — и быстро»: who says it stands between the quotation marks. So do
those that set it off by dashes alone: «Nos vamos —dijo el ministro— y pronto».
"""

from collections.abc import Iterator, Sequence

from standpoint.patterns import regex
from standpoint.quotes.known import tongue
from standpoint.quotes.spans import Span


def _any_of(words: str) -> str:
    return "|".join(words.split())


_FRENCH_DONE = _any_of("""
    affirmé ajouté annoncé assuré averti commenté concédé conclu confié confirmé déclaré dénoncé
    déploré dit estimé expliqué fait\\ssavoir fait\\svaloir indiqué insisté jugé lancé martelé
    plaidé poursuivi précisé prévenu promis raconté rappelé reconnu regretté répété répondu résumé
    soutenu souligné témoigné tonné tranché
""")
_FRENCH_DOES = _any_of("""
    abonde affirme ajoute annonce assure avertit commente concède conclut confie confirme déclare
    dénonce déplore dit estime explique fulmine glisse indique insiste ironise juge lâche lance
    martèle peste plaide poursuit précise prévient promet raconte rappelle reconnaît regrette
    renchérit répète répond résume souffle souligne soupire soutient témoigne tonne tranche
""")
_FRENCH_OF_ONESELF = (
    r"(?:s['’](?:agace|alarme|amuse|attriste|emporte|enthousiasme|étonne|exclame|indigne|inquiète"
    r"|insurge|interroge)|se\s(?:défend|désole|félicite|justifie|plaint|réjouit|souvient))"
)
_FRENCH_SAYER = r"(?:l[ea]s?\b|l['’]|une?\b|ce(?:t|tte|s)?\b|s(?:on|a)\b|M\.|Mme|Mgr|[A-ZÀ-ÖØ-Þ])"
_FRENCH_WHO = r"-(?:t-)?(?:il|elle|on)|nt-(?:ils|elles)"
_NAME = r"[A-ZÀ-ÖØ-Þ][\w'’-]+\s+(?:d[eiu]s?\s+|d['’])?[A-ZÀ-ÖØ-Þ]\w"
"""Two words with a capital: who it is whose office stands ahead."""
_FRENCH_OFFICE = _any_of("""
    adjoint\\w* ancien\\w* avocat\\w* chef\\w* chercheu\\w+ conseill\\w+ coordinat\\w+ délégué\\w*
    déput\\w+ direct(?:eur|rice) élue? eurodéput\\w+ fondat\\w+ habitant\\w* maire membre ministre
    patron\\w* porte-parole préf(?:et|ète) président\\w* professeu\\w+ responsable secrétaire
    sénat(?:eur|rice)
""")
_FRENCH_FURTHER = (
    r"(?:(?:qui|dont|lors|en marge|hier|ce matin|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche"
    rf"|(?:ex-|vice-|co-?)?(?:{_FRENCH_OFFICE}))\b|{_NAME})"
)
"""What may be said further, behind a comma: who it is, and when that was."""
_ITALIAN_DONE = _any_of("""
    affermato aggiunto ammesso annunciato assicurato avvertito chiarito commentato concluso
    confermato continuato denunciato detto dichiarato fatto\\ssapere insistito osservato precisato
    proseguito raccontato ribadito ricordato risposto sostenuto sottolineato spiegato
""")
_ITALIAN_DOES = _any_of("""
    afferma aggiunge assicura avverte commenta conclude dice dichiara osserva precisa prosegue
    racconta ribadisce ricorda sostiene sottolinea spiega
""")
_ITALIAN_SAYER = r"(?:il|la|lo|l['’]|i|gli|le|un|una|[A-ZÀ-Þ]\w*)"
_ITALIAN_OFFICE = _any_of("""
    assessor[ae] avvocat[ao] capogruppo consiglier[ae] deputat[ao] direttore direttrice fondat\\w+
    leader ministr[ao] portavoce prefett[ao] president\\w+ professor\\w+ responsabile segretari[ao]
    senat(?:ore|rice) sindac[ao]
""")
_ITALIAN_FURTHER = rf"(?:(?:che|il quale|la quale|(?:ex |vice)?(?:{_ITALIAN_OFFICE}))\b|{_NAME})"
_RUSSIAN = _any_of("""
    добав заверил заяв зазнач каже говор додав додал вважа наголос напис напомн объясн ответи отмет
    отмеч повідом подчерк підкресл пояс призна прокоммент рассказ рассужда резюмир сказал сообщ
    счита увере утвержда уточн
""")
_ROMANIAN_DONE = _any_of("""
    adăugat afirmat anunțat completat declarat explicat menționat precizat spus subliniat susținut
""")
_DASHED = {
    "bg": "добави добавя допълни заяви заявява каза казва коментира обясни отбеляза посочи",
    "es": """
        admitió advierte advirtió afirma afirmó añade añadió apunta apuntó asegura aseguró comenta
        comentó concluye concluyó contó cuenta declaró denuncia denunció dice dicen dijeron dijo
        explica explicó indicó insiste insistió lamenta lamentó recordó recuerda respondió señala
        señaló sostiene sostuvo subraya subrayó
    """,
    "hu": """
        emelte fogalmazott hangsúlyozta írta jegyezte jelentette közölte magyarázta mondja mondta
        nyilatkozta szögezte tette válaszolta vélekedett
    """,
    "pl": """
        apeluje dodaje dodała? informuje komentuje mówi mówiła? napisała? ocenia oceniła?
        oświadczyła? podkreśla podkreśliła? poinformowała? powiedziała? przekonuje
        przyznaje przyznała? skomentowała? stwierdziła? tłumaczy tłumaczyła? wskazuje
        wyjaśnia wyjaśniła? zapewnia zapewniła? zauważyła? zaznaczyła?
    """,
    "pt": """
        acrescenta acrescentou afirma afirmou assegurou conclui concluiu conta contou declarou
        defende defendeu diz dizem disse disseram explica explicou frisou garante garantiu lembrou
        referiu respondeu salientou sublinhou
    """,
}
"""What says so right behind a dash."""
_INITIAL = r"\b[A-ZÀ-ÖØ-ÞЁА-Я]{1,2}\."
_TO_MARK = rf"(?:{_INITIAL}|(?!\s-\s)[^,.;:!?»”\"\n–—])*"
_TO_DASH = rf"(?:{_INITIAL}|(?!\s-\s)[^.;:!?»”\"\n–—])*"
_INSERTED = {
    "fr": regex(
        rf"[,!?]\s+(?:(?:(?:nous|vous|leur|lui)\s+|[mtl]['’])?(?:a|ont|avait|avaient|aurait|auraient)(?:-t-(?:il|elle|on)|-ils|-elles)?\s+"
        rf"(?:\w+\s+)?(?:{_FRENCH_DONE})\b|s['’]est\s+\w+é|"
        rf"(?:{_FRENCH_DOES}|{_FRENCH_OF_ONESELF})(?:{_FRENCH_WHO}|\s+{_FRENCH_SAYER}))"
        rf"{_TO_MARK}(?:,\s+{_FRENCH_FURTHER}{_TO_MARK})*"
    ),
    "it": regex(
        rf"(?:[,!?]\s+|\s)(?:(?<=[,!?]\s)|[–—-]\s)(?:(?:[cmv]i\s+)?(?:ha|hanno|aveva)\s+(?:{_ITALIAN_DONE})"
        rf"|(?:{_ITALIAN_DOES})\s+{_ITALIAN_SAYER})\b"
        rf"{_TO_MARK}(?:,\s+{_ITALIAN_FURTHER}{_TO_MARK})*"
    ),
    "ru": regex(rf"[,!?….]\s*[–—-]\s+(?:[\w-]+\s+){{0,3}}?(?:{_RUSSIAN})\w*{_TO_DASH}"),
    "ro": regex(
        rf"(?:[,!?]|\s[–—-])\s(?:au?\s(?:mai\s)?(?:{_ROMANIAN_DONE}))\b{_TO_MARK}"
        rf"(?:,\s{_NAME}{_TO_MARK})*"
    ),
    **{
        language: regex(rf"\s?(?<!\w)[–—-]\s?(?:{_any_of(verbs)})\b{_TO_DASH}")
        for language, verbs in _DASHED.items()
    },
}
_SAME = {"uk": "ru"}


def insertions(typeset: str, quotations: Sequence[Span], language: str) -> Iterator[Span]:
    """Yield what stands in quotations of a text and says who speaks, in order.

    What may come after a comma behind it (, qui … or who it is) is taken for the reporter's, too;
    what else comes, for the words that are quoted. Languages that close a quotation ahead of it
    have none.

    Examples
    --------
    >>> text = "« Nous partons, a dit hier le ministre, qui reste vague, et vite. »"
    >>> [text[slice(*span)] for span in insertions(text, [Span(0, len(text))], "fr")]
    [', a dit hier le ministre, qui reste vague']
    """
    spoken = tongue(language)
    inserted = _INSERTED.get(_SAME.get(spoken, spoken))
    if inserted is None:
        return
    for start, end in quotations:
        for found in inserted.finditer(typeset, start, end):
            yield Span(*found.span())
