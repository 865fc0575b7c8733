import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserJar } from '../../test/browser-jar.ts';
import { textOf } from '../../test/shown.ts';
import { type TestStage, testStage } from '../../test/stage.ts';
import { type StageServer, serverOn } from '../../test/stage-server.ts';
import { accreditPerson, describePerson, endAccreditation } from '../delegations/index.ts';
import { erasePerson } from '../erasure/index.ts';
import { accreditedAt, detailsOf, focalPointsAt, noDetails, proposalsOf } from '../identity/index.ts';
import { sweepSignIns } from '../identity/sweep.ts';
import { acts, again, filled, tables } from '../modules.ts';
import { verifyRecord } from '../record/index.ts';
import { endFocalPoint } from './end-focal-point.ts';
import { nameFocalPoint } from './name-focal-point.ts';
import { takeBack } from './proposals/keep.ts';

/** What focal points propose and the Secretariat decides, through HTTP and forms alone, as browsers without scripts do. */

let stage: TestStage;
let here: StageServer;
let uruguay: string;
let ghana: string;
let requests = 0;

const own = '/me/focal-point';
const requestId = () => {
  requests += 1;
  return `00000000-0000-4000-8000-${String(requests).padStart(12, '0')}`;
};

beforeAll(async () => {
  stage = await testStage();
  here = await serverOn(stage);
  uruguay = await named('URY', 'Example, Willow');
  ghana = await named('GHA', 'Example, Linden');
}, 120_000);

afterAll(async () => {
  await here[Symbol.asyncDispose]();
  await stage[Symbol.asyncDispose]();
});

async function named(state: string, name: string): Promise<string> {
  return (await stage.done(nameFocalPoint, { session: stage.session, state, name })).account ?? '';
}

/** Sends a form, and says what came of it: where it leads, or the page with its reasons. */
async function send(address: string, pairs: readonly (readonly [string, string])[], account: string) {
  const headers = {
    origin: 'http://localhost:4000',
    cookie: await here.cookieOf(account),
    'content-type': 'application/x-www-form-urlencoded',
  };
  const body = new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString();
  const answer = await here.server.app.request(`http://localhost:4000${address}`, { method: 'POST', headers, body });
  return { status: answer.status, to: answer.headers.get('location') ?? '', text: textOf(await answer.text()) };
}

const asked = (form: string, fields: Readonly<Record<string, string>>, account = uruguay, id = requestId()) =>
  send(`${own}/${form}`, [['requestId', id], ...Object.entries(fields)], account);
/** As a browser sends it: what was left empty too. */
const blank = { title: '', function: '', email: '', place: '' };
const person = (name: string, role = 'adviser', more: object = {}) =>
  asked('propose-person', { ...blank, name, role, ...more });
const proposals = (state = 'URY') => proposalsOf(stage.db, stage.session, state);
const persons = (state = 'URY') => accreditedAt(stage.db, stage.session, state);
const desk = () => `/desk/sessions/${stage.session}/focal-points/proposals`;
const shown = async (address: string, account: string) => (await here.get(address, account)).text();

/** What the Secretariat ticks, by the name on the page. */
async function ticks(names: readonly string[], html?: string): Promise<(readonly [string, string])[]> {
  const page = html ?? (await shown(desk(), stage.secretariat));
  const boxes = [...page.matchAll(/name="approve\[\]" value="([^"]+)".*?<span[^>]*>([^<]*)<\/span>/gs)];
  return names.map((name) => ['approve[]', boxes.find((box) => box[2] === name)?.[1] ?? `no ${name}`] as const);
}

const decide = async (
  what: 'approve' | 'send-back',
  names: readonly string[],
  more: (readonly [string, string])[] = [],
) => send(desk(), [...(await ticks(names)), ['do', what], ...more], stage.secretariat);

async function stands(): Promise<void> {
  const findings = await verifyRecord(stage.store, { acts, again, filled, tables });
  expect(findings.filter(({ ok }) => !ok)).toEqual([]);
}

describe('a focal point', () => {
  it('sees the own delegation, its rules and its day, and proposes persons; sent twice it is one', async () => {
    const page = textOf(await shown(own, uruguay));
    expect(page).toContain('Delegation of Uruguay');
    expect(page).toContain('One representative, with alternates and advisers');
    expect(page).toContain('Nothing is proposed');
    // It has its persons: nobody asks for them, on the page or above it.
    expect(page).toContain('Nothing waits');
    for (const address of [own, '/']) expect(await shown(address, uruguay)).not.toContain('Tell the Secretariat');
    const id = requestId();
    const fields = { name: 'Example, Rowan', role: 'adviser', function: 'Counsellor', email: 'rowan@example.org' };
    for (const _ of ['once', 'twice'])
      expect(await asked('propose-person', fields, uruguay, id)).toMatchObject({ status: 303, to: own });
    expect(await proposals()).toMatchObject([{ kind: 'add', name: 'Example, Rowan', status: 'waiting', version: 1 }]);
    // Under the same number something else is no repetition.
    const other = await asked('propose-person', { ...fields, name: 'Example, Linden' }, uruguay, id);
    expect([other.status, other.text]).toEqual([422, expect.stringContaining('already used for something else')]);
    expect(await proposals()).toHaveLength(1);
    expect(textOf(await shown(own, uruguay))).toContain('Example, Rowan');
    expect((await persons()).map(({ name }) => name)).not.toContain('Example, Rowan');
  });

  it('is told what is wrong, with what was written', async () => {
    const empty = await person('', 'adviser');
    expect(empty.status).toBe(422);
    expect((await person('Rowan Example')).text).toContain('Example, Rowan is proposed already');
    expect((await person('Example, Second', 'head')).text).toContain('has its representative already');
    const [head] = await persons();
    expect((await person(head?.name ?? '')).text).toContain('is accredited for Uruguay already');
    const wrong = await asked('propose-details', { account: head?.account ?? '', email: 'nowhere' });
    expect(wrong.status).toBe(422);
    expect((await asked('propose-details', { account: head?.account ?? '' })).text).toContain('Nothing was changed');
    expect((await asked('propose-leaving', { account: stage.delegate('FRA') })).text).toContain('is not accredited');
    expect(await proposals()).toHaveLength(1);
  });

  it('changes nothing of another delegation, and sees nothing of it', async () => {
    const [mine] = await proposals();
    const back = { proposal: mine?.id ?? '', version: '1' };
    expect((await asked('take-proposal-back', back, ghana)).text).toContain('Nothing was done');
    const other = { ...back, name: 'Example, Intruder', role: 'adviser' };
    expect((await asked('propose-person', other, ghana)).text).toContain('Nothing was done');
    expect((await here.get(`${own}/proposals/${mine?.id}`, ghana)).status).toBe(404);
    expect((await here.get(`${own}/persons/${stage.delegate('URY')}`, ghana)).status).toBe(404);
    expect(await shown(own, ghana)).not.toContain('Rowan');
    expect(await proposals()).toMatchObject([{ name: 'Example, Rowan', version: 1 }]);
  });

  it('neither speaks nor votes nor sits in a meeting, nor enters the desk', async () => {
    const { session, meeting } = stage;
    for (const [command, input] of [
      ['ask-for-floor', { meeting, state: 'URY' }],
      ['accredit-person', { session, state: 'URY', name: 'Example, Self', role: 'adviser' }],
      ['designate-representative', { session, state: 'URY', account: stage.delegate('URY') }],
    ] as const) {
      const { body } = await here.send(command, input, uruguay);
      expect(body.ok, command).toBe(false);
    }
    for (const address of [desk(), `/desk/sessions/${session}/delegations`])
      expect((await here.get(address, uruguay)).status).toBe(403);
    expect((await send(desk(), [['do', 'approve']], uruguay)).status).toBe(403);
    for (const account of [stage.delegate('URY'), stage.secretariat, stage.president])
      expect((await here.get(own, account)).status).toBe(403);
    expect(await shown(`/meetings/${meeting}`, uruguay)).not.toContain('action="/acts/');
    expect(await shown('/', uruguay)).toContain(own);
  });
});

describe('the Secretariat', () => {
  it('approves many at once, old beside new: by the acts that it would have entered', async () => {
    const head = (await persons())[0];
    await person('Example, Alder', 'alternate', { title: 'Ms' });
    const known = { account: head?.account ?? '', function: 'Permanent Representative' };
    expect((await asked('propose-details', known)).status).toBe(303);
    const page = textOf(await shown(desk(), stage.secretariat));
    expect(page).toContain('Proposals of delegations (3)');
    expect(page).toContain('Permanent Representative');
    expect(textOf(await shown('/', stage.secretariat))).toContain('Proposals of delegations that wait for you: 3');
    const answer = await decide('approve', ['Example, Rowan', 'Example, Alder', head?.name ?? '']);
    expect(answer).toMatchObject({ status: 303, to: `${desk()}?approved=3` });
    expect((await persons()).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Example, Rowan', 'Example, Alder']),
    );
    const details = await detailsOf(stage.db, [head?.account ?? '']);
    expect(details.get(head?.account ?? '')).toEqual({ ...noDetails, function: 'Permanent Representative' });
    // Of what was approved no name is kept.
    expect(await proposals()).toMatchObject([1, 2, 3].map(() => ({ status: 'approved', name: null, email: null })));
    expect(textOf(await shown(own, uruguay))).toContain('Approved');
    await stands();
  });

  it('sends back with a reason, which the focal point sees, and mends; half filled it is told so', async () => {
    await person('Example, Aspen');
    const unsaid = await decide('send-back', ['Example, Aspen']);
    expect(unsaid.status).toBe(422);
    // It goes to the focal point, and nobody else reads it.
    expect(unsaid.text).toContain('Say what is missing or wrong; the focal point reads it.');
    expect(unsaid.text).not.toContain('it stands in the record');
    expect(textOf(await shown(desk(), stage.secretariat))).not.toContain('Reason for sending back (optional)');
    expect(textOf(await shown('/', stage.secretariat))).toMatch(
      /Proposals of delegations that wait for you: 1: Demonstration session \(\d+ \w+/,
    );
    expect((await send(desk(), [['do', 'approve']], stage.secretariat)).text).toContain('Tick at least one proposal');
    const answer = await decide('send-back', ['Example, Aspen'], [['reason', 'The function is missing.']]);
    expect(answer.to).toBe(`${desk()}?returned=1`);
    expect(textOf(await shown(own, uruguay))).toContain('The function is missing.');
    expect(textOf(await shown('/', uruguay))).toMatch(
      /by \d+ \w+ \d+ Proposals that were sent back: 1 ?Demonstration session ?Mend them/,
    );
    expect(await shown(desk(), stage.secretariat)).not.toContain('Example, Aspen');
    const sentBack = (await proposals()).find(({ status }) => status === 'sent-back');
    const mended = { proposal: sentBack?.id ?? '', version: String(sentBack?.version) };
    const form = await shown(`${own}/proposals/${sentBack?.id}`, uruguay);
    expect(form).toContain('Example, Aspen');
    const fields = { ...mended, name: 'Example, Aspen', role: 'adviser', function: 'Legal Adviser' };
    expect((await asked('propose-person', fields)).status).toBe(303);
    // The page from before the mending is as old as it is.
    expect((await asked('propose-person', fields)).text).toContain('Nothing was done');
    expect((await decide('approve', ['Example, Aspen'])).to).toBe(`${desk()}?approved=1`);
  });

  it('is told when another decided, or the focal point changed it, since the page was opened', async () => {
    await person('Example, Hazel');
    await person('Example, Maple');
    const page = await shown(desk(), stage.secretariat);
    const both = await ticks(['Example, Hazel', 'Example, Maple'], page);
    expect((await decide('approve', ['Example, Hazel'])).status).toBe(303);
    const late = await send(desk(), [...both, ['do', 'approve']], stage.secretariat);
    expect(late.text).toContain('were decided, changed or taken back meanwhile');
    const back = await send(desk(), [...both, ['do', 'send-back'], ['reason', 'Why']], stage.secretariat);
    expect(back.text).toContain('were decided, changed or taken back meanwhile');
    const maple = (await proposals()).find(({ name }) => name === 'Example, Maple');
    const taken = { proposal: maple?.id ?? '', version: String(maple?.version) };
    expect((await asked('take-proposal-back', taken)).status).toBe(303);
    expect((await asked('take-proposal-back', taken)).text).toContain('Nothing was done');
    expect((await persons()).filter(({ name }) => /Hazel|Maple/.test(name))).toHaveLength(1);
  });

  it('at the same moment: one of two decides, and nobody is accredited twice', async () => {
    await person('Example, Spruce');
    const one = [...(await ticks(['Example, Spruce'])), ['do', 'approve']] as const;
    const answers = await Promise.all([1, 2].map(() => send(desk(), one, stage.secretariat)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422]);
    expect(answers.find(({ status }) => status === 422)?.text).toContain('meanwhile');
    expect((await persons()).filter(({ name }) => name === 'Example, Spruce')).toHaveLength(1);
  });

  it('is asked back about somebody who is accredited for another State, as everywhere', async () => {
    await stage.done(accreditPerson, {
      session: stage.session,
      state: 'GHA',
      name: 'Example, Two Seats',
      role: 'adviser',
    });
    expect((await person('Example, Two Seats')).status).toBe(303);
    expect(textOf(await shown(desk(), stage.secretariat))).toContain('is accredited for Ghana already');
    const refused = await decide('approve', ['Example, Two Seats']);
    expect(refused).toMatchObject({ status: 422 });
    const [proposal] = (await proposals()).filter(({ status }) => status === 'waiting');
    const meant = [['meant[]', proposal?.id ?? ''] as const];
    expect((await decide('approve', ['Example, Two Seats'], meant)).status).toBe(303);
  });

  it('replaces the head in one decision: who leaves goes before who comes', async () => {
    const head = (await persons()).find(({ role }) => role === 'head');
    expect((await asked('propose-leaving', { account: head?.account ?? '' })).status).toBe(303);
    expect((await asked('propose-details', { account: head?.account ?? '', function: 'X' })).text).toContain(
      'Something is proposed of',
    );
    expect((await person('Example, New Head', 'head')).status).toBe(303);
    expect((await person('Example, Third Head', 'head')).text).toContain('as the representative already');
    expect((await decide('approve', [head?.name ?? '', 'Example, New Head'])).status).toBe(303);
    const after = await persons();
    expect(after.filter(({ role }) => role === 'head').map(({ name }) => name)).toEqual(['Example, New Head']);
    expect(after.map(({ account }) => account)).not.toContain(head?.account);
    await stands();
  });

  it('is told of what became stale: the person was changed, or is there no longer', async () => {
    const rowan = (await persons()).find(({ name }) => name === 'Example, Rowan');
    const seat = { session: stage.session, state: 'URY', account: rowan?.account ?? '' };
    await asked('propose-details', { account: seat.account, function: 'Minister' });
    await stage.done(describePerson, { ...seat, function: 'Ambassador' });
    expect(textOf(await shown(desk(), stage.secretariat))).toContain('something else was entered of this person');
    await stage.done(endAccreditation, seat);
    expect(textOf(await shown(desk(), stage.secretariat))).toContain('no longer accredited');
    expect(textOf(await shown(own, uruguay))).toContain('no longer accredited');
    expect((await decide('approve', ['Example, Rowan'])).text).toContain('not accredited');
    await stage.done(erasePerson, { account: seat.account, reason: 'At request' });
    expect((await proposals()).filter(({ account }) => account === seat.account)).toEqual([]);
    await stands();
  });
});

describe('a list of focal points', () => {
  it('says of two lines for one State which line is the other: nobody is named yet', async () => {
    const browser = browserJar('http://localhost:4000', (at, init) => here.server.app.request(at, init));
    await browser.send('/sign-in', { account: stage.secretariat });
    const text = 'State;Name\nJapan;Example, Rose\nJapan;Example, Thorn';
    const list = `/desk/sessions/${stage.session}/import/focal-points`;
    const said = textOf(await (await browser.send(list, { text })).text());
    expect(said).toContain('Line 2 of this list names Example, Rose as the focal point of Japan.');
    expect(said).not.toContain('is the focal point of Japan already');
  });
});

describe('a list of the own delegation', () => {
  const markIn = (html: string) => /name="mark" value="(\w+)"/.exec(html)?.[1] ?? '';

  it('has the same preview, without States; nothing is accredited by it', async () => {
    const browser = browserJar('http://localhost:4000', (at, init) => here.server.app.request(at, init));
    await browser.send('/sign-in', { account: uruguay });
    const text =
      'Role;Family name;Given name;Function\nAdviser;Example;Birch;Expert\nHead;Example;Cedar;\nAdviser;Example;Alder;';
    const page = await (await browser.send(`${own}/import`, { text })).text();
    expect(textOf(page)).toContain('has its representative already');
    const before = await persons();
    const kept = browser.at();
    await browser.send(kept, { mark: markIn(page), leaveOut: 'yes' });
    expect(browser.at()).toBe(`${own}?made=1&changed=0`);
    expect(await persons()).toEqual(before);
    expect((await proposals()).at(-1)).toMatchObject({ name: 'Example, Birch', function: 'Expert', status: 'waiting' });
    // Sent twice: the answer is that of the first time.
    await browser.send(kept, { mark: markIn(page) });
    expect(browser.at()).toBe(`${own}?made=1&changed=0`);
    const again = await browser.send(`${own}/import`, { text });
    expect(textOf(await again.text())).toContain('Nothing to do');
    expect((await send(`${own}/import`, [['text', text]], stage.secretariat)).status).toBe(403);
    expect((await here.get(`${own}/import/export.csv`, uruguay)).status).toBe(200);
  });
});

describe('in the end', () => {
  it('a focal point who was named for the wrong State is gone at once, and the proposals wait', async () => {
    const cookie = await here.cookieOf(uruguay);
    const there = async () =>
      (await here.server.app.request(`http://localhost:4000${own}`, { headers: { cookie } })).status;
    expect(await there()).toBe(200);
    await stage.done(endFocalPoint, { session: stage.session, state: 'URY', account: uruguay });
    expect(await there()).toBe(303);
    expect((await person('Example, Too Late')).status).not.toBe(200);
    expect((await proposals()).some(({ name }) => name === 'Example, Too Late')).toBe(false);
    expect((await proposals()).some(({ name }) => name === 'Example, Birch')).toBe(true);
    const late = await takeBack(stage.store, uruguay, { id: uruguay, version: 1 });
    expect(late).toMatchObject({ ok: false, objections: [{ code: 'needs-focal-point' }] });
    expect(await focalPointsAt(stage.db, stage.session, 'URY')).toEqual([]);
    // Erased, nothing is left of what the person proposed.
    await stage.done(erasePerson, { account: uruguay, reason: 'At request' });
    expect(await proposals()).toEqual([]);
    await stands();
  });

  it('what was proposed is gone with the session', async () => {
    await asked('propose-person', { name: 'Example, Oak', role: 'adviser' }, ghana);
    expect(await proposals('GHA')).toHaveLength(1);
    await stage.db.updateTable('delegation_proposal').set({ expires_at: '2020-01-01T00:00:00.000Z' }).execute();
    await sweepSignIns(stage.store);
    expect(await proposals('GHA')).toEqual([]);
    expect(here.faults).toEqual([]);
  });
});
