"""The sentence around a passage: too much is right, too little is a fault; no "not" is cut off."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standpoint.quotes import Span, Text, normal

LABELS = ("MR SMITH", "MS JONES")


def shown(language: str, raw: str, passage: str, labels: tuple[str, ...] = ()) -> str:
    """Return the sentence of the only place of a passage."""
    text = Text(raw, language, labels)
    (place,) = text.find(passage)
    assert place.within(text.sentence(place))
    return text.slice(text.sentence(place))


# What a full stop, or another mark, that might end nothing would cut off.
WHOLE = [
    # A list under a line that has no end, and what a page puts into a sentence
    ("en", "It is not true that\n\n☐ The camp is closed.\n\n☐ The fence is up.", "The fence is up"),
    ("en", "It is not true that\n\nA. The camp is closed.\n\nB. The fence is up.", "The fence is up"),
    ("en", "They would not\n\nFigure 3: The camp in 2016\n\nclose the camp.", "close the camp"),
    ("en", "It is not true that\n\nMacron will close the camp.", "close the camp"),
    ("fr", "Il est faux que\n\nMacron fermera le camp.", "fermera le camp"),
    ("ko", "우리는 다음에 반대한다:\n가. 캠프 폐쇄\n나. 울타리 건설", "울타리 건설"),
    ("en", "They would not\n\nPhoto: Ann Lee/Reuters\n\nclose the camp.", "close the camp"),
    ("en", "They would not\n\nREAD MORE: Ten ways to cross\n\nclose the camp.", "close the camp"),
    *(
        ("en", f"They would not, they said, close the{between}Calais camp.", "Calais camp")
        for between in ("\n\n", "\n\nADVERTISEMENT\n\n", "\n\nPhoto: A. Lee.\n\n", "\n\n“We stay”\n\n", "\n\n* * *\n\n")
    ),
    ("de", "Sie wollen nicht, sagen sie, das\n\nAnzeige\n\nLager schließen.", "Lager schließen"),
    ("en", "They would not\n\nFig. 2. Crossings in 2016. Source: Home Office.\n\nclose the camp.", "close the camp"),
    ("en", "They would not\n\nPhoto: A. Lee. All rights reserved.\n\nOur writers.\n\nclose the camp.", "close the camp"),
    ("en", "They would not\n\n26\n\nHome Affairs Committee: Crossings\n\nclose the camp.", "close the camp"),
    # Titles before names
    ("fr", "Nous ne voulons pas, dit Mme. Durand, fermer le port.", "fermer le port"),
    ("fr", "Nous ne voulons pas, selon M. Durand et Mlle. Petit, fermer le port.", "fermer le port"),
    ("cs", "Nechceme, řekl p. Novák a sl. Nová, zavřít tábor.", "zavřít tábor"),
    ("pl", "Nie chcemy, mówi ks. Jan i dr. Nowak, zamknąć obozu.", "zamknąć obozu"),
    ("ru", "Мы не хотим, сказал акад. Иванов, закрыть лагерь.", "закрыть лагерь"),
    ("uk", "Ми не хочемо, каже ген. Шевченко, закрити табір.", "закрити табір"),
    ("es", "No queremos, dijo la Excma. Señora Ruiz, cerrar el campo.", "cerrar el campo"),
    ("pt", "Não queremos, disse o Exmo. Sr. Silva da Cia. Paulista, fechar.", "Paulista, fechar"),
    ("it", "Non vogliamo, dice l’avv. Rossi e la sig.ra Bianchi, chiudere.", "Bianchi, chiudere"),
    ("nl", "Wij willen niet, zegt mr. Jansen en mevr. De Vries, sluiten.", "Vries, sluiten"),
    ("sv", "Vi vill inte, säger adv. Svensson och dir. Berg, stänga lägret.", "stänga lägret"),
    ("da", "Vi vil ikke, siger hr. Hansen og fru. Jensen, lukke lejren.", "lukke lejren"),
    ("fi", "Emme halua, sanoo toht. Virtanen, sulkea leiriä.", "sulkea leiriä"),
    ("hu", "Nem akarjuk, mondta id. Kovács és özv. Nagy, bezárni a tábort.", "bezárni a tábort"),
    ("tr", "İstemiyoruz, dedi Av. Yılmaz ve Doç. Demir, kampı kapatmayı.", "kampı kapatmayı"),
    ("el", "Δεν θέλουμε, είπε ο κ. Παπάς και η Αγ. Μαρίνα, να κλείσει.", "να κλείσει"),
    ("ro", "Nu vrem, spune dl. Popescu de pe str. Florilor, să închidem.", "să închidem"),
    ("en", "They will not, said Lt. Gov. Ann Lee of Acme Inc. Friday, close it.", "close it"),
    ("en", "They will not, said Supt. Young and Det. Brown, close it now.", "close it"),
    ("en", "We will never, J. K. Rowling and E. E. Cummings said, close it.", "close it"),
    ("", "They will not, says Prof. Hon. Lord Smith, close it.", "close it"),
    ("ar", "لن نغلق المخيم، قال د. محمد، في الشتاء.", "في الشتاء"),
    ("he", "לא נסגור את המחנה, אמר פרופ. כהן, בחורף.", "בחורף"),
    ("hi", "हम नहीं मानेंगे, डॉ. सिंह ने कहा कि शिविर बंद होगा।", "शिविर बंद"),
    ("th", "เราไม่เห็นด้วยกับ ดร. สมชาย เรื่องค่าย", "เรื่องค่าย"),
    # Units, streets, days, places
    ("de", "Wir geben keine 5 Mio. Euro für das Lager aus.", "Euro für das Lager"),
    ("de", "Wir zahlen nicht 5 Mrd. Euro zzgl. Steuern an den Bund.", "Steuern an den"),
    ("de", "Das gilt nicht für Bürger gem. Artikel drei des Gesetzes.", "Artikel drei"),
    ("de", "Wir wollen kein Lager, sagt der stellv. Vorsitzende der Partei.", "Vorsitzende der"),
    ("de", "Es gibt keine Hilfe, so die Bundesreg. Sprecherin Meier heute.", "Sprecherin Meier"),
    ("de", "Keiner will das öffentl. Gebäude schließen.", "Gebäude schließen"),
    ("pl", "Nie przyjmiemy tzw. żelaznej zasady w obozie.", "zasady w obozie"),
    ("pl", "Nie pójdziemy na ul. Marszałkowską ani pl. Zbawiciela dzisiaj.", "Zbawiciela dzisiaj"),
    ("ru", "Мы не закроем лагерь на ул. Ленина в г. Москве.", "Москве"),
    ("ru", "Не из библиотеки им. Пушкина пришли эти люди.", "Пушкина пришли"),
    ("fr", "Il n’ira pas av. Foch ni bd. Gambetta pour fermer le port.", "fermer le port"),
    ("en", "They will not meet on Thurs. Morning sessions are off now.", "sessions are"),
    ("en", "We do not accept No. Ten policy here.", "policy here"),
    ("en", "They do not oppose. 10 men left.", "men left"),
    ("en", "They will not meet the fin. Board of it.", "Board of"),  # a word in French alone
    ("en", "We do not accept approx. London prices.", "London prices"),
    ("en", "Gov. Brown of Calif. Monday did not, at 5 p.m. Friday, close it.", "close it"),
    ("en", "They won't (see Art. Five) close it.", "close it"),
    ("en", "R v. The Queen did not close it.", "Queen did"),
    # Abbreviations in small letters, before what also stands small, or begins sentences
    ("da", "Vi vil ikke, siger statsmin. Lang, lukke lejren. En lang dag.", "lukke lejren"),
    ("da", "Vi vil ikke, siger statsmin.\nLang, lukke lejren.\nEn lang dag.", "lukke lejren"),
    ("da", "Vi vil ikke, siger min. Lang, lukke lejren. En lang dag for min mor.", "lukke lejren"),
    ("da", "Vi vil ikke, siger udenrigsmin. Hansen, lukke lejren.", "lukke lejren"),
    ("fi", "Leiriä ei, kansanedust. Mäen mukaan, suljeta.", "suljeta."),
    ("no", "Vi vil ikke, sier stortingsrepr. Hansen, stenge leiren.", "stenge leiren"),
    ("sv", "Vi vill inte, säger riksdagsled. Hansen, stänga lägret.", "stänga lägret"),
    # The number of an item that closes up to the line ahead
    ("th", "เราคัดค้าน\n๑. การปิดค่าย\n๒. การขายท่าเรือ", "การขายท่าเรือ"),
    ("nl", "Wij willen niet, aldus burgem. Groen, het kamp sluiten. Een groen kamp.", "het kamp sluiten"),
    ("nl", "Wij willen niet, aldus burgem. De Vries, het kamp sluiten.", "het kamp sluiten"),
    ("nl", "Wij willen niet wat burgem. De Vries wil.", "Vries wil"),
    ("pl", "Nie zgodzimy się, mówi przew. Rady Miasta, na obóz. Radni rady głosowali.", "na obóz"),
    ("cs", "Nesouhlasíme, řekl předs. Malý, s táborem. Je malý krok.", "s táborem"),
    ("de", "Wir zahlen nichts einschl. Essen im Lager. Wir essen dort.", "Essen im Lager"),
    ("fr", "Le préfet ne fermera pas, dans l’arrond. Nord, le camp. Il va au nord de la ville.", "le camp"),
    ("es", "El gobierno no cerrará, dijo el subsecr. General Pérez, el campo. El plan en general es bueno.", "el campo"),
    ("en", "Not all unions, said assoc. Professor Reed, sign the deal. A professor knows.", "sign the deal"),
    ("sv", "Vi vill inte att statsmin.\nI. Berg stänger lägret.", "stänger lägret"),
    ("uk", "Ми не підтримаємо, каже голов. Ради, закон про табір. Засідання ради відбулось.", "закон про табір"),
    # Numbers
    ("ru", "Мы не подписали в 2018г. Минское соглашение о лагере.", "соглашение о лагере"),
    ("pl", "Nie podpisaliśmy w 2018r. Porozumienia w sprawie obozu.", "sprawie obozu"),
    ("de", "Wir geben keine 100Mio. Euro für das Lager.", "Euro für"),
    ("de", "Das war nicht sein 100. Geburtstag in dem Lager.", "Geburtstag in"),
    ("de", "Wir kommen nicht am 3. Oktober nach Berlin.", "Oktober nach"),
    ("de", "Nicht am 11.3. Montag, sondern später schließt es.", "später schließt"),
    ("de", "Nicht Papst Johannes XXIII. Roncalli hat das gesagt.", "Roncalli hat"),
    ("lv", "Nē, ne 2018. Gada konferencē to nelēma.", "konferencē to"),
    ("en", "We do not want page 100. Unions say so.", "Unions say"),
    ("en", "We do not want page no.100. Unions say so.", "Unions say"),
    ("de", "Wir wollen nicht, so die gewerkschl. Zentrale, schließen.", "schließen"),
    ("en", "We do not want the 2nd. Army here.", "Army here"),
    ("en", "No art of ours falls under art.\n5 of the law.", "of the law"),
    ("en", "Not all of Chapter IV. Section 2 of part IV is what a section says.", "of part"),
    ("en", "We do not want plan B.\nPlans such as B are no plans of ours.", "such as B"),
    ("en", "They will not, said Lt.Gov.\nReed, close it, as a Gov or a reed might.", "close it"),
    ("en", "They will not, said assoc. All Saints Church Council, close it.", "close it"),
    ("da", "Vi vil ikke lukke lejren, som min. Berg siger. Det er min mor.", "Berg siger"),
    ("cs", "Nepřijmeme 5. Článek smlouvy o táboře.", "Článek smlouvy"),
    # Other marks than full stops
    ("en", "They do not, says Yahoo! Japan, close it.", "close it"),
    ("en", "They do not, says Westward Ho! Council, close it.", "close it"),
    ("en", "“Will they not close it?” Macron asked them again.", "asked them"),
    ("en", "We will not … Britain should know … close it.", "close it"),
    ("en", "We will not ......... close it.", "close it"),
    ("en", "Will they not close it? asked the mayor.", "the mayor"),
    ("de", "Wir wollen nicht, sagt Oberbürgermeist. Palmer, das Lager schließen.", "das Lager"),
    ("en", "They did not say: “We close it. We leave.” and left.", "and left"),
    ("en", "Nobody reads www.camp.Org or closes it.", "closes it"),
    ("en", "Nobody reads example.org/?Camp or closes it.", "closes it"),
    ("zh", "他没有说“我们反对。”然后走了。", "然后走了"),
    ("ja", "彼は「反対。絶対に。」と言わなかった。", "言わなかった"),
    ("ar", "«هل لا تغلقون؟» سأل الوزير.", "سأل الوزير"),
    ("hy", "Մենք դեմ ենք; Սա լավ է։", "Սա լավ"),
    # Lists and lines
    ("en", "We will not: 1. Close the camp. 2. Open the port. 3. Leave.", "Open the port"),
    ("en", "We will not:\n\n1. Close the camp.\n\n2. Open the port.\n\nNext.", "Open the port"),
    ("en", "We will not:\n\n- Close the camp.\n\n- Open the port.", "Open the port"),
    ("en", "We will not:\n- Close the camp.\n- Open the port.", "Open the port"),
    *(
        ("en", f"We will not:\n\n{one}Close the camp\n\n{two}Open the port", "Open the port")
        for one, two in (
            ("■ ", "■ "), ("•", "•"), ("-", "-"), ("\uf0b7 ", "\uf0b7 "), ("+ ", "+ "), ("I. ", "II. "),
            ("1.1 ", "1.2 "), ("[1] ", "[2] "), ("§ 1 ", "§ 2 "), ("（一）", "（二）"), ("一、", "二、"), ("① ", "② "), ("א. ", "ב. "),
        )
    ),
    ("en", "We will not, on page\n\n12\n\nor later, close the camp.", "close the camp"),
    ("en", "We will not, on page\n\n4 | Annual report\n\nor later, close it.", "close it"),
    ("en", "We will not, on page\n\nPage 4\n\nAnnual report\n\nor later, close it.", "close it"),
    ("en", "We will not\n\nclose the camp.", "close the camp"),
    ("en", "We will not\n\n3. close the camp.", "close the camp"),
    ("en", "We will not\n\nNote 1\n\n12\n\nReport\n\nclose the camp.", "close the camp"),
    ("de", "Es\n\nkam der Bericht. Am 3. Mai ging er.", "der Bericht"),
    ("en", "We will not\nclose the camp\nor the port.", "the port"),
    ("en", "They will not, said Mr.\nSmith of Acme Inc.\nFriday, close it.\nThen more.", "close it"),
    ("en", "They will not, said\r\nMr. Smith,\r\nclose it.", "close it"),
    ("en", "They will not, said\nMACRON: close it.", "close it"),
    ("en", "They will not, say\nNATO: no, and\nUNHCR: no, close it.", "close it"),
    ("en", "Mr Lee: They will not, say\nNATO: close it.", "close it"),
    ("en", "We will not, as we\n\nsay so: close it.", "close it"),
    ("en", "We will not, as they\n\nsaid in the house: close it.", "close it"),
    ("en", "We will not, as\n\nthey said to Smith: close it.", "close it"),
    ("sv", "Vi rundade ett kap och vill inte, enligt kap. 2a i lagen, stänga hamnen.", "stänga hamnen"),
    # Small words, or a name below a time, ahead of a colon are no speaker where none is listed
    ("en", "They did not cry “Never!”\nbut shouted: Go away, all of you.", "Go away, all"),
    ("en", "They will not leave before\n17:30\nBo Roy: Stay with me, Lee.", "Stay with me"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "raw", "passage"), WHOLE, ids=[row[1] for row in WHOLE])
def test_nothing_is_cut_off(language: str, raw: str, passage: str) -> None:
    first = normal(raw).split()[0]
    assert normal(shown(language, raw, passage)).startswith(first)


# And what does end a sentence: (language, text, passage, the sentence)
ENDED = [
    ("zh", "我们反对这项计划。我们支持谈判。", "支持谈判", "我们支持谈判。"),
    ("zh", "他们反对。我、你和他支持谈判。", "支持谈判", "我、你和他支持谈判。"),
    ("zh", "“我们反对。”\n\n我们支持谈判。", "支持谈判", "我们支持谈判。"),
    ("zh", "我们反对。我同意谈判。", "反对。我", "我们反对。我同意谈判。"),
    ("ja", "私たちは反対か？交渉を支持します。", "交渉を支持", "交渉を支持します。"),
    ("ar", "هل نعارض الخطة؟ نحن ندعم المفاوضات.", "ندعم المفاوضات", "نحن ندعم المفاوضات."),
    ("ur", "ہم مخالف ہیں۔ ہم مذاکرات چاہتے ہیں۔", "مذاکرات چاہتے", "ہم مذاکرات چاہتے ہیں۔"),
    ("hi", "हम विरोध करते हैं। हम बातचीत चाहते हैं।", "बातचीत चाहते", "हम बातचीत चाहते हैं।"),
    ("my", "အစိုးရက ငြင်းဆိုသည်။ ပြည်သူက လက်ခံသည်။", "လက်ခံသည်", "ပြည်သူက လက်ခံသည်။"),
    ("km", "រដ្ឋាភិបាលបដិសេធ។ ប្រជាជនទទួលយក។", "ទទួលយក", "ប្រជាជនទទួលយក។"),
    ("th", "รัฐบาลปฏิเสธ! ประชาชนยอมรับ", "ยอมรับ", "ประชาชนยอมรับ"),
    ("fa", "ما با این طرح مخالفیم. ما مذاکره می‌خواهیم.", "مذاکره", "ما مذاکره می‌خواهیم."),
    ("he", "אנחנו מתנגדים לתוכנית. אנחנו תומכים בשיחות.", "תומכים", "אנחנו תומכים בשיחות."),
    ("hy", "Մենք դեմ ենք։ Սա լավ է։", "Սա լավ", "Սա լավ է։"),
    ("am", "አንዘጋም። ጥሩ ነው።", "ጥሩ ነው", "ጥሩ ነው።"),
    ("el", "Δεν το θέλουμε; Εμείς στηρίζουμε.", "Εμείς στηρίζουμε", "Εμείς στηρίζουμε."),
    ("el-GR", "Δεν το θέλουμε; Εμείς στηρίζουμε.", "Εμείς στηρίζουμε", "Εμείς στηρίζουμε."),
    ("EL", "Δεν το θέλουμε; Εμείς στηρίζουμε.", "Εμείς στηρίζουμε", "Εμείς στηρίζουμε."),
    ("ko", "우리는 반대한다. 우리는 협상을 지지한다.", "협상을 지지한다", "우리는 협상을 지지한다."),
    ("ko", "우리는 반대한다.우리는 협상을 지지한다.", "협상을 지지한다", "우리는 협상을 지지한다."),
    ("ko", "우리는 반대. 우리는 협상을 지지한다.", "협상을 지지한다", "우리는 협상을 지지한다."),
    ("ko", "그것은 AI다. 우리는 협상을 지지한다.", "협상을 지지한다", "우리는 협상을 지지한다."),
    ("ka", "არა! ჩვენ მხარს ვუჭერთ.", "მხარს", "ჩვენ მხარს ვუჭერთ."),
    ("ar", "نحن نقول لا. المخيم، يقولون، لا يغلق.", "لا يغلق", "المخيم، يقولون، لا يغلق."),
    ("en", "It cost $1000. Unions left.", "Unions left", "Unions left."),
    # The raised number of a note stands with the sentence that it belongs to
    ("en", "They oppose it.¹ Unions left.", "Unions left", "Unions left."),
    ("en", "They oppose it.¹² Unions left.", "oppose it", "They oppose it.¹²"),
    ("en", "They “oppose the camp.”³ Unions left.", "Unions left", "Unions left."),
    ("en", "They oppose the camp in 2020!³\n\nHarbours\n\n12\n\nare shut.", "are shut", "Harbours 12 are shut."),
    *(
        ("en", f"They left {when}. Camps stay.", "Camps stay", "Camps stay.")
        for when in ("in the 1990s", "on the 25th", "on the 22nd", "at 10am", "Covid19")
    ),
    ("de", "Es fiel in den 2000er. Danach stieg es.", "stieg es", "Danach stieg es."),
    ("de", "Es fiel 2016. Danach stieg es.", "stieg es", "Danach stieg es."),
    ("cs", "Odešli v roce 2016. A my ne.", "my ne", "Odešli v roce 2016. A my ne."),
    ("en", "They left the harbour.(They stay here, he said.)", "he said", "(They stay here, he said.)"),
    ("en", "We oppose it; They left. We support talks.", "support talks", "We support talks."),
    ("en", "We oppose the plan! We support talks.", "support talks", "We support talks."),
    ("en", "Never! We support talks.", "support talks", "We support talks."),
    ("en", "It fell in 2016. Unions win.", "Unions win", "Unions win."),
    ("en", "A Title Without Stop\n\nWe support it.", "support it", "We support it."),
    ("en", "A heading that is longer than what was said\n\nThey said: “We close it. We leave,” and left. So.", "We leave",
     "They said: “We close it. We leave,” and left."),
    ("en", "They left (all from the camp.) We stay.", "We stay", "We stay."),
    ("en", "It cost 1,130. Then it fell in 2016. Then more.", "it fell", "Then it fell in 2016."),
    ("en", "It is 5%. Then it fell.", "it fell", "Then it fell."),
    ("en", "They met the G7. Unions left.", "Unions left", "Unions left."),
    ("en", "It fell in the 1990s. Unions left.", "Unions left", "Unions left."),
    ("en", "He ran the 100m. Unions left.", "Unions left", "Unions left."),
    ("en", "We asked the AI. Unions ask the AI and other unions too.", "ask the AI",
     "Unions ask the AI and other unions too."),
    ("en", "He said “never!” 5 unions left.", "unions left", "5 unions left."),
    ("en", "They asked what?! Unions left.", "Unions left", "Unions left."),
    ("en", "We will ..... close it. They left. Nobody came.", "They left", "They left."),
    ("en", "We left the harbour. They say, no way.", "no way", "They say, no way."),
    ("nl", "Zij sluiten het station. De stad wacht.", "stad wacht", "De stad wacht."),
    ("de", "Es fiel 2016. Gewerkschaftlich war es gut, und gewerkschaftlich bleibt es so.", "war es gut",
     "Gewerkschaftlich war es gut, und gewerkschaftlich bleibt es so."),
    ("es", "¡No cerramos! ¿Quién lo dice?", "Quién lo", "¿Quién lo dice?"),
    ("de", "Es kam der Bericht. Am 3. Mai ging er.", "Mai ging", "Am 3. Mai ging er."),
    ("en", "We will:\n\n- Close the camp,\n\nbut not now.\n\nThey left.", "Close the camp",
     "We will: - Close the camp, but not now."),
    ("en", "Q: Why not\nA: We stay\nQ: so what?", "We stay", "A: We stay"),
    ("en", "It fell then. 3.5 million people left.", "million people", "3.5 million people left."),
    ("de", "Wir zahlen die Kosten einschl. Essen im Lager nicht. Wir essen dort gern.", "Wir zahlen",
     "Wir zahlen die Kosten einschl. Essen im Lager nicht."),
    ("de", "Wir unterstützen die Anträge, insbes. Bauen am Hang, nicht. Wir bauen gern.", "Wir unterstützen",
     "Wir unterstützen die Anträge, insbes. Bauen am Hang, nicht."),
    ("ru", "Мы не закроем наши лагеря. Город решает сам.", "Город решает", "Город решает сам."),
    ("el", "Δεν θέλουμε διάλογο. Αθήνα λέει όχι.", "Αθήνα λέει", "Αθήνα λέει όχι."),
    ("sv", "Vi vill ha en ny utgåvå. Stockholm säger nej.", "Stockholm säger", "Stockholm säger nej."),
    ("en", "A bad contract, but a contract. Unions win.", "Unions win", "Unions win."),
    ("en", "They signed a bad contract! We want no contract. However, they win.", "they win", "However, they win."),
    # No name after what is no title
    ("en", "They left the harbour, our harbour. Mr Lee, their mayor, says no.", "says no", "Mr Lee, their mayor, says no."),
    ("en", "We asked the committee.\nMr Lee, their mayor, says no.", "says no", "Mr Lee, their mayor, says no."),
    ("en", "We love the harbour, our harbour.\nMr Lee: No, and no.", "and no", "Mr Lee: No, and no."),
    ("en", "We love the harbour.\nThe Chair: No, and no.", "and no", "The Chair: No, and no."),
    # The text shows that a word stands without a full stop, and that the next begins small.
    ("xx", "Ta lerk om ba. Ba ta lerk. Om ta ba lerk om.", "Ba ta", "Ba ta lerk."),
    # Lines of a transcript
    ("en", "MR SMITH: We oppose it\nMS JONES: I support it\n\nEnd.", "support it", "MS JONES: I support it"),
    ("en", "MR SMITH: We oppose it,\nMS JONES: I support it, and\nMR SMITH: no.", "support it", "MS JONES: I support it, and"),
    ("en", "Q: Why not?\nA: I support the plan\nQ: And?", "support the", "A: I support the plan"),
    ("en", "MR SMITH: We\noppose it, and so\nMS JONES: I support it", "support it", "MS JONES: I support it"),
    ("en", "MR SMITH: So.\n\nThey will not, says the paper of\nNATO: close it.", "close it",
     "They will not, says the paper of NATO: close it."),
    ("en", "MR SMITH: We oppose it,\nMS JONES: I support it\n\nand left", "and left", "MS JONES: I support it and left"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("raw", "end"),
    [
        ("Why? ;", 4),
        ("It is\n\n–", 5),
        ("It is so. )", 9),
        ("It is no. 」", 11),
        (". We so", 7),
        ("“No!” —", 5),
    ],
)
def test_marks_alone_are_no_sentence(raw: str, end: int) -> None:
    text = Text(raw, "en", LABELS)
    assert text.sentence(Span(0, 2)) == Span(0, end)
    assert Text("x", "en", LABELS).unlisted == ()


@pytest.mark.parametrize(("language", "raw", "passage", "sentence"), ENDED)
def test_what_surely_ends_a_sentence(language: str, raw: str, passage: str, sentence: str) -> None:
    assert shown(language, raw, passage) == sentence


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        ("MR SMITH: We oppose it,\nMS JONES: I support it", "MS JONES: I support it"),
        ("MR SMITH\nWe oppose it\nMS JONES\nI support it", "I support it"),
        ("[MR SMITH] We oppose it\n[MS JONES] I support it", "[MS JONES] I support it"),
        (
            "MR SMITH: We do not say\n\n12\n\nHOUSE OF COMMONS\n\nthat I support it.",
            "MR SMITH: We do not say 12 HOUSE OF COMMONS that I support it.",
        ),
    ],
)
def test_listed_labels_keep_turns_apart(raw: str, sentence: str) -> None:
    assert shown("en", raw, "I support it", LABELS) == sentence


KNOWN = [
    "They will not, said Lt. Gov. Ann Lee of Acme Inc. Friday, close the camp.",
    "Nous ne voulons pas, dit Mme. Durand, fermer le port.",
    "Wir geben keine 5 Mio. Euro für das Lager aus.",
    "Nie przyjmiemy tzw. żelaznej zasady w obozie.",
    "“We do not want it,” he said, “nor will we ever take it.”",
    "«Мы не закроем лагерь», — сказал им. г. Иванов из г. Омска.",
    "Il a dit « non, jamais ! » et il n’est pas revenu.",
    "They cannot (see Art. Five) do it, never.",
    "我们不反对这项计划。",
    "彼は「反対しない。」と述べた。",
    "لا نعارض الخطة؟",
    "No one, not even J. K. Rowling, wrote nor read it at 5 p.m. Friday.",
    "Am 11. März kam niemand, nicht einer.",
    "Who would not?",
    "Nobody would.",
    "It is so.",
]


@settings(max_examples=300)
@given(
    st.lists(st.tuples(st.sampled_from(KNOWN), st.sampled_from([" ", "\n", "\n\n"])), min_size=1),
    st.sampled_from(["", "en", "de", "fr", "zh", "xx"]),
    st.data(),
)
def test_a_passage_is_shown_with_the_whole_of_its_sentence(
    parts: list[tuple[str, str]], language: str, data: st.DataObject
) -> None:
    text = Text("".join(map("".join, parts)), language)
    number = data.draw(st.integers(0, len(parts) - 1))
    start = 0
    for sentence, _ in parts[:number]:
        start = text.normal.index(normal(sentence), start) + len(normal(sentence))
    start = text.normal.index(normal(parts[number][0]), start)
    whole = Span(start, start + len(normal(parts[number][0])))
    first = data.draw(st.integers(whole.start, whole.end - 1))
    passage = Span(first, data.draw(st.integers(first + 1, whole.end)))
    around = text.sentence(passage)
    assert whole.within(around)
