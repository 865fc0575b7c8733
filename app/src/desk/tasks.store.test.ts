import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestStage, testStage } from '../../test/stage.ts';
import { cancelMeeting } from '../meetings/cancel-meeting.ts';
import { filled } from '../modules.ts';
import { certifyContributions } from '../right-to-vote/index.ts';
import { createSession } from '../sessions/create-session.ts';
import { sessionRunHere } from '../sessions/index.ts';
import { progressOf, tasksIn } from './index.ts';

/** How far the preparation of a session is, part by part, as its overview on the desk shows it. */

let stage: TestStage;
beforeAll(async () => {
  stage = await testStage();
}, 60_000);
afterAll(() => stage[Symbol.asyncDispose]());

async function tasks(id: string) {
  const session = await sessionRunHere(stage.db, id);
  if (!session) throw new Error('no session');
  return tasksIn({ reads: stage.db, filled }, session, new Date().toISOString());
}

describe('the preparation of a session', () => {
  it('begins with nothing, in the order in which it is done', async () => {
    const asked = {
      kind: 'special',
      convenedBy: 'bureau',
      title: { en: 'Empty' },
      city: 'New York',
      starts: '2031-03-03',
      ends: '2031-03-04',
    };
    const { session = '' } = await stage.done(createSession, asked);
    const found = await tasks(session);
    const keys = [
      ...['deadlines', 'agenda', 'programme', 'meetings', 'delegations'],
      ...['credentials', 'right-to-vote', 'proposals', 'elections'],
    ];
    expect(found.map(({ key }) => key)).toEqual(keys);
    expect(new Set(found.map(({ progress }) => progress))).toEqual(new Set(['nothing']));
    expect(found[6]?.path).toBe(`/members/right-to-vote?session=${session}`);
    expect(found[4]?.figures).toEqual({ n: 0, parties: 124 });
  });

  it('counts what is there, and what of it is concluded, represented and decided', async () => {
    const of = Object.fromEntries((await tasks(stage.session)).map((task) => [task.key, task]));
    expect(of.agenda).toMatchObject({
      progress: 'begun',
      figures: { n: Object.keys(stage.items).length, concluded: 0 },
    });
    expect(of.meetings).toMatchObject({ progress: 'begun', figures: { n: 1, closed: 0 } });
    expect(of.delegations).toMatchObject({ progress: 'done', figures: { n: stage.delegates.size } });
    expect(of.proposals).toMatchObject({ progress: 'begun', figures: { n: stage.proposals.length, decided: 0 } });
    expect(of.elections).toMatchObject({ progress: 'begun', figures: { n: 1, completed: 0 } });
    expect(of['right-to-vote']).toMatchObject({ progress: 'nothing', figures: { n: 0, without: 0 } });
    // Begun today without a notice: what the rules count from before is late.
    expect(of.deadlines?.figures.late).toBeGreaterThan(0);
    expect(of.programme).toMatchObject({ progress: 'nothing', figures: { n: 0 } });
  });

  it('counts the seats without a vote', async () => {
    const due = [2021, 2022, 2023].map((year) => ({ year, cents: 100 }));
    await stage.done(certifyContributions, { session: stage.session, state: 'FRA', due });
    const right = (await tasks(stage.session)).find(({ key }) => key === 'right-to-vote');
    expect(right).toMatchObject({ progress: 'begun', figures: { n: 1, without: 1 } });
  });

  it('does not count a meeting that is cancelled', async () => {
    await stage.done(cancelMeeting, { meeting: stage.meeting, reason: 'Demonstration' });
    const meetings = (await tasks(stage.session)).find(({ key }) => key === 'meetings');
    expect(meetings).toMatchObject({ progress: 'nothing', figures: { n: 0, closed: 0 } });
  });
});

it.each([
  ['nothing', 0, 0, 0],
  ['nothing', 0, 0, 4],
  ['begun', 4, 3, 4],
  ['done', 4, 4, 4],
  ['done', 4, 5, 4],
] as const)('a part is %s with %i there, %i done of %i', (progress, there, done, all) => {
  expect(progressOf(there, done, all)).toBe(progress);
});
