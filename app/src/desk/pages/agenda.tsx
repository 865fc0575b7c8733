import type { ReactNode } from 'react';
import { itemSaid, type Standing, standingOf } from '../../sessions/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Field, Select } from '../../web/components/field.tsx';
import { Empty } from '../../web/components/notice.tsx';
import { Section } from '../../web/components/section.tsx';
import { Chip, type Status } from '../../web/components/status.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, refused, stateOf } from '../../web/form.tsx';
import { atEnglish, LanguageFields } from '../language-fields.tsx';
import type { SessionOnDesk } from '../queries.ts';
import { ChangeMeeting } from './change-meeting.tsx';
import { DeskFrame, type DeskPartProps } from './frame.tsx';
import { kindOptions } from './options.ts';
import { WhichTurn } from './which-turn.tsx';

/** The agenda of a session and its meetings: what will be discussed, when and where. */
export function DeskAgendaPage({ ctx, desk }: DeskPartProps): ReactNode {
  return (
    <DeskFrame ctx={ctx} desk={desk} part="agenda">
      <div className="cols desk-cols">
        <Agenda ctx={ctx} desk={desk} />
        <Meetings ctx={ctx} desk={desk} />
      </div>
    </DeskFrame>
  );
}

function Agenda({ ctx, desk: { session } }: DeskPartProps): ReactNode {
  const hidden = { session: session.id };
  const state = atEnglish(stateOf(ctx, 'add-agenda-item', hidden), 'title');
  return (
    <Section id="agenda" title={ctx.t('sessions.agenda')}>
      {session.agenda.length === 0 ? (
        <Empty title={ctx.t('desk.agenda.none')}>{ctx.t('desk.agenda.none.what')}</Empty>
      ) : (
        <ol className="reasons">
          {session.agenda.map((item) => (
            <li key={item.id}>
              {item.status === 'concluded' ? (
                <p>
                  <ItemLine ctx={ctx} item={item} />
                </p>
              ) : (
                <details open={refused(ctx, 'rename-agenda-item', { item: item.id })}>
                  <summary>
                    <ItemLine ctx={ctx} item={item} />
                  </summary>
                  <Rename ctx={ctx} item={item} />
                </details>
              )}
            </li>
          ))}
        </ol>
      )}
      <h3 className="mt">{ctx.t('desk.item.title')}</h3>
      <Form ctx={ctx} command="add-agenda-item" hidden={hidden} state={state} keep>
        <LanguageFields ctx={ctx} state={state} name="title" label={ctx.t('desk.item.name')} maxLength={500} />
        <UsualKind ctx={ctx} state={state} />
        <Button kind="main">{ctx.t('desk.item.add')}</Button>
      </Form>
    </Section>
  );
}

interface ItemProps {
  readonly ctx: Ctx;
  readonly item: SessionOnDesk['session']['agenda'][number];
}

function ItemLine({ ctx, item }: ItemProps): ReactNode {
  return (
    <>
      {ctx.number(item.number)}. {ctx.text(item.title)}{' '}
      <span className="mute small">{ctx.t(`meetings.item.${itemSaid(item.status, item.now)}`)}</span>
      {item.kind && (
        <span className="mute small">
          {ctx.comma}
          {ctx.t(`decisions.kind.${item.kind}`)}
        </span>
      )}
    </>
  );
}

/** Which kind of decision the item usually leads to: the proposals under it are preset with it. */
function UsualKind({
  ctx,
  state,
  initial,
}: {
  readonly ctx: Ctx;
  readonly state: ReturnType<typeof stateOf>;
  readonly initial?: string | null;
}): ReactNode {
  return (
    <Select
      ctx={ctx}
      state={state}
      name="kind"
      label={ctx.t('desk.item.kind')}
      hint={ctx.t('desk.item.kind.hint')}
      initial={initial ?? 'none'}
      options={[{ value: 'none', label: ctx.t('desk.item.no-kind') }, ...kindOptions(ctx)]}
    />
  );
}

function Rename({ ctx, item }: ItemProps): ReactNode {
  const hidden = { item: item.id };
  const state = atEnglish(stateOf(ctx, 'rename-agenda-item', hidden), 'title');
  return (
    <Form ctx={ctx} command="rename-agenda-item" hidden={hidden} basedOn={ctx.recordEntry ?? 0} state={state}>
      <LanguageFields
        ctx={ctx}
        state={state}
        name="title"
        label={ctx.t('desk.item.name')}
        initial={item.title}
        maxLength={500}
      />
      <UsualKind ctx={ctx} state={state} initial={item.kind} />
      <Button
        label={`${ctx.t('desk.item.rename')}${ctx.colon}${ctx.t('floor.item', { n: item.number, title: item.title })}`}
      >
        {ctx.t('desk.item.rename')}
      </Button>
    </Form>
  );
}

const marks: Readonly<Record<Standing, Status>> = {
  scheduled: 'wait',
  'to-open': 'wait',
  'not-opened': 'bad',
  open: 'now',
  closed: 'good',
  cancelled: 'mute',
};

function Meetings({ ctx, desk: { session } }: DeskPartProps): ReactNode {
  const hidden = { session: session.id };
  const state = stateOf(ctx, 'schedule-meeting', hidden);
  return (
    <Section id="meetings" title={ctx.t('sessions.meetings')}>
      {session.meetings.length === 0 ? (
        <Empty title={ctx.t('desk.meetings.none')}>{ctx.t('desk.meetings.none.what')}</Empty>
      ) : (
        session.meetings.map((meeting) => (
          <MeetingLine key={meeting.id} ctx={ctx} session={session} meeting={meeting} />
        ))
      )}
      <h3 className="mt">{ctx.t('desk.meeting.new')}</h3>
      <Form ctx={ctx} command="schedule-meeting" hidden={hidden} keep>
        <Field
          ctx={ctx}
          state={state}
          name="startsAtLocal"
          kind="datetime-local"
          label={ctx.t('desk.meeting.starts', { city: ctx.cityName(session.city) })}
          {...(session.meetings.length === 0 ? { initial: `${session.starts}T10:00` } : {})}
        />
        <WhichTurn ctx={ctx} command="schedule-meeting" hidden={hidden} state={state} />
        <Field ctx={ctx} state={state} name="room" label={ctx.t('desk.meeting.room')} maxLength={80} optional />
        <Button kind="main">{ctx.t('desk.meeting.schedule')}</Button>
      </Form>
    </Section>
  );
}

interface MeetingLineProps {
  readonly ctx: Ctx;
  readonly session: SessionOnDesk['session'];
  readonly meeting: SessionOnDesk['session']['meetings'][number];
}

function MeetingLine({ ctx, session, meeting }: MeetingLineProps): ReactNode {
  const { id, number, startsAt, room, status, cancelledBecause } = meeting;
  const standing = standingOf(meeting, session.meetings, ctx.now);
  const name = ctx.ordinal(number, 'meeting');
  const page = (which: 'presence' | 'podium' | 'hall') => (
    <a href={ctx.href(`/meetings/${id}/${which}`)} aria-label={`${ctx.t(`meetings.${which}`)}${ctx.colon}${name}`}>
      {ctx.t(`meetings.${which}`)}
    </a>
  );
  return (
    <div className="doc">
      <span className="title">
        <a href={ctx.href(`/meetings/${id}`)}>{name}</a>
      </span>
      <div className="meta">
        <span>
          {ctx.date(startsAt, 'short', session.city)} {ctx.timeIn(startsAt, session.city)}
          {room && `${ctx.comma}${room}`}
        </span>
        <Chip s={marks[standing]}>{ctx.t(`meetings.status.${standing}`)}</Chip>
      </div>
      {cancelledBecause && <p className="small">{ctx.t('meetings.cancelled-because', { reason: cancelledBecause })}</p>}
      {status !== 'cancelled' && (
        <div className="meta">
          {status !== 'closed' && page('presence')}
          {page('podium')}
          {page('hall')}
        </div>
      )}
      {status === 'scheduled' && (
        <ChangeMeeting ctx={ctx} meeting={{ id, number, startsAt, room }} city={session.city} />
      )}
    </div>
  );
}
