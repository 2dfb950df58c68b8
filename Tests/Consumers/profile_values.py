"""What both profile readers share: a property list as JSON."""

import datetime
import json
import plistlib
import sys


class Failure(Exception):
    """A reason to print on standard error before exiting with status 1."""


class Dictionary(dict):
    """A dictionary that refuses a key it has: plistlib would silently keep the last of two."""

    def __setitem__(self, key, value):
        if key in self:
            raise Failure(f"the key '{key}' stands twice in one dictionary")
        super().__setitem__(key, value)


def load(data):
    """The JSON form of a property list; `<data>` and `<date>`, which JSON lacks, become {"data": hex} and {"date": ISO}."""
    try:
        return plain(plistlib.loads(data, dict_type=Dictionary))
    except Failure:
        raise
    except Exception as error:  # plistlib has no error of its own: expat's, ValueError, KeyError and more come out
        raise Failure(f"plistlib: {type(error).__name__}: {error}")


def plain(value):
    if isinstance(value, dict):
        return {name: plain(member) for name, member in value.items()}
    if isinstance(value, list):
        return [plain(member) for member in value]
    if isinstance(value, bytes):
        return {"data": value.hex()}
    if isinstance(value, datetime.datetime):
        return {"date": value.isoformat()}
    return value


def run(main):
    """Calls `main` with the file named on the command line, prints what it returns as JSON."""
    name = sys.argv[0].rsplit("/", 1)[-1]
    if len(sys.argv) != 2:
        sys.exit(f"usage: {name} FILE")
    try:
        result = main(sys.argv[1])
    except (Failure, OSError) as failure:
        sys.exit(f"{name}: {sys.argv[1]}: {failure}")
    json.dump(result, sys.stdout, ensure_ascii=True, indent=2)
    print()
