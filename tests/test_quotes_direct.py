"""Direct speech without quotation marks: what a dash opens, and a block quotation."""

import pytest

from standpoint.quotes import Text

# (text, what is said) for a source whose dashes open direct speech
DASHES = [
    ("– Vi stänger aldrig lägret, säger ministern.", ["Vi stänger aldrig lägret"]),
    ("– Vi stänger det, säger hon. – Det är slut, ja.", ["Vi stänger det"]),
    ("– Vi stänger aldrig. Det är slut.", ["Vi stänger aldrig. Det är slut."]),
    ("– Vi stänger aldrig! säger hon.", ["Vi stänger aldrig!"]),
    ("– Vi stänger aldrig! Det är slut.", ["Vi stänger aldrig! Det är slut."]),
    ("– Nej! (skratt) Aldrig.", ["Nej! (skratt) Aldrig."]),
    ("– Varför? Vi stänger aldrig, säger han.", ["Varför? Vi stänger aldrig"]),
    ("– Nej … Vi stänger aldrig, säger han.", ["Nej … Vi stänger aldrig"]),
    ("– Varför … frågar han.", ["Varför …"]),
    ("– Vi stänger 9,4 läger, säger hon.", ["Vi stänger 9,4 läger"]),
    ("—No cerraremos —dijo él—. Nunca.", ["No cerraremos"]),
    ("— Мы не закроем, — сказал он.", ["Мы не закроем"]),
    ("– Nie zamkniemy – powiedział.", ["Nie zamkniemy"]),
    ("- Vi stänger aldrig, säger hon.", ["Vi stänger aldrig"]),
    ("- No cerraremos -dijo él-. Nunca.", ["No cerraremos"]),
    ("- No cerraremos -- dijo él. Nunca.", ["No cerraremos"]),
    ("――売りません。家です。\n\n――なぜ。", ["売りません。家です。", "なぜ。"]),
    ("--No cerraremos --dijo él--. Nunca.", ["No cerraremos"]),
    ("– – –\n\n- - -\n\n--------", []),
    ("- Det var -5 grader.", ["Det var -5 grader."]),
    ("Hon sa det.\n– Vi stänger.\n– Jo.", ["Vi stänger.", "Jo."]),
    ("– Vi\nstänger\naldrig, säger hon.\n\nSlut.", ["Vi stänger aldrig"]),
    ("—Vi stänger, säger hon.\n—Aldrig!\nSlut.", ["Vi stänger", "Aldrig!"]),
    ("Hon sa till\n—trots allt— att gå.\n\nSlut.", []),
    ("– Vi stänger\n\nHon gick, ja.", ["Vi stänger"]),
    ("Hon var – trots allt – där.", []),
    ("Hon sa till\n– trots allt – att gå.\n\nSlut.", []),
    ("Hon träffade\n– Anna – i huset.\n\nSlut.", []),
    ("Hon gick.\n– trots allt – hem.\n\nSlut.", []),
    ("-5 grader var det.", []),
    ("– Hon sa “nej, aldrig”, säger han.", ["Hon sa “nej, aldrig”"]),
    ("–", []),
    ("– Vi går; det är slut, säger han.", ["Vi går; det är slut"]),
    # Where no blank line parts a text, a line may begin a paragraph after a short word
    ("– Vi gör det. Ikinä.\nHan gick.\n– Jo.", ["Vi gör det. Ikinä.", "Jo."]),
    ("—Porque sí.\n—Pues no.", ["Porque sí.", "Pues no."]),
    ("– Vi gör det enl.\nÖverenskommelsen.", ["Vi gör det enl."]),
    ("– Vi gör det enl.\nÖverenskommelsen.\n– Jo.", ["Vi gör det enl.", "Jo."]),
    ("– Vi gör det. Ikinä.\nHan gick.\n\n– Jo.", ["Vi gör det. Ikinä. Han gick.", "Jo."]),
    ("– Vi gör det enl.\növerenskommelsen och\nAnna.", ["Vi gör det enl. överenskommelsen och Anna."]),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "said"), DASHES)
def test_what_a_dash_opens(raw: str, said: list[str]) -> None:
    text = Text(raw, "sv", speech="dash")
    assert [text.slice(stretch) for stretch in text.spoken.stretches] == said
    assert Text(raw, "sv").spoken.stretches == Text(raw, "sv").quotations


# (language, text, what is said): whether a reporter comes in behind a comma
COMMAS = [
    ("ru", "— Нет, не закроем. Это решено.", "Нет, не закроем. Это решено."),
    ("ru", "— Нет, не закроем. Это решено, — сказал он. — Да.", "Нет, не закроем. Это решено,"),
    ("ru", "— Нет, — сказал он. — Это решено.", "Нет,"),
    ("ru", "— Нет, так и сказал он. Это решено.", "Нет"),
    ("uk", "— Ні, не закриємо. Це вирішено.", "Ні, не закриємо. Це вирішено."),
    ("es", "—No, no cerraremos. Es nuestra.", "No, no cerraremos. Es nuestra."),
    ("es-MX", "—No —dijo él—. Es nuestra.", "No"),
    ("es", "—No, dijo él. Es nuestra.", "No"),
    ("es", "—No, suspira Ana. Es nuestra.", "No"),
    ("pl", "– Nie, wzdycha Łucja. To nasze.", "Nie"),
    ("ru", "— Нет, шепчет Анна. Это решено.", "Нет"),
    ("pl", "– Nie, nie zamkniemy. To nasze.", "Nie, nie zamkniemy. To nasze."),
    ("pt", "– Não, suspira o ministro. É nosso.", "Não"),
    ("pt", "– Não, mas ficamos. É nosso.", "Não, mas ficamos. É nosso."),
    ("ca", "—No, no tancarem. És nostre.", "No, no tancarem. És nostre."),
    ("ca", "—No, va dir ell. És nostre.", "No"),
    ("fr", "— Non, nous ne fermerons pas. C’est dit.", "Non, nous ne fermerons pas. C’est dit."),
    ("fr", "— Non, j’y tiens, dit-il. C’est dit.", "Non, j’y tiens"),
    ("fr", "— Non, répondit-il. C’est dit.", "Non"),
    ("fr", "— Non, nous dit le maire. C’est dit.", "Non"),
    ("fr", "— Non, ne cache pas le maire. C’est dit.", "Non"),
    ("sv", "– Nej, vi stänger inte. Det är slut.", "Nej, vi stänger inte. Det är slut."),
    ("nb", "– Nei, men vi stenger ikke. Det er slutt.", "Nei, men vi stenger ikke. Det er slutt."),
    ("sv", "– Nej, säger vi. Det är slut.", "Nej"),
    ("sv", "– Nej, det går inte. Det är slut.", "Nej, det går inte. Det är slut."),
    ("sv", "– Nej, och det gäller oss. Det är slut.", "Nej, och det gäller oss. Det är slut."),
    ("sv", "– Nej, och hon gick. Det är slut.", "Nej"),
    ("nl", "– Nee, als het moet. Dat is zo.", "Nee, als het moet. Dat is zo."),
    ("fr", "— Non, c’est fini. Voilà.", "Non, c’est fini. Voilà."),
    # Who speaks is said once in a sentence
    ("sv", "– Nej, aldrig mer, säger hon. Det är slut.", "Nej, aldrig mer"),
    ("sv", "– Nej, suckar hon. Aldrig mer, säger han.", "Nej"),
    ("sv", "– Nej, säger hon, som ska gå, säger han.", "Nej"),
    ("nb", "– Nei, aldri mer, sier hun. Det er slutt.", "Nei, aldri mer"),
    ("nl", "– Nee, nooit meer, aldus de minister. Dat is zo.", "Nee, nooit meer"),
    ("fi", "– Ei, ei koskaan, ministeri sanoo. Se on ohi.", "Ei, ei koskaan"),
    ("fi", "– Ei, aina kaikki, kahden äiti Liisa Lee, 47, sanoo. Nyt.", "Ei, aina kaikki"),
    ("et", "– Ei, mitte kunagi, ütles minister. Läbi.", "Ei, mitte kunagi"),
    ("cs", "– Ne, už nikdy, řekla ministryně. Konec.", "Ne, už nikdy"),
    ("sk", "– Nie, už nikdy, povedala ministerka. Koniec.", "Nie, už nikdy"),
    ("hr", "– Ne, nikad više, rekao je ministar. Gotovo.", "Ne, nikad više"),
    ("hr", "– Ne, nikad više – rekao je ministar. Gotovo.", "Ne, nikad više"),
    ("sr", "– Не, никад више – рекао је министар. Готово.", "Не, никад више"),
    ("tr", "– Hayır, asla, dedi bakan. Bitti.", "Hayır, asla"),
    ("fr", "— Non, plus jamais, a dit le maire. Voilà.", "Non, plus jamais"),
    ("it", "— No, mai più, ha detto il sindaco. Ecco.", "No, mai più"),
    ("el", "– Όχι, ποτέ πια, είπε ο δήμαρχος. Τέλος.", "Όχι, ποτέ πια"),
    ("ro", "– Nu, niciodată, a spus primarul. Gata.", "Nu, niciodată"),
    ("pt", "– Não, nunca mais – disse o ministro. Pronto.", "Não, nunca mais"),
    ("en", "– No, never again, said the mayor. It is over.", "No, never again"),
    ("de", "– Nein, nie mehr, sagt die Ministerin. Schluss.", "Nein, nie mehr"),
    # What has no verb ahead of anybody is no reporter's
    ("sv", "– Nej, oavsett vad. Det är slut.", "Nej, oavsett vad. Det är slut."),
    ("sv", "– Nej, suckar ministern. Det är slut.", "Nej"),
    ("sv", "– Nej, enligt ministern. Det är slut.", "Nej"),
    ("sv", "– Nej, heter det i svaret. Det är slut.", "Nej"),
    ("da", "– Nej, sådan siger ministeren. Det er slut.", "Nej"),
    ("fi", "– Ei, ministeriöstä vastataan. Se on ohi.", "Ei"),
    ("nb", "– Nei, uansett hva. Det er slutt.", "Nei, uansett hva. Det er slutt."),
    ("nb", "– Nei, sukket ministeren. Det er slutt.", "Nei"),
    ("fi", "– Olemme väsyneitä, nälkäisiä. Se on ohi.", "Olemme väsyneitä, nälkäisiä. Se on ohi."),
    ("fi", "– Ei, huokaa ministeri. Se on ohi.", "Ei"),
    ("fi", "– Ei, ministeri huokaisi. Se on ohi.", "Ei"),
    ("fr", "— Non, coûte que coûte. C’est dit.", "Non, coûte que coûte. C’est dit."),
    ("fr", "— Non, soupire la maire. C’est dit.", "Non"),
    ("fr", "— Non, selon la maire. C’est dit.", "Non"),
    ("fr", "— Non, elle partait. C’est dit.", "Non"),
    ("it", "— No, costi quel che costi. Ecco.", "No, costi quel che costi. Ecco."),
    ("it", "— No, sospira il sindaco. Ecco.", "No"),
    ("nl", "– Nee, hoe dan ook. Dat is zo.", "Nee, hoe dan ook. Dat is zo."),
    ("nl", "– Nee, zucht burgemeester Jansen. Dat is zo.", "Nee"),
    ("pt", "– Não, custe o que custar. É nosso.", "Não"),
    ("pt", "– Não, nunca mais. É nosso.", "Não, nunca mais. É nosso."),
    ("pt", "– Não, resmunga o ministro. É nosso.", "Não"),
    ("ro", "– Nu, niciodată. Gata.", "Nu, niciodată. Gata."),
    ("ro", "– Nu, oftează primarul. Gata.", "Nu"),
    ("it", "— Non chiudiamo, presidente. Mai.", "Non chiudiamo, presidente. Mai."),
    ("it", "— Non chiudiamo, sospira. Ecco.", "Non chiudiamo"),
    ("ro", "– Nu, oftează el. Gata.", "Nu"),
    ("ro", "– Nu, domnule, nu plec, răspunde ea. Gata.", "Nu, domnule, nu plec"),
    ("lv", "– Nē, viņa melo, viņš atbild. Viss.", "Nē, viņa melo"),
    ("el", "– Όχι, ποτέ πια. Τέλος.", "Όχι, ποτέ πια. Τέλος."),
    ("el", "– Όχι, αναστέναξε ο δήμαρχος. Τέλος.", "Όχι"),
    ("cs", "– Ne, už nikdy. Konec.", "Ne, už nikdy. Konec."),
    ("cs", "– Ne, povzdechla si ministryně. Konec.", "Ne"),
    ("de", "– Nein, um keinen Preis. Schluss.", "Nein, um keinen Preis. Schluss."),
    ("de", "– Nein, seufzt die Ministerin. Schluss.", "Nein"),
    ("de", "– Nein, so die Ministerin. Schluss.", "Nein"),
    ("en", "– No, I will not. It is over.", "No, I will not. It is over."),
    ("en", "– No, sighed the mayor. It is over.", "No"),
    ("en", "– No, the mayor sighed. It is over.", "No"),
    ("en", "– No, Ann Lee sighed. It is over.", "No"),
    ("lt", "– Ne, niekada daugiau, – sakė ministrė. Viskas.", "Ne, niekada daugiau,"),
    ("lt", "– Ne, niekada daugiau. Viskas.", "Ne, niekada daugiau. Viskas."),
    ("lv", "– Nē, nekad vairs, – teica ministre. Viss.", "Nē, nekad vairs,"),
    (
        "sv",
        "– Ja, även om det regnar, och det gör det, säger hon. Nu.",
        "Ja, även om det regnar, och det gör det",
    ),
    (
        "da",
        "– Nej, det går ikke, hvis man vil bo her, siger Lee. Nu.",
        "Nej, det går ikke, hvis man vil bo her",
    ),
    (
        "nb",
        "– Nei, slik er det, fordi vi vil det, sier statsråden. Nå.",
        "Nei, slik er det, fordi vi vil det",
    ),
    (
        "fi",
        "– Ei, ja jos satama on kiinni, niin me jäämme, Lee sanoo. Nyt.",
        "Ei, ja jos satama on kiinni, niin me jäämme",
    ),
    *(
        ("sv", f"– Nej, {told}. Nu.", "Nej")
        for told in (
            "som hon säger",
            "som ministern säger",
            "det säger Lee",
            "och så säger hon",
            "att hon går",
            "enligt Lee",
        )
    ),
    *(
        ("fi", f"– Ei, {told}. Nyt.", "Ei")
        for told in (
            "kuten hän sanoo",
            "kuten Lee sanoo",
            "niin Lee sanoo",
            "ja näin hän sanoo",
            "jos hän jää",
        )
    ),
    *(
        (language, f"– {word}, {told}. 2.", word)
        for language, word, telling in (
            ("sv", "Nej", "blev svaret/slog Lee fast/vill Lee betona/kom det från Lee/sades det"),
            ("sv", "Nej", "påpekas i rapporten/står det i brevet/grät hon"),
            ("nb", "Nei", "la hun til/synes Lee/ble svaret/sies det/må hun innrømme/brøt han inn"),
            ("da", "Nej", "skød Lee ind/udbrød hun/hed det/fik hun at vide/kom svaret"),
            ("fi", "Ei", "hänen mukaansa/ministeriön mukaan/raportissa todettiin/Lee, 34, sanoo"),
            ("fi", "Ei", "sanovat asukkaat/asukkaat kertoivat"),
            ("fr", "Non", "répliqua Lee/lance quelqu’un/racontent plusieurs témoins/comme il dit"),
            ("fr", "Non", "tient à préciser le maire/en convient le maire/s’inquiètent des élus"),
            ("it", "No", "dice/fa sapere il ministero/si legge nella nota/è stato detto/disse lui"),
            ("it", "No", "è la risposta di Lee/per il sindaco/spiegano fonti/come ha detto Lee"),
            ("nl", "Nee", "zo zegt de minister/riep iemand/vond ze/klagen buren/dat zegt Lee"),
            ("nl", "Nee", "staat er in de brief/zou Lee gezegd hebben/is het antwoord"),
            (
                "de",
                "Nein",
                "so Lee/heißt es/weiß Lee/laut Lee/rief Lee/gibt Lee zu/gab sich Lee überzeugt",
            ),
            ("de", "Nein", "wie es heißt/hat Lee gesagt/schloss er/war zu hören"),
            ("en", "No", "one official said/came the reply/so says Lee/in his words/began Lee"),
            ("en", "No", "Ann Lee, the mayor, said/it was said/Lee, 34, said"),
            ("en", "No", "whispers Lee/her aide sighs"),
            ("it", "No", "sorride suo marito"),
            ("de", "Nein", "schwor die Stadt"),
            ("sv", "Nej", "minns borgmästaren/hoppas ministern"),
            ("da", "Nej", "synes beboerne"),
            ("cs", "Ne", "pokračoval"),
            ("sk", "Nie", "podľa ministra/hovoria ľudia/pýta sa"),
            ("el", "Όχι", "έλεγε/όπως λέει/είχε πει/φώναξε κάποιος/φωνάζουν οι γείτονες"),
            ("pt", "Não", "disse/disse-nos ele/sorriu ela/como diz Ana/havia dito Ana/pede"),
            ("pt", "Não", "foi a resposta/vai dizendo Ana/assim disse o ministro/disse à Lusa"),
            (
                "ro",
                "Nu",
                "ne-a spus Ana/cum spune Ana/spun oamenii/zise el/râde/se arată în raport",
            ),
            ("sv", "Nej", "enligt Lee, som leder partiet, säger en källa"),
            ("fr", "Non", "selon le maire, a dit un élu"),
            ("en", "No", "the mayor, a Tory, said"),
            ("fi", "Ei", "ministeri Lee, joka johtaa, sanoo"),
            ("es", "No", "según el ministro"),
            ("ru", "Нет", "по словам министра"),
            ("pl", "Nie", "śmieje się Anna/zdaniem ministra"),
            ("bg", "Не", "смее се Ана"),
        )
        for told in telling.split("/")
    ),
    *(
        (language, said, said.removeprefix("– "))
        for language, said in (
            ("sv", "– Vi vill ha ett öppet land, inte ett stängt."),
            ("sv", "– Det är fel, och regeringen vet det."),
            ("sv", "– Vi kräver svar, både här och där."),
            ("sv", "– Vi bor här, arbetar här och betalar skatt här."),
            ("sv", "– Vi har en lag, som är skriven för alla."),
            ("da", "– Vi har en minister, som er magtfuldkommen, og som tier."),
            ("nb", "– Nei, det går ikke."),
            ("da", "– Det er vigtigt, at Danmark står fast."),
            ("da", "– Jeg kommer fra Syrien, hvor min familie bor."),
            ("fi", "– Ei, se ei käy."),
            ("fi", "– Laki, joka nyt tulee, on hyvä."),
            ("fr", "– Vous savez, la vie est dure ici."),
            ("fr", "– D’abord, il faut accueillir."),
            ("fr", "– Non, jamais, et vous le savez, contre la loi s’il le faut."),
            (
                "de",
                "– Wir wollen Betten, nicht die Polizei, selbst die Kälte hält uns nicht, gegen das Gesetz, wegen der Kinder.",
            ),
            ("it", "– Restiamo, contro la legge, oltre il muro, sotto il ponte."),
            ("sv", "– Nej, inget staket, varför skulle vi?"),
            ("en", "– It is costly, complicated and unfair."),
            ("cs", "– Říkali jsme to, ale nikdo neposlouchá."),
        )
    ),
    # Who speaks is looked for up to the end of the sentence, or of the line
    ("fr", "– Non, convient la maire. Nous restons, dit-elle.", "Non"),
    ("fr", "– Nous restons, convient la maire, dit Roy", "Nous restons, convient la maire"),
    ("", "— Нет, не закроем. Это решено.", "Нет"),
    ("", "– Nej, vi stänger inte. Det är slut.", "Nej"),
]


@pytest.mark.parametrize(("language", "raw", "said"), COMMAS)
def test_a_comma_where_no_reporter_comes_in_ends_nothing(
    language: str, raw: str, said: str
) -> None:
    text = Text(raw, language, speech="dash")
    assert [text.slice(stretch) for stretch in text.spoken.stretches] == [said]


# (language, what is said, who says it, how): the comma ahead of a name ends nothing
SAYS = [
    ("cs", "Ne, Anna to ví", "Lee",
        "dodal dodala dodává hovorí namítl odmítá odpověděla odpovedal podotkl popsala "
        "potvrdil povedala prohlásil připomněla pripomenul řekl říká sdělila tvrdí tvrdil "
        "upozornila uvádí uviedla uvedl vraví vyhlásil vysvětlila vysvetlil zdôraznila "
        "zdůraznil"),
    ("da", "Nej, Anna ved det", "ministeren",
        "fortalte fortæller forklarer mener oplyser sagde siger skriver svarer udtaler "
        "forteller sa seier sier svarar uttaler"),
    ("de", "Nein, Anna weiß es", "Lee",
        "antwortet berichtete betont erklärte erzählt fragt meinte sagt schreibt warnt findet "
        "sagen"),
    ("et", "Ei, Anna teab", "Lee", "jätkas kinnitas küsis lausus lisas märkis rääkis selgitas sõnas ütleb ütles vastas"),
    ("fi", "Ei, Anna tietää", "Lee",
        "arvioi huomauttaa jatkaa kirjoittaa korostaa lisää muistuttaa pohtii selittää "
        "vakuuttaa vastaa vastasi kertoo kysyi sanoo toteaa totesi"),
    ("nl", "Nee, Anna weet het", "Lee",
        "antwoordde benadrukt meende reageert schrijft stelt vertelde vraagt waarschuwt aldus "
        "vindt zegt zei zeiden"),
    ("sv", "Nej, Anna vet det", "ministern", "menar sa sade skriver svarar säger tycker"),
    ("tr", "Hayır, Anna biliyor", "Lee", "anlattı belirtti demiş dedi dediler diyor ekledi söyledi sordu vurguladı yanıtladı"),
]  # fmt: skip
SAYS_SO = [
    *(
        (language, said, [f"{verb} {who}" for verb in verbs.split()])
        for language, said, who, verbs in SAYS
    ),
    *((language, said, telling.split("/")) for language, said, telling in (
        ("da", "Nej, Anna ved det", "gentager hun/gentager Lee"),
        ("sv", "Nej, Anna vet det", "suckade hon/undrar Lee"),
        ("fi", "Ei, Anna tietää", "Lee kertoi/Lee kysyy/Lee sanoi/Lee totesi"),
        ("en", "No, Anna knows it",
            "added Lee/argues Lee/asked Lee/explains Lee/insisted Lee/promised Lee/replied Lee/"
            "warns Lee/says Lee/told a friend/wrote Lee"),
        ("en", "No, Anna knows it",
            "said an aide/said the mayor/said his aide/said her aide/said their aide/"
            "said one aide/said she/said he/said they"),
    )),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said", "telling"), SAYS_SO)
def test_every_verb_of_saying_keeps_who_speaks_from_an_earlier_comma(
    language: str, said: str, telling: list[str]
) -> None:
    for told in telling:
        text = Text(f"– {said}, {told}. 2.", language, speech="dash")
        assert [text.slice(stretch) for stretch in text.spoken.stretches] == [said], told


# (language, a word, what looks as if somebody came in, what it goes on with)
GOING_ON = [
    ("cs", "Ne", "to ví, ano", "ale/která/ne/že/řekneme"),
    ("cs", "Ne", "se má", "i/jež/než"),
    ("da", "Nej", "Anna går",
        "af/at/av/både/der/efter/eller/etter/for/fordi/fra/her/hvad/hvar/hva/hvis/hvor/i/"
        "ikke/med/men/mens/mot/når/og i/og vi/også/om/på/selv/siden/til/uden/under/uten"),
    ("de", "Nein", "die Anna geht", "auch"),
    ("el", "Όχι", "ένας ξέρει", "αλλά"),
    ("fi", "Ei", "talo palaa",
        "ehkä/ei/eivät/eli/emme/en/ennen/ettei/että/ihan/ilman/johon/joita/jota/joka/jolla/"
        "jolloin/jolta/jonka/jopa/jos/joskin/joissa/jossa/josta/jotka/jo/juuri/koska/kuin/"
        "kuitenkin/kun/lopulta/me/mihin/mikä/mikäli/minkä/minä/missä/mistä/mitä/mutta/muuten/"
        "myös/ne/nimittäin/nyt/se/sekä/siksi/sillä/siten/sitten/toki/tosin/vaan/vai/vaikka/"
        "vasta/vielä"),
    ("fr", "Non", "le maire part", "ça/je/même/nous ne savons/parce/puisque"),
    ("fr", "Non", "que Anna parte", "il faut"),
    ("it", "No", "il sindaco", "anche/che/dove/io/ma/mentre/però/quando/se"),
    ("nl", "Nee", "Anna komt", "als/bij/in/maar/naar/om/op/van"),
    ("nl", "Nee", "de man", "dat/met/omdat/want"),
    ("pt", "Não", "a Ana sabe", "eu/porque"),
    ("ro", "Nu", "Ana știe", "fiindcă/noi"),
    ("sv", "Nej", "Anna går",
        "av/både/där/efter/eftersom/eller/från/för/här/i/innan/inte/med/medan/men/mot/när/"
        "också/om/på/sedan/till/trots/under/utan/vid/även"),
    ("tr", "Hayır", "Anna biliyor", "ama/ben/biz/çünkü/fakat"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "word", "rest", "words"), GOING_ON)
def test_behind_every_word_that_goes_on_nobody_comes_in(
    language: str, word: str, rest: str, words: str
) -> None:
    for begins in words.split("/"):
        raw = f"– {word}, {begins} {rest}. 2."
        text = Text(raw, language, speech="dash")
        assert [text.slice(stretch) for stretch in text.spoken.stretches] == [raw[2:]], begins


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("el", ["Γιατί φεύγετε;", "Φεύγουμε; Όχι"]),
        ("", ["Γιατί φεύγετε; ρώτησε εκείνος.", "Φεύγουμε; Όχι"]),
    ],
)
def test_a_greek_question_may_be_what_a_reporter_asks(language: str, said: list[str]) -> None:
    text = Text(
        "– Γιατί φεύγετε; ρώτησε εκείνος.\n\n– Φεύγουμε; Όχι, είπε.", language, speech="dash"
    )
    assert [text.slice(stretch) for stretch in text.spoken.stretches] == said


def test_after_what_a_dash_opens_a_reporter_may_come_in() -> None:
    raw = "– Vi stänger aldrig, säger hon.\n\nHon gick – trots allt – nu."
    text = Text(raw, "sv", speech="dash")
    assert text.spoken.resumed_at(text.find("säger hon")[0])
    assert not text.spoken.resumed_at(text.find("trots allt")[0])
    assert not Text(text.raw, "sv").spoken.resumed_at(text.find("säger hon")[0])


BLOCK = (
    "They wrote:\n\n> We will strike until\n> it is closed.\n>\n>> We mean it.\n\nNo answer came."
)


def test_a_block_quotation_is_direct_speech_without_its_marks() -> None:
    text = Text(BLOCK, "en", speech="block")
    said = ["We will strike until it is closed.", "We mean it."]
    assert [text.typeset[s.start : s.end] for s in text.spoken.stretches] == said
    (place,) = text.find("> We will strike until\n> it is")
    assert place == text.find("We will strike until it is")[0]
    assert text.spoken.all_of(text.find("it is closed. We mean")[0])
    assert not text.spoken.any_of(text.find("No answer came")[0])
    assert (text.paragraph(place), text.line(place)) == (2, 3)
    assert text.raw[slice(*text.raw_span(place))] == "We will strike until\n> it is"
    assert text.slice(place) == "We will strike until it is"
    assert Text(BLOCK, "en").spoken.stretches == ()
    compared = Text("They stay > 5 years.", "en", speech="block")
    assert compared.slice(compared.find("> 5 years")[0]) == "> 5 years"
    plain = Text(BLOCK, "en")
    assert plain.slice(plain.find("until > it is")[0]) == "until > it is"


@pytest.mark.parametrize("mark", ["> ", ">"])
@pytest.mark.parametrize("end", ["", "\n\nThe end."])
def test_a_block_quotation_ends_with_its_marks_also_without_a_blank_line(
    end: str, mark: str
) -> None:
    text = Text(f"They wrote:\n{mark}We will strike.\nNo answer came.{end}", "en", speech="block")
    assert [text.slice(said) for said in text.spoken.stretches] == ["We will strike."]


def test_paragraphs_of_a_block_quotation_are_one_and_what_stands_between_parts_two() -> None:
    raw = "They wrote:\n\n> We strike.\n>\n> We stay.\n\nNo answer came.\n\n> We mean it.\n\nSo!"
    text = Text(raw, "en", speech="block")
    for passage, whole in (("We stay", "We strike.\nWe stay."), ("We mean", "We mean it.")):
        (found,) = text.spoken.over_paragraphs(text.find(passage)[0])
        assert text.typeset[found.start : found.end] == whole
