import type { ReactNode } from 'react';
import { MajorityRule, NotVotingSeats, RollCallLine, VoteBoard, VoteOutcome } from '../../decisions/index.ts';
import { BallotMatrix } from '../../election-archive/index.ts';
import { sentenceOf } from '../../meetings/index.ts';
import { Text } from '../../web/components/words.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { WhatWasSaid } from '../what-was-said.ts';
import { aboutWords, actWords } from './words.ts';

/** What an entry says, in the words and the table of the page that is printed: whoever holds the paper compares them line by line. */
export function Said({
  ctx,
  act,
  said,
}: {
  readonly ctx: Ctx;
  readonly act: string;
  readonly said: WhatWasSaid;
}): ReactNode {
  const { vote, election, about, lot, names, logged } = said;
  const sentence = ctx.has(`meetings.log.${act}`) ? sentenceOf(ctx, logged.words, act, logged.data) : null;
  return (
    <>
      <p className="prose">{sentence ?? actWords(ctx, act)}</p>
      {about && (
        <p>
          {aboutWords(ctx, `election:${about.id}`, act)}
          {ctx.colon}
          <a href={ctx.href(`/elections/${about.id}`)}>
            <Text ctx={ctx} map={about.title} />
          </a>
        </p>
      )}
      {lot && <Lot ctx={ctx} lot={lot} />}
      {vote && (
        <>
          <MajorityRule ctx={ctx} vote={vote} />
          <RollCallLine ctx={ctx} vote={vote} names={names} />
          <VoteOutcome ctx={ctx} vote={vote} />
          <VoteBoard ctx={ctx} vote={vote} names={names} />
          <NotVotingSeats ctx={ctx} vote={vote} names={names} />
        </>
      )}
      {election && <BallotMatrix ctx={ctx} view={election} />}
    </>
  );
}

/** The form on which a lot is recorded promises that both stand in the record. */
function Lot({ ctx, lot }: { readonly ctx: Ctx; readonly lot: NonNullable<WhatWasSaid['lot']> }): ReactNode {
  return (
    <>
      <p className="nomargin">{ctx.t('record.lot.order')}</p>
      <ol>
        {lot.order.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ol>
      {lot.how !== null && <p>{ctx.t('record.lot.how', { how: lot.how })}</p>}
    </>
  );
}
