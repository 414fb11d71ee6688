# SPDX-License-Identifier: Apache-2.0
"""`dossier-cli graph`: every format of the samples, filters, and what is refused."""
import csv
import glob
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
import tap  # noqa: E402

CLI = os.environ["DOSSIER_CLI"]
DATA = os.environ["DOSSIER_DATADIR"]
SAMPLES = sorted(glob.glob(os.path.join(DATA, "samples", "[0-9]*.txt")))
SVG = "{http://www.w3.org/2000/svg}"


def graph(*arguments, status=0):
    done = subprocess.run([CLI, "graph", *arguments], capture_output=True, timeout=120, check=False)
    assert done.returncode == status, (arguments, done.returncode, done.stderr.decode())
    return done.stdout


DOCUMENT = os.path.join(tempfile.mkdtemp(), "samples.json")
with open(DOCUMENT, "wb") as out:
    out.write(subprocess.run([CLI, "extract", "--json", *SAMPLES], stdout=subprocess.PIPE, check=True).stdout)


def test_svg_has_ids_titles_and_text():
    root = tree.fromstring(graph("--format", "svg", DOCUMENT))
    nodes = [g for g in root.iter(SVG + "g") if (g.get("class") or "").startswith("node ")]
    edges = [g for g in root.iter(SVG + "g") if (g.get("class") or "").startswith("edge ")]
    assert len(nodes) > 10 and len(edges) > 10, (len(nodes), len(edges))
    ids = [g.get("id") for g in nodes + edges]
    assert len(set(ids)) == len(ids)
    for node in nodes:
        assert re.search(r", (person|organisation|sum), \d+ claims?$", node.find(SVG + "title").text)
        assert "".join(text.text for text in node.iter(SVG + "text"))


def test_same_bytes_every_time():
    for form in ("svg", "png", "gexf", "timeline"):
        first = graph("--format", form, DOCUMENT)
        assert first and first == graph("--format", form, DOCUMENT), form


def test_same_places_every_time():
    """What Graphviz does must not hang on where the system puts a process: one run in three once differed."""
    first = graph("--format", "svg", DOCUMENT)
    assert all(graph("--format", "svg", DOCUMENT) == first for _ in range(8))


def test_formats_can_be_read():
    assert graph("--format", "png", "--scale", "2", DOCUMENT)[:8] == b"\x89PNG\r\n\x1a\n"
    assert graph("--format", "pdf", DOCUMENT)[:5] == b"%PDF-"
    tree.fromstring(graph("--format", "gexf", DOCUMENT))
    tree.fromstring(graph("--format", "graphml", DOCUMENT))
    json.loads(graph("--format", "cyjs", DOCUMENT))
    json.loads(graph("--format", "timeline", DOCUMENT))
    for line in graph("--format", "ftm", DOCUMENT).splitlines():
        json.loads(line)
    rows = list(csv.reader(io.StringIO(graph("--format", "csv", DOCUMENT).decode(), newline="")))
    assert len(rows) > 10 and len({len(row) for row in rows}) == 1


def test_page_leads_from_every_edge_to_its_words():
    page = graph("--format", "html", DOCUMENT).decode()
    links = re.findall(r'href="#([^"]+)"', page)
    ids = set(re.findall(r'<section id="([^"]+)"', page))
    assert links and set(links) <= ids, set(links) - ids
    assert page.count("<blockquote>") > 10


def test_filters():
    everything = json.loads(graph("--format", "cyjs", DOCUMENT))["elements"]
    early = json.loads(graph("--format", "cyjs", "--as-of", "2025-04", "--no-undated", DOCUMENT))["elements"]
    people = json.loads(graph("--format", "cyjs", "--types", "person", DOCUMENT))["elements"]
    nothing = json.loads(graph("--format", "cyjs", "--text", "no such words anywhere", DOCUMENT))["elements"]
    assert 0 < len(early["edges"]) < len(everything["edges"])
    assert {node["data"]["type"] for node in people["nodes"]} == {"person"}
    assert not nothing["nodes"] and not nothing["edges"]


def test_claims_of_the_model_can_be_left_out():
    with open(DOCUMENT, encoding="utf-8") as file:
        document = json.load(file)
    claims = document["claims"]
    for claim in claims[1:]:
        claim["rule"] = "learned-met"
    claims[0]["rule"] = "met"
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "learned.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(document, file)
        with_them = json.loads(graph("--format", "cyjs", path))["elements"]
        without = json.loads(graph("--format", "cyjs", "--no-learned", path))["elements"]
    assert len(without["edges"]) <= 1 < len(with_them["edges"])


def test_ending_tells_the_format():
    with tempfile.TemporaryDirectory() as folder:
        for name, start in (("a.svg", b"<?xml"), ("b.png", b"\x89PNG"), ("c-nodes.csv", b"Id,Label"),
                            ("d.csv", b"claim_id"), ("e.html", b"<!DOCTYPE")):
            path = os.path.join(folder, name)
            graph("-o", path, DOCUMENT)
            with open(path, "rb") as file:
                assert file.read(len(start)) == start, name


def test_refuses():
    graph(status=2)
    graph(DOCUMENT, status=2)
    graph("--format", "bmp", DOCUMENT, status=2)
    graph("--format", "svg", "--as-of", "someday", DOCUMENT, status=2)
    graph("--format", "svg", "--as-of", "2025", "--from", "2024", DOCUMENT, status=2)
    graph("--format", "svg", "--from", "2025", "--to", "2024", DOCUMENT, status=2)
    graph("--format", "svg", "--types", "ghost", DOCUMENT, status=2)
    graph("--format", "svg", "--engine", "steam", DOCUMENT, status=2)
    graph("--format", "png", "--scale", "0", DOCUMENT, status=2)
    graph("--format", "svg", "/no/such/file.json", status=1)


tap.run(test_svg_has_ids_titles_and_text, test_same_bytes_every_time, test_same_places_every_time, test_formats_can_be_read,
        test_page_leads_from_every_edge_to_its_words, test_filters,
        test_claims_of_the_model_can_be_left_out, test_ending_tells_the_format, test_refuses)
