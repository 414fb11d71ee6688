# SPDX-License-Identifier: Apache-2.0
"""The window and what it shows. Usage: window_test.py DOSSIER [TEST...]"""
import os
import re
import sqlite3
import subprocess
import sys
import time

from dossier_window import (FOLDER, PATIENCE, Atspi, Dossier, answer_chooser, check, main, mnemonic, samples, save_as,
                            shown, unsaved, visible)


def test_empty_state():
    app = Dossier()
    try:
        app.find('Add Articles…', 'push button')
        app.find('Open the Samples', 'push button')
        app.press('Open the Samples')
        app.select('Elon Musk')
        app.find(r'Articles', 'page tab')
    finally:
        app.close()


def test_select_node():
    app = Dossier(*samples())
    try:
        app.select('Elon Musk')
        app.wait_label(r'^\d+ claims from \d+ sources?$')
        quotes = [text for text in app.labels() if text.startswith('“') and text.endswith('”')]
        check(quotes, 'a selected person has claims with their words')
        app.find('Read in Article', 'push button')
    finally:
        app.close()


def test_open_passage():
    app = Dossier(*samples())
    try:
        app.select('Elon Musk')
        app.press('Read in Article')
        text = app.wait(lambda: app.text('text') if app.all(role='text') else None, 'the text of the article')
        check('Musk' in text, 'the article is open')
        app.wait_label(r'^1 of \d+$')
        app.keys('Escape')
        app.find('Elon Musk, person.*')
    finally:
        app.close()


def test_read_article():
    """From the list of articles: what its claims rest on is gone through, and no name is marked for nobody."""
    app = Dossier(*samples())
    try:
        title = next(text for text in app.labels() if len(text) > 40 and 'Musk' in text)
        app.click_on(next(node for node in app.all(role='label') if node.get_name() == title))
        app.click_on(next(node for node in app.all(role='label') if node.get_name() == title))
        app.wait_label(r'^\d+ passages$')
        node = app.find(role='text').get_text_iface()
        check(Atspi.Text.get_caret_offset(node) == 0, 'the article is open at its beginning')
        app.keys('n')
        app.wait_label(r'^1 of \d+$')
        caret = Atspi.Text.get_caret_offset(node)
        sentence = Atspi.Text.get_string_at_offset(node, caret, Atspi.TextGranularity.SENTENCE).content
        check(len(sentence) > 20, f'the first stop is a passage, not a name: {sentence!r}')
    finally:
        app.close()


def test_slide():
    app = Dossier(*samples())
    try:
        app.select('Elon Musk')
        before = shown(app)
        slider = app.find(role='slider').get_value_iface()
        slider.set_current_value(slider.get_minimum_value())
        app.wait(lambda: shown(app)[2] < before[2], 'fewer claims at the first date')
        app.wait_label(r'^As of \d+ \w+ \d{4}$')
        slider.set_current_value(slider.get_maximum_value())
        # As of the last date what has ended by then is left out.
        app.wait(lambda: before[2] * 0.6 < shown(app)[2] <= before[2], 'nearly all claims at the last date')
        app.press('(A_ll )?All')
        app.wait(lambda: shown(app) == before, 'all claims')
    finally:
        app.close()


def test_undo():
    app = Dossier(*samples())
    try:
        app.select('Elon Musk')
        app.open_menu('Correct or Hide')
        app.press('Hide', 'menu item')
        app.wait(lambda: not [node for node in app.all('Elon Musk, person.*') if visible(node)], 'the node to go')
        app.keys('ctrl+z')
        app.wait(lambda: [node for node in app.all('Elon Musk, person.*') if visible(node)], 'the node to come back')
    finally:
        app.close()


def test_save_and_open():
    path = os.path.join(FOLDER, 'story.dossier')
    app = Dossier(*samples())
    try:
        app.select('Elon Musk')
        save_as(app, path)
    finally:
        app.close()
    check(not unsaved(), 'a saved project leaves nothing behind')
    database = sqlite3.connect(path)
    check(database.execute('PRAGMA application_id').fetchone()[0] == 0x446f7373, 'the file is ours')
    check(database.execute('SELECT count(*) FROM article').fetchone()[0] == len(samples()), 'all articles are in it')
    database.close()
    app = Dossier(path)
    try:
        app.select('Elon Musk')
        app.wait_label(r'^\d+ claims from \d+ sources?$')
    finally:
        app.close()


def test_killed():
    app = Dossier(*samples())
    try:
        app.select('Elon Musk')
    finally:
        app.kill()
    check(len(unsaved()) == 1, 'the store of the killed program is there')
    app = Dossier()
    try:
        app.wait_label('unsaved work is back')
        app.select('Elon Musk')
    finally:
        app.close()


def test_export():
    path = os.path.join(FOLDER, 'graph.png')
    app = Dossier(*samples())
    try:
        app.select('Elon Musk')
        app.keys('ctrl+e')
        app.press('Export…')
        answer_chooser(app, 'Export the Graph', path, 'Export')
        with open(path, 'rb') as picture:
            check(picture.read(8) == b'\x89PNG\r\n\x1a\n', 'it is a PNG')
    finally:
        app.close()


def test_paste():
    app = Dossier()
    try:
        app.find('Add Articles…', 'push button')
        app.keys('ctrl+shift+v')
        app.find('Paste an Article')
        time.sleep(1)
        app.type('Ada Moss, the mayor of Brinton, gave 4 million dollars to the Brinton Library on 3 May 2024.')
        app.press('Add Text')
        app.wait_label(r'^1 article added$')
    finally:
        app.close()


def test_guard():
    app = Dossier(*samples())
    try:
        app.select('Elon Musk')
        app.keys('ctrl+w')
        app.wait_label(r'^Save This Project\?$')
        app.press(mnemonic('Discard'))
        app.process.wait(timeout=PATIENCE)
        check(not unsaved(), 'what was discarded is gone')
    finally:
        app.close()


def test_search():
    app = Dossier(*samples())
    try:
        app.select('Elon Musk')
        app.keys('ctrl+f')
        app.type('Altman')
        app.wait(lambda: [text for text in app.labels() if re.fullmatch(r'\d+ of \d+', text)], 'a shorter list')
        app.keys('Return')
        app.wait_label('Sam Altman')
    finally:
        app.close()


def test_set_date():
    app = Dossier(*samples())
    try:
        app.select('Elon Musk')
        app.open_menu('More')
        app.press('Set Date…', 'menu item')
        app.wait_label('^Set the Date$')
        time.sleep(1)
        subprocess.run(['xdotool', 'key', 'ctrl+a'], check=True)
        app.type('4 March 2024')
        app.press(mnemonic('Set Date'))
        app.wait_label(r'^4 March 2024 · set by you$')
        app.keys('ctrl+z')
        app.wait(lambda: not [text for text in app.labels() if '4 March 2024' in text], 'the date to be taken back')
    finally:
        app.close()


def test_refused_files():
    empty = os.path.join(FOLDER, 'nothing.txt')
    open(empty, 'wb').close()
    binary = os.path.join(FOLDER, 'noise.txt')
    with open(binary, 'wb') as noise:
        noise.write(bytes(range(256)) * 40)
    app = Dossier(samples()[0], empty, binary)
    try:
        app.find('Not All Could Be Added')
        app.wait_label(r'^2 files could not be read\. 1 article was added\.$')
        app.wait_label('nothing.txt')
        app.wait_label('noise.txt')
    finally:
        app.close()


if __name__ == '__main__':
    sys.exit(main(globals()))
