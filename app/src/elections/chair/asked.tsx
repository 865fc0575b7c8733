import type { ReactNode } from 'react';
import type { Asked } from '../../chair/index.ts';
import { nameOf } from '../../meetings/index.ts';
import type { Tx } from '../../store/database.ts';
import type { Ctx, LanguageCtx } from '../../web/ctx.ts';
import { Elects } from '../pages/elects.tsx';
import { countSheet, type NextBallot, nextBallotOf } from '../reads.ts';
import type { AtChair } from './at-chair.ts';

/** Before the papers of a ballot go out. */
export async function asksOfOpening(tx: Tx, view: AtChair, election: string, now: string): Promise<Asked> {
  const round = await nextBallotOf(tx, election, now);
  return {
    follows: (ctx) => ctx.t('meetings.confirm.open-ballot'),
    about: round ? ballotOf(view, round) : undefined,
    fixes: (ctx) => round && <BallotToOpen ctx={ctx} view={view} round={round} />,
  };
}

/** Before the result of a ballot is announced: what it would say. */
export async function asksOfResult(tx: Tx, view: AtChair, ballot: string): Promise<Asked> {
  const sheet = await countSheet(tx, ballot);
  return {
    follows: (ctx) => ctx.t('meetings.confirm.announce-ballot'),
    about: sheet ? ballotOf(view, sheet.ballot) : undefined,
    fixes: (ctx) => sheet && <Elects ctx={ctx} sheet={sheet} />,
  };
}

export async function asksOfLot(tx: Tx, view: AtChair, ballot: string): Promise<Asked> {
  const sheet = await countSheet(tx, ballot);
  return {
    follows: (ctx) => ctx.t('meetings.confirm.take-back-lot'),
    about: sheet ? ballotOf(view, sheet.ballot) : undefined,
  };
}

/** A ballot by its number, with the title of its election where that is under the item. */
function ballotOf(view: AtChair, { number, election }: { readonly number: number; readonly election: string }) {
  const found = view.elections.find(({ id }) => id === election);
  return found && ((ctx: LanguageCtx) => `${ctx.ordinal(number, 'ballot')}${ctx.comma}${ctx.text(found.title)}`);
}

/** What the opening of a ballot fixes: how many names a paper may bear, and who stands. */
export function BallotToOpen({
  ctx,
  view,
  round,
}: {
  readonly ctx: Ctx;
  readonly view: Pick<AtChair, 'names'>;
  readonly round: NextBallot;
}): ReactNode {
  const { seats, standing, restricted } = round;
  return (
    <div className="stack gap-s">
      <p>{ctx.t('script.ballot.seats', { seats })}</p>
      {restricted && <p>{ctx.t('script.ballot.restricted', { seats })}</p>}
      <p className="nomargin">{ctx.t('script.ballot.candidates', { n: standing.length })}</p>
      <ul>
        {standing.map(({ name, nationality }) => (
          <li key={name}>
            {name}
            {ctx.comma}
            {nameOf(view, ctx.text, nationality)}
          </li>
        ))}
      </ul>
    </div>
  );
}
