# SPDX-License-Identifier: Apache-2.0
"""How files come in: dropped, opened from elsewhere, recent, rules. Usage: files_test.py DOSSIER [TEST...]"""
import os
import re
import subprocess
import sys
import time

from dossier_window import FOLDER, Dossier, check, main, mnemonic, save_as, write

DRAG_SOURCE = os.environ['DOSSIER_DRAG_SOURCE']
KNIGHTED = 'Ada Moss knighted Carl Ibsen in Brinton on 3 May 2024.'
MET = 'Ada Moss met Ben Oxley in Brinton on 4 May 2024.'
RULE = 'rule mine\n  on verb knight\n  subject agent\n  object patient\n  yields praised\n'


def mouse(*arguments):
    subprocess.run(['xdotool', *arguments], check=True)
    time.sleep(0.2)


def drag(app, *paths):
    """Drags files from another program's window into the middle of ours."""
    source = subprocess.Popen([DRAG_SOURCE, *paths])
    try:
        def look():
            out = subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', '^Files to Drag$'],
                                 capture_output=True, text=True, check=False).stdout.split()
            return out[-1] if out else None
        window = app.wait(look, 'the window to drag from')
        mouse('windowmove', '--sync', app.window_id(), '300', '100')
        mouse('windowmove', window, '20', '20')
        mouse('windowraise', window)
        mouse('mousemove', '--window', window, '60', '60')
        mouse('mousedown', '1')
        for x in range(80, 700, 60):
            mouse('mousemove', str(x), str(60 + x // 2))
        mouse('mousemove', '720', '430')
        mouse('mouseup', '1')
    finally:
        source.terminate()
        source.wait()


def test_drop_files():
    app = Dossier()
    try:
        app.find('Add Articles…', 'push button')
        drag(app, write('knighted.txt', KNIGHTED), write('met.txt', MET))
        app.find('Ben Oxley, person.*')
        app.wait_label('^knighted.txt$')
    finally:
        app.close()


def save_story(path):
    """Saves a project of one article at @path and ends the program."""
    app = Dossier(write('met.txt', MET))
    try:
        app.select('Ada Moss')
        save_as(app, path)
    finally:
        app.close()


def test_drop_project():
    path = os.path.join(FOLDER, 'dropped.dossier')
    save_story(path)
    app = Dossier()
    try:
        app.find('Add Articles…', 'push button')
        drag(app, path)
        app.find('Ben Oxley, person.*')
    finally:
        app.close()


def test_open_with():
    app = Dossier()
    try:
        app.find('Add Articles…', 'push button')
        # A second start hands its files to the program that runs, as a file manager's "Open with" does.
        subprocess.run([sys.argv[1], write('met.txt', MET)], check=True, timeout=30)
        app.find('Ben Oxley, person.*')
        uri = 'file://' + write('knighted.txt', KNIGHTED)
        subprocess.run(['gdbus', 'call', '--session', '--dest', 'org.dossier.Dossier', '--object-path',
                        '/org/dossier/Dossier', '--method', 'org.freedesktop.Application.Open', f"['{uri}']", '{}'],
                       check=True, capture_output=True, timeout=30)
        # The window that holds work is left alone; the article opens in one of its own.
        app.wait(lambda: len(app.all(role='frame')) == 2, 'a second window')
        app.wait_label('knighted.txt')
    finally:
        app.close()


def test_recent():
    path = os.path.join(FOLDER, 'recent story.dossier')
    save_story(path)
    app = Dossier()
    try:
        app.find('Add Articles…', 'push button')
        app.open_menu('Main Menu')
        app.press('recent story.dossier', 'menu item')
        app.find('Ben Oxley, person.*')
    finally:
        app.close()


def add_rules(app, path):
    app.press(mnemonic('Add File…'))
    app.find('Add a Rule File')
    time.sleep(1)  # the dialog takes the keyboard a moment after it is there
    app.type(path)
    mouse('key', 'Return')


def test_rules():
    article = write('knighted.txt', KNIGHTED + ' Carl Ibsen praised Ada Moss.')
    app = Dossier(article)
    try:
        app.select('Ada Moss')
        app.wait_label('^1 claim from 1 source$')
        app.open_menu('Main Menu')
        app.press('Rules…', 'menu item')
        app.wait_label('^None yet$')
        app.wait_label('^10-role.rules$')
        add_rules(app, write('mine.rules', RULE.replace('praised', 'no_such_claim')))
        app.wait_label(r'^Not added, nothing has changed\. mine\.rules:5: “no_such_claim” is no type of claim$')
        app.wait_label('^None yet$')
        add_rules(app, write('mine.rules', RULE))
        app.wait_label('^mine.rules$')
        app.wait_label('^2 claims from 1 source$')
        app.press('Remove “mine.rules”')
        app.press(mnemonic('Remove'))
        app.wait_label('^1 claim from 1 source$')
        check(not os.listdir(os.environ['DOSSIER_USER_RULES']), 'the copy is gone')
    finally:
        app.close()


def test_why():
    """The rule of a claim, its text, and the words that it matched."""
    app = Dossier(write('met.txt', MET))
    try:
        app.select('Ada Moss')
        time.sleep(1)  # the pane slides in
        app.click_on(app.find(r'Why is this here\?'))
        app.wait_label(r'^Set off by: “.*met.*”\nSubject: “.*”\nObject: “.*”$')
        app.wait_label(r'^Made by the rule “meeting-\S+” of 70-meeting\.rules, line \d+$')
        text = app.wait_label(r'^rule meeting-')
        check(re.search(r'^  yields met', text, re.M), 'the rule is shown as it stands in its file')
    finally:
        app.close()


def test_own_words():
    """Whom a claim rests on: one who criticises does so in her own words, and the article in its."""
    app = Dossier(write('ball.txt', 'Ada Lane met Rex Moss on Monday. "Rex Moss has dropped the ball," Lane told reporters.\n'))
    try:
        app.select('Ada Lane')
        app.wait_label('^in the words of Ada Lane$')
        app.wait_label('^in the article’s own words$')
        app.wait_label('^“Ada Lane met Rex Moss on Monday.”$')
        app.wait_label('^"Rex Moss has dropped the ball," Lane told reporters.$')
    finally:
        app.close()


def test_manual():
    """The menu opens the manual in the browser, here a script that writes down what it was given."""
    told = os.path.join(FOLDER, 'opened')
    browser = os.path.join(FOLDER, 'browser')
    with open(browser, 'w', encoding='utf8') as file:
        file.write(f'#!/bin/sh\necho "$1" > {told}\n')
    os.chmod(browser, 0o755)
    applications = os.path.join(os.environ['XDG_DATA_HOME'], 'applications')
    os.makedirs(applications, exist_ok=True)
    with open(os.path.join(applications, 'browser.desktop'), 'w', encoding='utf8') as file:
        file.write(f'[Desktop Entry]\nType=Application\nName=Browser\nExec={browser} %u\nMimeType=text/html;\n')
    with open(os.path.join(os.environ['XDG_CONFIG_HOME'], 'mimeapps.list'), 'w', encoding='utf8') as file:
        file.write('[Default Applications]\ntext/html=browser.desktop\n')
    app = Dossier()
    try:
        app.find('Add Articles…', 'push button')
        app.open_menu('Main Menu')
        app.press('Manual', 'menu item')
        app.wait(lambda: os.path.exists(told) and os.path.getsize(told) > 0, 'the browser')
        with open(told, encoding='utf8') as file:
            address = file.read().strip()
        check(address.endswith('/manual/index.html'), 'the browser is given the manual, not ' + address)
    finally:
        app.close()


if __name__ == '__main__':
    sys.exit(main(globals()))
