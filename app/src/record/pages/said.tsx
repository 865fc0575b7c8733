import type { ReactNode } from 'react';
import { MajorityRule, NotVotingSeats, RollCallLine, VoteBoard, VoteOutcome } from '../../decisions/index.ts';
import { BallotMatrix } from '../../elections/index.ts';
import { sentenceOf } from '../../meetings/index.ts';
import type { Ctx } from '../../web/ctx.ts';
import type { WhatWasSaid } from '../what-was-said.ts';
import { actWords } from './words.ts';

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
  const { vote, election, names, logged } = said;
  const sentence = ctx.has(`meetings.log.${act}`) ? sentenceOf(ctx, logged.words, act, logged.data) : null;
  return (
    <>
      <p className="prose">{sentence ?? actWords(ctx, act)}</p>
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
