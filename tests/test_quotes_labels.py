"""What begins a line of a transcript as a label does: is it one, and is it listed?"""

import pytest

from standpoint.quotes import Text

SPEAKERS = ("MR SMITH", "MS JONES", "THE CHAIR")
WITH_OFFICES = (
    "NAGY ANNA, a kikötői és közlekedési bizottság elnöke, a napirendi pont előadója; valamint a "
    "párt képviselőcsoportja részéről"
)
AT_LENGTH = (
    "Ann Lee Secretary to the Minister for Ports in the Government of the Islands of the North"
)

UNLISTED = [
    ("MR SMITH: No.\n\nMS JONES: Yes.\nMR KAY: So.\nMS JONES: Yes.", ("MR SMITH",),
     [(3, "MS JONES"), (4, "MR KAY")]),
    ("MR SMITH: We oppose it\nMS JONES: I support it", ("MR SMITH",), [(2, "MS JONES")]),
    ("MR SMITH: No.\n\nMCKAY (Leeds): Yes.", ("MR SMITH",), [(3, "MCKAY")]),
    ("Mr Smith: No.\nMs Jones: Yes.", ("Mr Smith",), [(2, "Ms Jones")]),
    ("Mr Smith: No.\nThe Member for Leeds: Yes.", ("Mr Smith",), [(2, "The Member for Leeds")]),
    ("Mr Smith: No.\n\nNote: he left.", ("Mr Smith",), [(3, "Note")]),
    ("MR SMITH\nNo.\n\nMS JONES\nYes.", ("MR SMITH",), [(4, "MS JONES")]),
    # A form of address and a name, set otherwise than those that are listed
    ("MR SMITH: No.\n\nDR JONES\nYes.", ("MR SMITH",), [(3, "DR JONES")]),
    ("MR SMITH: No.\nDR JONES (Leeds)\nYes.", ("MR SMITH",), [(2, "DR JONES")]),
    ("MR SMITH: No.\n\n[DR JONES] Yes.", ("MR SMITH",), [(3, "DR JONES")]),
    ("Mr Smith: No.\n\nMs Jones (Leeds, Labour)\nYes.", ("Mr Smith",), [(3, "Ms Jones")]),
    ("MR SMITH: I wrote to\nMs Jones\nand she said no.", ("MR SMITH",), []),
    ("MR SMITH: No.\n\nHOUSING BILL\n\n[Mr Jones rises.]\n\nYes.", ("MR SMITH",), []),
    ("El señor Smith: No.\nLa señora Jones: Sí.", ("El señor Smith",), [(2, "La señora Jones")]),
    ("Mr Smith: No.\nAn hon. Member: Yes.", ("Mr Smith",), [(2, "An hon. Member")]),
    ("Mr Smith: No.\nMr al-Assad: Yes.", ("Mr Smith",), [(2, "Mr al-Assad")]),
    ("Mr Smith: No.\nMs d’Arcy: Yes.", ("Mr Smith",), [(2, "Ms d'Arcy")]),
    *(
        (f"Mr Smith: No.\n{name}: Yes.", ("Mr Smith",), [(2, name)])
        for name in ("Vice-president Jones", "The King's Advocate", "Co-chair", "Ben's Mother", "Mr 't Hooft",
                     "Mr van 't Hof")
    ),
    ("Mr Smith: Nein.\nDr. h. c. Thierse: Ja.", ("Mr Smith",), [(2, "Dr. h. c. Thierse")]),
    ("Mr Smith: No.\nThe Parliamentary Under-Secretary of State for the Home Department: Yes.",
     ("Mr Smith",),
     [(2, "The Parliamentary Under-Secretary of State for the Home Department")]),
    ("[MR SMITH] No.\n[MS JONES] Yes.", ("MR SMITH",), [(2, "MS JONES")]),
    ("[ MR SMITH ] No.\n[ MS JONES ] Yes.", ("MR SMITH",), [(2, "MS JONES")]),
    (f"[MR SMITH] No.\n[MS JONES] {'Yes. ' * 30}", ("MR SMITH",), [(2, "MS JONES")]),
    ("Lee: We left.\nRoy: So.", ("Smith",), [(1, "Lee"), (2, "Roy")]),
    ("MR SMITH: No.\n\nWe went on and on until\nMS JONES: Yes.", ("MR SMITH",), [(4, "MS JONES")]),
    ("司会：始めます。\n田中：賛成です。", ("司会",), [(2, "田中")]),
    ("السيد: لا.\n\nرئيس لجنة الشؤون الخارجية في البرلمان: نعم.", ("السيد",),
     [(3, "رئيس لجنة الشؤون الخارجية في البرلمان")]),
    ("president: No.\n\nthe vice president: Yes.", ("president",), [(3, "the vice president")]),
    ("Mr Smith: No.\nMR SMITH: Yes.", ("Mr Smith",), [(2, "MR SMITH")]),
    ("MR SMITH: No.\r\nMR KAY: So.", ("MR SMITH",), [(2, "MR KAY")]),
    ("Speaker 1: No.\nSpeaker 2: Yes.", ("Speaker 1",), [(2, "Speaker 2")]),
    # Marks of a name
    *(
        (f"{label}: מתנגד.\nח{mark}כ לוי (הליכוד): תומך.", (label,), [(2, 'ח"כ לוי')])
        for label, mark in (('היו"ר כהן', '"'), ("היו״ר כהן", "״"), ("כהן", '"'))
    ),
    ("MR SMITH: No.\nWILLIAM “BILL” JONES: Yes.", ("MR SMITH",), [(2, 'WILLIAM "BILL" JONES')]),
    ('Robert "Bob" Smith: No.\nJones: Yes.', ('Robert "Bob" Smith',), [(2, "Jones")]),
    ("Mr Smith: No.\nWilliam «Bill» Jones: Yes.", ("Mr Smith",), [(2, 'William "Bill" Jones')]),
    ('Mr Smith: No.\nHe said "no" Again: so.', ("Mr Smith",), []),
    ('Mr Smith: No.\nSay "No": so.', ("Mr Smith",), []),
    # Cast or set in another way than those that are listed, and yet a label
    ("Ms Jones: No.\n\nTHE CHAIRMAN: Order.\n\nMs Jones: No.", ("Ms Jones",), [(3, "THE CHAIRMAN")]),
    ("THE CHAIRMAN: Order.\n\nMr. Brown: Yes.\n\nMs. Lee: No.", ("THE CHAIRMAN",),
     [(3, "Mr. Brown"), (5, "Ms. Lee")]),
    ("[MR SMITH] No.\n\nMs Jones (Leeds): Yes.", ("MR SMITH",), [(3, "Ms Jones")]),
    ("MR SMITH: We oppose it.\n[Ms Jones:] Yes.", ("MR SMITH",), [(2, "Ms Jones")]),
    ("<b>MR SMITH</b>: No.\n\n<b>MS JONES</b>: Yes.", ("MR SMITH",), [(3, "MS JONES")]),
    ("<b>MR SMITH</b>: No.\n\n<b>MS JONES</b>: Yes.", ("MR SMITH", "MS JONES"), []),
    *(
        (f"{mark}Bo Roy{shut} No.\n\n{mark}Ann Lee{shut} Yes.", ("Bo Roy",), [(3, "Ann Lee")])
        for mark, shut in (("*", "*:"), ("*", ":*"), ("***", ":***"), ("_", "_:"))
    ),
    ("* MR ROY\n* MS LEE\n\nMR ROY\nNo.", ("MR ROY",), [(1, "* MR ROY")]),
    *(
        (f"MR ROY: No.\n\n{name}: Yes.", ("MR ROY",), [(3, label)])
        for name, label in (
            ("Minister of State at the Office (Mr Bec)", "Minister of State at the Office"),
            ("Rapporteur on Crossings", "Rapporteur on Crossings"),
            ("Anf. 13 Statsrådet LEE (S)", "Statsrådet LEE"), ("10.05 a.m. Statsrådet LEE", "Statsrådet LEE"),
            ("श्री यादव (आजमगढ़)", "श्री यादव"),
        )
    ),
    ("MR ROY: No.\n\nउन्होंने कहा: हाँ।", ("MR ROY",), []),
    *(
        (f"{label} – No.\n\nLe Président. – Yes.", (f"{label} –",), [(3, "Le Président.")])
        for label in ("Ann Lee, for the PPE Group.", "Ann Lee (PPE).")
    ),
    *(
        (f"{time}Lee: No.\n{time}Roy: Yes.", ("Lee",), [(2, "Roy")])
        for time in ("10h15 ", "3 May 2018, 10:15 - ", "[3. Mai 2018 10:15] ")
    ),
    ("Lee - 10:15\nNo.\n\nRoy - 10:16\nYes.", ("Lee",), [(4, "Roy")]),
    ("MR ROY: No.\n\nMS LEE: Yes.\n\nRoy: Why?\n\nNote: none.", ("MR ROY", "MS LEE"), [(5, "Roy")]),
    ("MR ROY: No.\nWe saw\nRoy: Why?\nMS LEE: Yes.", ("MR ROY", "MS LEE"), []),
    ("PM: No.\n\nQuestion (Ann Lee, BBC): Why?\n\nQuestion from the Sun: Why?", ("PM",),
     [(3, "Question"), (5, "Question from the Sun")]),
    ("Ann Lee: No.\n\nde Gaulle: Non.\n\nvan der Bellen: Nein.", ("Ann Lee",), [(3, "de Gaulle"), (5, "van der Bellen")]),
    ("Ann Lee, mayor: No.\n\nBo Roy, union leader: Why?", ("Ann Lee, mayor",), [(3, "Bo Roy, union leader")]),
    *(
        (f"Ann Lee, mayor: No.\n\n{said}: never.", ("Ann Lee, mayor",), [])
        for said in ("On Monday, he said", "Mr Speaker, we say this", "Herr Minister, ich sage", "Ann, you know it")
    ),
    ("Ann Lee: No.\n\nBo Roy, union leader: Why?", ("Ann Lee",), []),
    *((f"MR ROY: No.\n\n{box} Yes.", ("MR ROY",), []) for box in ("[ ]", "[ ]:", "[ : ]", "(\u00a0)")),
    *(
        (f"[{first}]: No.\n[{second}]: Yes.", (first,), [(2, second)])
        for first, second in (("Lee", "Roy"), ("MR LEE", "THE CHAIR"), ("Präsident Lee", "Anna Roy"))
    ),
    *(
        (f"MR ROY: No.\n\n{name}: Yes.", ("MR ROY",), [(3, name)])
        for name in ("Question", "Interviewer", "Moderatorin", "Antwort", "Réponse", "Pregunta", "Вопрос", "Голос из зала",
                     "Из зала", "С места", "M. Bec, ministre de la culture")
    ),
    *(
        (f"MR ROY: No.\n\n{name}: Yes.", ("MR ROY",), [(3, name)])
        for name in ("Speaker 2", "Participant 14", "The mayor", "Із залу")
    ),
    # Somebody without a name, ahead of what begins large, where those listed are not all in capitals
    *(
        (f"Bo Roy: No.\n\n{name}: Yes.", ("Bo Roy",), [(3, name)])
        for name in ("The witness", "A member of the public", "Ann Lee's aide", "Voice from the hall", "Le maire", "La jueza",
                     "Une voix dans la salle", "El alcalde de Madrid", "De wethouder", "Frau aus dem Publikum", "Ο δικαστής",
                     "Pani z publiczności")
    ),
    *(
        (f"Le maire : Non.\n\n{name} : Oui.", ("Le maire",), [(3, name)])
        for name in ("Une habitante", "L'animateur", "Bo Roy")
    ),
    *(
        (f"Bo Roy: No.\n\n{said}", ("Bo Roy",), [])
        for said in ("The witness: never.", "Le digo: No.", "La ringrazio: No.", "De acuerdo: No.", "Dico al sindaco: No.",
                     "The minister told us: No.", "I say of him: No.", "It's simple: No.", "Danke, Herr Roy. – Nächste Rednerin: Frau Lee.")
    ),
    *(
        (f"○ロイ君　反対です。\n{aside}\n○李君　賛成です。", ("○ロイ君",), [(3, "○李君")])
        for aside in ("〔拍手〕", "　　（拍手）", "〔「賛成」と呼ぶ者あり〕")
    ),
    *((f"MR ROY: No.\n\n{name}: Yes.", ("MR ROY",), []) for name in ("Figure 2", "The plan", "La vie", "The vote of May 3")),
    ("Lord Roy. No.\n\nBaroness Bec. Yes.", ("Lord Roy.",), [(3, "Baroness Bec.")]),
    *(
        (f"MS. LEE:  No.\n\nQ    {said}\n\nMS. LEE:  No.", ("MS. LEE",), [(3, "Q")])
        for said in ("Does the President --", "-- oppose it?", "(Inaudible.)")
    ),
    ("Ms Lee: No.\n\nThe Chair (Mr Roy (York, Lab)): Yes.", ("Ms Lee",), [(3, "The Chair")]),
    ("Ms Lee: No.\n\n(From the gallery): Shame!\n\n[din sală]: Da!", ("Ms Lee",), [(3, "From the gallery")]),
    ("ANNA ROSSI. No.\n\nPRESIDENTE. Sì.\n\nNO. E mai più.", ("ANNA ROSSI.",), [(3, "PRESIDENTE.")]),
    ("ЛЯШКО О.В. Ні.\n\nГОЛОВА. Так.", ("ЛЯШКО О.В.",), [(3, "ГОЛОВА.")]),
    ("A SRA. LIMA - Não.\n\nO SR. PRESIDENTE (R. Maia. DEM - RJ) - Sim.", ("A SRA. LIMA -",),
     [(3, "O SR. PRESIDENTE (R. Maia. DEM - RJ) -")]),
    *(
        (f"MR ROY: No.\n\n{said}", ("MR ROY",), [])
        for said in ("The answer: never.", "My question to the Minister for Housing is: why?", "To the audience: no.", "_No_: never.",
                     "la vie est belle: oui.", "Article 5: no.", "Dear friends, colleagues: no.", "(a): no.")
    ),
    *(
        (f"Mr. Roy. No.\n\n{said}", ("Mr. Roy.",), [])
        for said in ("Mr. Chairman, we oppose it.", "M. le président, non.", "Ms. Bec, I thank you.", "Senator Bec, so do we.", "Mr. Bec and Mr. Lee, no.", "M. Bec, vous partez.", "M. le ministre l’a dit.", "M. le ministre a raison sur ce point.", "The question. Is it so?", "Presidents come. We stay.", "Bishop Auckland is here. So.", "Dame Judi came. So.")
    ),
    ("<v Lee>No: never.</v>\n\n<v Roy>Yes: ever.</v>", ("Lee",), [(3, "Roy")]),
    ("10.05 a.m. Bo Roy: No.\n\n10.06 a.m. Ann Lee: Yes.", ("Bo Roy",), [(3, "Ann Lee")]),
    ("**Mr Smith:** No.\n\n**Ms Jones:** Yes.", ("**Mr Smith:**",), [(3, "Ms Jones")]),
    ("1. MR SMITH: No.\n2. MS JONES: Yes.\n3. MR SMITH: No.\n4. MS JONES: Yes.", ("MR SMITH",), [(2, "MS JONES")]),
    ("1. MR SMITH\n2. MS JONES\n\nMR SMITH\nNo.\n\nMS JONES\nYes.", SPEAKERS, [(1, "1. MR SMITH")]),
    ("Q. Why?\n\nA. So.\n\nTHE COURT. Order.", ("Q.", "A."), [(5, "THE COURT.")]),
    ("Q．なぜですか。\nA．はい。", ("Q．",), [(2, "A．")]),
    ("問．なぜですか。\n答．はい。", ("問．",), [(2, "答．")]),
    ("THE CHAIR: We love our harbour, our harbour.\nMr Lee: No.", ("THE CHAIR",), [(2, "Mr Lee")]),
    ("MS LEE: The port is in the law. We love the port.\nThe Chair: No.", ("MS LEE",), [(2, "The Chair")]),
    # With a full stop, where some are listed so
    ("Q. Did you\nsign it or not --\nTHE WITNESS. No.", ("Q.", "A."), [(3, "THE WITNESS.")]),
    *(
        (f"Mr. Roy. No.\n\n{name} Yes.", ("Mr. Roy.",), [(3, name)])
        for name in ("The Chairman.", "Secretary Bec.", "Ms. Bec [continuing].", "Senator Bec (of Ohio).")
    ),
    ("M. Roy. Non.\n\nM. Bec. …et vous le savez !", ("M. Roy.",), [(3, "M. Bec.")]),
    *(
        (f"M. Roy. Non.\n\n{name} Oui.", ("M. Roy.",), [(3, name)])
        for name in ("M. Jean Bec.", "M. J. P. Bec.", "Mme Le Bec.", "Mme Le Bec, rapporteure.", "M. le ministre.",
                     "M. le président de la commission des lois.", "Mme la présidente.", "Mme ROY.")
    ),
    ("Mr. Roy. No.\n\nMr. J.Lee. Yes.\n\nMr. J.P.Bec. Yes.", ("Mr. Roy.",), [(3, "Mr. J.Lee."), (5, "Mr. J.P.Bec.")]),
    ("Prof. Roy. No.\n\nProf. Lee. Yes.", ("Prof. Roy.",), [(3, "Prof. Lee.")]),
    ("M. Roy. Non.\n\nM. Bec.\nOui.", ("M. Roy.",), [(3, "M. Bec.")]),
    ("Mr. Roy. No.\n\nMr.\nLee came. Yes.", ("Mr. Roy.",), []),
    ("MR SMITH. No.\n\nMS JONES. Yes.", ("MR SMITH.",), [(3, "MS JONES.")]),
    ("SMITH. No.\n\nJONES. Yes.", ("SMITH.",), [(3, "JONES.")]),
    ("Mr. SMITH. No.\n\nMr. JONES of Ohio. Yes.", ("Mr. SMITH.",), [(3, "Mr. JONES of Ohio.")]),
    *(
        (f"{label} No.\n\n{line}", (label,), [])
        for label, line in (
            ("M. Roy.", "M. Bec est venu. Il a vu."), ("M. Roy.", "M. Bec. est venu."), ("M. Roy.", "M. Bec ! Oui."),
            ("M. Roy.", "Oui ! M. Bec. Il est venu."), ("M. Roy.", "Bec – Oui."), ("Lee –", "Notre Dame. Oui."),
            ("Lee –", "Nous partons – Oui."), ("Roy Esq.", "Mr Jones. He came."), ("Roy Sr.", "Mr Jones. He came."),
            ("Roy B.", "Mr Jones. He came."), ("M. Roy.", "M. le maire, dit « non. Oui » parfois. Non."),
            *(("M. Roy.", f"M. le maire{mark} il est parti. Non.") for mark in (" !", "!", " ?", "?", " ;", ";", ", oui ;", ", oui !", ", non ?")),
            ("M. Roy.", "M. le « grand » maire est là. Non."),
            *(
                ("M. Roy.", f"M. le maire, « {said} ». Non.")
                for said in ("oui ! Non", "oui ? Non", "oui ; non", "à 5 heures", "oui : non")
            ),
            ("M. Roy.", "M. de la Tour est parti avec tous ses amis dans la nuit pour aller voir la mer. Oui."),
            ("M. Roy.", "Il est venu. Oui."), ("Mr. SMITH.", "Mr. President. I yield."), ("MR SMITH.", "NO. We did."),
            ("MR SMITH.", "NEVER. We did."), ("M. Roy.", "Notre Dame. Oui."),
            ("Mr Smith", "Mr Jones. He came."), ("Roy Jr.", "Mr Jones. He came."),
        )
    ),
    *(
        (f"Mr. SMITH. No.\n\n{name} Yes.", ("Mr. SMITH.", "The SPEAKER."), [(3, name)])
        for name in ("Mr. McCONNELL.", "Mr. DeFAZIO.", "Ms. DelBENE.")
    ),
    ("MR SMITH: No.\n\nJOHN DeFAZIO, of the: Yes.", ("MR SMITH",), [(3, "JOHN DeFAZIO, of the")]),
    ("MR SMITH. No.\nMr. Jones. No.\nMr. Bec. So.", ("MR SMITH.", "Mr. Jones."), [(3, "Mr. Bec.")]),
    *(
        (f"Mr. SMITH. No.\n\n{name} Yes.", ("Mr. SMITH.",), [(3, name)])
        for name in ("Mr. JONES.", "Mr. LI.", "Secretary JONES.", "The SPEAKER pro tempore.", "The CHAIR (Mr. LI).")
    ),
    ("The Chair. – Yes.\n\nAnn Lee (S&D). – No.", ("The Chair.",), [(3, "Ann Lee (S&D).")]),
    *(
        (f"The Chair. – We go on\nto the next of the items, and to the{blank}\nAnn Lee (S&D). – No.", ("The Chair.",), found)
        for blank, found in (("\n", [(4, "Ann Lee (S&D).")]), ("", []))
    ),
    ("The Chair. – Yes.\n\nAnn Lee (S&D). – No.", ("The Chair.", "Ann Lee"), [(3, "Ann Lee (S&D).")]),
    ("Голова. Дякую.\n\nПетренко А.В. Ні.\n\nИванов И. И. Да.", ("Голова.",), [(3, "Петренко А.В."), (5, "Иванов И. И.")]),
    ("Голова. Дякую.\n\nПетренко А.В. і Шевченко йдуть.", ("Голова.",), []),
    ("Голова. Дякую.\n\nМи бачили, Петренко А. В. Ні.", ("Голова.",), []),
    ("Голова. Дякую.\n\nЛі А. В.\nНі.", ("Голова.",), [(3, "Лі А. В.")]),
    ("Голова. Так.\nЯ бачив там і тут ще й пана\nПетренко А. В.\nВін пішов.", ("Голова.",), []),
    ("Sr. Ruiz.- Gracias.\n\nSra. Gil.- No.", ("Sr. Ruiz.-",), [(3, "Sra. Gil.-")]),
    ("Sr. Ruiz.- Gracias.\n\nAna Gil.- No.", ("Sr. Ruiz.-",), [(3, "Ana Gil.-")]),
    ("Ann Lee — No.\n\nBo Roy — Yes.", ("Ann Lee —",), [(3, "Bo Roy -")]),
    ("Lee – Non.\n\nRoy – Si.\n\nAnn Bec – Oui.", ("Lee –",), [(3, "Roy -"), (5, "Ann Bec -")]),
    ("ALİ BEY – Hayır.\n\nBAŞKAN – Peki.", ("ALİ BEY –", "ALİ KAYA –"), [(3, "BAŞKAN -")]),
    ("LEE – Non.\n\nLE SOIR – Si.\n\nROY – Oui.", ("LEE –",), [(3, "LE SOIR -"), (5, "ROY -")]),
    ("◎市長（山田君）　反対する。\n◆鈴木委員　賛成か。", ("◎市長（山田君）",), [(2, "◆鈴木委員")]),
    ("知事　反対する。\n記者　なぜか。", ("知事",), [(2, "記者")]),
    ("知事　反対する。\n第一に　費用がかかる。", ("知事",), []),
    ("知事　反対する。\nまぁ　反対だ。\nごめん　反対だ。", ("知事",), []),
    ("知事　反対する。\n奈々　なぜか。\n記者1　なぜか。", ("知事",), [(2, "奈々"), (3, "記者1")]),
    ("知事\t反対する。\n記者\tなぜか。", ("知事",), [(2, "記者")]),
    ("ANN LEE  No.\n\nBO ROY\u00a0Yes.\n\nQ 5 of us.", ("ANN LEE",), [(3, "BO ROY")]),
    ("14.05 Anna Salo sd: Ei.\n14.07 Eero Aho ps: Kyllä.", ("Anna Salo sd",), [(2, "Eero Aho ps")]),
    ("ELNÖK: Igen.\n\nDR. NAGY ANNA igazságügyi miniszter: Nem.", ("ELNÖK",),
     [(3, "DR. NAGY ANNA igazságügyi miniszter")]),
    ("ANN LEE: No.\n\nTHE CHAIR said: no.\n\nMR ROY said: no.\n\nNATO said: no.", ("ANN LEE",), []),
    ("Ann Lee – No.\n\nRoy – We left – is bad.", ("Ann Lee –",), []),
    ("Ann Lee – No.\n\nBo Roy – and he left – is bad.", ("Ann Lee –",), []),
    ("BAŞKAN – Söz sizde.\n\nAYŞE YILMAZ (CHP) – Hayır.", ("BAŞKAN –",), [(3, "AYŞE YILMAZ (CHP) -")]),
    ("MR SMITH: No.\nMS JONES (York) – Yes.", SPEAKERS, [(2, "MS JONES (York) -")]),
    ("ANNA BERG (S):\nNej.\n\nPER HOLM (M) replik:\nJo.", ("ANNA BERG",), [(4, "PER HOLM")]),
    ("Anf. 12 ANNA BERG (S):\nNej.\n\nAnf. 13 PER HOLM (M) replik:\nJo.", ("ANNA BERG",), [(4, "PER HOLM")]),
    ("The Chair. – Yes.\n\nBo Lee (ID), Frage nach der „blauen Karte“. – Nein.", ("The Chair.",),
     [(3, 'Bo Lee (ID), Frage nach der "blauen Karte".')]),
    *(
        (f"Roy: Nein.\n\n{name}: Ja.", ("Roy",), [(3, name)])
        for name in (
            "Anna Lee, Bundesministerin für Umwelt, Naturschutz und nukleare Sicherheit",
            "Dr. Bo Lee, Parl. Staatssekretär beim Bundesminister des Innern", "Anna Lee, Minister for the environment",
        )
    ),
    *(
        (f"The Chair. – Yes.\n\n{name}. – No.", ("The Chair.",), [(3, f"{name}.")])
        for name in ("Ann in 't Lee (ALDE)", "Ann op de Lee (PPE)")
    ),
    # Somebody by an office, or many at once, by no name
    *(
        (f"{label} No.\n\n{name} Yes.", (label.rstrip(":"),), [(3, name.rstrip(":"))])
        for label, name in (
            ("Mr Roy:", "Some hon. members:"), ("Mr ROY:", "Opposition members:"), ("Ann Roy:", "Audience member:"),
            ("M. Roy.", "Plusieurs députés du groupe UC."), ("M. Roy.", "Une voix sur les bancs du groupe UC."),
            ("PRESIDENTE.", "Una voce dai banchi del gruppo PD."), ("PRESIDENTE.", "LAI."), ("PRESIDENTE.", "LI."), ("PRESIDENTE.", "ROSI."),
            ("PRESIDENTE.", "DR. LAI."), ("El señor ROY:", "Varios señores senadores:"),
            ("Anna Roy:", "Første visepresident Bo Lee:"), ("Anna Roy:", "Sosiaali- ja terveysministeri Bo Lee:"),
            ("Mevrouw Roy:", "De staatssecretaris van Financiën:"), ("Anna Roy:", "Bundesminister für Inneres Mag. Bo Lee:"),
            ("Bo Roy:", "Místopředseda vlády a ministr vnitra ČR Vít Lee:"), ("Bo Roy:", "Sekretarz Stanu w Ministerstwie Zdrowia Jan Lee:"),
            ("Mr. Roy.", "Several Members."), ("Mr. Roy.", "Lieutenant General Lee."), ("Mr. Roy.", "Attorney General Lee."),
            ("Mr. Roy.", "A Voice."), ("M. Roy.", "MM. Lee et Bec."), ("Ann Roy:", "Bo Lee, eerste minister:"),
            ("El diputado Roy:", "El presidente diputado Bo Lee:"), ("Poseł Roy:", "Głosy z sali:"), ("Sēdes vadītāja.", "A.Kalniņš (ZZS)."),
            ("Голова.", "Рой А. Б., фракція ЄР."),
        )
    ),
    ("Ann Roy (York)\nNo.\n\nMembers: Yes.", ("Ann Roy",), [(4, "Members")]),
    ("ANN ROY: No.\n\n(UNIDENTIFIED MALE): Yes.", ("ANN ROY",), [(3, "UNIDENTIFIED MALE")]),
    ("Anna Roy: Nej.\n\nUdenrigsministeren (Bo Lee): Ja.\n\nFjerde næstformand (Pia Lee): Ja.", ("Anna Roy",),
     [(3, "Udenrigsministeren"), (5, "Fjerde næstformand")]),
    *(
        (f"{label} No.\n\n{line}", (label.rstrip(":"),), [])
        for label, line in (
            ("Mr Roy:", "Some of the members said: no."), ("M. Roy.", "Plusieurs députés sont venus. Ils savent."),
            ("Anna Roy:", "Herr talman: nej."), ("Anna Roy:", "Til ministeren: nej."), ("Anna Roy:", "Aan de voorzitter: nee."),
            ("M. Roy :", "Monsieur le président : non."), ("M. Roy.", "Le groupe UC. Nous refusons."), ("M. Roy.", "Notre groupe. Non."),
            ("Anna Roy:", "Ministern sa det till mig: nej."), ("Bo Roy:", "Ministr vnitra to dobře ví: ne."),
            ("MR ROY:", "(at 10:30) and so: no."),
        )
    ),
    # What parts the brackets behind a name from the colon
    *(
        (f"{label}: No.\n\n{name}: Yes.", (label,), [(3, name)])
        for label, name in (
            ("Meyer Anna", "Roy Hans (V, BE), für die Kommission"), ("Roy Hans", "Roy Hans (V, BE), für die Kommission"),
            ("ANN LEE", "SEN. BO ROY (R), TEXAS"), ("ANN LEE", "BO ROY (R), COMMITTEE CHAIR"), ("ANN LEE", "BO ROY, (D) COMMITTEE CHAIR"),
        )
    ),
    ("Roy Hans: No.\n\nRoy Hans (V, BE), den alle kennen, sagte gestern im Rat und vor allen Leuten dort: nein.", ("Roy Hans",), []),
    ("Mevrouw Lee (SP):\nNee.\n\nDe heer Van Dijk (SP):\nJa.", ("Mevrouw Lee",), [(4, "De heer Van Dijk")]),
    ("M. Roy : Non.\n\nMme la présidente : Oui.", ("M. Roy",), [(3, "Mme la présidente")]),
    ("ELNÖK: Igen.\n\nNAGY ANNA, a képviselőcsoport részéről: Nem.", ("ELNÖK",),
     [(3, "NAGY ANNA, a képviselőcsoport részéről")]),
    ("ELNÖK: Igen.\n\nNAGY ANNA, a párt elnöke, a frakció nevében: Nem.", ("ELNÖK",),
     [(3, "NAGY ANNA, a párt elnöke, a frakció nevében")]),
    (f"ELNÖK: Igen.\n\n{WITH_OFFICES}: Nem.", ("ELNÖK",), [(3, WITH_OFFICES)]),
    (f"ELNÖK: Igen.\n\n{WITH_OFFICES.replace('NAGY ANNA', 'CALAIS')}: Nem.", ("ELNÖK",), []),
    (f"ELNÖK: Igen.\n\n{WITH_OFFICES.replace('; valamint', ' - valamint')}: Nem.", ("ELNÖK",), []),
    ("Y Llywydd: Diolch.\n\nRhun ap Iorwerth: Na.", ("Y Llywydd",), [(3, "Rhun ap Iorwerth")]),
    ("○山田委員長　始めます。\n○鈴木委員　反対する。", ("○山田委員長",), [(2, "○鈴木委員")]),
    ("ИВАНОВ И. И. Да.\n\nПЕТРОВ П. П. Нет.", ("ИВАНОВ И. И.",), [(3, "ПЕТРОВ П. П.")]),
    # With who somebody is, alone on its line, of one word and an office
    ("ИВАНОВ И. И., глава партии.\n\nДа.\n\nПЕТРОВ П. П., её депутат.\n\nНет.", ("ИВАНОВ И. И., глава партии.",),
     [(5, "ПЕТРОВ П. П., её депутат.")]),
    ("ИВАНОВ И. И. Да.\n\nПЕТРОВ П. П., заместитель председателя комитета по делам портов,\nдорог и мостов.\n\nНет.", ("ИВАНОВ И. И.",),
     [(3, "ПЕТРОВ П. П., заместитель председателя комитета по делам портов, дорог и мостов.")]),
    ("ИВАНОВ И. И., глава партии.\n\nДа.\n\nПЕТРОВ П. П., депутат. Нет.", ("ИВАНОВ И. И.",),
     [(1, "ИВАНОВ И. И., глава партии."), (5, "ПЕТРОВ П. П., депутат.")]),
    ("ИВАНОВ И. И.: Да.\n\nПЕТРОВ П. П. Нет.", ("ИВАНОВ И. И.",), []),
    ("ИВАНОВ И. И., глава партии. Да.\n\nПРЕДСЕДАТЕЛЬСТВУЮЩИЙ. Дальше.", ("ИВАНОВ И. И., глава партии.",),
     [(3, "ПРЕДСЕДАТЕЛЬСТВУЮЩИЙ.")]),
    ("A. ROJUS (LS). Ne.\n\nPIRMININKĖ. Ačiū.", ("A. ROJUS (LS).",), [(3, "PIRMININKĖ.")]),
    ("A.Rojs (LS). Nē.\n\nSēdes vadītāja. Paldies.\n\nBalsis no zāles. Jā!", ("A.Rojs (LS).",),
     [(3, "Sēdes vadītāja."), (5, "Balsis no zāles.")]),
    ("MS. PSAKI:  No.\n\nQ    Will he?", ("MS. PSAKI",), [(3, "Q")]),
    ("MS. PSAKI: No.\n\nQ (Inaudible) does he?", ("MS. PSAKI",), [(3, "Q")]),
    ("MS. PSAKI: No.\n\nQ – “Never,” he said.", ("MS. PSAKI",), [(3, "Q")]),
    (">> MR LEE: No.\n>> Shame.\n>> MR LEE: Yes.\n\n>>> And you?", ("MR LEE",), [(2, ">>")]),
    ("MS. PSAKI: No.\n\n**Q** Will he?", ("MS. PSAKI",), [(3, "Q")]),
    ("MS. PSAKI: No.\n\nQ & A\n\nQ 34", ("MS. PSAKI",), []),
    # With the time, and perhaps the day, at the end of the line
    ("Ann Lee  00:15\nNo.\n\nSpeaker 1  00:20\nYes.", ("Ann Lee",), [(4, "Speaker 1")]),
    ("Ann Lee 12:31 pm, 1 May 2018\n\nNo.\n\nBo Roy 12:45 pm, 1 May 2018\n\nYes.", ("Ann Lee",), [(5, "Bo Roy")]),
    # With what somebody is in small letters, alone on the line, in brackets, ahead of a dash
    ("Lee, Ann, poslankyňa\n\nNie.\n\nRoy, Bo, predseda výboru\n\nÁno.", ("Lee, Ann, poslankyňa",),
     [(5, "Roy, Bo, predseda výboru")]),
    ("Ann Lee, rapporteure\n\nNon.\n\nBo Roy, ministre du port, l’a dit.\n\nOui.", ("Ann Lee, rapporteure",), []),
    ("Ann Lee (M):\nNei.\n\nráðherra (Bo Roy) (S):\nJá.\n\nráð (sjá hér): Já.", ("Ann Lee",), [(4, "ráðherra")]),
    ("آنا لی — ما نه.\n\nرئیس — متشکرم.", ("آنا لی —",), [(3, "رئیس -")]),
    # As those that say at length who it is
    (f"{AT_LENGTH}\n\nNo.\n\nBo Roy Member for Leeds\n\nYes.", (AT_LENGTH,), [(5, "Bo Roy Member for Leeds")]),
    ("ANN LEE\tNo.\nBO ROY\tYes.", ("ANN LEE",), [(2, "BO ROY")]),
    ("김철수 위원  반대합니다.\n\n위원장 이영희  감사합니다.", ("김철수 위원",), [(3, "위원장 이영희")]),
    ("김철수 위원  반대합니다.\n\n감사합니다.  다음 위원님 말씀해 주십시오.", ("김철수 위원",), []),
    ("김철수 위원  반대합니다.\n\n우리는 이 법안을 오늘 여기서  반대합니다.", ("김철수 위원",), []),
    ("Ann Lee\tNo.\nBo Roy\tYes.", ("Ann Lee",), [(2, "Bo Roy")]),
    ("Ann Lee (Lab) MP: No.\n\nBo Roy (Con) MP: Yes.", ("Ann Lee",), [(3, "Bo Roy")]),
    # Over two lines
    ("Mr Smith: No.\n\nMs Jones (Leeds and\nYork) (Lab): Yes.\n\nThe Secretary of State for the\nHome Department: Yes.", ("Mr Smith",),
     [(3, "Ms Jones"), (6, "The Secretary of State for the Home Department")]),
    ("Bo Roy (SPD):\nNein.\n\nAnn Lee, Parl. Staatssekretärin bei der Bundesministerin der\nJustiz:\nJa.", ("Bo Roy",),
     [(4, "Ann Lee, Parl. Staatssekretärin bei der Bundesministerin der Justiz")]),
    ("M. Bec. Non.\n\nM. Roy, ministre de l’intérieur et des\noutre-mer. Oui.", ("M. Bec.",),
     [(3, "M. Roy, ministre de l'intérieur et des outre-mer.")]),
    ("M. Bec. Non, dit-il à M. Roy et au\nMinistre. Il est là.", ("M. Bec.",), []),
    ("MR SMITH: No.\n\nHOUSING BILL\nANN LEE: Yes.", ("MR SMITH",), [(4, "ANN LEE")]),
    ("Mr Smith: No, and never at all.\n\nHousing Bill\nMs Lee: Yes.\n\nRoad Bill\nMr Smith: No.", ("Mr Smith",), [(4, "Ms Lee")]),
    ("Mr Smith: No.\n\nWe and Ann went on with all of the others to see\nParis: a city. News of\n\nAnn Lee: so.", ("Mr Smith",), [(6, "Ann Lee")]),
    # What only looks a little like one
    ("Mr Roy: No.\n\n4 Jul 2018 : Column 312\n\n4. Juli 2018: so.", ("Mr Roy",), []),
    ("Ann Lee\nYes\n\nBo Roy\n\nNever Again", ("Ann Lee", "Bo Roy"), []),
    ("M. Roy : Non.\n\nM. le maire répond : oui.", ("M. Roy",), []),
    ("ANN LEE: No.\nNATO  Allies left. I  Did.\nI  Did not.", ("ANN LEE",), []),
    ("ANNA BERG (S):\nNej.\n\nPer Holm (M) sa: Jo.", ("ANNA BERG", "Per Holm"), []),
    ("○위원장 홍길동  시작합니다.\n○○구청장도 반대했습니다.", ("○위원장 홍길동",), []),
    ("汪文斌：不行。\n\n第二：不行。\n\n一是：不行。", ("汪文斌",), []),
    ("Sra. Gil.- No.\n\nBuenos Aires, 5 de mayo.- Ayer.", ("Sra. Gil.-",), []),
    ("MR SMITH: We met in\nNew York: late.", ("MR SMITH",), []),
    ("MR SMITH: No.\n\nClause 5: it reads so.\n\nMonday 5 May: so.", ("MR SMITH",), []),
    ("MR SMITH: No.\n\n[Loud Applause]\n\nTen More Years\n\nSo.", ("MR SMITH",), []),
    ("Mr Smith: No. It is so:\nno way. And this\nis it: never.", ("Mr Smith",), []),
    ("Mr Smith: He went on and on\nuntil he got to the city of\nParis: a city.", ("Mr Smith",), []),
    ("Mr Smith: We oppose it\nMs Jones: I support it", ("Mr Smith",), [(2, "Ms Jones")]),
    ("Mr Smith: We oppose all of it.\nWe do\nMs Jones: So", ("Mr Smith",), [(3, "Ms Jones")]),
    ("MR SMITH: We met at\n10:30: late.\n\nWe said: no.", ("MR SMITH",), []),
    ("MR SMITH: No.\n\nNote: he left.", ("MR SMITH",), []),
    *(
        (f"Ann Lee: No.\n\n{line}: no.", ("Ann Lee",), [])
        for line in (
            "Mr Roy, I say it", "In Calais, we all said so", "In Calais, Ann Lee said of it", "Herr Roy, Sie und die Grünen sagen",
            "So, Ministers for all who came",
        )
    ),
    ("Mr Smith: No.\n“So Ms Kay: Yes.”", ("Mr Smith",), []),
    ("MR SMITH: No.\n[APPLAUSE]\nSo.", ("MR SMITH",), []),
    ("Mr Smith: No.\nOh! Mr Lee: so.", ("Mr Smith",), []),
    (f"司会：始めます。\n{'議長' * 21}：賛成です。", ("司会",), []),
    ("MR SMITH: See\n\nHTTP://x.org", ("MR SMITH",), []),
    (f"MR SMITH: No.\n\n{'NEVER ' * 15}AGAIN: we left.", ("MR SMITH",), []),
    ("president: No.\n\nand so we said: no.", ("president",), []),
    ("السيد: لا.\n\nوقال رئيس الوزراء في بيان له أمس: لا.", ("السيد",), []),
    ("司会：始めます。\n\n12：賛成です。", ("司会",), []),
    ("MR SMITH: No.\nMS JONES: Yes.", (), []),
    # What is listed, with a full stop for its colon, and what stands behind a circle like it
    ("Q: Why?\nA: We oppose it.\nQ. And you?\nA. I do.", ("Q", "A"), [(3, "Q."), (4, "A.")]),
    ("MR SMITH: We oppose it.\nMS JONES. I do not.", SPEAKERS, [(2, "MS JONES.")]),
    ("Mr Smith: We oppose it.\n\nMr Smith. I do.", ("Mr Smith",), [(3, "Mr Smith.")]),
    ("MR SMITH: We oppose it.\nMS JONES. is what they call her.", SPEAKERS, []),
    ("MR SMITH: We oppose it.\nMS JONES.\nI do not.", SPEAKERS, [(2, "MS JONES.")]),
    ("MR SMITH: No.\nWe spoke to her, and to\nMS JONES.\nShe left.", SPEAKERS, []),
    ("MR SMITH: We oppose it.\n\nMS JONES.- I do not.", SPEAKERS, [(3, "MS JONES.-")]),
    ("MR SMITH: We oppose it.\n\nWe heard MS JONES. She left.", SPEAKERS, []),
    ("○議長（山田君）　始めます。\n○首相（岸田君）　反対する。", ("○議長（山田君）",), [(2, "○首相（岸田君）")]),
    ("○위원장 홍길동  시작합니다.\n○김철수 위원  반대합니다.", ("○위원장 홍길동",), [(2, "○김철수 위원")]),
    ("議長：始めます。\n○首相（岸田君）　反対する。", ("議長",), []),
    ("○議長　始めます。\n○首相(岸田君)　反対する。\n○ 山　賛成です。", ("○議長",), [(2, "○首相(岸田君)"), (3, "○山")]),
    ("○議長　始めます。\n○林（大臣）　反対する。\n　○鈴木委員　賛成です。\n○首相（林）　反対する。", ("○議長",),
     [(2, "○林（大臣）"), (3, "○鈴木委員"), (4, "○首相（林）")]),
    ("○ 위원장  시작합니다.\n○ 김철수 위원  반대합니다.", ("○ 위원장",), [(2, "○ 김철수 위원")]),
    ("○議長　始めます。\n○鈴木委員　反対する。 次に 進む。", ("○議長",), [(2, "○鈴木委員")]),
    ("○議長　始めます。\n○費用、期間　反対する。\n○反対する。　次に進む。\n○", ("○議長",), []),
    # In the log of a chat, and below the time alone
    ("lee: We go.\n<roy> We stay.\n10:42 <@Bo_Kay> +1\n<i> No </i>\n<br> No.", ("lee",), [(2, "roy"), (3, "Bo_Kay")]),
    ("<lee> We go.\n<roy> We stay.\n<bo>: No.", ("roy",), [(1, "lee"), (3, "bo")]),
    # However a name is cast, where the time stands with it as it does with a label
    ("[10:20] MR LEE: We go.\n[10:21] Jones: No.\n[10:22] +44 7700 900: No.\n[10:23] bo_9: No.\n[10:24] 琼斯: No.", ("MR LEE",),
     [(2, "Jones"), (3, "+44 7700 900"), (4, "bo_9"), (5, "琼斯")]),
    ("Ann Lee (10:20): We go.\nbo (10:21): No.\nat 10:22 we said: no.\n10:23 Roy left.", ("Ann Lee",), [(2, "bo")]),
    ("Ann Lee: We go.\nSo be it.\n10:21 a bus came: it was late.", ("Ann Lee",), []),
    ("Ann Lee, [12.01.18 10:22]\nWe go.\n\nBo, [12.01.18 10:23]\nNo.", ("Ann Lee",), [(4, "Bo")]),
    ("Lee: We go.\n<Bo Kay> We stay.\n<no sound> No.\n<p CLASS=x> No.", ("Lee",), [(2, "Bo Kay")]),
    ("lee: We go.\n<roy> lee: I stay.\n<table>\n<1> No.", ("lee",), [(2, "roy")]),
    ("Puhemies Salo\n:\n\nEi.\n\n14.50\nAnna Aho sd\n:\n\nKyllä.", ("Puhemies Salo",), [(7, "Anna Aho sd")]),
    ("ANN LEE: We go,\n00:12\nBo Roy: We stay.\n00:19\nand so on.", ("ANN LEE",), [(3, "Bo Roy")]),
    ("1\n00:01.500 --> 00:03.000\nAnn Lee: We go\n\n2\n00:04.000 --> 00:05.000 align:start\nBo Roy: We stay.", ("Ann Lee",),
     [(7, "Bo Roy")]),
    ("**Ann Lee:** We go.\n\n**[00:12] Bo Roy:** We stay.", ("Ann Lee",), [(3, "Bo Roy")]),
    # What was posted
    ("Ann Lee @annlee · Mar 3\nWe go.\n\nBo Roy @bo.roy@post.example\nWe stay.", ("Ann Lee",), [(4, "Bo Roy")]),
    ("Formanden (Ann Lee):\nTak.\n\nMinisteren for havne (Bo Roy):\nNej.\n\nHensyn til havne (Calais): Nej.", ("Formanden (Ann Lee)",),
     [(4, "Ministeren for havne")]),
    ("Doamna Ann Lee: Plecăm.\n\nDin sală: Nu!", ("Doamna Ann Lee",), [(3, "Din sală")]),
    ("Ông Lý: Ở lại.\n\nPhóng viên: Vì sao?", ("Ông Lý",), [(3, "Phóng viên")]),
    # A paper that writes its name small
    ("taz: Gehen Sie?\n\nAnn Lee: Nein.\n\ntaz am tag: Nie?\n\nAnn Lee: Ja, das sage ich\ndir: Nein.\n\nkurz: nein.", ("Ann Lee",),
     [(1, "taz"), (5, "taz am tag")]),
    # With two spaces behind the full stop, or one ahead of it
    ("Mr. LEE.  We go.\n\nMr. ROY.  We stay.", ("Mr. LEE.",), [(3, "Mr. ROY.")]),
    ("M. Bec .  - Non.\n\nM. Roy .  - Si.\n\nM. Kay . . . non.", ("M. Bec .",), [(3, "M. Roy .")]),
    # Who is asked, ahead of the colon
    ("ANN LEE: No.\n\n2. BO ROY (Left) to the Minister of Aid: Why?", ("ANN LEE",), [(3, "BO ROY")]),
    # A colon that was left out
    ("MR ROY: No.\n\nMS LEE (Leeds) Let him say it.", ("MR ROY", "MS LEE"), [(3, "MS LEE")]),
    # However those are set that are listed: ahead of a dash, bold, in capitals, an office, a question
    *(
        (f"Ann Lee: No.\n\n{line}", ("Ann Lee",), [(3, label)])
        for line, label in (
            ("Bo Bec – Yes.", "Bo Bec -"), ("Bo Bec.— Yes.", "Bo Bec.-"), ("Lee – So.", "Lee -"), ("P.- Why?", "P.-"),
            ("**Bo Bec** Yes.", "Bo Bec"), ("BO BEC. Yes.", "BO BEC."), ("BO I. BEC. Yes.", "BO I. BEC."), ("Question. Why?", "Question."), ("Q. Why?", "Q."),
            ("A VOICE FROM THE BACK. – Shame.", "A VOICE FROM THE BACK."), ("SPEAKER_02: Yes.", "SPEAKER_02"),
            ("From the floor: Shame.", "From the floor"), ("Bo Bec. – Yes.", "Bo Bec."), ("Lee [continuing] – So.", "Lee [continuing] -"),
            ("BO KAY BEC. Yes.", "BO KAY BEC."), ("BO KAY VAN BEC. Yes.", "BO KAY VAN BEC."), ("R – So.", "R -"),
        )
    ),
    ("M. Roy. No.\n\nBo Bec – Oui.", ("M. Roy.",), [(3, "Bo Bec -")]),
    *(
        (f"Ann Lee: No.\n\n{line}", ("Ann Lee",), [])
        for line in (
            "The Port – It stays.", "Bo Bec – my friend – left.", "**Bo Bec**", "**so it is** We say.", "BO BEC, GO. We stay.",
            "NOT NOW. NEVER.", "Mr Speaker – We go.", "Bec – Yes.", "We say – No.", "- First", "A B C D E. No.",
            "Part 2 – The plan.", "1 May 2018 – We left.", "**Part 2** We go.", "YOU ARE WRONG. We know.", "OUR PLAN. We build.",
            "**Bo Bec** – so he left.", "OPEN THE PORT.", "Ann Lee Has left.",
        )
    ),
    ("Harbour Talk – Episode 4\n\nAnn Lee: No.", ("Ann Lee",), []),  # no words go to anybody yet
    ("NATO: No.\n\nNATO Members stay.", ("NATO",), []),
    ("LEE: No.\n\nROY: No.\n\nROY. We stay.", ("LEE", "ROY"), [(5, "ROY.")]),
    ("ANN ROY – No.\n\nLEE – Yes.", ("ANN ROY -",), [(3, "LEE -")]),
    ("Петров П. П. Мы против.\n\nот И. И. Иванова ничего не было.", ("Петров П. П.",), []),
    ("السيد علي. نحن باقون.\n\nلا نريد ذلك. نحن باقون.", ("السيد علي.",), []),
    ("Bo Roy, mayor of Dover: No.\n\nAnn Lee, mayor of Calais\n\nThey left.", ("Bo Roy, mayor of Dover",), []),
    # Two voices in a subtitle, and questions in Japan
    ("00:01.000 --> 00:02.000\nLEE: No.\n\n00:02.000 --> 00:03.000\n- But so!\n- No!", ("LEE",), [(5, "-")]),
    ("00:01.000 --> 00:02.000\nLEE: No.\n\n00:02.000 --> 00:03.000\n- but so", ("LEE",), []),
    ("スミス：反対。\n\n――明日ですか。", ("スミス",), [(3, "-")]),
    ("スミス：反対――絶対に。\n\n港は――開く。", ("スミス",), []),
    # Whose first word would still have fitted on the line ahead; below a label over two lines, and within one
    ("Mr Smith: We oppose all of it.\nWe do not want it to go now\nMs Jones: So", ("Mr Smith",), [(3, "Ms Jones")]),
    ("Mr\nSmith: We oppose all of it, all\nMs Jones: So", ("Mr Smith",), [(3, "Ms Jones")]),
    ("MR SMITH: No.\n\nMS JONES, the\nMEMBER:\nI support it.", ("MR SMITH", "MS JONES, the MEMBER"), []),
    ("MR ROY Chair of the board\nMS LEE NOT HERE.\nMR ROY I AM.\nMS LEE A FRIEND.\n\nMR ROY: No.", ("MR ROY", "MS LEE"), []),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "labels", "unlisted"), UNLISTED)
def test_what_looks_like_a_label_and_is_not_listed(
    raw: str, labels: tuple[str, ...], unlisted: list[tuple[int, str]]
) -> None:
    assert list(Text(raw, labels=labels).unlisted) == unlisted


def test_a_label_over_two_lines_is_of_one_paragraph_with_its_words() -> None:
    text = Text(
        "MS JONES: No.\n\nMR SMITH (Leeds and\nYork): We do not.\nMS JONES:\nNo.", labels=SPEAKERS
    )
    assert [text.slice(one) for one in text.paragraphs] == [
        "MS JONES: No.", "MR SMITH (Leeds and York): We do not.", "MS JONES:", "No.",
    ]  # fmt: skip
    text = Text("MS JONES: No.\n\nMR SMITH (Leeds and\nYork):\nWe do not.", labels=SPEAKERS)
    assert [text.slice(one) for one in text.paragraphs[1:]] == [
        "MR SMITH (Leeds and York):",
        "We do not.",
    ]


def test_narration_is_no_label() -> None:
    raw = "MR SMITH: No.\n\nNOTE: he left.\n\nMR SMITH: No."
    assert Text(raw, labels=("MR SMITH",), narration=("NOTE:",)).unlisted == ()
    raw = "[10:20] MR SMITH: We go.\n[10:21] Note: he left.\n[10:22] Jones: No."
    assert Text(raw, labels=("MR SMITH",), narration=("[10:21] Note:",)).unlisted == ((3, "Jones"),)


def test_which_labels_and_which_narration_begin_a_line() -> None:
    raw = "MR SMITH: No.\n\nPause – so it is.\n\n[MS JONES] Yes."
    labels = ("MR SMITH:", "MS JONES", "THE CHAIR")
    text = Text(raw, labels=labels, narration=("Pause –",))
    assert text.labels_used == {"MR SMITH:", "MS JONES"}
    told = [text.begins(words) for words in ("Pause –", "MR SMITH", "so it", "Yes.", "Pause —")]
    assert told == [True, True, False, False, True]


def test_narration_below_a_heading_makes_no_label_of_that() -> None:
    raw = "Mr Smith: No.\n\nHome Affairs Committee\nNote: he left.\n\nMr Smith: No."
    assert Text(raw, labels=("Mr Smith",), narration=("Note:",)).unlisted == ()
