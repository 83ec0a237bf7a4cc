"""Whose words stand in quotation marks: every convention."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standpoint.quotes import Span, Text
from standpoint.quotes.apostrophes import single_quotations
from standpoint.quotes.quotations import quotations

NBSP, NNBSP = "\u00a0", "\u202f"

# (text, words that are quoted, words that are the reporter's)
MARKS = [
    ("“We never close,” he said.", "We never close", "he said"),
    ('"We never close," he said.', "We never close", "he said"),
    ("＂我们反对＂他说。", "我们反对", "他说"),
    ("«We never close», he said.", "We never close", "he said"),
    ("« Nous ne fermons pas », dit-il.", "Nous ne fermons pas", "dit-il"),
    (f"Il dit «{NBSP}Nous ne fermons\npas{NNBSP}» hier et part.", "ne fermons pas", "et part"),
    ("»Wir schließen nie«, sagte er.", "Wir schließen nie", "sagte er"),
    ("»Me emme sulje», hän sanoi.", "Me emme sulje", "hän sanoi"),
    ("„Wir schließen nie“, sagte er.", "Wir schließen nie", "sagte er"),
    ("„Nie zamkniemy”, powiedział on.", "Nie zamkniemy", "powiedział on"),
    ("”Vi stänger aldrig”, sa han. ”Nej”, sa hon.", "Vi stänger aldrig", "sa han"),
    ("‹We never close› und ›we do too‹, he said.", "we do too", "he said"),
    ("‘We never close,’ he said.", "We never close", "he said"),
    ("'We never close,' he said.", "We never close", "he said"),
    ("‚Wir schließen nie‘, sagte er.", "Wir schließen nie", "sagte er"),
    ("首相は「収容所を閉鎖しない」と述べた。", "収容所を閉鎖しない", "と述べた"),
    ("首相は『収容所を閉鎖しない』と述べた。", "収容所を閉鎖しない", "と述べた"),
    ("그는 《캠프를 닫지 않는다》고 말했다.", "캠프를 닫지", "고 말했다"),
    ("他说“我们反对这项计划”然后走了。", "我们反对这项", "然后走了"),
    ('他说"我们反对这项计划"然后走了。', "我们反对这项", "然后走了"),
    ("She said: ``We never close it.'' He left.", "We never close", "He left"),
    ("She said: `We never close it.' He left.", "We never close", "He left"),
    ("She said: ''We never close it.'' He left.", "We never close", "He left"),
    ("She said: ''We don''t close it.'' He left.", "close it", "He left"),
    ('Er sagte: ,,Wir schließen nie". Er ging.', "Wir schließen nie", "Er ging"),
    ("Er sagte: ,,Wir schließen nie“. Er ging.", "Wir schließen nie", "Er ging"),
    ('Er sagte: „Wir schließen nie". Er ging.', "Wir schließen nie", "Er ging"),
    ("Er sagte: ‘‘Wir schließen nie”. Er ging.", "Wir schließen nie", "Er ging"),
    ("Er sagte: „Wir schließen nie‘‘. Er ging.", "Wir schließen nie", "Er ging"),
    ("Er sagte: ,,Wir schließen nie''. Er ging.", "Wir schließen nie", "Er ging"),
    ("“...we never close,” he said.", "we never close", "he said"),
    ('"...we never close," he said.', "we never close", "he said"),
    ("¿«No cerramos»? dijo él.", "No cerramos", "dijo él"),
    ('Er rief ("Wir schließen nie") und ging.', "Wir schließen nie", "und ging"),
    ("הוא אמר: ״אנחנו מתנגדים״ והלך הביתה.", "אנחנו מתנגדים", "והלך הביתה"),
    ('הוא אמר: "צה"ל מתנגד לזה" והלך הביתה.', "מתנגד לזה", "והלך הביתה"),
    ('הוא אמר ש"המחנה לא ייסגר" והלך לו.', "המחנה לא ייסגר", "והלך לו"),
    ('הוא אמר ש"לא נסגור את המחנה" והלך לו.', "לא נסגור", "והלך לו"),
    ('ח"כ לוי ומנכ"לית קראו ול״שיחות מיידיות״ היום.', "שיחות מיידיות", "לוי ומנכ"),
    ("首相は｢収容所を閉鎖しない｣と述べた。", "収容所を閉鎖しない", "と述べた"),
    ("Il dit : <<Nous ne fermons pas>> et part.", "Nous ne fermons pas", "et part"),
    # Ahead of the sign of a note, or in italics
    ('She wrote: "We never close."[2] And she left.', "We never close", "And she left"),
    ('She wrote: "We never close."2 And she left.', "We never close", "And she left"),
    ('She wrote: "We never close!"[^2] And she left.', "We never close", "And she left"),
    ('She wrote: "We never close."* And she left.', "We never close", "And she left"),
    ('She wrote: "We never close."† And she left.', "We never close", "And she left"),
    ('She wrote: "We never close."‡ And she left.', "We never close", "And she left"),
    ('She wrote: *"We never close."* _"We do."_ And she left.', "We do", "And she left"),
    ("She said ‘we never close’2 and left.", "we never close", "and left"),
    ("She said 'we never close'12. He left.", "we never close", "He left"),
    ("She said ‘we never close!’2 He left.", "we never close", "He left"),
    ("‘We are 5’6 and never close,’ he said.", "never close", "he said"),
    # Right after an elision
    ("Il parle d’« un échec complet » et part.", "un échec complet", "et part"),
    ("Il parle d'« un échec complet » et part.", "un échec complet", "Il parle"),
    ("Il parle d’‹ un échec complet › et part.", "un échec complet", "Il parle"),
    ("D’« un échec complet » il parle.", "un échec complet", "il parle"),
    ("« Il parle d’« un échec complet » et part », dit-elle.", "et part", "dit-elle"),
    # Spaced
    ('Il a dit : " Nous ne fermons pas. " Il part.', "Nous ne fermons pas", "Il part"),
    ('Il a dit : " Nous ne fermons pas " .', "Nous ne fermons pas", "Il a dit"),
    ('Il dit " non, jamais " et puis " oui, demain " enfin.', "oui, demain", "et puis"),
    ("He said “ we never close ” and left.", "we never close", "and left"),
    # Nested, also of one kind
    ("« Le « plan » est mort », dit-il.", "est mort", "dit-il"),
    ("»Der »Plan« ist tot«, sagte er.", "ist tot", "sagte er"),
    ("„Nie zamkniemy «obozu» nigdy”, mówi on.", "obozu» nigdy", "mówi on"),
    ("“We oppose the «plan,” he said” and left.", "We oppose", "he said"),
    ("“I said ‘no way’ to them,” he said.", "to them", "he said"),
    ("‘I said “no way” to them,’ he said.", "to them", "he said"),
    ('„Der "Plan" ist tot“, sagte er.', "ist tot", "sagte er"),
    # Over lines and paragraphs
    ("He said: “The plan is cruel and it\nwill not work.” The Office\nleft.", "it will not", "The Office"),
    ("“We oppose it.\n\n“We always will.\n\n“Never.” He left.", "We always will", "He left"),
    ("“We oppose it.\n\nWe always will.\n\nNever.” He left.", "We always will", "He left"),
    ("“We say, and have said for many years, to all of them who ask us what it is that we want:\n\n- Close it.\n\n“We stay here.” He left.", "Close it", "He left"),
    ('"We oppose it.\n\n"We always will." He left.', "We oppose it", "He left"),
    ('"We oppose it.\n\nWe always will." He left.', "We always will", "He left"),
    ('"We oppose it.\n\nIt is the migrants’" he said.', "We oppose it", "he said"),
    ('הוא אמר ש"המחנה לא ייסגר.\n\nולא ייפתח." והלך לו.', "המחנה לא ייסגר", "והלך לו"),
    *(
        (f"{left}We oppose it.\n\n{between}\n\n{left}We always will.{right} He left.", "We oppose it", "He left")
        for left, right in ("“”", "‘’", '""', "«»")
        for between in ("12", "- 12 -", "Page 3 of 40")
    ),
    ("« Nous refusons.\n\n« Nous restons. » Il part.", "Nous refusons", "Il part"),
    ("« Nous refusons.\n\n» Nous restons. » Il part.", "Nous restons", "Il part"),
    ("‘We oppose it.\n\n‘We always will.’ He left.", "We oppose it", "He left"),
    ("‘We oppose it.\n\nWe always will.’ He left.", "We always will", "He left"),
    ('"We oppose it.\n\nWe do " so " it.', "so", "We oppose"),
    ("“We oppose it. “No way,” she said.", "No way", "she said"),
    ("「反対する。\n\n「絶対に。」と彼は言った。", "反対する", "と彼は言った"),
    ("“We oppose it.\n\nWe said «no» to it.” He left.", "to it", "He left"),
    ("“We «oppose it.\n\n“We said «no» to it,” he said.", "to it", "he said"),
    ('"We oppose it.\n\n", he said.', "We oppose it", "he said"),
    ('Il dit : "Nous restons.\n\nNous refusons "', "Nous refusons", "Il dit"),
    ('Il dit : "Nous restons.\n\nNous refusons "\n\nIl part.', "Nous refusons", "Il part"),
    ('" Nous refusons.\n\n" Nous restons. " Il part.', "Nous refusons", "Il part"),
    ('Hier.\n\n" Nous refusons.\n\n" Nous restons. " Il part.', "Nous refusons", "Il part"),
    ('Er rief ("Wir schließen nie.\n\n"Nie!") und ging.', "Wir schließen nie", "und ging"),
    ('("We oppose it.\n\nWe always will!") he said.', "We always will", "he said"),
    ('He said—"[W]e oppose it.\n\n"[W]e always will." He left.', "e oppose it", "He left"),
    # Possessives and elisions
    ("She said ‘we back the migrants’ right to stay,’ and left.", "right to stay", "and left"),
    ("‘Never again’ he said of Berlin.", "Never again", "he said"),
    ("'s Avonds zei hij dat hij het steunt. 'Nooit', zei zij.", "Nooit", "dat hij het steunt"),
    ("Let 'em come, the aid groups say. 'Never,' he said.", "Never", "the aid groups say"),
    ("Rock 'n' roll is what they back now. 'No', he said.", "No", "is what they back"),
    ("Called ‘terrorists’ and refused the migrants’ pleas.", "terrorists", "and refused the"),
    ("O'Brien's d'accord with 'we never close it', he says.", "we never close", "O'Brien's d'accord"),
    ("The dogs' owners said 'we object' and the cats' owners left.", "we object", "owners left"),
    ("In the '90s they said ‘no’ to the boys’ plan.", "no", "the boys"),
    ("‚Wir sagen’s nie‘, sagte er.", "Wir sagen", "sagte er"),
    ("`We can't close it', he said.", "close it", "he said"),
    ("'We never close it,' he said, and 'they left.", "never close", "he said"),
    ("‘We saw the ’hood there,’ he said.", "We saw", "he said"),
    # Right against letters, in scripts without an apostrophe
    ("야당은 ‘절대 안 된다’고 말했다.", "절대 안 된다", "고 말했다"),
    ("야당은 '절대 안 된다'고 말했다.", "절대 안 된다", "고 말했다"),
    ("그는 ‘BTS’를 좋아하는 사람이다.", "BTS", "를 좋아하는"),
    ("그는 'B 씨는 안 된다'고 말했다.", "씨는 안 된다", "고 말했다"),
    ("正如他所说的‘我们坚决反对拆除’并不属实。", "我们坚决反对", "并不属实"),
    ("他说'我们反对拆除'并离开。", "我们反对拆除", "并离开"),
    ("他说＇我们反对拆除。＇他离开。", "我们反对拆除", "他离开"),
    ("他说‘AI很好’然后说‘don’t要AI’并离开。", "要AI", "并离开"),
    ("大臣は‘閉鎖しない’と述べた。", "閉鎖しない", "と述べた"),
    ("เขากล่าวว่า'เราไม่ปิดที่นี่'และจากไป", "เราไม่ปิด", "และจากไป"),
    ('เขากล่าวว่า"เราไม่ปิดที่นี่"และจากไป', "เราไม่ปิด", "และจากไป"),
    ("他说‘《红楼梦》’是好书，而‘《水浒传》’不是。", "红楼梦", "是好书"),
    ("그는 '#미투'는 아니고 '#위드유'로 간다.", "위드유", "는 아니고"),
    ("他说“（我们反对）”然后走了。", "我们反对", "然后走了"),
    ('他说"（我们反对）这项"然后走了。', "我们反对", "然后走了"),
    ('ཡིག་སྣོད་"#མིང་ནང་"བརྗོད་དོན་འཚོལ།', "མིང་ནང", "བརྗོད་དོན"),
    ("그는 ‘안 된다’고 팬들에게 말했다. The boys left.", "안 된다", "고 팬들에게"),
    ("他说‘中国’s policy很好’并离开。", "policy很好", "并离开"),
    ("他说‘我们反对’OpenAI的计划。", "我们反对", "的计划"),
    ("他说‘我们反对’Siemens的计划。", "我们反对", "的计划"),
    ("他说‘中国’S POLICY很好’并离开。", "POLICY很好", "并离开"),
    ("그는 `절대 안 된다'고 말했다.", "절대 안 된다", "고 말했다"),
    ("公司OpenAI‘坚决反对’拆除计划。", "坚决反对", "拆除计划"),
    ("그는 ‘안 된다’고 ‘말했다.", "안 된다", "말했다"),
    # Between letters of other scripts, where an ending or a word of one letter is written on
    ('Bakan "kampı kapatmayız"ı savundu, sonra gitti.', "kampı kapatmayız", "sonra gitti"),
    ('قال و"لن نوقع الخطة" ثم ذهب الوزير.', "لن نوقع", "ثم ذهب"),
    ("قال و'لن نوقع الخطة' ثم ذهب الوزير.", "لن نوقع", "ثم ذهب"),
    ("قال و”لن نوقع الخطة“ ثم ذهب الوزير.", "لن نوقع", "ثم ذهب"),
    # Marks that others have the other way round
    ("قال: ”لن نوقع الخطة“. ثم ذهب الوزير.", "لن نوقع", "ثم ذهب"),
    ("قال: ’لن نوقع الخطة‘. ثم ذهب الوزير.", "لن نوقع", "ثم ذهب"),
    ("وزیر نے کہا: ’’ہم کان بند نہیں کریں گے۔‘‘ مزدور ناراض ہیں۔", "کان بند نہیں", "مزدور ناراض"),
    ("وزیر نے کہا کہ ’’یہ ہمارا فیصلہ ہے‘‘ اور ’’نہیں‘‘ بھی۔", "ہمارا فیصلہ", "اور"),
    ("‘‘We oppose it, ’’he said. ‘‘Never.’’", "We oppose it", "he said"),
    ("He said: ‘‘We oppose it.’’ They back ’’ it, said ‘‘Ann’’.", "We oppose it", "They back"),
    ("قال: ”لن نوقع\nالخطة.\n\n”ولن نغلق“. ثم ذهب.", "لن نوقع الخطة", "ثم ذهب"),
    ("قال: ”لن نوقع.\n\nولن نغلق المخيم“. ثم ذهب.", "ولن نغلق", "ثم ذهب"),
    ("قال: ”’لن نوقع‘ قال هو“. ثم ذهب الوزير.", "قال هو", "ثم ذهب"),
    ("قال: ”هو قال ’لن نوقع‘“ ثم ذهب الوزير.", "هو قال", "ثم ذهب"),
    ("« Il a dit ”jamais“ hier », dit-il.", "hier", "dit-il"),
    ("„Er sagte ‚nie und nimmer‘“ und ging.", "Er sagte", "und ging"),
    ('Sie rief: "Er sagte „nie“" und ging.', "Er sagte", "und ging"),
    ("»›Nie‹ sagte er immer« und ging weg.", "sagte er", "und ging"),
    ("”’Aldrig’ sa han då”, sa hon nu.", "sa han", "sa hon"),
    ("”Aldrig.” ’Vi stänger aldrig’, sa han.", "Vi stänger", "sa han"),
    ("”Aldrig.” (’Vi stänger aldrig’, sa han.)", "Vi stänger", "sa han"),
    ("”Nej”, sa han i ’hooden. ’Vi stänger aldrig’, sa hon.", "Vi stänger", "hooden"),
    ("قال و’لن نوقع الخطة‘ ثم ذهب الوزير.", "لن نوقع", "ثم ذهب"),
    ('"’Tis the season," he said.', "the season", "he said"),
    # A measure, not a mark, and a number that is none
    ("“I’m 5’6” and never close,” he said.", "never close", "he said"),
    ('"I\'m 5\'6" and never close," he said. "Yes."', "never close", "he said"),
    ("“I’m 5’6”, he said. “We never close.”", "We never close", "he said"),
    ('"I’m 5’6", he said. "We never close."', "We never close", "he said"),
    ('A 5" pipe, "he said."', "he said", "pipe"),
    ('A 5 " pipe.\n\n"We never close," he said.', "We never close", "he said"),
    ('“A 5" pipe is bad,” he said.', "pipe is bad", "he said"),
    ("“They took in 5”, he said.", "They took", "he said"),
    ('He said "the 6"2 pipe is bad" and left.', "pipe is bad", "and left"),
    ('他说"我们反对G20"然后走了。', "我们反对", "然后走了"),
    # Two marks of one pair that are set differently, as where some were typed by hand
    ('"We never close,” he said. “Never.”', "We never close", "he said"),
    ('"We never close,” he said.', "We never close", "he said"),
    ("“We never close,\" he said. \"Never.”", "Never", "he said"),
    # Beside other marks, and with no space where one should be
    ("Il part (« Nous ne fermons pas ») hier.", "Nous ne fermons pas", "hier"),
    ('Er rief ("Wir schließen nie!") und ging.', "Wir schließen nie", "und ging"),
    ('She said: "We never close it."He left.', "We never close", "He left"),
    ("« Nous ne fermons pas »dit-il hier.", "Nous ne fermons pas", "dit-il"),
    ("<< Nous ne fermons pas >>dit-il hier.", "Nous ne fermons pas", "dit-il"),
    (",,Wir schließen nie ”sagte er.", "Wir schließen nie", "sagte er"),
    (",,Wir schließen nie ''sagte er.", "Wir schließen nie", "sagte er"),
    ("„Wir schließen nie ”sagte er.", "Wir schließen nie", "sagte er"),
    ("‟We never close ”he said.", "We never close", "he said"),
    ("``We never close ”he said.", "We never close", "he said"),
    ("``We never close ''he said.", "We never close", "he said"),
    ('Il dit " nous restons ",et part.', "nous restons", "et part"),
    ('He left."(We) never close," she said.', "never close", "she said"),
    ('"’90s kids oppose it," he said.', "kids oppose", "he said"),
    ('"”I dag” sa han då", sa hon nu.', "sa han", "sa hon"),
    ("‘“ We never close ” she said.", "We never close", "she said"),
    ("» Wir schließen nie «sagte er.", "Wir schließen nie", "sagte er"),
    ("› Wir schließen nie ‹sagte er.", "Wir schließen nie", "sagte er"),
    ("‹ Nous ne fermons pas ›dit-il hier.", "Nous ne fermons pas", "dit-il"),
    ("“ We never close ”he said. “ Never. ”", "We never close", "he said"),
    ('“We oppose it.\n\nWe always will."He left.', "We always will", "He left"),
    ("他说”我们反对这项计划”然后走了。", "我们反对这项", "然后走了"),
    ('他说"我们反对"（见第5页）然后走了。', "我们反对", "然后走了"),
    ('"”Aldrig” sa han då", sa hon nu.', "sa han", "sa hon"),
    ('"»Aldrig» sa han då", sa hon nu.', "sa han", "sa hon"),
    ('He said "—never, ever—" and left.', "never, ever", "and left"),
    ("و”لن نوقع الخطة“ قال الوزير.", "لن نوقع", "قال"),
    ("قال: ”لن نوقع الخطة” ثم ذهب الوزير.", "لن نوقع", "ثم ذهب"),
    ('قال: "لن نوقع الخطة"ثم ذهب الوزير.', "لن نوقع", "ثم ذهب"),
    ("“We met Jo“nes today,” he said.", "We met", "he said"),
    ("«Nous partons“, dit-il» hier.", "Nous partons", "hier"),
    ("„Er sagte “nie” dazu“, rief er.", "dazu", "rief er"),
    ("❝We never close❞ he said, ❝Never❞.", "We never close", "he said"),
    ('قال الوزير:" لن نوقع الخطة".وذهب.', "لن نوقع", "الوزير"),
    ('He said:" We never close" and left.', "We never close", "and left"),
    ('They said “yes:” and left, or "no:" and stayed.', "yes", "and left"),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "quoted", "reported"), MARKS, ids=[row[0] for row in MARKS])
def test_what_marks_enclose(raw: str, quoted: str, reported: str) -> None:
    text = Text(raw)
    inside, outside = text.occurrences(quoted)[0], text.occurrences(reported)[0]
    assert text.spoken.all_of(inside)
    assert not text.spoken.any_of(outside)


def test_a_quotation_of_several_paragraphs_is_in_none_of_them() -> None:
    text = Text("“We stay.\n\n“We do,” he said. “No,” she said.\n\nSo it is.")
    over, short = text.quotations
    assert text.spoken.quoted_in(text.paragraphs[1]) == [short]
    assert text.spoken.over_paragraphs(text.find("We do")[0]) == [over]
    assert text.spoken.over_paragraphs(text.find("No")[0]) == []


def test_a_number_ahead_of_what_is_quoted_is_the_reporter_s() -> None:
    text = Text("They took 5 “people in all” there.")
    assert not text.spoken.all_of(text.occurrences("5 “people in all")[0])
    assert text.spoken.all_of(text.occurrences("people in all")[0])


def test_a_mark_typed_the_wrong_way_round_lets_nothing_run_on_to_the_next() -> None:
    text = Text("“We leave“, he said. ”We stay“, she said. “They say “no“ and go,” he said.")
    assert [text.slice(one) for one in text.quotations] == [
        "”We stay“",
        "“They say “no“ and go,”",
    ]


# Nothing is quoted for sure: (text, words that must not pass as quoted, told apart as unsure)
NOTHING = [
    ("He told 'im to go, the workers' union says it backs it.", "union says", False),
    ("Rock ‘n’ roll is what the fans’ club backs now.", "is what", False),
    ("’Tis the plan they oppose, the boys’ own.", "the plan they", False),
    ("'Twas the plan they oppose, the boys' own.", "the plan they", False),
    ("L'asile est refusé, dit-il.", "est refusé", False),
    ("In the '90s they opposed the boys' plan.", "they opposed", False),
    ("Migrants’ rights and the groups’ aim, don’t they?", "rights and", False),
    ('A 5" pipe and a 6" pipe, 6\'2" tall.', "pipe and", False),
    ('צה"ל מתנגד לתכנית של ארה"ב כאן.', "מתנגד לתכנית", False),
    ('מנכ"לית החברה ומ"כים נוספים מתנגדים לו.', "נוספים מתנגדים", True),
    ("never opened” here.", "never opened", True),
    ("“We oppose it, he said and left.", "We oppose", True),
    ('He said "we oppose it and left. Then more.', "we oppose", True),
    ('He said "we oppose it. "We support it," she said.', "We support", True),
    ('He said "we oppose it. "We support it," she said and left".', "she said", True),
    ('“We say "never” and left", he said.', "and left", True),
    ('A 5" pipe he said and left” then.', "pipe he said", True),
    ('A 5 " pipe he said and left” then.', "pipe he said", True),
    ('He said: "A 5" pipe is bad," and left the room.', "and left", True),
    ('Il dit " non, jamais et puis " oui, demain " enfin.', "et puis", True),
    ("‘We oppose it, he said and left them.", "We oppose", True),
    ("“We oppose it, he said.\n\nIt goes on. “No,” he added.", "It goes on", False),
    ("’Roedd y gwersyll ar gau, meddai’r cynghorwyr’, heddiw.", "y gwersyll", False),
    ("The ’hood said that ‘we object to it and left.", "said that", True),
    ("他说我们反对'拆除，他又说计划'然后说'离开。", "拆除", True),
    ("আমরা দু'জন শিবির বন্ধ করব না' বলে।", "শিবির বন্ধ", False),
    ("”We oppose it and left. “No,” he said.", "We oppose", False),
    ("反对’”他说。“3，不是4”他又说。", "他说", False),
    ("Hon läste „Der Spiegel“. ”Vi stänger, sa han. ”(Nej) nej”, sa hon.", "sa han", False),
    ('"We oppose it“, he said.', "We oppose", True),
    ("«Nous restons”, dit-il, et il part.", "Nous restons", True),
    ('He said "no and "we oppose it.\n\nWe always will," he said.', "we oppose", True),
    ('"We oppose it.\n\nWe always will," he said, "and left.', "We oppose", False),
    ("‘‘We oppose it, he said. ”No”, she said.", "he said", True),
    ("反对’”他说。“我们反对”他又说。", "他说", False),
    ("이름이 '%s'은 아니고 이것은 '%s'은 맞다.", "아니고 이것은", False),
    ("在&’字后就结束了。（另有‘&’）", "字后就", False),
    ("‘Terrorists’ they are, and the migrants’ pleas’, he said.", "they are", True),
    ("Ils ont dit «", "ont dit", True),
    ("Ms Jo„nes said it.", "said it", False),
    ('Ms Jo"nes said it.', "said it", False),
    ('5" pipes are what they oppose.', "what they", False),
    ("”Vi stänger aldrig, sa han och gick.", "Vi stänger", True),
    ("”Vi stänger `aldrig', sa han och gick.", "Vi stänger", True),
    ("Nous refusons » dit-il, et il part « demain ».", "et il part", False),
    ("Nous refusons › dit-il, et il part ‹ demain ›.", "et il part", False),
    ("We refuse ” they say” and “no” too.", "they say", False),
    ("We refuse ’’ they say‘‘ and ‘‘no’’ too.", "they say", False),
    ("It is 6『 years.", "It is", True),
    ("He said ‘we left‘ then.", "we left", True),
    ("“We «leave“, he said” and went.", "he said", True),
    ("He said ‘’ and left.", "and left", False),
    ("‘We oppose it.\n\nWe always will’ he said.", "We oppose", True),
    ("'We oppose it.\n\nWe always will,' he said.", "We always", False),
    ("He called it ‘the ministers’ and left.", "and left", False),
    ("그는 '안 된다'고 '말했다.", "안 된다", True),
    ("会上，他'反对拆除'，又'离开。", "反对拆除", True),
    ("The Ge「burtstag is off.", "is off", True),
    ("We say so—“ and left.", "We say", False),
    ("Er ging.« Sie sagt: »Nie«, und ging.", "Sie sagt", False),
    ("Es war Hans’.« Sie sagt: »Nie«, wie’s heißt.", "Sie sagt", False),
    ("He said '' and left it.", "and left", True),
    ("He said »» 3.!", "He said", True),
    ("He said ‘we left it. It is the migrants’ right.", "we left", True),
]


@pytest.mark.parametrize(("raw", "passage", "unsure"), NOTHING, ids=[row[0] for row in NOTHING])
def test_what_is_not_surely_quoted(raw: str, passage: str, unsure: bool) -> None:
    text = Text(raw)
    place = text.occurrences(passage)[0]
    assert not text.spoken.any_of(place)
    assert text.spoken.unsure_at(place) == unsure


CLOSED_BY = {
    "“": "” \" '' ’’", "‟": "” \"", "‘‘": "’’ ” \"", "„": "“ ” \" ‟ '' ‘‘ ’’", ",,": "“ ” \" '' ‘‘ ’’",
    "‚‚": "‘‘ ’’ “ ”", "``": "'' ” \" ’’", "〝": "〞 〟", "﹁": "﹂", "﹃": "﹄",
    "’’": "‘‘",
}  # fmt: skip


@pytest.mark.parametrize(
    ("opens", "closes"), [(mark, one) for mark, all_ in CLOSED_BY.items() for one in all_.split()]
)
def test_what_one_mark_opens_each_of_its_counterparts_closes(opens: str, closes: str) -> None:
    text = Text(
        f"Er sagte: {opens}Wir schließen nie{closes} und ging. Er rief: {opens}Nie{closes}."
    )
    assert [text.typeset[found.start : found.end] for found in text.quotations] == [
        f"{opens}Wir schließen nie{closes}",
        f"{opens}Nie{closes}",
    ]


def test_a_mark_ends_one_that_is_never_closed() -> None:
    text = Text("“We oppose it, he said.\n\nIt goes on. “No,” he added.\n\nAnd ” so on.")
    assert [text.slice(found) for found in text.quotations] == ["“No,”"]


AROUND = dict(zip(")]}>”»›」』’'", "([{<“«‹「『‘'", strict=True))


def enclosed(raw: str) -> list[str]:
    typeset = Text(raw).typeset
    pairs, _ = quotations(typeset, ())
    return [typeset[found.start : found.end] for found in pairs]


def test_two_single_marks_are_one_where_no_others_are_doubled() -> None:
    assert enclosed("''We never close,'' he said of the `plan.") == ["''We never close,''"]


def test_of_more_open_marks_than_anybody_nests_the_outermost_encloses_nothing() -> None:
    pairs, unpaired = quotations("“We\nsay " + "«a " * 8 + "b» " * 8 + "so.”", ())
    assert len(pairs) == 8
    assert 0 in unpaired


@pytest.mark.parametrize("sign", [*".,;:!?—–―/。、，！？؟،।", *AROUND])
def test_a_mark_without_a_direction_closes_ahead_of_what_ends_something(sign: str) -> None:
    before = f"She left. {AROUND.get(sign, '')}It says: "
    assert '"We never close!"' in enclosed(f'{before}"We never close!"{sign} And he left.')
    if sign not in "—–―/’”'":  # which may begin something, too
        assert '" We never close "' in enclosed(f'{before}" We never close "{sign} And he left.')


@pytest.mark.parametrize("sign", [*")]}>—–―/'’”»›」』"])
def test_a_mark_without_a_direction_closes_behind_what_ends_something(sign: str) -> None:
    said = f'"We never {AROUND.get(sign, "")}close{sign}"'
    assert said in enclosed(f"It says: {said} and he left.")


@pytest.mark.parametrize("sign", [*"([{<‘¿¡«‹「『"])
def test_a_spaced_mark_without_a_direction_opens_behind_what_begins_something(sign: str) -> None:
    ends = {left: right for right, left in AROUND.items()} | {"¿": "?", "¡": "!"}
    raw = f'It says: {sign}" We never close "{ends[sign]}, and he left.'
    assert '" We never close "' in enclosed(raw)


@pytest.mark.parametrize("begun", [*"—–―-=/", "(No)", "[No]", "{No}", "<No>", "‘No’", "'No'", "‚No‘", "¿No?", "¡No!", "„No“", "«No»", "‹No›", "「No」", "『No』"])  # fmt: skip
def test_a_mark_opens_anew_ahead_of_what_begins_something(begun: str) -> None:
    text = Text(f'"We oppose it.\n\n"{begun} we say." He left.')
    assert text.spoken.all_of(text.occurrences("We oppose it")[0])
    assert not text.spoken.any_of(text.occurrences("He left")[0])


@pytest.mark.parametrize("sign", [*".,!?。，、！？"])
def test_a_mark_behind_a_full_stop_closes_also_where_a_space_is_missing(sign: str) -> None:
    text = Text(f'She said: "We never close it{sign}"He left.')
    assert [text.slice(found) for found in text.quotations] == [f'"We never close it{sign}"']


@pytest.mark.parametrize("marks", ["「」", "『』", "《》", "﹁﹂", "﹃﹄", "〝〞", "｢｣", "❝❞"])
def test_a_mark_that_can_do_nothing_else_opens_behind_a_word(marks: str) -> None:
    opens, closes = marks
    text = Text(f"公司OpenAI{opens}坚决反对{closes}拆除计划。")
    assert [text.slice(found) for found in text.quotations] == [f"{opens}坚决反对{closes}"]


@pytest.mark.parametrize(("opens", "closes"), [("“", "”"), ("‘", "’"), ("“No «", "”")])
def test_a_quotation_ends_with_its_turn(opens: str, closes: str) -> None:
    raw = f"MR A: {opens}We oppose it.\n\nMS B: I do not,{closes} she says."
    assert Text(raw, labels=("MR A", "MS B")).quotations == ()


CONVENTIONS = [
    ("“", "”"), ('"', '"'), ("« ", " »"), ("«", "»"), ("„", "“"), ("„", "”"), ("‹", "›"),
    ("‘", "’"), ("'", "'"), ("「", "」"), ("『", "』"), ("《", "》"), ("``", "''"), (",,", "“"),
    ("”", "”"), ("”", "“"), ("’", "‘"), ("„", "”"), ("»", "«"), ("›", "‹"), ("‚", "‘"), ("‚", "’"),
    (f"«{NBSP}", f"{NBSP}»"),
]  # fmt: skip
SAID = "we will not, ever, close it and that's that".split()
TOLD = "the report says it's Calais where people went on".split()
phrases = st.lists(st.sampled_from(TOLD), min_size=2, max_size=5)


@settings(max_examples=300)
@given(
    st.sampled_from(CONVENTIONS),
    st.lists(
        st.tuples(phrases, st.lists(st.sampled_from(SAID), min_size=1)), min_size=1, max_size=4
    ),
    st.data(),
)
def test_only_what_stands_between_the_marks_is_quoted(
    marks: tuple[str, str], parts: list[tuple[list[str], list[str]]], data: st.DataObject
) -> None:
    raw, quoted = "", []
    for told, said in parts:
        raw += " ".join(told) + " " + marks[0]
        quoted.append(Span(len(raw), len(raw) + len(" ".join(said))))
        raw += " ".join(said) + marks[1] + " "
    raw += "and so on"
    for place in data.draw(st.lists(st.sampled_from([n for n, c in enumerate(raw) if c == " "]))):
        raw = raw[:place] + "\n" + raw[place + 1 :]  # hard line breaks change nothing
    text = Text(raw)
    assert len(text.normal) == len(raw)
    for place, character in enumerate(text.normal):
        if character.isalnum():
            inside = any(span.start <= place < span.end for span in quoted)
            assert text.spoken.any_of(Span(place, place + 1)) == inside


def test_a_long_paragraph_is_not_searched_for_its_beginning_at_each_mark() -> None:
    class Watched(str):
        __slots__ = ()

        def rfind(self, *_: object) -> int:
            raise AssertionError

    text = Watched("We left.\nThe 'boys went. 그는 '절대 안 된다'고 '말했다.")
    _, unsure = single_quotations(text, [], {0, 9}, "ko")
    assert unsure == {9}


def test_the_one_mark_of_a_language_pairs_with_itself_beside_marks_of_another() -> None:
    text = Text("Hon läste „Der Spiegel“. ”Vi stänger aldrig”, sa han. “Nej”, sa hon.")
    assert [text.slice(one) for one in text.quotations] == [
        "„Der Spiegel“",
        "”Vi stänger aldrig”",
        "“Nej”",
    ]
