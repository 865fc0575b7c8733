import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openedBy, type TestStage, testStage } from '../test/stage.ts';
import { pagesOf, type StageServer, serverOn } from '../test/stage-server.ts';
import { announceResult, castVote, closeVote, openVote } from './decisions/index.ts';
import { accreditPerson } from './delegations/index.ts';
import { askedField } from './door/kinds/asked-field.ts';
import { nothingElse } from './door/kinds/nothing-else.ts';
import { openBallot } from './elections/index.ts';
import { askForFloor } from './floor/index.ts';
import { takeUpItem } from './meetings/index.ts';
import { commands } from './modules.ts';
import { setParameter } from './parameters/index.ts';
import { certifyContributions } from './right-to-vote/index.ts';
import { inputOf } from './web/acts/acts-routes.ts';
import { carried } from './web/form-state.ts';

/** Every form of an act: what its controls promise is what the command takes. */

let stage: TestStage;
let site: StageServer;

beforeAll(async () => {
  stage = await testStage();
  site = await serverOn(stage);
}, 60_000);

afterAll(async () => {
  await site[Symbol.asyncDispose]();
  await stage[Symbol.asyncDispose]();
});

/** Fields that a form needs and its command could do without: an older entry has none, a program leaves them out. */
const neededHere: ReadonlySet<string> = new Set([
  'create-session announced',
  // A special session is refused without, and a request by the rule on supplementary items.
  'create-session convenedBy',
  'request-agenda-item memorandum',
  // Only motions that are about a proposal ask for one.
  'make-motion about',
  'change-session announced',
  'schedule-meeting startsAtLocal',
  'reschedule-meeting startsAtLocal',
  'schedule-meeting startsAtTurn',
  'reschedule-meeting startsAtTurn',
  'place-programme-entry startsAtLocal',
  'place-programme-entry endsAtLocal',
  'change-programme-entry startsAtLocal',
  'change-programme-entry endsAtLocal',
  'place-programme-entry startsAtTurn',
  'change-programme-entry startsAtTurn',
  'add-agenda-item kind',
  'rename-agenda-item kind',
  'submit-proposal kind',
  'submit-proposal sponsor',
  'draw-roll-call state',
  'set-time-limit extent',
  'announce-list closesAtLocal',
  'nominate-candidate gender',
  'correct-candidate name',
  'correct-candidate list',
  'correct-candidate gender',
  'correct-candidate nationality',
  'designate-representative reference',
]);

/** The page knows which parameter it is, and asks for figures where it is a number. */
const figuresHere = /^set-parameter value/;

interface Control {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** what it may send, where that stands on the page */
  readonly values: readonly string[];
}

interface FormOnPage {
  readonly command: string;
  readonly controls: readonly Control[];
}

const plain = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');

function attributesOf(inside: string): Readonly<Record<string, string>> {
  const found = [...inside.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)];
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name.toLowerCase(), plain(value)]));
}

function formsOn(html: string): readonly FormOnPage[] {
  return [...html.matchAll(/<form[^>]*action="[^"]*\/acts\/([a-z-]+)"[^>]*>(.*?)<\/form>/gs)].map(
    ([, command = '', inside = '']) => ({ command, controls: controlsIn(inside) }),
  );
}

function controlsIn(inside: string): readonly Control[] {
  return [...inside.matchAll(/<(input|select|textarea)\b([^>]*?)\/?>(?:(.*?)<\/\1>)?/gs)]
    .map(([whole, tag = '', head = '']) => {
      const attributes = attributesOf(head);
      const options = [...whole.matchAll(/<option[^>]* value="([^"]*)"/g)].map(([, value = '']) => plain(value));
      const fixed = ['hidden', 'radio', 'checkbox'].includes(attributes.type ?? '');
      return { tag, attributes, values: tag === 'select' ? options : fixed ? [attributes.value ?? ''] : [] };
    })
    .filter(({ attributes: { name } }) => name !== undefined && !carried.has(name));
}

/** What a control promises that its kind does not hold. */
function wrongWith(command: string, { tag, attributes, values }: Control): readonly string[] {
  const { name = '', type = '', required } = attributes;
  const asks = commands.get(command);
  const asked = asks && askedField(asks.input, name);
  if (asks === undefined || asked === undefined) return type === 'hidden' ? [] : ['is asked for by nobody'];
  const { control, needed, kind, language } = asked;
  const wrong: string[] = [];
  const field = name.replace(/\[\]$/, '').split('.')[0] ?? '';
  for (const value of values.filter((one) => one !== '')) {
    const english = language === undefined ? [] : [[`${field}.en`, ['Report']] as const];
    const { error } = nothingElse(asks.input).safeParse(
      inputOf(new Map<string, readonly string[]>([...english, [name, [value]]])),
    );
    if (error?.issues.some(({ path }) => path[0] === field)) wrong.push(`sends "${value}", which is refused`);
  }
  if (type === 'hidden' || type === 'radio' || type === 'checkbox') return wrong;
  const mayBeEmpty = required === undefined;
  if (mayBeEmpty && needed) wrong.push('may be left empty, which is refused');
  if (!mayBeEmpty && !needed && !neededHere.has(`${command} ${name}`)) wrong.push('is required, and need not be there');
  if (tag === 'select') return wrong;
  if (kind === undefined || ['choice', 'flag', 'id', 'state', 'session'].includes(kind))
    wrong.push(`is written, and is a ${kind}`);
  const promised = {
    lines: tag === 'textarea' ? true : undefined,
    type: type === 'text' || tag === 'textarea' ? undefined : type,
    inputMode: figuresHere.test(`${command} ${name}`) ? control.inputMode : attributes.inputmode,
    maxLength: attributes.maxlength === undefined ? undefined : Number(attributes.maxlength),
    min: attributes.min,
    max: attributes.max,
  };
  const held = {
    lines: undefined,
    type: undefined,
    inputMode: undefined,
    maxLength: undefined,
    min: undefined,
    max: undefined,
  };
  if (JSON.stringify(promised) !== JSON.stringify({ ...held, ...control }))
    wrong.push(`promises ${JSON.stringify(promised)}, its kind ${JSON.stringify(control)}`);
  return wrong;
}

/** Addresses that differ in an id, a State or a day alone show one form. */
const alike = (address: string): string =>
  address.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|(?<=[/=])[A-Z]{3}\b|\d{4}-\d\d-\d\d|\b\d+\b/g, '*');

/** Where the links of a page lead among the pages that have forms. */
function linksOn(html: string): readonly string[] {
  const found = html.matchAll(/ href="(\/(?:desk|meetings|votes|decisions|ballots|members\/right-to-vote)[^"#]*)/g);
  return [...found].map(([, address = '']) => plain(address)).filter((address) => !/\.(csv|json|ics)\b/.test(address));
}

describe('a control of a form', () => {
  const seen = new Set<string>();
  const wrong = new Set<string>();

  /** Every page with forms that a person is led to by links. */
  async function walk(account: string, starts: readonly string[]): Promise<void> {
    const waiting = [...starts];
    const known = new Set(waiting.map(alike));
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
      const html = await (await site.get(at, account)).text();
      for (const link of linksOn(html))
        if (!known.has(alike(link))) {
          known.add(alike(link));
          waiting.push(link);
        }
      for (const { command, controls } of formsOn(html))
        for (const control of controls) {
          const { name = '', type } = control.attributes;
          if (type !== 'hidden') seen.add(`${command} ${name.replace(/\..*|\[\]$/, '')}`);
          for (const why of wrongWith(command, control)) wrong.add(`${command} ${name} on ${at} ${why}`);
        }
    }
  }

  it('says what the kind of its field says, on every page', async () => {
    const { session, meeting, items, election, president, secretariat, done } = stage;
    const [, proposal] = stage.proposals;
    const one = `/desk/elections/${election}/candidates/${stage.candidates[0]}`;
    const decided = { decidedOn: '2026-11-20', reference: 'Bureau, example', reason: 'For an example' };
    await done(setParameter, { session, key: 'debate.minutes', value: 4, ...decided });
    const unpaid = [2023, 2024, 2025].map((year) => ({ year, cents: 100_000 }));
    await done(certifyContributions, { session, state: 'AND', due: unpaid, paid: [] });
    await done(accreditPerson, { session, state: 'AND', name: 'Demonstration adviser', role: 'adviser' });
    await walk(secretariat, [
      ...pagesOf(stage).filter((page) => !/\.(csv|json)$/.test(page)),
      ...['correct', 'remove', 'withdraw'].map((change) => `${one}/${change}`),
      `/meetings/${meeting}/speakers`,
      `/members/right-to-vote?session=${session}`,
    ]);

    await openedBy(stage, ['AND', 'FJI']);
    await done(takeUpItem, { meeting, item: items.resolution }, president);
    for (const state of ['FRA', 'URY', 'KEN']) await done(askForFloor, { meeting, state }, stage.delegate(state));
    const { vote = '' } = await done(openVote, { meeting, proposal, consensusSought: true }, president);
    const ofMeeting = ['', '/podium', '/presence', '/speakers'].map((page) => `/meetings/${meeting}${page}`);
    const underWay = [...ofMeeting, `/votes/${vote}`, `/desk/sessions/${session}/proposals`];
    for (const account of [secretariat, president, stage.delegate('FRA')]) await walk(account, underWay);

    for (const [state, account] of stage.delegates)
      if (state !== 'AND' && state !== 'FJI') await done(castVote, { vote, state, choice: 'yes' }, account);
    await done(closeVote, { vote }, president);
    await done(announceResult, { vote }, president);
    await done(takeUpItem, { meeting, item: items.judges }, president);
    const { ballot } = await done(openBallot, { meeting, election }, president);
    await walk(secretariat, [...ofMeeting, `/votes/${vote}`, `/ballots/${ballot}/count`]);
    expect([...wrong]).toEqual([]);
    expect(seen.size).toBeGreaterThan(75);
  }, 120_000);
});
