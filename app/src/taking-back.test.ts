import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from './modules.ts';

/**
 * Of each act: `back`, the command that takes it back or mends it; or `again`, why doing it once more mends it; or `asks`, the
 * file that asks before it, because nobody can take it back. A new command needs a line here.
 */
type Class =
  | { readonly back: string }
  | { readonly again: string }
  | { readonly asks: string; readonly because: string };

const confirm = 'chair/pages/confirm.tsx';

const classes: Readonly<Record<string, Class>> = {
  'assign-office': { back: 'end-office' },
  'end-office': { asks: 'cli/account.ts', because: 'the person gets a new account with the office' },
  'end-sign-ins': { again: 'a new link lets the person in' },
  'certify-contributions': { again: 'a newer statement replaces it' },
  'grant-exemption': { back: 'take-back-exemption' },
  'take-back-exemption': { back: 'grant-exemption' },
  'create-session': { back: 'change-session' },
  'change-session': { again: 'changed once more' },
  'add-agenda-item': { back: 'rename-agenda-item' },
  'rename-agenda-item': { again: 'renamed once more' },
  'schedule-meeting': { back: 'cancel-meeting' },
  'reschedule-meeting': { again: 'moved once more' },
  'cancel-meeting': { asks: 'desk/pages/cancel-meeting.tsx', because: 'the meeting keeps its number and never opens' },
  'set-parameter': { back: 'reset-parameter' },
  'reset-parameter': { back: 'set-parameter' },
  'accredit-person': { back: 'end-accreditation' },
  'end-accreditation': {
    asks: 'desk/pages/end-accreditation.tsx',
    because: 'the seat may leave the meeting, and the person gets a new account',
  },
  'designate-representative': { back: 'end-designation' },
  'end-designation': { back: 'designate-representative' },
  'erase-person': { asks: 'desk/pages/erase-person.tsx', because: 'the name is gone' },
  'erase-entry-data': { asks: 'cli/account.ts', because: 'the data are gone' },
  'register-presence': { again: 'a seat arrives or leaves once more' },
  'open-meeting': { back: 'close-meeting' },
  'close-meeting': { back: 'reopen-meeting' },
  'reopen-meeting': { back: 'close-meeting' },
  'take-up-item': { again: 'another item is taken up' },
  'conclude-item': { back: 'reopen-item' },
  'reopen-item': { back: 'conclude-item' },
  'ask-for-floor': { back: 'withdraw-from-list' },
  'withdraw-from-list': { back: 'put-back-speaker' },
  'move-speaker': { again: 'moved once more' },
  'accept-group': { back: 'remove-speaker' },
  'exchange-speakers': { again: 'exchanged once more' },
  'skip-speaker': { back: 'put-back-speaker' },
  'remove-speaker': { back: 'put-back-speaker' },
  'put-back-speaker': { back: 'remove-speaker' },
  'give-floor': { back: 'put-back-speaker' },
  'end-speech': { again: 'the seat asks for the floor and gets it' },
  'close-list': { back: 'reopen-list' },
  'reopen-list': { back: 'close-list' },
  'set-time-limit': { again: 'set once more' },
  'show-on-screen': { again: 'another screen is shown' },
  'submit-proposal': { back: 'withdraw-proposal' },
  'revise-proposal': { again: 'revised once more' },
  'withdraw-proposal': { again: 'the text is submitted once more, under a new symbol' },
  'adopt-by-consensus': { asks: confirm, because: 'the Assembly has decided' },
  'open-vote': { back: 'take-back-vote' },
  'draw-roll-call': { back: 'take-back-vote' },
  'note-no-answer': { again: 'the seat is called once more' },
  'cast-vote': { back: 'correct-vote' },
  'correct-vote': { again: 'corrected once more' },
  'close-vote': { back: 'take-back-vote' },
  'announce-result': { asks: confirm, because: 'the Assembly has decided' },
  'take-back-vote': { asks: confirm, because: 'the votes are gone; the proposal is put again' },
  'create-election': { back: 'change-election-seats' },
  'change-election-seats': { again: 'changed once more' },
  'nominate-candidate': { back: 'correct-candidate' },
  'correct-candidate': { again: 'corrected once more' },
  'withdraw-candidate': { asks: 'desk/pages/change-candidate.tsx', because: 'the State has given notice' },
  'remove-candidate': { asks: 'desk/pages/change-candidate.tsx', because: 'the next ballot is without the candidate' },
  'open-ballot': { back: 'annul-ballot' },
  'enter-count': { again: 'entered once more before the announcement' },
  'announce-ballot': { asks: confirm, because: 'who is elected is elected' },
  'record-lot': {
    asks: 'desk/pages/confirm-lot.tsx',
    because: 'a judge is elected; it is taken back for a short time',
  },
  'declare-elected': { asks: confirm, because: 'who is elected is elected' },
  'take-back-lot': { back: 'record-lot' },
  'annul-ballot': { again: 'the ballot is held once more under its number' },
  'introduce-log-key': { back: 'retire-log-key' },
  'retire-log-key': { again: 'at the machine; a new key is introduced' },
  'resume-log': { again: 'at the machine, after a halt' },
  'succeed-log': { again: 'at the machine, with a new key' },
  'confirm-clock': { again: 'confirmed once more' },
};

const folder = import.meta.dirname;
const textOf = (file: string) => readFileSync(path.join(folder, file), 'utf8');
const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));

describe('what was done by mistake', () => {
  it('has for every act a way back, a way to do it again, or a question before it', () => {
    expect(Object.keys(classes).toSorted()).toEqual([...commands.keys()].toSorted());
  });

  it('is taken back by a command that is there', () => {
    const ways = Object.values(classes).flatMap((one) => ('back' in one ? [one.back] : []));
    expect(ways.filter((name) => !commands.has(name))).toEqual([]);
  });

  const asking = Object.entries(classes).flatMap(([name, one]) => ('asks' in one ? [[name, one.asks] as const] : []));

  it.each(asking)('%s asks in %s, and no other page sends it without a question', (name, file) => {
    expect(textOf(file)).toMatch(file.startsWith('cli/') ? /\basked\(/ : new RegExp(`['"]${name}['"]|command: act,`));
    const unasked = pages.filter((page) => page !== file && textOf(page).includes(`command="${name}"`));
    // The part of the desk that leads to the page names the act without sending it.
    const sends = unasked.filter((page) => new RegExp(`<Form[^>]*command="${name}"`).test(textOf(page)));
    expect(sends).toEqual([]);
  });
});
