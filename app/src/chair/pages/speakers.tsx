import type { ReactNode } from 'react';
import type { ByHand, FloorView, LedgerLine } from '../../floor/index.ts';
import {
  changeHref,
  closeList,
  endInterposition,
  endSpeech,
  giveFloor,
  groupName,
  kindName,
  pauseSpeech,
  ReplyForm,
  reopenList,
  resumeSpeech,
  SpeakersPart,
  setTimeLimit,
  TotalsTable,
  timerOf,
} from '../../floor/index.ts';
import { isSecretariat } from '../../identity/index.ts';
import { nameOf, type SentenceValues } from '../../meetings/index.ts';
import { Button, LinkButton } from '../../web/components/button.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import { Chip } from '../../web/components/status.tsx';
import { Timer } from '../../web/components/timer.tsx';
import type { Ctx, LanguageCtx } from '../../web/ctx.ts';
import { Form } from '../../web/form.tsx';
import { fresh } from '../../web/form-state.ts';
import { Page } from '../../web/page.tsx';
import { shortMark } from '../../web/short-mark.ts';
import { ChangedByHand } from './by-hand.tsx';
import { type Chosen, ChosenSpeaker } from './chosen-speaker.tsx';
import { ListForms } from './list-forms.tsx';
import { type LookedAt, OrderOfList } from './order-of-list.tsx';

export interface SpeakersPageProps {
  readonly ctx: Ctx;
  readonly view: FloorView;
  /** the speaker whose place is changed, and which of its buttons was used last */
  readonly chosen: Chosen | null;
  readonly looked: LookedAt | null;
  /** the time spoken in the meeting so far */
  readonly lines: readonly LedgerLine[];
  readonly changes: readonly ByHand[];
  readonly values: SentenceValues;
}

/** The forms beside the list rest on the item before the open meeting, and on who is on its list: with these the page looks again. */
export function SpeakersMark({ view }: { readonly view: FloorView }): ReactNode {
  const { meeting, item, waiting, speaking, groups, gone, order } = view;
  const listed = [...waiting, ...(speaking ? [speaking] : [])].map(({ id, state }) => [id, state]);
  const { limitSeconds, listClosed } = meeting;
  const mark = shortMark([
    isGoverned(view),
    item,
    limitSeconds,
    listClosed,
    listed,
    groups,
    gone,
    order,
    view.spokenUntil,
  ]);
  return <i id="speakers-mark" hidden data-again={mark} />;
}

function isGoverned({ meeting, agenda, item }: FloorView): boolean {
  return meeting.status === 'open' && agenda.some(({ id }) => id === item);
}

/** The list of speakers of the item before the meeting, for those who govern it. */
export function SpeakersPage({ ctx, view, chosen, looked, lines, changes, values }: SpeakersPageProps): ReactNode {
  const { meeting } = view;
  const item = view.agenda.find(({ id }) => id === view.item);
  const open = isGoverned(view);
  return (
    <Page
      ctx={ctx}
      title={ctx.t('meetings.desk')}
      nav="sessions"
      session={view.session.id}
      crumbs={[
        { label: ctx.text(view.session.title), path: `/sessions/${view.session.id}` },
        { label: ctx.ordinal(meeting.number, 'meeting'), path: `/meetings/${meeting.id}` },
        { label: ctx.t('meetings.podium'), path: `/meetings/${meeting.id}/podium` },
      ]}
      live={[`podium:${meeting.id}`]}
      indexed={false}
    >
      <SpeakersMark view={view} />
      <PageHead
        {...(item ? { eyebrow: ctx.t('floor.item', { n: item.number, title: item.title }) } : {})}
        title={ctx.t('meetings.desk')}
        lede={ctx.t('meetings.desk.lede')}
      />
      <div className="split">
        <div className="stack gap-xl">
          <OnAir ctx={{ ...ctx, search: '' }} view={view} />
          <Section id="list-head" title={ctx.t('meetings.speakers')}>
            <SpeakersPart ctx={ctx} view={view} chair untimed region="desk-list" />
            <Gone ctx={ctx} view={view} />
          </Section>
          {open && (
            <Section id="enter" title={ctx.t('meetings.desk.enter')}>
              <ListForms ctx={ctx} view={view} />
            </Section>
          )}
        </div>
        <div className="stack gap-xl">
          {open && (
            <Section id="chosen" title={ctx.t('meetings.desk.place')}>
              {chosen ? (
                <ChosenSpeaker ctx={ctx} view={view} chosen={chosen} />
              ) : (
                <p className="mute">{ctx.t('meetings.desk.choose')}</p>
              )}
            </Section>
          )}
          {open && (
            <Section id="replies" title={ctx.t('meetings.desk.replies')}>
              {isSecretariat(ctx.viewer) && <ReplyForm ctx={ctx} view={view} seat={null} />}
            </Section>
          )}
          <Section id="by-hand" title={ctx.t('meetings.desk.by-hand')}>
            <ChangedByHand ctx={ctx} view={view} changes={changes} values={values} />
          </Section>
          {open && view.waiting.length > 0 && (
            <Section id="order" title={ctx.t('meetings.desk.order')}>
              <OrderOfList ctx={ctx} view={view} looked={looked} />
            </Section>
          )}
        </div>
      </div>
      {lines.length > 0 && (
        <div className="mt">
          <TotalsTable ctx={ctx} lines={lines} agenda={view.agenda} by="region" />
          <p className="small">
            <a href={ctx.href(`/meetings/${meeting.id}/speaking-time`)}>{ctx.t('floor.ledger.title')}</a>
          </p>
        </div>
      )}
    </Page>
  );
}

interface PartProps {
  readonly ctx: LanguageCtx;
  readonly view: FloorView;
}

/** Who has the floor, and the acts of the chair on the speech. Current on every open page. */
export function OnAir({ ctx, view }: PartProps & { readonly ctx: Ctx }): ReactNode {
  const { speaking, meeting, waiting } = view;
  const timer = timerOf(view);
  const [next] = waiting;
  const group = speaking && groupName(ctx, speaking);
  const hidden = { meeting: meeting.id };
  const path = `/meetings/${meeting.id}/speakers`;
  return (
    <section id="on-air" className="onair stack gap-m" aria-labelledby="on-air-head">
      <h2 id="on-air-head" className="h nomargin">
        {ctx.t('meetings.desk.floor')}
      </h2>
      {speaking ? (
        <div>
          <p className="large">
            <b>{nameOf(view, ctx.text, speaking.state)}</b>
          </p>
          {group !== null && <p className="mute">{ctx.t('meetings.on-behalf', { group })}</p>}
        </div>
      ) : (
        <p className="mute">{ctx.t('meetings.desk.nobody')}</p>
      )}
      {view.interposed && (
        <p className="large">
          {ctx.t('meetings.desk.beside', {
            state: nameOf(view, ctx.text, view.interposed.state),
            kind: kindName(ctx, view.interposed.kind),
          })}
        </p>
      )}
      {timer && speaking && (
        <Timer
          ctx={ctx}
          state={timer}
          label={ctx.t('meetings.timer', { name: nameOf(view, ctx.text, speaking.state) })}
        />
      )}
      {meeting.status === 'open' && (
        <div className="row">
          {next && (
            <div data-key="next">
              <Form ctx={ctx} act={giveFloor} then={path} hidden={{ ...hidden, next: next.id }} basedOn={view.seen}>
                <Button kind="main" shortcut={ctx.t('meetings.key.floor')}>
                  {ctx.t('meetings.desk.next', { state: nameOf(view, ctx.text, next.state) })}
                </Button>
              </Form>
            </div>
          )}
          {speaking && (
            <div data-key="end">
              <Form ctx={ctx} act={endSpeech} then={path} hidden={hidden} basedOn={view.seen}>
                <Button shortcut={ctx.t('meetings.key.end')}>{ctx.t('meetings.do.end-speech')}</Button>
              </Form>
            </div>
          )}
          {speaking && <StopOrGoOn {...{ ctx, view, path }} />}
          {view.interposed && (
            <div data-key="heard">
              <Form ctx={ctx} act={endInterposition} then={path} hidden={hidden} basedOn={view.seen}>
                <Button>{ctx.t('meetings.desk.beside.end')}</Button>
              </Form>
            </div>
          )}
          {speaking && speaking.limitSeconds <= 3540 && (
            <div data-key="minute">
              <Form
                ctx={ctx}
                act={setTimeLimit}
                then={path}
                hidden={{ ...hidden, seconds: String(speaking.limitSeconds + 60), extent: 'once' }}
                state={fresh}
                basedOn={view.seen}
              >
                <Button>{ctx.t('meetings.desk.minute')}</Button>
              </Form>
            </div>
          )}
          {speaking && (
            <div data-key="mistake">
              <LinkButton href={changeHref(ctx, view, speaking.id)}>{ctx.t('meetings.desk.mistake')}</LinkButton>
            </div>
          )}
          {view.item !== null && (
            <div data-key={meeting.listClosed ? 'reopen' : 'close'}>
              <Form
                ctx={ctx}
                act={meeting.listClosed ? reopenList : closeList}
                then={path}
                hidden={hidden}
                basedOn={view.seen}
              >
                <Button shortcut={ctx.t('meetings.key.list')}>
                  {ctx.t(meeting.listClosed ? 'meetings.do.reopen-list' : 'meetings.do.close-list')}
                </Button>
              </Form>
            </div>
          )}
        </div>
      )}
    </section>
  );
}

/** The clock of the speech stops, or goes on. */
function StopOrGoOn({ ctx, view, path }: PartProps & { readonly ctx: Ctx; readonly path: string }): ReactNode {
  const { speaking, meeting } = view;
  if (!speaking) return null;
  const halted = speaking.halted !== undefined;
  return (
    <div data-key={halted ? 'go-on' : 'stop'}>
      <Form
        ctx={ctx}
        act={halted ? resumeSpeech : pauseSpeech}
        then={path}
        hidden={{ meeting: meeting.id }}
        basedOn={view.seen}
      >
        <Button shortcut={ctx.t('meetings.key.pause')}>
          {halted
            ? ctx.t('meetings.desk.resume', { state: nameOf(view, ctx.text, speaking.state) })
            : ctx.t('meetings.desk.pause')}
        </Button>
      </Form>
    </div>
  );
}

/** Who left, was removed, or has spoken in this meeting: each can be put back. */
export function Gone({ ctx, view }: PartProps): ReactNode {
  return (
    <div id="gone" className="mt-s">
      {view.gone.length > 0 && (
        <details data-key="gone">
          <summary>{ctx.t('meetings.desk.gone', { n: view.gone.length })}</summary>
          <ul className="reasons">
            {view.gone.map(({ id, state, why }) => (
              <li key={id} data-key={id}>
                <b>{nameOf(view, ctx.text, state)}</b> <Chip s="mute">{ctx.t(`meetings.desk.gone.${why}`)}</Chip>{' '}
                <a href={changeHref(ctx, view, id)}>{ctx.t('meetings.desk.put-back')}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
