"""What the registry readers share: Windows value types, and the text form in which hives are dumped.

Wine's `system.reg` and hivexregedit's export look alike: `[key]`, then `"name"=data`, where data is a quoted string,
`dword:`, `hex(TYPE):` or, in Wine, `str(TYPE):`. One reader here serves both.
"""

import json
import os
import re
import sys

TYPE_NAMES = {
    0: "REG_NONE", 1: "REG_SZ", 2: "REG_EXPAND_SZ", 3: "REG_BINARY", 4: "REG_DWORD",
    5: "REG_DWORD_BIG_ENDIAN", 6: "REG_LINK", 7: "REG_MULTI_SZ", 11: "REG_QWORD",
}

# The keys that are read unless the caller names others.
POLICY_KEYS = (
    "HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Claude",
    "HKEY_CURRENT_USER\\SOFTWARE\\Policies\\Claude",
)

CACHE = os.environ.get("WRIT_CONSUMERS") or os.path.expanduser("~/.cache/writ-consumers")

_ESCAPES = {"a": 7, "b": 8, "t": 9, "n": 10, "v": 11, "f": 12, "r": 13, "e": 27}
_ESCAPE = re.compile(r"\\(x[0-9a-fA-F]{1,4}|[0-7]{1,3}|.)", re.DOTALL)
_VALUE_LINE = re.compile(r'(?:@|"((?:[^"\\]|\\.)*)")=(.*)', re.DOTALL)
_HEX = re.compile(r"hex(?:\(([0-9a-fA-F]+)\))?:(.*)", re.DOTALL)
_STRING = re.compile(r'(?:str(?:\(([0-9a-fA-F]+)\))?:)?"((?:[^"\\]|\\.)*)"', re.DOTALL)


class Failure(Exception):
    """A reason to print on standard error before exiting with status 1."""


def run(main):
    """Calls `main`, prints what it returns as JSON, and turns a failure into a message and status 1."""
    try:
        result = main()
    except Failure as failure:
        name = os.path.basename(sys.argv[0])
        sys.exit(f"{name}: {failure}")
    # ASCII output survives any locale, and shows a lone surrogate instead of failing on it.
    json.dump(result, sys.stdout, ensure_ascii=True, indent=2)
    print()


def unescape(text):
    """Undoes the escapes of a dumped string, among them the surrogate pairs that Wine writes one by one."""
    def replace(match):
        body = match.group(1)
        if body[0] == "x" and len(body) > 1:
            return chr(int(body[1:], 16))
        if body[0] in "01234567":
            return chr(int(body, 8))
        return chr(_ESCAPES[body]) if body in _ESCAPES else body

    units = _ESCAPE.sub(replace, text)
    return units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


def value_from_bytes(kind, data):
    """The JSON form of the bytes that the registry holds for a value of the numeric type `kind`."""
    result = {"type": TYPE_NAMES.get(kind, f"type {kind}")}
    if kind in (1, 2, 7) and len(data) % 2 == 0:
        text = data.decode("utf-16-le", "surrogatepass")
        if kind == 7:
            result["value"] = text.rstrip("\0").split("\0") if text.rstrip("\0") else []
            return result
        if not text.endswith("\0"):
            # Programs that trust the terminator read past the end of such a value, so it must not go unseen.
            result["unterminated"] = True
        result["value"] = text[:-1] if text.endswith("\0") else text
    elif kind == 4 and len(data) == 4 or kind == 11 and len(data) == 8:
        result["value"] = int.from_bytes(data, "little")
    elif kind in (1, 2, 4, 7, 11):
        # Bytes that do not fit their type: no "value", so that a test that expects one fails.
        result["bytes"] = data.hex()
    else:
        result["value"] = data.hex()
    return result


def parse_data(data):
    """The JSON form of what stands behind the equals sign of a dumped value."""
    match = re.fullmatch(r"dword:([0-9a-fA-F]{8})", data)
    if match:
        return {"type": "REG_DWORD", "value": int(match.group(1), 16)}
    match = _HEX.fullmatch(data)
    if match:
        kind = int(match.group(1), 16) if match.group(1) else 3
        return value_from_bytes(kind, bytes.fromhex(re.sub(r"[,\s\\]", "", match.group(2))))
    match = _STRING.fullmatch(data)
    if match:
        kind = int(match.group(1), 16) if match.group(1) else 1
        # A dump leaves the terminator out; it is put back so that both forms take one way.
        return value_from_bytes(kind, (unescape(match.group(2)) + "\0").encode("utf-16-le", "surrogatepass"))
    raise Failure(f"cannot read the dumped data {data[:60]!r}")


def parse_dump(lines):
    """Yields (key, name, value) from a dump; (key, None, None) announces each key, so that empty keys show."""
    key = None
    pending = ""
    for line in lines:
        line = pending + line.rstrip("\r\n")
        pending = ""
        if line.endswith("\\") and ("hex" in line):
            pending = line[:-1]
            continue
        if line.startswith("["):
            # Wine writes the time of the last change behind the bracket, and escapes backslashes in the path.
            key = line[1:line.rindex("]")]
            yield key, None, None
            continue
        match = _VALUE_LINE.fullmatch(line)
        if match and key is not None:
            yield key, unescape(match.group(1) or ""), parse_data(match.group(2))


def collect(entries, wanted):
    """Gathers the entries at or below the wanted keys; a key is spelled as asked for, whatever its case on disk."""
    result = {}
    for key, name, value in entries:
        for root in wanted:
            if key.lower() == root.lower() or key.lower().startswith(root.lower() + "\\"):
                values = result.setdefault(root + key[len(root):], {})
                if name is not None:
                    values[name] = value
    return result
