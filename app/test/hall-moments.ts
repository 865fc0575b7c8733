import { castVote, drawRollCall, openVote, takeBackVote } from '../src/decisions/index.ts';
import { annulBallot, enterCount, openBallot } from '../src/elections/index.ts';
import { resumeMeeting, suspendMeeting, takeUpItem } from '../src/meetings/index.ts';
import { makeMotion } from '../src/motions/make-motion.ts';
import { withdrawMotion } from '../src/motions/withdraw-motion.ts';
import { declareMeetingRoom, placeEntry } from '../src/programme/index.ts';
import { localDay, localMinute } from '../src/sessions/index.ts';
import { longTitle } from './given/hall-texts.ts';
import type { HallScreen } from './hall-screens.ts';
import type { TestStage } from './stage.ts';

type Played = Omit<TestStage, typeof Symbol.asyncDispose>;

interface Given {
  readonly proposal: string | undefined;
  readonly item: string | undefined;
  readonly ballot: { readonly item: string; readonly election: string };
}

/** What passes while something goes on: each follows from the one before, and nothing goes on after the last. */
export function hallMoments(stage: Played, { proposal, item, ballot }: Given): readonly HallScreen[] {
  const { meeting, president, done } = stage;
  const chair = (command: Parameters<typeof done>[0], input: object) => done(command, { meeting, ...input }, president);
  const candidates: readonly string[] = [];
  let running: string | undefined;
  const seats = [...stage.delegates.keys()];
  return [
    {
      name: 'suspended',
      candidates,
      async show() {
        await chair(takeUpItem, { item });
        const hour = 3_600_000;
        const resumesAt = new Date(Math.ceil(Date.now() / hour) * hour + hour).toISOString();
        await chair(suspendMeeting, { resumesAt });
      },
    },
    {
      name: 'motion',
      candidates,
      async show() {
        await chair(resumeMeeting, {});
        running = (await chair(makeMotion, { state: 'GBR', kind: 'competence', about: proposal })).motion;
      },
    },
    {
      name: 'roll-call',
      candidates,
      async show() {
        await done(withdrawMotion, { meeting, motion: running }, stage.delegate('GBR'));
        running = (await chair(openVote, { proposal, consensusSought: true, method: 'rollCall' })).vote;
        // Called in the English order from here: the longest names of States are asked soon.
        await done(drawRollCall, { vote: running, state: 'GBR' }, president);
      },
    },
    {
      name: 'hands',
      candidates,
      async show() {
        await done(takeBackVote, { vote: running, reason: 'A test' }, president);
        running = (await chair(openVote, { proposal, consensusSought: true, method: 'showOfHands' })).vote;
      },
    },
    {
      name: 'vote-going-on',
      candidates,
      async show() {
        await done(takeBackVote, { vote: running, reason: 'A test' }, president);
        running = (await chair(openVote, { proposal, consensusSought: true })).vote;
        for (const state of seats.slice(0, 97))
          await done(castVote, { vote: running, state, choice: 'yes' }, stage.delegate(state));
      },
    },
    {
      name: 'ballot-open',
      candidates,
      async show() {
        await done(takeBackVote, { vote: running, reason: 'A test' }, president);
        await chair(takeUpItem, { item: ballot.item });
        running = (await chair(openBallot, { election: ballot.election })).ballot;
      },
    },
    {
      name: 'ballot-counted',
      candidates,
      async show() {
        const papers = stage.delegates.size;
        const rows = await stage.db
          .selectFrom('candidate')
          .select('id')
          .where('election', '=', ballot.election)
          .execute();
        const votes = rows.map(({ id }) => ({ candidate: id, votes: 40 }));
        await done(enterCount, { ballot: running, papers, valid: papers, invalid: 0, abstentions: 0, votes });
      },
    },
    {
      name: 'ballot-given-up',
      candidates,
      show: async () => void (await done(annulBallot, { ballot: running, reason: 'A test' }, president)),
    },
  ];
}

/** A full day, with names as long as they come: the Bureau, working groups, facilitations on a long subject, two rooms. */
export async function fullDay(stage: Played): Promise<void> {
  const { session, done } = stage;
  const name = {
    en: 'Demonstration room of the western building, second floor',
    fr: 'Salle de démonstration du bâtiment ouest, deuxième étage',
    es: 'Sala de demostración del edificio oeste, segundo piso',
    ar: 'القاعة التجريبية في المبنى الغربي، الطابق الثاني',
    zh: '西楼二层演示会议室',
    ru: 'Демонстрационный зал западного здания, второй этаж',
  };
  const { room } = await done(declareMeetingRoom, { session, name });
  const row = await stage.db
    .selectFrom('meeting')
    .select('starts_at')
    .where('id', '=', stage.meeting)
    .executeTakeFirst();
  const day = localDay('The Hague', row?.starts_at ?? '');
  // Nothing of it stands beside the plenary, whatever the hour of the test.
  const begins = Number(localMinute('The Hague', row?.starts_at ?? '').slice(11, 13));
  const free = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) => hour < begins - 1 || hour > begins + 3);
  const bodies = [
    'bureau',
    'hague-working-group',
    'facilitation',
    'credentials',
    'drafting',
    'group',
    'budget',
  ] as const;
  for (const [n, body] of bodies.entries()) {
    const hour = String(free.at(n - bodies.length)).padStart(2, '0');
    const many = body === 'facilitation' || body === 'group' || body === 'drafting';
    const hours = { startsAtLocal: `${day}T${hour}:00`, endsAtLocal: `${day}T${hour}:45` };
    await done(placeEntry, { session, body, title: many ? longTitle : null, ...hours, room });
  }
}
