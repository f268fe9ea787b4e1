#!/bin/sh
# Asks the Python Package Index whether a fault is known of any package that the locks name, and
# fails if there is one. Where the index cannot be asked, or does not know a package, it says so.
set -eu
cd "$(dirname "$0")/.."
found=$(mktemp)
trap 'rm -f "$found"' EXIT
.venv/bin/pip-audit -r requirements.lock -r requirements-dev.lock --disable-pip --timeout 10 \
    --vulnerability-service pypi --progress-spinner off -f json -o "$found" >/dev/null 2>&1 || true
.venv/bin/python - "$found" <<'END'
import json, sys

try:
    told = json.load(open(sys.argv[1]))["dependencies"]
except ValueError:
    told = []
faults = [(one, fault) for one in told for fault in one.get("vulns", ())]
asked = sum("vulns" in one for one in told)
for one, fault in faults:
    mended = ", ".join(fault["fix_versions"]) or "no version"
    print(f"{one['name']} {one['version']}: {fault['id']}, mended in {mended}")
if not asked:
    print("not audited: the package index cannot be asked from here", file=sys.stderr)
else:
    print(f"audited {asked} packages; {len(told) - asked} are not known to the index", file=sys.stderr)
sys.exit(bool(faults))
END
