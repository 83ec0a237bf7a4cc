"""Reading the rows of a table: CSV in any dress, and workbooks."""

import datetime
import io
import zipfile

import openpyxl
import pytest

from standpoint.edit.incoming import UnreadableInput
from standpoint.edit.incoming.rows import MAX_BYTES, read_table

KNOWN = ("who", "what", "source_id", "date")
NO_WORKBOOK = r"is not a workbook that can be read; save it anew as \.xlsx"


def csv_rows(data: bytes) -> list[dict[str, str]]:
    sheet = read_table("t.csv", data, KNOWN)
    assert sheet.wrong == ()
    return [row.values for row in sheet.rows]


def workbook(*rows: list[object], more: bool = False) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    if more:
        book.create_sheet("Other").append(["x"])
    else:
        book.create_sheet("Empty")
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        b"who,what\r\nA,\"b, c; d\"\r\n",
        b"who;what\nA;\"b, c; d\"\n",
        b"who\twhat\rA\tb, c; d\r",
        b"who|what\nA|b, c; d\n",
        b"sep=;\r\nwho;what\r\nA;\"b, c; d\"\r\n",
        b"sep=| \t\rwho|what\rA|b, c; d\r",
        b"\xef\xbb\xbfSEP=\t\nwho\twhat\nA\tb, c; d\n",
        b"\xef\xbb\xbf\"who\",\"what\"\n\"A\",\"b, c; d\"",
        b"Who , WHAT\nA,\"b, c; d\"\n",
        b"Who;WHAT\nA;\"b, c; d\"\n",
        b"\n,\nwho,what,\nA,\"b, c; d\",\n,,\n",
        b"\n;\nwho;what;\nA;\"b, c; d\";\n;;\n",
    ],
)  # fmt: skip
def test_csv_is_read_whatever_parts_it(data: bytes) -> None:
    assert csv_rows(data) == [{"who": "A", "what": "b, c; d"}]


def test_rows_are_counted_as_a_spreadsheet_does() -> None:
    sheet = read_table("t.csv", b'who,what\n"a\nb",c\n\n\nd,e\n', KNOWN)
    assert [(row.number, row.values["who"]) for row in sheet.rows] == [(2, "a\nb"), (5, "d")]


def test_a_line_that_names_the_separator_is_not_counted() -> None:
    sheet = read_table("t.csv", b"sep=|\nwho|what\nA|b\n", KNOWN)
    assert (sheet.top, [row.number for row in sheet.rows]) == (1, [2])
    assert csv_rows(b'who,what\nA,"sep=;\nb"\n') == [{"who": "A", "what": "sep=;\nb"}]


def test_names_of_columns_are_told_by_their_letters() -> None:
    assert csv_rows(b"Who,Source ID\nA,b\n") == [{"who": "A", "source_id": "b"}]
    assert csv_rows(b"who,source-id\nA,b\n") == [{"who": "A", "source_id": "b"}]


def test_a_field_of_spaces_is_empty() -> None:
    assert csv_rows(b"who,what\nA, \n \t,b\n , \n") == [{"who": "A"}, {"what": "b"}]
    assert csv_rows(b"who,,what\nA, ,b\n") == [{"who": "A", "what": "b"}]


def test_apostrophes_of_an_export_are_taken_away_and_others_stay() -> None:
    rows = csv_rows(b"who,what\n'=1,'tis\na;'@b,'\n")
    assert rows == [{"who": "=1", "what": "'tis"}, {"who": "a;@b", "what": "'"}]


NAMELESS = (
    "names no column in row {}; the first row names them, such as stakeholder and issue: delete "
    "what stands above it, or add it"
)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty; the first row should name the columns"),
        (b"\n , \n", "is empty; the first row should name the columns"),
        (b"\nOur positions,,\nwho,what\na,b\n", NAMELESS.format(2)),
        (b"-\nA\n", NAMELESS.format(1)),
        (
            "who,what\nä,b\nc,d\n".encode("latin-1"),
            "is not UTF-8 (byte 0xE4 in line 2); save it as CSV UTF-8",
        ),
        (b"\xff\xfe" + "who,what".encode("utf-16-le"), "is UTF-16; save it as CSV UTF-8"),
        (b"\xfe\xff" + "who,what".encode("utf-16-be"), "is UTF-16; save it as CSV UTF-8"),
        ("who,what\na,b\n".encode("utf-16-le"), "is UTF-16; save it as CSV UTF-8"),
        ("who,what\na,b\n".encode("utf-32"), "is UTF-32; save it as CSV UTF-8"),
        (
            b'"who" x\n',
            "is not CSV in row 1 (',' expected after '\"'); quotation marks in a field are doubled",
        ),
        (
            b'who,what\na,b\nc,"d" e\n',
            "is not CSV in row 3 (',' expected after '\"'); quotation marks in a field are doubled",
        ),
        (
            b'who,what\na,"b\n',
            "is not CSV in row 2 (unexpected end of data); quotation marks in a field are doubled",
        ),
        pytest.param(
            b'who,what\na,"b' + b"c" * 131_072,
            "is not CSV in row 2 (field larger than field limit (131072)); shorten it, or close its "
            "quotation marks",
            id="a long field",
        ),
    ],
)
def test_what_cannot_be_read_is_told(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableInput) as raised:
        read_table("t.csv", data, KNOWN)
    assert str(raised.value) == said


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"who,wat\nA,b\n", ["row 1, column wat: unknown column 'wat'; did you mean 'what'?"]),
        (
            b"who,mood\nA,b\n",
            [
                "row 1, column mood: unknown column 'mood'; the columns are who, what, source_id, "
                "date"
            ],
        ),
        (b"who,who\nA,b\n", ["row 1, column who: the column 'who' stands twice; delete one"]),
        (
            b"who,,,what\nA,b,,c\nD,,,e\n",
            ["row 2: has a field in a column without a name; name it in row 1"],
        ),
        (
            b"\nwho,what\nA,b,c\nD,e\n",
            ["row 3: has a field in a column without a name; name it in row 2"],
        ),
    ],
)
def test_what_would_be_lost_is_told(data: bytes, said: list[str]) -> None:
    assert [str(wrong) for wrong in read_table("t.csv", data, KNOWN).wrong] == said


def test_a_workbook_is_read_as_it_is_typed() -> None:
    day = datetime.datetime(2018, 1, 16)
    data = workbook(["Who", "What", "Date"], ["A", 2018, day], [None] * 3, ["B", 1.5, day.date()])
    sheet = read_table("T.XLSX", data, KNOWN)
    assert sheet.wrong == ()
    assert [(row.number, row.values) for row in sheet.rows] == [
        (2, {"who": "A", "what": "2018", "date": "2018-01-16"}),
        (4, {"who": "B", "what": "1.5", "date": "2018-01-16"}),
    ]


def dated(value: datetime.date | int, form: str) -> bytes:
    """Return a workbook with a date, or a year, in a cell of a format."""
    book = openpyxl.Workbook()
    book.active.append(["date"])
    book.active["A2"] = value
    book.active["A2"].number_format = form
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ("mmm-yy", "2016-10"),
        ("yyyy", "2016"),
        ("[$-409]mmmm\\ yyyy;@", "2016-10"),
        ("dddd mmmm yyyy", "2016-10"),
        ('[$-411]ggge"年"m"月"', "2016-10"),
        ('yyyy" (day unknown)"', "2016"),
        ("yyyy\\d", "2016"),
        ("[Red]mmm yyyy", "2016-10"),
        ("ddd mmm yyyy", "2016-10"),
        ("mmm bbbb", "2016-10"),
        ("yyyy;d.m.yyyy", "2016"),
        ("yyyy_d*d", "2016"),
        ("yyyy h:mm AM/PM", "2016"),
        ("yyyy h:mm am/pm", "2016"),
        ("yyyy h:mm A/P", "2016"),
        ("yyyy mm:ss", "2016"),
        ("d-mmm-yy", "2016-10-01"),
        ("[$-F800]dddd, mmmm dd, yyyy", "2016-10-01"),
        ("m/d/yy h:mm", "2016-10-01"),
        ("YYYY-MM-DD", "2016-10-01"),
    ],
)
def test_a_date_is_as_exact_as_its_cell_shows_it(form: str, shown: str) -> None:
    sheet = read_table("t.xlsx", dated(datetime.datetime(2016, 10, 1), form), KNOWN)
    assert sheet.wrong == ()
    assert [row.values for row in sheet.rows] == [{"date": shown}]


@pytest.mark.parametrize(
    ("form", "shown"),
    [("yyyy-mm-dd", "2016-10-01"), ("yyyy-mm-dd hh:mm", "2016-10-01T14:30:00")],
)
def test_an_hour_that_a_cell_does_not_show_is_none(form: str, shown: str) -> None:
    sheet = read_table("t.xlsx", dated(datetime.datetime(2016, 10, 1, 14, 30), form), KNOWN)
    assert [row.values for row in sheet.rows] == [{"date": shown}]


@pytest.mark.parametrize("form", ["d-mmm", "mmmm", 'd. mmmm "of the year"', "mm:ss"])
def test_a_year_that_a_cell_does_not_show_is_not_taken(form: str) -> None:
    sheet = read_table("t.xlsx", dated(datetime.datetime(2016, 10, 1), form), KNOWN)
    assert [str(wrong) for wrong in sheet.wrong] == [
        "row 2, column date: shows a date without its year, which a spreadsheet adds unseen; write "
        "it as text: a year, a month (2016-10) or a day (2018-01-16)"
    ]


def test_a_year_that_is_a_number_has_no_format_of_a_date() -> None:
    sheet = read_table("t.xlsx", dated(2016, "0"), KNOWN)
    assert (sheet.wrong, [row.values for row in sheet.rows]) == ((), [{"date": "2016"}])


def outlying(*cells: str) -> bytes:
    """Return a workbook of two columns with more cells far out."""
    book = openpyxl.load_workbook(io.BytesIO(workbook(["who", "what"], ["A", "b"])))
    for cell in cells:
        book.active[cell] = "x"
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def test_a_cell_far_out_fills_no_rows_up_to_it() -> None:
    sheet = read_table("t.xlsx", outlying("B1048576"), KNOWN)
    assert [(row.number, row.values) for row in sheet.rows] == [
        (2, {"who": "A", "what": "b"}),
        (1_048_576, {"what": "x"}),
    ]
    # Padded, all that ends there would be three hundred million cells.
    assert [str(wrong) for wrong in read_table("t.xlsx", outlying("XFD20000"), KNOWN).wrong] == [
        "row 20000: has a field in a column without a name; name it in row 1"
    ]


def test_more_cells_than_any_table_has_are_refused() -> None:
    far = outlying(*(f"XFD{number}" for number in range(3, 200)))
    with pytest.raises(UnreadableInput) as raised:
        read_table("t.xlsx", far, KNOWN)
    assert str(raised.value) == (
        "reaches over more than 2,000,000 cells, as far as XFD125; delete what stands outside the "
        "table"
    )


def test_more_columns_than_any_table_has_are_refused() -> None:
    named = ",".join(f"c{number}" for number in range(20_000))
    with pytest.raises(UnreadableInput) as raised:
        read_table("t.csv", named.encode(), KNOWN)
    assert str(raised.value) == (
        "has 20,000 columns, and a table 1,000 at most; delete those that are none of it"
    )
    assert csv_rows(b"who" + b"," * 2_000 + b"\nA\n") == [{"who": "A"}]


def test_a_formula_is_no_value() -> None:
    data = workbook(["who", "what"], ["A", "=1+1"], ["=HYPERLINK(1)", "b"])
    assert [str(wrong) for wrong in read_table("t.xlsx", data, KNOWN).wrong] == [
        "row 2, column what: holds a formula, or an error; paste its value",
        "row 3, column who: holds a formula, or an error; paste its value",
    ]
    beside = read_table("t.xlsx", workbook(["who"], ["A", "=1+1"]), KNOWN).wrong
    assert [str(wrong) for wrong in beside] == [
        "row 2: has a field in a column without a name; name it in row 1",
        "row 2: holds a formula, or an error; paste its value",
    ]


def test_a_workbook_has_one_table() -> None:
    said = r"^has 2 sheets, 'Sheet', 'Other'; leave the one with the table$"
    with pytest.raises(UnreadableInput, match=said):
        read_table("t.xlsx", workbook(["who"], ["A"], more=True), KNOWN)
    with pytest.raises(UnreadableInput, match=r"^is empty; the first row should name the columns$"):
        read_table("t.xlsx", workbook(), KNOWN)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"who,what\n", workbook(["who"])[:-40]])
def test_what_is_no_workbook_is_told(data: bytes) -> None:
    with pytest.raises(UnreadableInput, match=f"^{NO_WORKBOOK}$"):
        read_table("T.XLSX", data, KNOWN)


def test_a_workbook_is_told_by_its_bytes() -> None:
    sheet = read_table("t.csv", workbook(["who"], ["A"]), KNOWN)
    assert [row.values for row in sheet.rows] == [{"who": "A"}]


@pytest.mark.parametrize("name", ["t.xlsx", "t.ods"])
def test_a_zip_that_is_no_workbook_is_told(name: str) -> None:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr("a.txt", "b")
    with pytest.raises(UnreadableInput, match=f"^{NO_WORKBOOK}$"):
        read_table(name, written.getvalue(), KNOWN)


def test_a_workbook_that_grows_without_end_is_not_unpacked() -> None:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b" " * (MAX_BYTES + 1))
    with pytest.raises(UnreadableInput, match="holds more than 64 MB; split it"):
        read_table("t.xlsx", written.getvalue(), KNOWN)


def test_no_more_is_looked_at_than_a_table_may_hold() -> None:
    with pytest.raises(UnreadableInput, match=r"^is larger than 64 MB; split it$"):
        read_table("t.csv", b"," * (MAX_BYTES + 1), KNOWN)
