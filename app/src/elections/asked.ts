import { sql } from 'kysely';
import { openMeetingOf } from '../meetings/index.ts';
import { stateNames } from '../reference/index.ts';
import type { Asked, AskedOf, Role } from '../web/for-you.ts';

/** Of a seat that was given a paper: to vote on it while the ballot is open. Whether it has is not known: the ballot is secret. */
export async function ballotAsks(role: Role, { reads }: AskedOf): Promise<readonly Asked[]> {
  if (role.kind !== 'seat') return [];
  const meeting = await openMeetingOf(reads, role.session);
  if (meeting === null) return [];
  const ballot = await reads
    .selectFrom('ballot')
    .innerJoin('election', 'election.id', 'ballot.election')
    .innerJoin('entry', (join) =>
      join.on('subject', '=', sql<string>`'ballot:' || ballot.id`).on('act', '=', 'ballot.opened'),
    )
    .select(['ballot.number', 'election.id', 'election.title'])
    .where('ballot.meeting', '=', meeting)
    .where('ballot.status', '=', 'open')
    .where(sql<boolean>`entry.data->'issuedTo' ? ${role.state}`)
    .executeTakeFirst();
  if (!ballot) return [];
  const state = (await stateNames(reads)).get(role.state) ?? { en: role.state };
  return [
    {
      urgency: 'ballot',
      s: 'ask',
      what: (ctx) => ctx.t('elections.for-you.open', { ballot: ctx.ordinal(ballot.number, 'ballot'), state }),
      why: (ctx) => ctx.text(ballot.title),
      way: { href: `/elections/${ballot.id}#candidates`, label: (ctx) => ctx.t('elections.for-you.see') },
    },
  ];
}
