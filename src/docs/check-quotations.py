"""Compares the quotations of the record files with texts that cannot be part of them, and writes down what it found.

    python3 src/docs/check-quotations.py SOURCE=FILE ...

SOURCE is the id of a source and FILE its text (UTF-8). Rows of national/quotations.csv for these sources are made anew,
the others stay. Needs PyYAML. The texts stay where they are: the file holds the result, the day and the text's SHA-256,
and of the quotation its MD5, so that a changed quotation counts as not looked for.
"""
import csv, datetime, hashlib, pathlib, re, sys

import yaml

RECORD = pathlib.Path(__file__).parents[1] / "main/resources/record"
FILE = RECORD / "national/quotations.csv"
COLUMNS = ["source", "quotation-md5", "result", "checked-on", "text-sha256"]
HEAD = ("# What a script found of quotations in texts that cannot be part of this record: src/docs/check-quotations.py.\n"
        "# Facts of this project (MIT).\n")


def plain(text):
    text = re.sub(r"\s+", " ", text)
    text = re.sub("[\u2018\u2019\u201a\u201b\u2032`\u00b4]", "'", text)
    text = re.sub("[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]", '"', text).replace("''", '"')
    return re.sub("[\u2010-\u2015]", "-", text).strip().lower()


def wordings(node):
    if isinstance(node, dict):
        for wording in node.get("wordings") or []:
            yield wording["source"], wording["quote"]
        node = list(node.values())
    if isinstance(node, list):
        for one in node:
            yield from wordings(one)


def result(quotation, text):
    return "exact" if quotation in text else "normalised" if plain(quotation) in plain(text) else "not-found"


texts = {key: pathlib.Path(path).read_bytes() for key, path in (one.split("=", 1) for one in sys.argv[1:])}
rows = set()
if FILE.exists():
    lines = [line for line in FILE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    rows = {tuple(row[c] for c in COLUMNS) for row in csv.DictReader(lines) if row["source"] not in texts}
for path in sorted(RECORD.glob("*/**/*.yaml")):
    for source, quotation in wordings(yaml.safe_load(path.read_text(encoding="utf-8"))):
        if source in texts:
            found = result(quotation, texts[source].decode("utf-8"))
            digest = hashlib.md5(quotation.encode("utf-8")).hexdigest()
            sha256 = hashlib.sha256(texts[source]).hexdigest()
            rows.add((source, digest, found, datetime.date.today().isoformat(), sha256))
            if found != "exact":
                print(f"{found}: {source}: {quotation}")
with FILE.open("w", encoding="utf-8", newline="") as out:
    out.write(HEAD)
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(sorted(rows))
print(f"{len(rows)} rows in {FILE.name}")
