# SPDX-License-Identifier: Apache-2.0
"""The contract of `dossier-cli extract` and `merge`: what scripts and big runs rely on."""
import glob
import json
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
import tap  # noqa: E402

CLI = os.environ["DOSSIER_CLI"]
DATA = os.environ["DOSSIER_DATADIR"]
SAMPLES = sorted(glob.glob(os.path.join(DATA, "samples", "*.txt")))


def cli(*arguments, given=None, status=0):
    done = subprocess.run([CLI, *arguments], input=given, capture_output=True, timeout=120, check=False)
    assert done.returncode == status, (arguments, done.returncode, done.stderr.decode())
    return done


def extract(*arguments):
    return json.loads(cli("extract", *arguments).stdout)


def test_every_document_keeps_to_the_schema():
    import jsonschema

    with open(os.path.join(DATA, "dossier-extract.schema.json"), encoding="utf8") as file:
        schema = json.load(file)
    jsonschema.validate(extract("--json", *SAMPLES), schema)
    for line in cli("extract", "--jsonl", *SAMPLES).stdout.splitlines():
        jsonschema.validate(json.loads(line), schema)


def test_offsets_are_code_points_of_the_file():
    document = extract("--json", *SAMPLES)
    spans = 0
    for article in document["articles"]:
        with open(article["path"], encoding="utf8", newline="") as file:
            text = file.read()
        for kind in ("mentions", "sums", "dates"):
            for item in article[kind]:
                spans += 1
                assert text[item["start"]:item["end"]] == item["text"], item
    assert spans > 100, spans


def test_every_claim_has_words():
    document = extract("--json", *SAMPLES)
    ids = {entity["id"] for entity in document["entities"]}
    assert document["claims"]
    for claim in document["claims"]:
        assert claim["evidence"] and all(e["start"] < e["end"] for e in claim["evidence"]), claim
        assert claim["subject"] in ids and claim["object"] in ids, claim


def test_same_bytes_at_any_number_of_threads():
    one = cli("extract", "--jobs", "1", *SAMPLES).stdout
    assert one == cli("extract", "--jobs", "4", *SAMPLES).stdout


def test_merge_of_shares_is_the_whole():
    whole = cli("extract", "--json", *SAMPLES).stdout
    with tempfile.TemporaryDirectory() as folder:
        shares = []
        for number, part in enumerate((SAMPLES[:2], SAMPLES[2:])):
            shares.append(os.path.join(folder, f"{number}.jsonl"))
            with open(shares[-1], "wb") as file:
                file.write(cli("extract", "--jsonl", *part).stdout)
        assert cli("merge", *shares).stdout == whole


def test_check_shows_dates_and_what_else_they_may_be():
    text = b"President Trump spoke to farmers. President Trump then flew home.\n"
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "open.txt")
        with open(path, "wb") as file:
            file.write(text)
        shown = cli("check", path).stdout.decode()
        listed = json.loads(cli("extract", path).stdout)["articles"][0]["date"]["alternatives"]
    assert "not known (unknown)" in shown and "a guess" in shown, shown
    assert len(listed) > 1
    for other in listed:
        assert f"or {other['value']} to {other['value_end']}" in shown, (other, shown)


def test_a_date_that_another_article_tells():
    texts = ["Harbour Steel fired Ann Lee last week. Workers asked for talks.\n",
             "Lee is out\n\nPublished: May 5, 2019\n\nHarbour Steel fired Ann Lee on Thursday.\n"]
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, f"{number}.txt") for number in range(len(texts))]
        shares = [path + ".jsonl" for path in paths]
        for path, share, text in zip(paths, shares, texts):
            with open(path, "w", encoding="utf8") as file:
                file.write(text)
            with open(share, "wb") as file:
                file.write(cli("extract", "--jsonl", path).stdout)
        whole = cli("extract", *paths).stdout
        assert cli("merge", *shares).stdout == whole
    date = json.loads(whole)["articles"][0]["date"]
    assert (date["value"], date["value_end"], date["basis"]) == ("2019-05-06", "2019-05-12", "inferred"), date
    assert "Lee is out" in date["why"] and "a guess" in date["why"], date


def test_a_role_that_another_article_tells():
    texts = ["Ann Novak, the chief executive of Brightwater, spoke on Monday in Leeds.\n",
             "The Brightwater boss sued Peter Hart on Tuesday.\n", "The Lumen boss met Peter Hart on Tuesday.\n"]
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, f"{number}.txt") for number in range(len(texts))]
        shares = [path + ".jsonl" for path in paths]
        for path, share, text in zip(paths, shares, texts):
            with open(path, "w", encoding="utf8") as file:
                file.write(text)
            with open(share, "wb") as file:
                file.write(cli("extract", "--jsonl", path).stdout)
        whole = cli("extract", *paths).stdout
        assert cli("merge", *shares).stdout == whole
    document = json.loads(whole)
    names = {entity["id"]: entity["name"] for entity in document["entities"]}
    assert not any(entity.get("described") for entity in document["entities"]), document["entities"]
    told = {(names[c["subject"]], c["relation"], names[c["object"]]) for c in document["claims"]}
    assert ("Ann Novak", "sued", "Peter Hart") in told, told
    assert not any(relation == "met" for _, relation, _ in told), told


def test_pairs_that_may_be_one_are_listed():
    texts = ["Laura Marsh left Acme on Monday.\n", "Marsh joined Lumen on Tuesday.\n"]
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, f"{number}.txt") for number in range(len(texts))]
        for path, text in zip(paths, texts):
            with open(path, "w", encoding="utf8") as file:
                file.write(text)
        listed = cli("findings", *paths).stdout.decode()
    assert "s1  same-entity?" in listed and "same surname" in listed, listed


def test_findings_as_json():
    document = json.loads(cli("findings", "--json", *SAMPLES).stdout)
    assert document["schema"] == "dossier-findings/1" and document["findings"], document
    for finding in document["findings"]:
        assert finding["dismissed"] is False, finding
        for passage in finding["passages"]:
            with open(passage["path"], encoding="utf8", newline="") as file:
                assert file.read()[passage["start"]:passage["end"]] == passage["text"], passage


def test_dismissed_findings_are_marked():
    texts = ["Ada Moss met Carl Ibsen in Brinton on 3 May 2024.\n", "Ada Moss did not meet Carl Ibsen on 3 May 2024.\n"]
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, f"{number}.txt") for number in range(len(texts))]
        for path, text in zip(paths, texts):
            with open(path, "w", encoding="utf8") as file:
                file.write(text)
        project = os.path.join(folder, "case.dossier")
        cli("import", project, *paths)
        before = cli("findings", project).stdout.decode()
        assert "Did it happen? (contradiction_happened)\n" in before and "dismissed" not in before, before
        subprocess.run([os.environ["DISMISS_FINDINGS"], project, "contradiction_happened", folder], check=True, timeout=60)
        after = cli("findings", project).stdout.decode()
        assert "(contradiction_happened), dismissed by you\n" in after, after
        findings = json.loads(cli("findings", "--json", project).stdout)["findings"]
        assert [f["dismissed"] for f in findings if f["kind"] == "contradiction_happened"] == [True], findings


def test_standard_input():
    document = json.loads(cli("extract", "-", given="Ann Example met Bob Sample on Friday.\n".encode()).stdout)
    assert len(document["articles"]) == 1


def test_given_date():
    document = json.loads(cli("extract", "--date", "2024-03-01", "-", given=b"Nothing happened here today.\n").stdout)
    date = document["articles"][0]["date"]
    assert date["value"] == "2024-03-01" and date["basis"] == "given", date


def test_refused_input_is_named_and_the_rest_is_done():
    with tempfile.TemporaryDirectory() as folder:
        empty = os.path.join(folder, "empty.txt")
        broken = os.path.join(folder, "picture.txt")
        with open(empty, "wb"):
            pass
        with open(broken, "wb") as file:
            file.write(b"\x89PNG\r\n\x1a\n" + bytes(64))
        done = cli("extract", empty, SAMPLES[0], broken, os.path.join(folder, "missing.txt"), status=1)
        message = done.stderr.decode()
        assert "empty.txt" in message and "picture.txt" in message and "missing.txt" in message, message
        assert len(json.loads(done.stdout)["articles"]) == 1


def test_a_rule_of_the_users_own():
    text = b"Ann Example knighted Bob Sample on Friday.\n"
    with tempfile.TemporaryDirectory() as folder:
        environment = dict(os.environ, DOSSIER_USER_RULES=folder)
        run = lambda: subprocess.run([CLI, "extract", "-"], input=text, capture_output=True, env=environment, check=False)
        assert not json.loads(run().stdout)["claims"]
        path = os.path.join(folder, "mine.rules")
        with open(path, "w", encoding="utf8") as file:
            file.write("rule mine\n  on verb knight\n  subject agent\n  object patient\n  yields praised\n")
        claims = json.loads(run().stdout)["claims"]
        assert [(c["relation"], c["rule"]) for c in claims] == [("praised", "mine")], claims
        with open(path, "w", encoding="utf8") as file:
            file.write("rule mine\n  yields nothing_known\n")
        broken = run()
        assert broken.returncode == 1 and b"mine.rules:2" in broken.stderr, broken.stderr


def test_rules_named_on_the_command_line():
    block = "rule mine\n  on verb knight\n  subject agent\n  object patient\n  yields praised"
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "other.rules")
        article = os.path.join(folder, "article.txt")
        with open(article, "w", encoding="utf8") as file:
            file.write("Ann Example knighted Bob Sample on Friday.\n")
        with open(path, "w", encoding="utf8") as file:
            file.write(f"# mine\n{block}\n\n# the end\n")
        claims = json.loads(cli("extract", "--rules", path, article).stdout)["claims"]
        assert [(c["relation"], c["rule"]) for c in claims] == [("praised", "mine")], claims
        assert not json.loads(cli("extract", article).stdout)["claims"]
        shown = cli("check", "--rules", path, "--show-rule", "mine").stdout.decode()
        assert f"{path}: 1 rule\n" in shown and f"{path}:2\n{block}\n" in shown, shown
        assert "no rule" in cli("check", "--show-rule", "mine", status=1).stderr.decode()
        with open(path, "w", encoding="utf8") as file:
            file.write("rule mine\n  yields nothing_known\n")
        assert "other.rules:2" in cli("check", "--rules", path, status=1).stderr.decode()


def test_the_trace_of_a_claim():
    with tempfile.TemporaryDirectory() as folder:
        article = os.path.join(folder, "article.txt")
        with open(article, "w", encoding="utf8") as file:
            file.write("Ann Example openly praised Bob Sample on Friday.\n")
        shown = cli("check", "--trace", article).stdout.decode()
        name = json.loads(cli("extract", article).stdout)["claims"][0]["rule"]
    assert "c1  Ann Example praised Bob Sample\n" in shown and f"rule: {name}, " in shown, shown
    for line in ("set off by: “openly praised”", "subject: “Ann Example”", "object: “Bob Sample”"):
        assert f"    {line}\n" in shown, (line, shown)


def test_who_criticises_in_her_own_words():
    with tempfile.TemporaryDirectory() as folder:
        article = os.path.join(folder, "article.txt")
        text = "Ann Example met Bob Sample on Tuesday. \"Bob Sample has dropped the ball,\" Ann Example said.\n"
        with open(article, "w", encoding="utf8") as file:
            file.write(text)
        claims = {claim["relation"]: claim for claim in json.loads(cli("extract", article).stdout)["claims"]}
    assert claims["met"]["speaker"] is None
    assert claims["criticised"]["attributed_to"] is None
    speaker = claims["criticised"]["speaker"]
    assert text[speaker["start"]:speaker["end"]] == "Ann Example", speaker
    shown = cli("check", "--show-rule", claims["criticised"]["rule"]).stdout.decode()
    assert "says criticised\n" in shown and "  Y drop ball\n" in shown, shown


def test_check_counts_what_it_found():
    with tempfile.TemporaryDirectory() as folder:
        article = os.path.join(folder, "article.txt")
        with open(article, "w", encoding="utf8") as file:
            file.write("Ann Example met Bob Sample on Tuesday, March 6, 2019.\n")
        shown = cli("check", article).stdout.decode()
        assert f"{article}: 1 article, 2 entities, 1 claim, 1 finding\n" in shown, shown


def test_rules_of_the_programs_own_are_shown():
    for name in ("denial", "party-mark"):
        assert f"\n{name}: " in cli("check", "--show-rule", name).stdout.decode(), name
    assert "ties.model" in cli("check", "--show-rule", "learned-sued").stdout.decode()


def test_wrong_use():
    for arguments in ([], ["fly"], ["extract"], ["extract", "--date", "soon", SAMPLES[0]],
                      ["extract", "--json", "--jsonl", SAMPLES[0]], ["extract", "--no-such-option", SAMPLES[0]]):
        assert cli(*arguments, status=2).stderr or not arguments, arguments


def test_no_bytes_crash_it():
    import random

    dice = random.Random(7)
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number in range(40):
            paths.append(os.path.join(folder, f"{number}.txt"))
            alphabet = [bytes([b]) for b in range(1, 256)] if number % 2 else [w.encode() for w in (
                "Musk ", "$", "3", " million", "\n", ".", "“", "”", "'", "said ", "(", ")", "\u2028", "é", "of ", "May ")]
            with open(paths[-1], "wb") as file:
                file.write(b"".join(dice.choice(alphabet) for _ in range(2000)))
        done = subprocess.run([CLI, "extract", *paths], capture_output=True, timeout=120, check=False)
        assert done.returncode in (0, 1), (done.returncode, done.stderr.decode()[-500:])
        json.loads(done.stdout)


tap.run(test_every_document_keeps_to_the_schema, test_offsets_are_code_points_of_the_file,
        test_every_claim_has_words, test_same_bytes_at_any_number_of_threads, test_merge_of_shares_is_the_whole,
        test_a_date_that_another_article_tells, test_check_shows_dates_and_what_else_they_may_be,
        test_a_role_that_another_article_tells, test_pairs_that_may_be_one_are_listed,
        test_findings_as_json, test_dismissed_findings_are_marked, test_rules_named_on_the_command_line,
        test_standard_input, test_given_date, test_refused_input_is_named_and_the_rest_is_done,
        test_a_rule_of_the_users_own, test_the_trace_of_a_claim, test_who_criticises_in_her_own_words, test_check_counts_what_it_found,
        test_rules_of_the_programs_own_are_shown, test_wrong_use,
        test_no_bytes_crash_it)
