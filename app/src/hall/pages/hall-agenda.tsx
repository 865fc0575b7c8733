import type { ReactNode } from 'react';
import { sizeOf } from '../../web/text-size.ts';
import { ListScreen } from './hall-list.tsx';
import { type HallViewProps, Top } from './hall-top.tsx';

/** The agenda with the item that the meeting is on; it stands below too, whichever page is shown. */
export function AgendaScreen({ ctx, view }: HallViewProps): ReactNode {
  const { agenda, session, meeting } = view;
  const present = agenda.find(({ id }) => id === view.item);
  const now = present ? ctx.t('floor.item', { n: present.number, title: present.title }) : ctx.t('meetings.no-item');
  return (
    <>
      <Top
        ctx={ctx}
        view={view}
        title={`${ctx.t('meetings.agenda')}${ctx.colon}${ctx.text(session.title)} · ${ctx.ordinal(meeting.number, 'meeting')}`}
      />
      <ListScreen
        ctx={ctx}
        since={view.turn?.at ?? ctx.now}
        says={(from, to) => ctx.t('meetings.hall.items', { from, to, n: agenda.length })}
        lines={agenda.map(({ id, number, title, status }) => ({
          id,
          no: number,
          text: ctx.text(title),
          ...(id === view.item
            ? { look: 'now', detail: { text: ctx.t('web.now'), lamp: true } }
            : status === 'concluded'
              ? { look: 'past', detail: { text: ctx.t('meetings.item.concluded') } }
              : {}),
        }))}
      />
      <p className={`hall-foot ${sizeOf(now, [60, 120, 240]) ?? ''}`.trim()}>{now}</p>
    </>
  );
}
