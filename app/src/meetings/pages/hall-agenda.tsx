import type { ReactNode } from 'react';
import type { LanguageCtx } from '../../web/ctx.ts';
import { sizeOf } from '../../web/text-size.ts';
import type { HallView } from '../hall-view.ts';
import { type HallPartProps, Top } from './hall-top.tsx';
import { inPages, Turns } from './hall-turns.tsx';

/** Items on a page. */
const onPage = 12;

/** The agenda with the item that the meeting is on; a long one turns, and that item stands below all its pages. */
export function AgendaScreen({ ctx, view }: HallPartProps): ReactNode {
  const pages = inPages(view.agenda, onPage);
  const present = view.agenda.find(({ id }) => id === view.item);
  const now = present ? ctx.t('floor.item', { n: present.number, title: present.title }) : ctx.t('meetings.no-item');
  let before = 0;
  return (
    <>
      <Top
        ctx={ctx}
        view={view}
        title={`${ctx.t('meetings.agenda')}: ${ctx.text(view.session.title)}, ${ctx.ordinal(view.meeting.number, 'meeting')}`}
      />
      {pages.length === 1 ? (
        <List ctx={ctx} items={view.agenda} present={view.item} />
      ) : (
        <Turns
          ctx={ctx}
          since={view.turn?.at ?? ctx.now}
          pages={pages.map((page) => {
            const from = before + 1;
            before += page.length;
            return {
              says: ctx.t('meetings.hall.items', { from, to: before, n: view.agenda.length }),
              content: <List ctx={ctx} items={page} present={view.item} />,
            };
          })}
        />
      )}
      {pages.length > 1 && <p className={`hall-foot ${sizeOf(now, [60, 120, 240]) ?? ''}`.trim()}>{now}</p>}
    </>
  );
}

interface ListProps {
  readonly ctx: LanguageCtx;
  readonly items: HallView['agenda'];
  readonly present: string | null;
}

function List({ ctx, items, present }: ListProps): ReactNode {
  return (
    <ol className="hall-list">
      {items.map(({ id, number, title, status }) => {
        const words = ctx.text(title);
        const now = id === present;
        return (
          <li key={id} className={now ? 'now' : status === 'concluded' ? 'past' : undefined}>
            <span className="no">{ctx.number(number)}</span>
            <p className={sizeOf(words, [44, 90, 180])}>
              {words}
              {now && <small className="lamp">{ctx.t('web.now')}</small>}
              {status === 'concluded' && <small>{ctx.t('meetings.item.concluded')}</small>}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
