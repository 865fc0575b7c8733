import type { ReactNode } from 'react';
import { suspendedSaid } from '../../meetings/index.ts';
import type { Ctx, LanguageCtx } from '../../web/ctx.ts';
import { Bare } from '../../web/page.tsx';
import { sizeOf, unparted } from '../../web/text-size.ts';
import type { HallView } from '../hall-view.ts';
import type { HallScreen } from '../slots.ts';
import { BigWords } from './big-words.tsx';
import { AgendaScreen } from './hall-agenda.tsx';
import { Next, Speaker, SpeakersScreen } from './hall-speakers.tsx';
import { type HallViewProps, itemTitle } from './hall-top.tsx';

/** A screen in the hall: whatever matters now, readable from the last row; recovers by itself. */
export function HallPage({ ctx, view }: { readonly ctx: Ctx; readonly view: HallView }): ReactNode {
  return (
    <Bare ctx={ctx} title={ctx.t('meetings.hall')} frame="hall" theme="hall" live={[`hall:${view.meeting.id}`]}>
      <Stage ctx={ctx} view={view} />
    </Bare>
  );
}

/** What the hall sees. A screen is a new element: nothing of the one before stays in it. */
export function Stage({ ctx, view }: { readonly ctx: LanguageCtx; readonly view: HallView }): ReactNode {
  const { name, content } = contentOf(ctx, view);
  return (
    <main className="stage" id="stage" data-screen={name}>
      {content}
    </main>
  );
}

/** What stands on the stage, and the name of it for the style sheet. */
export function contentOf(
  ctx: LanguageCtx,
  view: HallView,
): { readonly name: HallScreen['name']; readonly content: ReactNode } {
  const screen = view.shown ?? ownScreen(view);
  return { name: screen.name, content: screen.show(ctx, view) };
}

/** What the chair called of the meeting itself, else who speaks. */
function ownScreen(view: HallView): HallScreen {
  const { turn } = view;
  const shows = (name: HallScreen['name'], Screen: (props: HallViewProps) => ReactNode): HallScreen => ({
    name,
    show: (ctx) => <Screen ctx={ctx} view={view} />,
  });
  if (view.meeting.status !== 'open' || view.meeting.suspendedAt !== null) return shows('standing', Standing);
  switch (turn?.called) {
    case 'agenda':
      return shows('agenda', AgendaScreen);
    case 'blank':
      return shows('blank', TitleCard);
    case 'speakers':
      return shows('speakers', view.speaking ? Speaker : SpeakersScreen);
    case 'item':
      return shows('standing', Standing);
  }
  return view.speaking ? shows('speaker', Speaker) : shows('standing', Standing);
}

/** Nothing but what is held here. */
function TitleCard({ ctx, view: { session, meeting } }: HallViewProps): ReactNode {
  const title = ctx.text(session.title);
  return (
    <section className="title-card">
      <p className="assembly">{ctx.t('web.assembly')}</p>
      <h1 className={sizeOf(title, [40, 90, 200])}>{title}</h1>
      <p>{ctx.ordinal(meeting.number, 'meeting')}</p>
      {session.demonstration && (
        <p>
          <span className="tag">{ctx.t('meetings.is-demonstration')}</span>
        </p>
      )}
    </section>
  );
}

/** The meeting itself: not open yet, on an item, over. */
function Standing({ ctx, view }: HallViewProps): ReactNode {
  const { meeting } = view;
  const to = meeting.status === 'scheduled' ? 'open' : 'substance';
  const { present, needed } = view.quorum[to].value;
  const figures =
    meeting.closedAt && meeting.status === 'closed'
      ? ctx.t('meetings.closed-at', { time: ctx.time(meeting.closedAt, view.session.city) })
      : ctx.t('meetings.present', { present });
  // The words and the list are about the item; the foot speaks of a list only where somebody is on it, or cannot be any more.
  const list = view.waiting.length > 0 || meeting.listClosed;
  return (
    <>
      <BigWords
        ctx={ctx}
        view={view}
        title={`${ctx.text(view.session.title)} · ${ctx.ordinal(meeting.number, 'meeting')}`}
        words={standingWords(ctx, view)}
        below={[meeting.cancelledBecause ?? unparted(figures)]}
      />
      {meeting.status === 'scheduled' && (
        <section className="then" aria-label={ctx.t('meetings.starts')}>
          <h2>{ctx.t('meetings.starts')}</h2>
          <p>
            {ctx.date(meeting.startsAt, 'day', view.session.city)}
            {ctx.comma}
            {ctx.timeIn(meeting.startsAt, view.session.city)}
          </p>
        </section>
      )}
      {meeting.status === 'open' && view.item !== null && list && <Next ctx={ctx} view={view} />}
      {(meeting.status === 'scheduled' || (meeting.status === 'open' && view.item === null)) && (
        <section className="then" aria-label={ctx.t('meetings.quorum.title')}>
          <h2>{ctx.t('meetings.quorum.title')}</h2>
          <p>{ctx.t('meetings.no-quorum', { needed, to })}</p>
        </section>
      )}
    </>
  );
}

function standingWords(ctx: LanguageCtx, view: HallView): string {
  switch (view.meeting.status) {
    case 'scheduled':
      return ctx.t('meetings.hall.not-open');
    case 'closed':
      return ctx.t('meetings.hall.is-closed');
    case 'cancelled':
      return ctx.t('meetings.hall.is-cancelled');
    case 'open':
      return suspendedSaid(ctx, view.meeting, view.session.city) ?? itemTitle(ctx, view);
  }
}
