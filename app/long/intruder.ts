import { randomUUID } from 'node:crypto';
import { openVote } from '../src/decisions/index.ts';
import { openBallot } from '../src/elections/index.ts';
import { askForFloor } from '../src/floor/index.ts';
import { takeUpItem } from '../src/meetings/index.ts';
import { type Hall, openVoteIn } from '../test/hall.ts';
import { openedBy, stageOn } from '../test/stage.ts';
import { aimsAt, isRead, targetsIn } from './aims.ts';

export interface Intrusions {
  readonly commands: number;
  readonly tries: number;
  /** recorded: the intruder had the way in */
  readonly recorded: readonly string[];
  /** not even read: the try says nothing */
  readonly unread: readonly string[];
  /** answered with 5xx, or not at all */
  readonly broken: readonly string[];
}

/**
 * A delegate sends every command there is, once for another seat of the own session, and for everything of two other
 * sessions: in one a vote is open and somebody waits for the floor, in the other a ballot is open.
 */
export async function intrude(hall: Hall, seat = 'FRA', other = 'KEN'): Promise<Intrusions> {
  const { script, store, people, url } = hall;
  const { meeting, items } = script;
  // Taken up already, or now.
  await people.president.act(url, takeUpItem, { meeting, item: items.resolution });
  await people.delegates.get(other)?.act(url, askForFloor, { meeting, state: other });
  await openVoteIn(url, hall);
  const voting = await stageOn(store);
  await openedBy(voting);
  await voteOpen(voting, other);
  const electing = await stageOn(store);
  await openedBy(electing);
  await electing.done(takeUpItem, { meeting: electing.meeting, item: electing.items.judges }, electing.president);
  await electing.done(openBallot, { meeting: electing.meeting, election: electing.election }, electing.president);
  const intruder = people.delegates.get(seat);
  if (!intruder) throw new Error(`no delegate of ${seat}`);
  const aims = [
    ...aimsAt('another seat', await targetsIn(hall, script.session, other)),
    ...aimsAt('another session', await targetsIn(hall, voting.session, other)),
    ...aimsAt('another session', await targetsIn(hall, electing.session, other)),
  ];
  const head = async () =>
    (
      await store.reads
        .selectFrom('entry')
        .select(({ fn }) => fn.max('seq').as('seq'))
        .executeTakeFirst()
    )?.seq;
  const before = await head();
  const recorded: string[] = [];
  const broken: string[] = [];
  for (const { command, at, input } of aims) {
    const reply = await intruder.act(url, command, input, { requestId: randomUUID() });
    if (reply.ok) recorded.push(`${command} at ${at}: ${JSON.stringify(input)}`);
    if (reply.status >= 500) broken.push(`${command} at ${at}: ${reply.status}`);
  }
  if ((await head()) !== before && recorded.length === 0) recorded.push('an entry that no answer tells of');
  return {
    commands: new Set(aims.map(({ command }) => command)).size,
    tries: aims.length,
    recorded,
    unread: aims
      .filter((aim) => !isRead(aim))
      .map(({ command, at, input }) => `${command} at ${at}: ${JSON.stringify(input)}`),
    broken,
  };
}

/** A vote is open and somebody waits for the floor. */
async function voteOpen(stage: Awaited<ReturnType<typeof stageOn>>, waiting: string): Promise<void> {
  const { meeting, president, items, proposals } = stage;
  await stage.done(takeUpItem, { meeting, item: items.resolution }, president);
  await stage.done(askForFloor, { meeting, state: waiting }, stage.delegate(waiting));
  await stage.done(openVote, { meeting, proposal: proposals[1], consensusSought: true }, president);
}
