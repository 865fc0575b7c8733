import { randomUUID } from 'node:crypto';
import { ruleRegister } from '@plenary/rules';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proposal, vote } from '../../test/given/decision.ts';
import { story } from '../../test/given/every-act.ts';
import { meeting } from '../../test/given/meeting.ts';
import { now, president, secretariat, uid } from '../../test/given/who.ts';
import { listenToRules, type RulesAsked } from '../../test/rules-asked.ts';
import { type TestStage, testStage } from '../../test/stage.ts';
import { pagesOf, type StageServer, serverOn } from '../../test/stage-server.ts';
import { commands } from '../modules.ts';
import { languageCtx } from '../web/ctx.ts';

/*
 * The law stands once: a rule that /rules shows as applied is asked by a command that decides, or by a page that shows what follows
 * from it. Everything is done once, through the door and on real pages, and it is heard which rules are asked. A rule that nobody
 * asks is not applied, whatever is written of it: build what asks it, or say in the register what it waits for.
 */

let stage: TestStage;
let here: StageServer;
let done: RulesAsked;
let shown: RulesAsked;

/** What the story leaves out: other kinds of decisions, a text that is decided. */
const more: readonly (readonly [command: string, facts: object, input: object, actor: object])[] = [
  ...(['D02', 'D04', 'D11'] as const).map(
    (kind) =>
      [
        'open-vote',
        { meeting: meeting(), proposal: proposal({ kind }), seats: [], newVote: uid(50), asked: [] },
        { meeting: uid(1), proposal: uid(20), consensusSought: true, method: 'recorded' },
        president,
      ] as const,
  ),
  // The story draws by hand: with seeds nobody knows which State is called first.
  [
    'draw-roll-call',
    {
      ...{ names: new Map(), called: ['FRA', 'URY'], secret: 'ab'.repeat(32) },
      vote: vote({
        lot: {
          ...{ commitment: 'x', states: ['FRA', 'URY'], among: ['FRA', 'URY'] },
          given: ['FRA', 'URY'].map((state) => ({ state, seed: '1' })),
        },
      }),
    },
    { vote: uid(21) },
    president,
  ],
  ['revise-proposal', proposal({ status: 'adopted' }), { proposal: uid(20), title: {}, body: {} }, secretariat],
];

/** Beside the pages of the session: where the data of the Assembly are judged by the rules. */
const ofTheData = [
  '/members',
  '/members/HUN',
  '/members/ARM',
  '/observers',
  '/organs/bureau',
  '/documents/ICC-ASP/22/Res.3',
  '/elections/2003-judges',
  '/elections/2003-cbf',
  '/elections/2021-prosecutor',
];

beforeAll(async () => {
  stage = await testStage();
  // What tests before this one have worked out of the same data would be known, and no rule asked for it.
  await sql`with one as (select sha256, body from reference_file order by path limit 1)
    insert into reference_file (path, sha256, body) select ${`nobody-reads-this-${randomUUID()}.json`}, sha256, body from one`.execute(
    stage.store.writes,
  );
  // A program that starts works some of it out before a page is asked for.
  done = listenToRules();
  here = await serverOn(stage);
  const told = { stage, made: {} };
  for (const { acts, does } of story) {
    const outcome = await does(told);
    if (!outcome.ok) throw new Error(`${acts}: ${JSON.stringify(outcome)}`);
  }
  for (const [name, facts, input, actor] of more) commands.get(name)?.decide(facts, input, actor as never, now);
  done.end();
  shown = listenToRules();
  for (const address of [...pagesOf(stage), ...ofTheData]) {
    const { status } = await here.get(address, stage.secretariat);
    if (status !== 200) throw new Error(`${address}: ${status}`);
  }
  shown.end();
}, 180_000);
afterAll(async () => {
  await here?.[Symbol.asyncDispose]();
  await stage?.[Symbol.asyncDispose]();
});

const listed = (of: (typeof ruleRegister)[number]['applied'] | 'waiting') =>
  ruleRegister
    .filter(({ applied }) => (of === 'waiting' ? typeof applied === 'object' : applied === of))
    .map(({ id }) => id)
    .toSorted();

describe('a rule that is shown as applied', () => {
  it('when something is done, is asked by a command that decides, and every rule so asked is shown so', () => {
    expect(listed('commands').length).toBeGreaterThan(20);
    expect([...done.byCommands.keys()].toSorted()).toEqual(listed('commands'));
  });

  it('is shown with what is recorded when it is asked (else: npx vitest run --project store app/src/law --update)', async () => {
    const acts = Object.fromEntries(listed('commands').map((id) => [id, done.actsOf(id).join(' ')]));
    for (const [id, kinds] of Object.entries(acts)) expect(kinds, id).not.toBe('');
    await expect(`${JSON.stringify(acts, null, 2)}\n`).toMatchFileSnapshot('./acts-by-rule.json');
  });

  it('names these acts to a reader, in the words of the record', async () => {
    const page = await (await here.get('/fr/rules')).text();
    const words = languageCtx('fr', now).t('record.act.meeting.opened');
    expect(page).toMatch(new RegExp(`Lorsqu’un acte est accompli<span class="small block">${words}</span>`));
    const empty = page.match(/<span class="small block"><\/span>/g);
    expect(empty).toBeNull();
  });

  it('on pages, is asked by a page that is not about the rules, and by no command', () => {
    expect(listed('pages').filter((id) => !shown.elsewhere.has(id) && !done.elsewhere.has(id))).toEqual([]);
    expect(listed('pages').filter((id) => shown.byCommands.has(id))).toEqual([]);
  });
});

describe('a rule that is shown as waiting', () => {
  it('is asked by no command and by no page: what is built says so in the register', () => {
    const asked = [done, shown].flatMap(({ byCommands, elsewhere }) => [...byCommands.keys(), ...elsewhere]);
    expect(listed('waiting').filter((id) => asked.includes(id))).toEqual([]);
  });
});
