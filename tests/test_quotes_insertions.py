"""What a reporter puts into a quotation that is not closed for it: whose words that is."""

import pytest

from standpoint.quotes import Text

# (language, text, passages that are quoted, passages that are the reporter's)
INSERTED = [
    # By commas or dashes, though their papers mostly close the quotation ahead of it
    *(
        (language, f"„Roy{left}{reporter}{right} {more}“", [more], [reporter])
        for more in ("e basta",)
        for language, reporter in (
            ("de", "sagt der Minister"), ("de", "so die Stadt"), ("cs", "řekl ministr"), ("nl", "zegt de minister"),
            ("sv", "säger ministern"), ("sv", "menar Anna Roy"), ("nb", "mener Anne Roy"), ("et", "ütles minister"),
            ("es", "dice sin titubear la portavoz"), ("pt", "conta hoje a ministra"), ("pl", "mówi burmistrz"),
            ("lv", "sacīja mērs"), ("lt", "sakė meras"), ("hr", "kaže ministar"), ("ro", "răspunde ea"),
            ("bg", "каза кметът"), ("it", "chiosa Rossi"), ("it", "gli fa eco la Rossi"), ("es", "ha explicado la ONG"),
            ("ro", "recunoaște primarul"), ("ro", "a punctat ea"),
        )
        for left, right in ((", ", ","), (" – ", " –"))
    ),
    ("fr", "« Nous restons, philosophe le docker, aucun mur n’y fera rien, dixit la maire. »",
     ["aucun mur n’y fera"], ["philosophe le docker", "dixit la maire"]),
    *(
        ("ru", f"«Порт открыт, — {reporter}, — и всё»", ["и всё"], [reporter])
        for reporter in ("жалуются местные", "не скрывает досады депутат", "горько сетует фермер", "зізнається волонтер")
    ),
    ("ru", "«Мы, — мать и сын, — ждём, — и точка, — и всё»", ["мать и сын", "и точка"], []),
    ("de", "„Er fragt, die Stadt zahlt, und sagen wir mal, bald, sagt die Stadt“", ["die Stadt zahlt", "sagt die Stadt"], []),
    ("es", "«El informe, dice que no, que nunca»", ["dice que no", "que nunca"], []),
    # What speakers tell of themselves, or that it is said
    *(
        (language, f"„Roy, {said}, e basta“", [said, "e basta"], [])
        for language, said in (
            ("nl", "zei ik"), ("nl", "zeiden we tegen hem"), ("nl", "zegt men"), ("cs", "řekl jsem"), ("cs", "říká se"),
            ("cs", "řekla bych"), ("sk", "povedal som"), ("hr", "rekao sam"), ("pl", "mówi się"), ("bg", "говори се"),
            ("de", "sagt man"), ("de", "sagen Sie"), ("sv", "säger man"),
        )
    ),
    *(("ru", f"«Мы, — {said}, — уйдём»", [said], []) for said in ("может быть", "думал я тогда", "стоит заметить")),
    ("fr", "« Nous restons, a déclaré lundi le ministre, qui avait hésité, et longtemps. »",
     ["Nous restons", "et longtemps"], ["déclaré lundi le ministre", "qui avait hésité"]),
    ("fr", "« Nous restons, dit-il, et longtemps ! » « Jamais, s’est indigné Jean Roy lors d’un débat. »",
     ["et longtemps", "Jamais, s’est"], ["indigné Jean Roy lors"]),
    ("fr", "« Nous restons, a déclaré M. Roy, qui avait hésité. Et longtemps. »", ["Et longtemps"], ["Roy, qui avait hésité"]),
    ("ru", "«Мы не уйдём, — сказал А. Б. Петров. — И не просите»", ["И не просите"], ["Петров"]),
    ("fr", "« Fermer ? s’interroge le maire. Jamais ! s'exclame Anne Roy. Et le port, se défend-elle, vivra. »",
     ["Jamais", "vivra"], ["s’interroge le maire", "s'exclame Anne Roy", "se défend-elle"]),
    ("fr", "« L’un se plaint, l’autre se félicite de tout, on s’étonne. »", ["se plaint", "se félicite de", "on s'étonne"], []),
    ("fr-BE", "« Jamais ! a-t-elle encore lancé. Nous restons, explique la maire. »", ["Nous restons"], ["explique la maire"]),
    ("fr", "« Il ment, dit la presse. On les aide, et la France aussi, dit-on. »", ["et la France aussi"], ["dit la presse"]),
    ("it", "«Restiamo, ha detto il ministro, che ieri taceva, e basta» «Mai – spiega la sindaca – e poi mai»",
     ["e basta", "e poi mai"], ["detto il ministro", "che ieri taceva", "spiega la sindaca"]),
    ("it", "«Il ministro ha detto che chiude il porto»", ["ministro ha detto che chiude"], []),
    ("ru", "«Мы не уйдём, — сказал министр, который вчера молчал. — И не просите», — добавил он.",
     ["Мы не уйдём", "И не просите"], ["сказал министр, который вчера молчал", "добавил он"]),
    ("ru", "«Мы против. — И это, — подчеркнула она, — решено»", ["И это", "решено"], ["подчеркнула она"]),
    ("uk", "«Ми не підемо, — заявив міністр. — І не просіть»", ["І не просіть"], ["заявив міністр"]),
    ("it", "«Restiamo - dice il sindaco Rossi - e basta»", ["e basta"], ["dice il sindaco Rossi"]),
    ("ru", "«Мы не уйдём, - прокомментировал А. Б. Петров - и всё»", ["и всё"], ["Петров"]),
    ("fr", "« C’est clair, préconise pour sa part Anne Roy, de la ville. Nous restons, explique à son tour le maire. »",
     ["Nous restons"], ["préconise pour sa part", "de la ville", "tour le maire"]),
    ("fr", "« On part, a pour sa part dit Anne Roy. On reste, regrette dans un communiqué la Ligue. Et vite. »",
     ["On reste", "Et vite"], ["part dit Anne Roy", "un communiqué la Ligue"]),
    ("it", "«Restiamo – spiega dal canto suo Anna Rossi – e basta, fa sapere la sindaca»", ["e basta"],
     ["canto suo Anna Rossi", "fa sapere la sindaca"]),
    ("ru", "«Мы остаёмся, — приводит пресс-служба слова министра, — и всё»", ["и всё"], ["слова министра"]),
    *(
        (language, said, [quoted], [reporter])
        for language, said, quoted, reporter in (
            ("it", "«Restiamo — prosegue l’on. Rossi — e basta»", "e basta", "prosegue l’on. Rossi"),
            ("fr", "« Nous restons, a dit le Dr. Roy, et vite. »", "et vite", "Dr. Roy"),
            ("fr", "« On reste, dit-on. Nous partons. »", "Nous partons", "dit-on"),
            ("es", "«Nos quedamos —dijo el Sr. Ruiz— y basta»", "y basta", "Sr. Ruiz"),
            ("el", "«Μένουμε, είπε ο κ. Λι, και τέλος»", "και τέλος", "κ. Λι"),
            ("ru", "«Мы остаёмся, — сказал г. Ли, — и всё»", "и всё", "г. Ли"),
            ("ru", "«Мы уйдём, — сказал мэр в 2018 г. Мы остаёмся»", "Мы остаёмся", "мэр в 2018"),
            ("pl", "„Nie – powiedział on. Zostajemy – i kropka”", "Zostajemy", "powiedział on"),
            ("sr", "„Ne – rekao je on. Ostajemo – i to je to”", "Ostajemo", "rekao je on"),
        )
    ),
    # Between the verb and who does it: adverbs, to whom and where; other numbers and tenses
    ("fr", "« Nous restons, prévient toutefois Anne Roy, du Secours, et vite. Non, explique au Monde la maire. On paie. »",
     ["et vite", "On paie"], ["prévient toutefois Anne", "du Secours", "explique au Monde", "la maire"]),
    ("fr", "« Nous restons, promettent des élus. Le port vivra. Jamais, déclarait hier soir le maire, et on paie. »",
     ["Le port vivra", "et on paie"], ["promettent des élus", "déclarait hier soir le maire"]),
    ("fr", "« Nous restons, a tenu à rappeler la maire. Et vite, peut-on lire dans la lettre, et bien. Oui, fait valoir celui-ci. »",
     ["Et vite", "et bien"], ["tenu à rappeler la maire", "lire dans la lettre", "valoir celui-ci"]),
    ("fr", "« Nous restons, a-t-il écrit sur X. Le port vivra. »", ["Le port vivra"], ["écrit sur X"]),
    ("fr", "« Ce plan, annoncé par le ministre, est mort. Un texte, écrit à la hâte par la maire, aussi. Non, le port vivra. »",
     ["annoncé par le ministre", "écrit à la hâte", "le port vivra"], []),
    ("it", "«Restiamo, avverte però Anna Rossi, e basta. Mai – spiegano i sindacati – e poi mai. Via, si legge nella nota, e subito»",
     ["e basta", "e poi mai", "e subito"], ["avverte però Anna Rossi", "spiegano i sindacati", "legge nella nota"]),
    ("it", "«Restiamo, ha poi aggiunto la sindaca. Il porto vive. Mai – diceva ieri al Corriere il sindaco – e poi mai – conclude»",
     ["Il porto vive", "e poi mai"], ["poi aggiunto la sindaca", "ieri al Corriere", "conclude"]),
    ("it", "«È il momento, è la risposta che aspettavamo. Mi ascolti, dica la verità. Un testo, scritto dal ministro, non basta»",
     ["è la risposta che", "dica la verità", "scritto dal ministro"], []),
    ("es", "«Nos quedamos —explican los sindicatos— y basta. Ni hoy —lamentaba ayer el alcalde— ni nunca»",
     ["y basta", "ni nunca"], ["explican los sindicatos", "ayer el alcalde"]),
    ("pt", "“Ficamos – explicam os sindicatos – e basta”", ["e basta"], ["explicam os sindicatos"]),
    ("pl", "„Zostajemy – mówią związkowcy – i kropka. Nie – napisali radni – i już”", ["i kropka", "i już"],
     ["mówią związkowcy", "napisali radni"]),
    ("ro", "„Rămânem, spun sindicatele, și gata. Nu, ne-a declarat primarul, și atât”", ["și gata", "și atât"],
     ["spun sindicatele", "ne-a declarat primarul"]),
    ("el", "«Μένουμε, υποστηρίζουν οι κάτοικοι, και τέλος»", ["και τέλος"], ["υποστηρίζουν οι κάτοικοι"]),
    ("el", "«Μένουμε, ξεκαθάρισε ο δήμαρχος, και τέλος. Όχι, εκτιμά η Παππά, και τέλος»", ["Όχι"],
     ["ξεκαθάρισε ο δήμαρχος", "εκτιμά η Παππά"]),
    ("ru", "«Мы остаёмся, — пишет мэр, — и всё»", ["и всё"], ["пишет мэр"]),
    ("bg", "„Оставаме – казаха жителите – и точка“", ["и точка"], ["казаха жителите"]),
    ("sr", "„Ostajemo – kažu građani – i gotovo. Ne – navodi se u pismu – nikad”", ["i gotovo"], ["kažu građani", "navodi se u pismu"]),
    ("hu", "„Maradunk – mondják a lakók –, és pont”", ["és pont"], ["mondják a lakók"]),
    ("uk", "«Ми лишаємося, — кажуть мешканці, — і край»", ["і край"], ["кажуть мешканці"]),
    ("gl", "«Quedamos —engadiu o ministro— e basta»", ["e basta"], ["engadiu o ministro"]),
    # What the speaker says of what they did has the same verbs, and the same endings
    ("fr", "« Macron, lui, défend notre pays, et vite. »", ["défend notre pays", "et vite"], []),
    ("es", "«Nos fuimos —quería ver la paz— y basta. Nunca —tenía toda la razón— más»", ["quería ver la paz", "tenía toda la razón"], []),
    ("pt", "“Fomos – queria ver a paz – e basta. Não – lamentava ontem o autarca – nunca”", ["queria ver a paz", "nunca"],
     ["lamentava ontem o autarca"]),
    ("el", "«Φύγαμε, έχω πει την αλήθεια, και τέλος. Όχι, είχαν πει οι κάτοικοι, και τέλος»", ["έχω πει την αλήθεια"],
     ["είχαν πει οι κάτοικοι"]),
    ("ro", "„Plec, spun sincer, acum. Mâine, susțin asta, vin. Nu, scriu Pop și Ionescu, și atât”", ["spun sincer", "susțin asta"],
     ["scriu Pop și Ionescu"]),
    ("pl", "„Siedzimy – czytamy, gramy – i już. Nie – czytamy w liście – i kropka”", ["czytamy, gramy", "i kropka"], ["czytamy w liście"]),
    # What speakers say of others as often: of who does it there is one, or several, as there are of what is done
    *(
        ("fr", f"« Nous restons, {reporter}, et vite. »", ["et vite"], [reporter])
        for reporter in (
            "signale la préfecture", "sourit Ahmed", "espère le maire", "menacent les dockers", "a avoué le maire",
            "murmurait une bénévole", "révèle M. Roy", "décrivent des élus",
        )
    ),
    ("fr", "« L’État ment, menace les enfants, expose ces gens au froid, critique tous ceux-là. »",
     ["menace les enfants", "expose ces gens", "critique tous"], []),
    *(
        ("it", f"«Restiamo, {reporter}, e basta»", ["e basta"], [reporter])
        for reporter in (
            "rivendica il sindaco", "sorride Ahmed", "protestano i sindacati", "ha rivelato il sindaco", "ripeteva la Lega",
        )
    ),
    ("it", "«Lo Stato mente, minaccia i bimbi, propone, contesta le multe. Urla, protesta, sorride, e va.»",
     ["minaccia i bimbi", "contesta le multe", "propone, contesta", "protesta, sorride"], []),
    # Between two quotations, where the first is closed for it
    ("fr", "« Nous restons », a dit le ministre « et longtemps »", ["Nous restons", "et longtemps"], ["a dit le ministre"]),
    # In English where nothing closes the quotation and the next paragraph opens one
    ("en", "“We stay, said Ann Lee.\n\n“We go,” said Roy.", ["We stay", "We go"], ["said Ann Lee"]),
    ("en", "“We stay. So I said.\n\n“We told the press, said or not.\n\n“We stay,” said Roy.", ["said or not"], []),
    # Between dashes alone
    ("es", "«Nos quedamos —dijo la ministra, que cedió—, y basta»", ["Nos quedamos", "y basta"], ["dijo la ministra", "que cedió"]),
    ("es", "“Nos quedamos –añadió–. El campo —que dice todo— es nuestro”", ["El campo", "que dice todo", "es nuestro"], ["añadió"]),
    ("pt", "“Ficamos – disse o ministro – e basta”", ["Ficamos", "e basta"], ["disse o ministro"]),
    ("pl", "„Zostajemy – powiedziała A. Nowak – i kropka”", ["i kropka"], ["powiedziała A. Nowak"]),
    ("hu", "„Maradunk – mondta a miniszter –, és pont”", ["és pont"], ["mondta a miniszter"]),
    ("bg", "„Оставаме – каза министърът – и точка“", ["и точка"], ["каза министърът"]),
    ("ro", "„Rămânem, a mai spus ministrul, Ion Pop, și gata. Nu – a adăugat el – plecăm”", ["și gata", "plecăm"],
     ["spus ministrul, Ion Pop", "adăugat el"]),
    ("fr", "« Nous restons, rétorque Anne Roy. Et la mairie, a-t-elle menacé, fermera. »", ["fermera"], ["rétorque Anne Roy", "menacé"]),
    ("it", "«Restiamo, promette il sindaco, e basta»", ["e basta"], ["promette il sindaco"]),
    ("ru", "«Мы останемся, — пообещал мэр, — навсегда. Предупреждаем, — и вас»", ["навсегда", "и вас"], ["пообещал мэр"]),
    ("uk", "«Ми не підемо, — попередив міністр, — ніколи»", ["ніколи"], ["попередив міністр"]),
    ("uk", "«Ми не підемо, — сказав він, — ніколи»", ["ніколи"], ["сказав він"]),
    ("uk", "«Ми не підемо, — підсумувала вона, — ніколи»", ["ніколи"], ["підсумувала вона"]),
    ("ru", "«Мы не уйдём, — подытожил он, — никогда»", ["никогда"], ["подытожил он"]),
    ("ru", "«Мы не уйдём, — хотел бы он, — никогда»", ["хотел бы он"], []),
    ("ca", "«No marxarem —ha dit la consellera— mai»", ["mai"], ["ha dit la consellera"]),
    ("ca", "«El camp —ha estat un error— tanca»", ["ha estat un error", "tanca"], []),
    ("pl", "„Zostajemy – zapowiada A. Nowak – i kropka”", ["i kropka"], ["zapowiada A. Nowak"]),
    ("hu", "„Maradunk – ígérte a miniszter –, és pont”", ["és pont"], ["ígérte a miniszter"]),
    ("ro", "„Rămânem, promite ministrul, și gata”", ["și gata"], ["promite ministrul"]),
    ("es", "«Nos quedamos —prometió la ministra—, y basta»", ["y basta"], ["prometió la ministra"]),
    ("pt", "“Ficamos – promete o ministro – e basta”", ["e basta"], ["promete o ministro"]),
    ("bg", "„Оставаме – обеща министърът – и точка“", ["и точка"], ["обеща министърът"]),
    # Who it is, behind a comma, and to whom it was said
    ("fr", "« Nous restons, a dit le maire de Lyon, Jean d’Arcy (EELV), lundi. Et longtemps. »", ["Et longtemps"], ["Jean d’Arcy (EELV)"]),
    ("fr", "« Nous restons, nous a dit Jean Roy, vice-président du parti, et longtemps. »", ["et longtemps"],
     ["dit Jean Roy", "du parti"]),
    ("fr", "« Nous restons, m’a-t-il confié. Et longtemps, Paris le sait. »", ["Paris le sait"], ["m’a-t-il confié"]),
    ("it", "«Restiamo, ci ha detto la sindaca, Anna Rossi. E basta» «Mai – spiega Ugo Bo, ex ministro – e poi mai»",
     ["E basta", "e poi mai"], ["detto la sindaca, Anna Rossi", "Bo, ex ministro"]),
    # What tells who that is, be it no office that is known, ends with its clause
    ("fr", "« Nous restons, assure Marie Petit, 42 ans, éleveuse à Saint-Loup. Nous ne partirons pas. »",
     ["Nous ne partirons"], ["éleveuse à Saint-Loup", "42 ans"]),
    ("fr", "« Nous restons, dit Jean Roy, lui aussi éleveur, pour sa part, et on tient. »", ["et on tient"],
     ["lui aussi éleveur", "pour sa part"]),
    ("fr", "« Le port, explique Jean Roy, fermera en mai. Il faut, dit la maire, qu’on paie. La ville, dit-il, paie trop. »",
     ["fermera en mai", "qu’on paie", "paie trop"], []),
    ("it", "«Restiamo, assicura Maria Rossi, allevatrice a Sondrio. Non partiremo. Il porto, spiega Bo, non chiuderà.»",
     ["Non partiremo", "non chiuderà"], ["allevatrice a Sondrio"]),
    ("it", "«Restiamo, ha detto, a casa nostra»", ["a casa nostra"], []),
    ("ro", "„Rămânem, spune Ion Pop, fermier din Cluj. Nu plecăm. Portul, a zis, spune el, acasă la noi.”",
     ["Nu plecăm", "acasă la noi"], ["fermier din Cluj"]),
    ("el", "«Μένουμε, λέει η Μαρία Παππά, κτηνοτρόφος στη Λέσβο. Το λιμάνι – τόνισε – μένει.»", ["Το λιμάνι"],
     ["λέει η Μαρία", "κτηνοτρόφος στη Λέσβο"]),
    ("ca", "«Ens quedem —va dir la batllessa, pagesa a Olot—, i prou»", ["i prou"], ["pagesa a Olot"]),
    # Any verb ahead of a name, or right behind a dash by its ending
    ("fr", "« Nous restons, raille Anne Roy, éleveuse à Lyon. Et puis, s’étrangle Jean Bec, on paie. »", ["on paie"],
     ["raille Anne Roy", "éleveuse à Lyon", "s’étrangle Jean Bec"]),
    ("fr", "« Nous restons, nous écrit Anne Roy, et on paie. Jamais ! a raillé Jean Bec. »", ["et on paie"],
     ["nous écrit Anne Roy", "a raillé Jean"]),
    ("fr", "« Nous restons, grogne-t-elle, et on paie. Viendra-t-il ? Le maire, parlera-t-il ? Aussi, faut-il payer. »",
     ["et on paie", "Le maire, parlera-t-il", "faut-il payer"], ["grogne-t-elle, "]),
    ("fr", "« Nous irons, contre Jean Bec et sa loi, dont Anne Roy est l’auteur. Et tous, notamment Ugo Bo ! »",
     ["contre Jean Bec", "dont Anne Roy", "notamment Ugo Bo"], []),
    ("fr", "« Mon amie, l’avocate Anne Roy, est là. Le maire, hier, est arrivé. »", ["l’avocate Anne Roy", "est arrivé"], []),
    ("it", "«Restiamo, si sfoga Anna Rossi, allevatrice. Contano tutti, anche Ugo Bo e gli altri.»", ["anche Ugo Bo"],
     ["si sfoga Anna", "Rossi, allevatrice"]),
    ("es", "«Nos quedamos —bramó la ministra—. El campo —sentenciaron todos— es nuestro»", ["El campo", "es nuestro"],
     ["bramó la ministra", "sentenciaron todos"]),
    ("pt", "“Ficamos – gritou o ministro – e basta. O campo – estou certo – é nosso”", ["e basta", "estou certo", "é nosso"],
     ["gritou o ministro"]),
    ("ru", "«Мы останемся, — усмехнулась она. И закончила так: — Навсегда, да. — Мы, — хмыкнул мэр, — ждём»",
     ["Навсегда, да", "ждём"], ["усмехнулась она", "И закончила так", "хмыкнул мэр"]),
    ("ru", "«Мы останемся, — сказал мэр. И мы добавим: всё решено»", ["И мы добавим", "всё решено"], ["сказал мэр"]),
    # Any verb, be it with a pronoun ahead of it, ahead of a name behind a dash; other tenses
    ("ru", "«Что делать? — шепчет Анна. — Мы, — мать и сын, — ждём»", ["Что делать", "мать и сын"], ["шепчет Анна"]),
    ("es", "«Nada —nos cuenta Ana—. Ni hoy —añadía su marido—. Y yo —María Ruiz— menos, ni él —la vida de aquí—, no»",
     ["Ni hoy", "María Ruiz", "la vida de"], ["nos cuenta Ana", "añadía su marido"]),
    ("es", "«Nada —nos ha insistido—. Ni hoy —había dicho la ganadera—: es mi vida»", ["Ni hoy", "es mi vida"],
     ["nos ha insistido", "dicho la ganadera"]),
    ("pt", "“Nada – tem dito ele – nem hoje – dizia a filha – nem nunca”", ["nem hoje", "nem nunca"], ["tem dito", "dizia a filha"]),
    ("pl", "„Nic – żali się Anna – ani dziś – dopytuje Łucja – ani jutro”", ["ani dziś", "ani jutro"], ["dopytuje Łucja"]),
    ("hu", "„Mit tegyünk? – feleli Anna. – Várunk itt.”", ["Várunk itt"], ["feleli Anna"]),
    ("ca", "«Què fem? —es pregunta l’Anna—. Esperem aquí»", ["Esperem aquí"], ["es pregunta"]),
    # A hyphen for a dash, with a space on one side
    ("es", "«No vendo -dijo Ana- nunca más. Me quedo -insistió-, y basta»", ["nunca más", "y basta"], ["dijo Ana"]),
    ("it", "«C’è un dialogo – ha detto il capo, Ugo Bo- ma poco. E -ha aggiunto il capo- si vedrà»",
     ["ma poco", "si vedrà"], ["Ugo Bo", "aggiunto il capo"]),
    ("pl", "„Nie sprzedam -mówi Anna Maj-Lis- i koniec”", ["i koniec"], ["mówi Anna Maj-Lis"]),
    ("ru", "«Не продам, -сказала Анна,- и всё»", ["и всё"], ["сказала Анна"]),
    # A comma for a dash, ahead of a name
    ("es", "«No vendo, dice Ana Ruiz. Es mi casa, dice la ley»", ["Es mi casa", "dice la ley"], ["dice Ana Ruiz"]),
    ("pl", "„Nie sprzedam, mówi Łucja Śliwa. To mój dom.”", ["To mój dom"], ["mówi Łucja Śliwa"]),
    # Where quotations are closed, all that is in them is quoted
    ("en", "“They say, said the book, that we lie.”", ["said the book"], []),
    ("", "« Nous restons, a déclaré le ministre. »", ["déclaré le ministre"], []),
]  # fmt: skip


@pytest.mark.parametrize(("language", "raw", "quoted", "reported"), INSERTED)
def test_what_says_who_speaks_is_the_reporter_s(
    language: str, raw: str, quoted: list[str], reported: list[str]
) -> None:
    text = Text(raw, language)
    for words in quoted:
        assert text.spoken.any_of(text.find(words)[0])
    for words in reported:
        (place,) = text.find(words)
        assert not text.spoken.any_of(place)
        assert not text.spoken.all_of(place)


def test_who_cites_what_stands_about_it_quotes() -> None:
    text = Text("« Nous restons, a déclaré le ministre, et longtemps. »", "fr")
    (place,) = text.find("Nous restons, a déclaré le ministre, et longtemps")
    assert text.spoken.any_of(place)
    assert not text.spoken.all_of(place)


def test_the_comma_ahead_of_who_speaks_may_be_cited_with_what_is_quoted() -> None:
    text = Text("« Nous restons, a déclaré le ministre, et longtemps. »", "fr")
    assert text.spoken.all_of(text.find("Nous restons,")[0])
