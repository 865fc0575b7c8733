import type { ReactNode } from 'react';
import { stateNames } from '../reference/index.ts';
import { sessions } from '../sessions/index.ts';
import type { Tx } from '../store/database.ts';
import type { Shown, TwoPersonCommand } from '../two-persons/index.ts';
import { Text } from '../web/components/words.tsx';
import type { LanguageCtx } from '../web/ctx.ts';
import { announceBallot } from './announce-ballot.ts';
import { annulBallot } from './annul-ballot.ts';
import { BallotToOpen } from './chair/asked.tsx';
import { declareElected } from './declare-elected.ts';
import { openBallot } from './open-ballot.ts';
import { Elects } from './pages/elects.tsx';
import { countSheet, nextBallotOf, toBeDeclared } from './reads.ts';
import { takeBackLot } from './take-back-lot.ts';

/** How the second person is told of an act about a ballot. */
export const ballotsByTwoPersons: readonly TwoPersonCommand[] = [
  {
    command: openBallot,
    label: 'two-persons.open-ballot',
    async shows(tx, { election = '', meeting = '' }, now) {
      const [held, round, names] = await Promise.all([
        electionHeld(tx, election),
        nextBallotOf(tx, election, now),
        stateNames(tx),
      ]);
      return {
        about: (ctx) => named(ctx, held, round?.number),
        follows: (ctx) => ctx.t('meetings.confirm.open-ballot'),
        fixes: (ctx) => round && <BallotToOpen ctx={ctx} view={{ names }} round={round} />,
        city: held?.city ?? 'The Hague',
        path: `/meetings/${meeting}/podium`,
      };
    },
  },
  {
    command: announceBallot,
    label: 'meetings.do.announce-ballot',
    shows: ofBallot((ctx) => ctx.t('meetings.confirm.announce-ballot')),
  },
  { command: annulBallot, label: 'count.annul', shows: ofBallot((ctx) => ctx.t('count.annul.hint')) },
  {
    command: takeBackLot,
    label: 'meetings.do.take-back-lot',
    shows: ofBallot((ctx) => ctx.t('meetings.confirm.take-back-lot')),
  },
  {
    command: declareElected,
    label: 'meetings.do.declare-elected',
    async shows(tx, input, now) {
      const shown = await ofBallot((ctx) => ctx.t('meetings.confirm.declare-elected'))(tx, input, now);
      const sheet = await countSheet(tx, input.ballot ?? '');
      const due = sheet && (await toBeDeclared(tx, sheet.ballot.election, now));
      return { ...shown, fixes: (ctx) => due && <p>{due.names.join(ctx.semicolon)}</p> };
    },
  },
];

function ofBallot(follows: (ctx: LanguageCtx) => string): TwoPersonCommand['shows'] {
  return async (tx, { ballot = '' }): Promise<Shown> => {
    const sheet = await countSheet(tx, ballot);
    const held = sheet && (await electionHeld(tx, sheet.ballot.election));
    return {
      about: (ctx) => named(ctx, held, sheet?.ballot.number),
      follows,
      fixes: (ctx) => sheet && <Elects ctx={ctx} sheet={sheet} />,
      city: held?.city ?? 'The Hague',
      path: `/ballots/${ballot}/count`,
    };
  };
}

/** A ballot by its number, with the title of its election. */
function named(ctx: LanguageCtx, held: Awaited<ReturnType<typeof electionHeld>> | null, number?: number): ReactNode {
  return (
    <>
      {number !== undefined && `${ctx.ordinal(number, 'ballot')}${ctx.comma}`}
      {held && <Text ctx={ctx} map={held.title} />}
    </>
  );
}

function electionHeld(tx: Tx, election: string) {
  return tx
    .selectFrom('election')
    .innerJoin(sessions, 'session.id', 'election.session')
    .select(['election.title', 'session.city'])
    .where('election.id', '=', election)
    .executeTakeFirst();
}
