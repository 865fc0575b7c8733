import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { story } from '../../test/given/every-act.ts';
import { type TestStage, testStage } from '../../test/stage.ts';
import { type StageServer, serverOn } from '../../test/stage-server.ts';
import type { Act } from '../door/act.ts';
import type { Command } from '../door/command.ts';
import { no } from '../door/objection.ts';
import { perform } from '../door/perform.ts';
import { machine } from '../door/who.ts';
import { electionFacts } from '../elections/facts.ts';
import { electionFactsAt } from '../elections/facts-at.ts';
import { commands } from '../modules.ts';

/** The page of an entry, for ever: each is read when it is recorded, and once more after an act of every kind and more. */

let stage: TestStage;
let here: StageServer;
/** what each page said when its entry was the last one */
const first = new Map<number, string>();
const differing: string[] = [];

const sayActs: Command<{ acts: Act[] }, null> = {
  name: 'say-acts',
  undo: { again: 'a test' },
  who: machine(no('needs-system', { command: 'x' })),
  input: z.object({ acts: z.array(z.custom<Act>()) }),
  load: async () => null,
  decide: (_, { acts }) => ({ ok: true, capacity: 'system', acts }),
};

beforeAll(async () => {
  stage = await testStage();
  here = await serverOn(stage);
  const told = { stage, made: {} };
  for (const { acts, does } of story) {
    const outcome = await does(told);
    if (!outcome.ok) throw new Error(`${acts}: ${JSON.stringify(outcome)}`);
    await readNew();
    differing.push(...(await foldDiffers(`${acts}`)));
  }
  // Mistakes are mended after the results, too: nothing refuses these acts but the commands that give them.
  const candidate = stage.candidates[6] ?? '';
  const election = stage.election;
  const [row] = await stage.db.selectFrom('candidate').selectAll().where('id', '=', candidate).execute();
  if (!row) throw new Error('no candidate');
  const { list, region, gender, nationality, name } = row;
  const was = { name, list, region, gender, nationality };
  const reason = 'For the test';
  await says('candidate.corrected', { election, candidate, ...was, name: 'Zulu, Spelt Anew', was, reason });
  await says('election.changed', { election, seats: 3, was: 6, reason });
  await says('candidate.withdrawn', { election, candidate: stage.candidates[7], afterBallot: 0, reference: 'NV/1' });
  for (const item of Object.values(stage.items))
    await says(
      'agenda-item.renamed',
      { item, session: stage.session, title: { en: 'Called otherwise' } },
      `agenda-item:${item}`,
    );
  // A meeting goes on for longer than its log on one page is.
  const setTimeLimit = commands.get('set-time-limit');
  if (!setTimeLimit) throw new Error('no command');
  for (let n = 0; n < 61; n += 1)
    await stage.done(setTimeLimit, { meeting: stage.meeting, seconds: 60 + n }, stage.president);
}, 240_000);
afterAll(async () => {
  await here?.[Symbol.asyncDispose]();
  await stage?.[Symbol.asyncDispose]();
});

async function says(act: string, data: object, subject = `election:${stage.election}`): Promise<void> {
  const said = { act, subject, audience: 'public' as const, cites: [], data };
  const outcome = await perform(stage.door, sayActs, { acts: [said] }, { account: null });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  differing.push(...(await foldDiffers(act)));
}

/** The election told from the record and the one in the tables. */
async function foldDiffers(after: string): Promise<readonly string[]> {
  const [last] = await stage.db.selectFrom('entry').select(['seq', 'at']).orderBy('seq', 'desc').limit(1).execute();
  if (!last) return [];
  const { city, demonstration } = await stage.db
    .selectFrom('session')
    .selectAll()
    .where('id', '=', stage.session)
    .executeTakeFirstOrThrow();
  const held = await stage.db.selectFrom('election').select('id').execute();
  const wrong: string[] = [];
  for (const { id } of held) {
    const told = await electionFactsAt(stage.db, id, last, { city, places: [], demonstration });
    const kept = await electionFacts(stage.db, id, last.at);
    if (JSON.stringify(sorted(told)) !== JSON.stringify(sorted(kept))) wrong.push(`${after}: ${id}`);
  }
  return wrong;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}

/** What the page says of the entry itself: from its title to the chain, without what is signed later. */
async function said(seq: number): Promise<string> {
  const html = await (await here.get(`/ru/record/${seq}`)).text();
  const from = html.indexOf('<main');
  const data = html.indexOf('id="data"');
  const to = html.indexOf('</section>', data);
  expect(data).toBeGreaterThan(from);
  return html
    .slice(from, to)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

async function readNew(): Promise<void> {
  const last = Math.max(0, ...first.keys());
  const rows = await stage.db
    .selectFrom('entry')
    .select('seq')
    .where('audience', '=', 'public')
    .where('seq', '>', last)
    .orderBy('seq')
    .execute();
  for (const { seq } of rows.slice(-6)) first.set(seq, await said(seq));
}

describe('the page of an entry', { timeout: 120_000 }, () => {
  it('says what it said on the first day, whatever was corrected, withdrawn, renamed or taken back since', async () => {
    expect(first.size).toBeGreaterThan(70);
    const changed: string[] = [];
    for (const [seq, text] of first) {
      const now = await said(seq);
      if (now !== text) changed.push(`${seq}\n  then: ${text}\n  now:  ${now}`);
    }
    expect(changed).toEqual([]);
  });

  it('has an election as it stood then: with the old name, without the lot that came later', async () => {
    const seqOf = async (act: string) =>
      (await stage.db.selectFrom('entry').select('seq').where('act', '=', act).orderBy('seq').executeTakeFirstOrThrow())
        .seq;
    const announced = await said(await seqOf('ballot.announced'));
    expect(announced).not.toContain('Zulu');
    expect(announced).not.toContain('жребий');
    expect(await said(await seqOf('lot.drawn'))).not.toBe(announced);
  });

  it('tells an election from the record as the tables hold it, after every act', () => {
    expect(differing).toEqual([]);
  });
});
