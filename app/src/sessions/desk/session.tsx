import type { ReactNode } from 'react';
import { type Desk, DeskFrame, type DeskPartProps } from '../../desk/index.ts';
import { Facts } from '../../web/components/section.tsx';
import { Unknown } from '../../web/components/status.tsx';
import { PlainSymbol } from '../../web/components/symbol.tsx';
import type { AnnouncedSession } from '../announced-sessions.ts';
import type { SessionRunHere } from '../run-here.ts';
import { standingSaid } from '../standing-said.ts';
import { ChangeSession } from './change-session.tsx';

export interface SessionOnDesk extends Desk {
  readonly session: SessionRunHere;
  /** the sessions of the reference data that it may be said to be */
  readonly announced: readonly AnnouncedSession[];
  /** its first meeting was opened */
  readonly begun: boolean;
}

/** Where the preparation of a session stands, part by part, in the order in which it is done. */
export function DeskSessionPage({
  ctx,
  desk,
  tasks,
}: DeskPartProps<SessionOnDesk> & { readonly tasks: ReactNode }): ReactNode {
  const { session } = desk;
  const stands = standingSaid(ctx, session);
  return (
    <DeskFrame ctx={ctx} desk={desk} part="overview">
      <Facts
        items={[
          ...(stands === null ? [] : [{ label: ctx.t('sessions.column.standing'), value: stands }]),
          { label: ctx.t('desk.city'), value: ctx.cityName(session.city) },
          {
            label: ctx.t('desk.building'),
            value: session.building ?? <Unknown ctx={ctx} why="not-recorded" />,
          },
          { label: ctx.t('desk.starts'), value: ctx.date(session.resumedOn ?? session.starts) },
          { label: ctx.t('desk.ends'), value: ctx.date(session.ends) },
          { label: ctx.t('desk.symbol'), value: <PlainSymbol>{session.symbolPrefix}</PlainSymbol> },
        ]}
      />
      <ChangeSession ctx={ctx} desk={desk} />
      {desk.begun && (
        <p className="mt">
          <a href={ctx.href(`/sessions/${session.id}/course`)}>{ctx.t('course.title')}</a>
        </p>
      )}
      {tasks}
    </DeskFrame>
  );
}
