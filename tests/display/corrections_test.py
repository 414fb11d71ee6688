# SPDX-License-Identifier: Apache-2.0
"""What a user puts right by menu: names, findings, suggestions, articles. Usage: corrections_test.py DOSSIER [TEST...]"""
import re
import sys
import time

from dossier_window import Atspi, Dossier, check, main, samples, visible, walk, write

MET = 'Ada Moss met Carl Ibsen in Brinton on 3 May 2024.'
DENIED = 'Ada Moss did not meet Carl Ibsen on 3 May 2024, her office said.'
DENIED_BY_ANOTHER = 'Carla Voss did not meet Carl Ibsen on 3 May 2024, her office said.'
TWO_OF_A_NAME = 'Ada Moss, the mayor of Brinton, praised the Brinton Library. Ben Moss criticised the Brinton Library.'
WRONG_WEEKDAY = 'Ada Moss met Carl Ibsen in Brinton on Tuesday, March 6, 2019.'
ONE_OF_THEM = 'Moss praised the Harbour Trust on Monday.'


def tab(app, name):
    Atspi.Action.do_action(app.find(name, 'page tab').get_action_iface(), 0)


def dialog_of(app, label):
    return next((frame for frame in app.all() if frame.get_role_name() in ('frame', 'dialog')
                 and any(node.get_name() == label for node in walk(frame))), None)


def only_row(dialog, label):
    rows = [node for node in walk(dialog) if node.get_role_name() == 'list item']
    names = [node for row in rows for node in walk(row) if node.get_name() == label]
    return names[0] if len(rows) == 1 and names else None


def test_merge():
    app = Dossier(write('met.txt', MET), write('denied.txt', DENIED_BY_ANOTHER))
    try:
        app.select('Ada Moss')
        app.gone('Did it happen')
        app.open_menu('Correct or Hide')
        app.press('Same as…', 'menu item')
        app.wait_label('^The Same As$')
        time.sleep(1)  # the dialog takes the keyboard a moment after it is there
        app.type('Carla')
        dialog = app.wait(lambda: dialog_of(app, 'Who else is “Ada Moss”?'), 'the dialog')
        row = app.wait(lambda: only_row(dialog, 'Carla Voss'), 'one row')
        app.click_on(row, 'The Same As')
        app.wait(lambda: not app.nodes('Carla Voss'), 'the other node to go into the first')
        # Now the two articles speak of one person, and contradict each other.
        app.wait_label(r'^Did it happen\?$')
        app.keys('ctrl+z')
        app.wait(lambda: app.nodes('Carla Voss'), 'the other node to come back')
        app.gone('Did it happen')
    finally:
        app.close()


def test_split():
    app = Dossier(*samples())
    try:
        app.select('Elon Musk')
        app.open_menu('Correct or Hide')
        app.press('“Musk” is someone else', 'menu item')
        app.wait(lambda: app.nodes('Musk'), 'a node of its own')
        app.keys('ctrl+z')
        app.wait(lambda: not app.nodes('Musk'), 'the two to be one again')
    finally:
        app.close()


def test_dismiss_finding():
    app = Dossier(write('met.txt', MET), write('denied.txt', DENIED))
    try:
        app.select('Ada Moss')
        tab(app, 'Findings')
        app.wait_label(r'^Did it happen\?$')
        app.press('Dismiss')
        app.wait_label('^Dismissed by you$')
        app.wait_label(r'^0 of 1$')
        app.keys('ctrl+z')
        app.gone('^Dismissed by you$')
        app.gone(r'^0 of 1$')
    finally:
        app.close()


def visible_label(app, text):
    return next((node for node in app.all(text, 'label') if visible(node)), None)


def test_finding_without_claims():
    app = Dossier(write('met.txt', MET), write('denied.txt', DENIED), write('weekday.txt', WRONG_WEEKDAY))
    try:
        app.find(r'Ada Moss, person.*')
        tab(app, 'Findings')
        both = 'Dossier shows both sides and takes neither'
        app.wait(lambda: visible_label(app, 'Weekday does not fit its date'), 'the findings of all three articles')
        app.click_on(app.wait(lambda: visible_label(app, r'Did it happen\?'), 'the finding in the list'))
        app.wait(lambda: visible_label(app, both), 'the words of a contradiction')
        app.wait(lambda: visible_label(app, r'2 claims from .*'), 'the count of its claims')
        app.click_on(app.wait(lambda: visible_label(app, 'Weekday does not fit its date'), 'the other finding'))
        app.wait(lambda: not visible_label(app, both), 'the words of a contradiction to go')
        check(not visible_label(app, 'No claims.*'), 'nothing is said of claims where there can be none')
        app.select('Ada Moss')
        app.wait(lambda: visible_label(app, r'(?i)person · .*'), 'the kind of a person')
        app.wait(lambda: visible_label(app, r'\d+ claims from .*'), 'the count of her claims')
    finally:
        app.close()


def test_accept_suggestion():
    app = Dossier(write('two.txt', TWO_OF_A_NAME), write('one.txt', ONE_OF_THEM))
    try:
        app.find(r'Moss, person.*')
        tab(app, 'Findings')
        app.wait_label('^Is “Moss” the same as “Ada Moss”')
        app.press('The Same')
        app.wait(lambda: not app.nodes('Moss'), 'the node of the short name to go')
        app.keys('ctrl+z')
        app.wait(lambda: app.nodes('Moss'), 'the node of the short name to come back')
        app.press('Not the Same')
        app.gone('^Is “Moss” the same')
        check(app.nodes('Moss'), 'two that are not one stay two')
    finally:
        app.close()


def test_remove_article():
    app = Dossier(write('met.txt', MET), write('two.txt', TWO_OF_A_NAME))
    try:
        app.find('Ben Moss, person.*')
        app.open_menu('More')
        app.press('Remove from Project', 'menu item')
        app.wait(lambda: not app.nodes('Carl Ibsen') or not app.nodes('Ben Moss'), 'the nodes of one article to go')
        app.keys('ctrl+z')
        app.wait(lambda: app.nodes('Carl Ibsen') and app.nodes('Ben Moss'), 'the article to come back')
        check(not [text for text in app.labels() if re.search('could not', text)], 'nothing has failed')
    finally:
        app.close()


if __name__ == '__main__':
    sys.exit(main(globals()))
