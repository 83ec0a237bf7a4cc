"""One clumsy edit of a line, as of somebody who has never seen YAML; more of them than anyone lists."""

import re
from collections.abc import Callable

_KEY = re.compile(r"(\s*(?:- )?)([a-z_]+)(:)( |$)(.*)")


def _parts(line: str) -> tuple[str, str, str]:
    """Return what stands ahead of the key, the key, and the value; a line without a key is a value."""
    found = _KEY.fullmatch(line)
    if found:
        return found[1], found[2], found[5]
    indent = len(line) - len(line.lstrip(" "))
    return line[:indent], "", line[indent:]


def _key(change: Callable[[str], str]) -> Callable[[str], str]:
    def changed(line: str) -> str:
        ahead, key, value = _parts(line)
        return f"{ahead}{change(key)}: {value}".rstrip() if key else line

    return changed


def _value(change: Callable[[str], str]) -> Callable[[str], str]:
    def changed(line: str) -> str:
        ahead, key, value = _parts(line)
        if not value or value in (">-", "|") or value[0] in "[{":
            return line
        return f"{ahead}{key + ': ' if key else ''}{change(value)}"

    return changed


def _bullet(sign: str) -> Callable[[str], str]:
    return lambda line: re.sub(r"^(\s*)- ", rf"\g<1>{sign} ", line)


def _spaces(space: str) -> Callable[[str], str]:
    return lambda line: re.sub(r"^ +", lambda found: space * len(found[0]), line)


def _middle(sign: str) -> Callable[[str], str]:
    """Put a sign in the middle of a value, at a space."""

    def changed(value: str) -> str:
        at = value.find(" ", len(value) // 2)
        return f"{value[:at]}{sign}{value[at:]}" if at > 0 else f"{value}{sign}"

    return _value(changed)


EDITS: dict[str, Callable[[str], str]] = {
    "a tab for the indentation": lambda line: re.sub(r"^ +", "\t", line),
    "no-break spaces": _spaces("\u00a0"),
    "a space more": lambda line: f" {line}" if line.strip() else line,
    "a space less": lambda line: line.removeprefix(" "),
    "no indentation": lambda line: line.lstrip(" "),
    "no space after the colon": lambda line: re.sub(r"^(\s*(?:- )?[a-z_]+:) ", r"\g<1>", line),
    "a no-break space after the colon": lambda line: re.sub(
        r"^(\s*(?:- )?[a-z_]+:) ", "\\g<1>\u00a0", line
    ),
    "no colon": lambda line: re.sub(r"^(\s*(?:- )?[a-z_]+):", r"\g<1>", line),
    "a wide colon": lambda line: re.sub(r"^(\s*(?:- )?[a-z_]+): ?", "\\g<1>：", line),
    "an equals sign": lambda line: re.sub(r"^(\s*(?:- )?[a-z_]+):", r"\g<1> =", line),
    "no dash": lambda line: re.sub(r"^(\s*)- ", r"\g<1>  ", line),
    "no space after the dash": lambda line: re.sub(r"^(\s*)- ", r"\g<1>-", line),
    "a bullet": _bullet("•"),
    "an en dash": _bullet("–"),
    "a number": _bullet("1."),
    "a star": _bullet("*"),
    "a capital": _key(str.capitalize),
    "a misspelt key": _key(lambda key: key[:2] + key[3:]),
    "a look-alike": _key(lambda key: key.replace("e", "е").replace("o", "о")),
    "stars around the key": _key(lambda key: f"**{key}**"),
    "an opening mark": _value(lambda value: f'"{value}'),
    "a closing mark": _value(lambda value: f'{value}"'),
    "an opening single mark": _value(lambda value: f"'{value}"),
    "marks of a typesetter": _value(lambda value: f"“{value}”"),
    "marks around the first word": _value(lambda value: re.sub(r"^(\S+)", r'"\g<1>"', value)),
    "a colon in the value": _middle(":"),
    "a number sign in the value": _middle(" #"),
    "a comma at the end": lambda line: f"{line}," if line.strip() else line,
    "a semicolon at the end": lambda line: f"{line};" if line.strip() else line,
    "brackets": _value(lambda value: f"[{value}"),
    "brackets around the first word": _value(lambda value: re.sub(r"^(\S+)", r"[\g<1>]", value)),
    "braces": _value(lambda value: f"{{{value}"),
    "an at sign": _value(lambda value: f"@{value}"),
    "a percent sign": _value(lambda value: f"%{value}"),
    "a grave accent": _value(lambda value: f"`{value}`"),
    "a dash ahead of the value": _value(lambda value: f"- {value}"),
    "more than": _value(lambda value: f"> {value}"),
    "yes": _value(lambda value: "yes"),
    "a German date": _value(lambda value: "16.1.2018"),
    "a German decimal": _value(lambda value: "3,5"),
    "an emoji": _value(lambda value: f"😀 {value}"),
    "nothing": _value(lambda value: ""),
    "null": _value(lambda value: "null"),
    "two lines": lambda line: re.sub(r"^(.{20,40}) ", "\\g<1>\n", line),
    "a comment of two slashes": lambda line: f"// {line}" if line.strip() else line,
    "a comment": lambda line: f"# {line}" if line.strip() else line,
    "a line of HTML": lambda line: f"<p>{line}</p>" if line.strip() else line,
    "a mail's quotation": lambda line: f"> {line}" if line.strip() else line,
    "twice": lambda line: f"{line}\n{line}" if line.strip() else line,
    "gone": lambda line: "",
    "JSON": _key(lambda key: f'"{key}"'),
    "a form feed": _middle("\x0c"),
    "a line separator": _middle("\u2028"),
    "an escaped quotation": _value(lambda value: f'"{value.replace(" ", chr(92) + " ", 1)}"'),
}
"""A line with a slip; one that leaves the line as it is does not apply to it."""
