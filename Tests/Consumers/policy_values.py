"""What both scripts for Registry.pol share: values as JSON and as Samba's `preg` bindings have them."""

import json
import sys

sys.dont_write_bytecode = True
from registry_values import TYPE_NAMES

SZ, EXPAND_SZ, BINARY, DWORD, MULTI_SZ, QWORD = 1, 2, 3, 4, 7, 11
NUMBERS = {name: number for number, name in TYPE_NAMES.items()}


class Failure(Exception):
    """A reason to print on standard error before exiting with status 1."""


def bindings():
    """Samba's own bindings, which Debian has for its system Python alone."""
    try:
        from samba.dcerpc import preg
        from samba.ndr import ndr_pack, ndr_unpack
    except ImportError:
        raise Failure("Samba's Python bindings are not installed; run the script 'install' beside this one")
    return preg, ndr_pack, ndr_unpack


def run(main, count, usage):
    """Calls `main` with the files named on the command line."""
    name = sys.argv[0].rsplit("/", 1)[-1]
    if len(sys.argv) != count + 1:
        sys.exit(f"usage: {name} {usage}")
    try:
        result = main(*sys.argv[1:])
    except (Failure, OSError, ValueError) as failure:
        sys.exit(f"{name}: {failure}")
    if result is not None:
        json.dump(result, sys.stdout, ensure_ascii=True, indent=2)
        print()
