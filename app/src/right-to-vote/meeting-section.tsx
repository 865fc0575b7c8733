import type { ReactNode } from 'react';
import { isOver, type MeetingSeen, nameOf, type OwnSeat, type Shown } from '../meetings/index.ts';
import { localDay } from '../sessions/index.ts';
import type { Db } from '../store/database.ts';
import { Reasons } from '../web/components/reasons.tsx';
import { Ruling } from '../web/components/ruling.tsx';
import type { Ctx } from '../web/ctx.ts';
import { rightToVoteOf } from './seats.ts';

/** On the public page of a meeting: to a delegation whether it may vote, with the reason. */
export async function rightSection(db: Db, view: MeetingSeen): Promise<Shown> {
  return {
    async own(ctx, seat) {
      const day = localDay(view.session.city, view.meeting.closedAt ?? seat.now);
      const right = await rightToVoteOf(db, view.session.id, seat.state, day);
      return { beside: <OwnRight ctx={ctx} view={view} seat={seat} right={right} /> };
    },
  };
}

function OwnRight({
  ctx,
  view,
  seat,
  right: { value, lines },
}: {
  readonly ctx: Ctx;
  readonly view: MeetingSeen;
  readonly seat: OwnSeat;
  readonly right: Awaited<ReturnType<typeof rightToVoteOf>>;
}): ReactNode {
  const state = nameOf(view, ctx.text, seat.state);
  // The right is one thing; that the seat can use it now is another.
  const absent = value.mayVote && !seat.present && !isOver(view);
  return (
    <Ruling
      s={value.mayVote ? (absent ? 'wait' : 'good') : 'bad'}
      verdict={ctx.t(value.mayVote ? 'meetings.may-vote' : 'meetings.may-not-vote', { state })}
      label={ctx.t('meetings.right')}
    >
      {absent && <p>{ctx.t('meetings.right.absent', { state })}</p>}
      <Reasons ctx={ctx} lines={lines} />
    </Ruling>
  );
}
