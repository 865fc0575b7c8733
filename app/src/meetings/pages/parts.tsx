import type { ReactNode } from 'react';
import {
  EnteredVotes,
  MajorityRule,
  RollCallLine,
  VoteOutcome,
  VoteProgress,
  VoteTakenBack,
  WhatVotedOn,
} from '../../decisions/index.ts';
import type { BallotNow, ElectionLink } from '../../elections/index.ts';
import { itemSaid } from '../../sessions/index.ts';
import { Bar } from '../../web/components/bar.tsx';
import { Programme, type ProgrammeEntry } from '../../web/components/programme.tsx';
import { Reasons } from '../../web/components/reasons.tsx';
import { Section } from '../../web/components/section.tsx';
import { type Speaker, Speakers } from '../../web/components/speakers.tsx';
import { Chip, Tag } from '../../web/components/status.tsx';
import { PlainSymbol, WithSymbols } from '../../web/components/symbol.tsx';
import { Timer, type TimerState } from '../../web/components/timer.tsx';
import { Text } from '../../web/components/words.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import { groupName } from '../group-name.ts';
import { sentenceOf } from '../log-sentence.ts';
import { type MeetingView, nameOf } from '../view.ts';

interface PartProps {
  readonly ctx: LanguageCtx;
  readonly view: MeetingView;
}

/** Day, time and place; they may change until the meeting is opened. */
export function When({ ctx, view: { meeting, session } }: PartProps): ReactNode {
  return (
    <span id="meeting-when" data-say="polite">
      {ctx.date(meeting.startsAt, 'weekday', session.city)}
      {ctx.comma}
      {ctx.timeIn(meeting.startsAt, session.city)}
      {meeting.room && `${ctx.comma}${meeting.room}`}
    </span>
  );
}

export function Status({ ctx, view: { meeting, session } }: PartProps): ReactNode {
  return (
    <span id="meeting-status" data-say="polite">
      <Tag>{ctx.t(`meetings.status.${meeting.status}`)}</Tag>
      {meeting.status === 'closed' && meeting.closedAt && (
        <> {ctx.t('meetings.closed-at', { time: ctx.time(meeting.closedAt, session.city) })}</>
      )}
      {meeting.cancelledBecause && <> {ctx.t('meetings.cancelled-because', { reason: meeting.cancelledBecause })}</>}
    </span>
  );
}

/** How many are there, how many are needed, and the rule; the one that matters now. Of a meeting that is over, how many were there. */
export function Presence({ ctx, view }: PartProps): ReactNode {
  if (isOver(view))
    return (
      <div id="presence">
        {view.meeting.status === 'closed' && (
          <p>{ctx.t('meetings.present.closed', { present: view.present.length })}</p>
        )}
      </div>
    );
  const finding = view.meeting.status === 'scheduled' ? view.quorum.open : view.quorum.substance;
  const { present, needed, met } = finding.value;
  const figures = { present, needed, parties: view.statesParties.length };
  return (
    <div id="presence" className="stack gap-s">
      <p className="row row-end">
        <b>{ctx.t('meetings.present', figures)}</b>
        <Chip s={met ? 'good' : 'wait'}>{ctx.t(met ? 'meetings.quorum' : 'meetings.no-quorum', figures)}</Chip>
      </p>
      <Bar label={ctx.t('meetings.quorum.bar', figures)} value={present} of={view.statesParties.length} need={needed} />
      <Reasons ctx={ctx} lines={finding.lines} />
    </div>
  );
}

export function timerOf(view: MeetingView): TimerState | null {
  const { speaking } = view;
  if (!speaking) return null;
  const allowed = speaking.limitSeconds * 1000;
  return { allowed, runs: { until: new Date(Date.parse(speaking.startedAt) + allowed).toISOString() } };
}

interface SpeakersPartProps extends PartProps {
  /** For who presides: who is absent, was skipped, names a group; and where a place is changed. */
  readonly chair?: true;
  readonly region?: string;
  /** the time left stands elsewhere on the page */
  readonly untimed?: true;
}

/** Who has the floor with the time left, then who waits. */
export function SpeakersPart({ ctx, view, chair, region = 'speakers', untimed }: SpeakersPartProps): ReactNode {
  const timer = untimed ? null : timerOf(view);
  const line = (speaker: MeetingView['waiting'][number]): Speaker => {
    const group = groupName(ctx, speaker);
    return {
      id: speaker.id,
      seat: speaker.state,
      name: nameOf(view, ctx.text, speaker.state),
      ...(group === null ? {} : { detail: ctx.t('meetings.on-behalf', { group }) }),
      marks: [...statementMark(ctx, speaker), ...(chair ? chairMarks(ctx, view, speaker) : [])],
      ...(chair ? { change: { href: changeHref(ctx, view, speaker.id), label: ctx.t('meetings.desk.change') } } : {}),
    };
  };
  const speakers = [...(view.speaking ? [{ ...line(view.speaking), now: true }] : []), ...view.waiting.map(line)];
  return (
    <div id={region} className="stack gap-m">
      <p className="row row-end small">
        <span className="mute">{speakersCount(ctx, view)}</span>
        {view.item !== null && view.meeting.status === 'open' && (
          <Chip s={view.meeting.listClosed ? 'mute' : 'good'}>
            {ctx.t(view.meeting.listClosed ? 'meetings.list.closed' : 'meetings.list.open')}
          </Chip>
        )}
      </p>
      {timer && view.speaking && (
        <Timer
          ctx={ctx}
          state={timer}
          label={ctx.t('meetings.timer', { name: nameOf(view, ctx.text, view.speaking.state) })}
        />
      )}
      {speakers.length > 0 ? (
        <Speakers ctx={ctx} label={ctx.t('meetings.speakers')} speakers={speakers} />
      ) : (
        !isOver(view) && view.item !== null && <p className="mute small">{ctx.t('meetings.speakers.none')}</p>
      )}
    </div>
  );
}

/** Closed or cancelled: nothing is now, and nothing waits. */
export function isOver({ meeting: { status } }: MeetingView): boolean {
  return status === 'closed' || status === 'cancelled';
}

function speakersCount(ctx: LanguageCtx, view: MeetingView): string {
  const { meeting, item, spoken, waiting } = view;
  const n = waiting.length;
  // The list is that of an item: without one there is nothing to count, and a meeting that is over counts all that was said in it.
  if (!isOver(view)) return item === null ? '' : ctx.t('meetings.speakers.count', { waiting: n, spoken });
  if (meeting.status === 'cancelled') return '';
  const said = [
    ctx.t('meetings.speakers.closed', { spoken }),
    ...(n > 0 ? [ctx.t('meetings.speakers.remain', { n })] : []),
  ];
  return said.join(ctx.lang === 'zh' ? '' : ' ');
}

/** The page on which the chair changes the place of one speaker. */
export function changeHref(ctx: LanguageCtx, { meeting }: MeetingView, speaker: string): string {
  return `${ctx.href(`/meetings/${meeting.id}/speakers`)}?row=${speaker}#chosen`;
}

function statementMark(ctx: LanguageCtx, { statement }: MeetingView['waiting'][number]) {
  return statement > 1 ? [{ s: 'mute' as const, text: ctx.t('meetings.statement', { n: statement }) }] : [];
}

function chairMarks(ctx: LanguageCtx, { present }: MeetingView, speaker: MeetingView['waiting'][number]) {
  const marks: { readonly s: 'wait'; readonly text: string }[] = [];
  if (!present.includes(speaker.state)) marks.push({ s: 'wait', text: ctx.t('meetings.speakers.absent') });
  if (speaker.skipped) marks.push({ s: 'wait', text: ctx.t('meetings.speakers.skipped') });
  if (speaker.awaits !== null)
    marks.push({ s: 'wait', text: ctx.t('meetings.speakers.awaits', { group: speaker.awaits }) });
  return marks;
}

/** What the meeting is on: the item, its proposals, and the vote or ballot in progress. */
export function Business({ ctx, view }: PartProps): ReactNode {
  const item = view.agenda.find(({ id }) => id === view.item);
  return (
    <div id="business" className="stack gap-l">
      <VoteNow ctx={ctx} view={view} />
      {[...view.elections, ...view.balloted].map((election) => (
        <ElectionNow ctx={ctx} view={view} election={election} key={election.id} />
      ))}
      {(item || !isOver(view)) && (
        <Section
          id="item"
          title={item ? ctx.t('floor.item', { n: item.number, title: item.title }) : ctx.t('meetings.no-item')}
        >
          {item && view.proposals.length === 0 && <p className="mute">{ctx.t('meetings.no-proposals')}</p>}
          {view.proposals.map(({ id, symbol, decided, title, status, kind }) => (
            <div className="doc" key={id} data-key={id}>
              <span className="sym">
                <a href={ctx.href(`/decisions/${id}`)}>
                  <PlainSymbol>{decided?.symbol ?? symbol}</PlainSymbol>
                </a>
              </span>
              <span className="title">
                <a href={ctx.href(`/decisions/${id}`)}>
                  <Text ctx={ctx} map={title} />
                </a>
              </span>
              <div className="meta">
                <Chip s={status === 'adopted' ? 'good' : status === 'rejected' ? 'bad' : 'wait'}>
                  {ctx.t(`decisions.status.${status}`)}
                </Chip>
                <span>{ctx.t(`decisions.kind.${kind.id}`)}</span>
              </div>
            </div>
          ))}
        </Section>
      )}
    </div>
  );
}

function VoteNow({ ctx, view }: PartProps): ReactNode {
  const { vote } = view;
  const proposal = view.proposals.find(({ id }) => id === vote?.proposal);
  if (!vote || !proposal) return null;
  const open = vote.status === 'open';
  return (
    <section className="votebox stack" aria-labelledby="vote-now" data-key={vote.id}>
      <p className="row row-end" data-say={open ? 'assertive' : 'polite'}>
        <span className={open ? 'lamp' : 'small mute'}>{ctx.t(`meetings.vote.${vote.status}`)}</span>
      </p>
      <h2 id="vote-now">
        <a href={ctx.href(`/decisions/${proposal.id}`)}>
          <WhatVotedOn ctx={ctx} vote={vote} proposal={proposal} />
        </a>
      </h2>
      <MajorityRule ctx={ctx} vote={vote} />
      <RollCallLine ctx={ctx} vote={vote} names={view.names} />
      {open ? <VoteProgress ctx={ctx} vote={vote} /> : <VoteOutcome ctx={ctx} vote={vote} />}
      <VoteTakenBack ctx={ctx} vote={vote} />
      {!vote.takenBack && <EnteredVotes ctx={ctx} vote={vote} names={view.names} />}
    </section>
  );
}

/** One election with its own ballot and whom it has elected: of two under one item each has its box. */
function ElectionNow({ ctx, view, election }: PartProps & { readonly election: ElectionLink }): ReactNode {
  const { id, title, ballot, elected, electedNames, seats, status } = election;
  const heading = `ballot-now-${id}`;
  const under = ballot?.status === 'open' || ballot?.status === 'counted';
  return (
    <section className="votebox stack" aria-labelledby={heading} data-key={id}>
      <p className="row row-end" data-say="polite">
        <span className={under ? 'lamp' : 'small mute'}>{ballotWords(ctx, { ballot, status })}</span>
        <span className="small">{ctx.t('meetings.seats-filled', { filled: elected, seats })}</span>
      </p>
      <h2 id={heading}>
        <a href={ctx.href(`/elections/${id}`)}>
          <Text ctx={ctx} map={title} />
        </a>
      </h2>
      {under && view.ballot?.id === ballot.id && <OnTheBallot ctx={ctx} view={view} ballot={view.ballot} />}
      {electedNames.length > 0 && (
        <p>{ctx.t('meetings.election.elected', { names: electedNames.map(({ name }) => name).join(ctx.semicolon) })}</p>
      )}
    </section>
  );
}

/** For whom votes can be given in this ballot, each with the State: what a delegation has on its paper. */
function OnTheBallot({ ctx, view, ballot }: PartProps & { readonly ballot: BallotNow }): ReactNode {
  const { id, standing } = ballot;
  return (
    <details data-key={`standing ${id}`}>
      <summary>{ctx.t('script.ballot.candidates', { n: standing.length })}</summary>
      <ul className="reasons">
        {standing.map(({ id, name, nationality }) => (
          <li key={id}>
            <span>
              <b dir="auto">{name}</b>
              {ctx.comma}
              {nameOf(view, ctx.text, nationality)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Where an election stands: complete, or at a ballot of its own, or before its first. */
export function ballotWords(ctx: LanguageCtx, { ballot, status }: Pick<ElectionLink, 'ballot' | 'status'>): string {
  if (status === 'completed') return ctx.t('meetings.election.complete');
  return ballot
    ? ctx.t(`meetings.ballot.${ballot.status}`, { ballot: ctx.ordinal(ballot.number, 'ballot') })
    : ctx.t('meetings.ballot.none');
}

/** What was done in this meeting, newest first. */
export function Log({ ctx, view }: PartProps): ReactNode {
  const entries = view.log.map(
    ({ seq, at, act, data }): ProgrammeEntry => ({
      id: String(seq),
      time: ctx.time(at, view.session.city),
      at,
      title: <WithSymbols text={sentenceOf(ctx, view, act, data)} />,
      mark: (
        <a className="small" href={ctx.href(`/record/${seq}`)}>
          {ctx.t('meetings.entry', { seq })}
        </a>
      ),
    }),
  );
  return (
    <div id="log">
      {entries.length > 0 ? (
        <Programme entries={entries} label={ctx.t('meetings.log')} />
      ) : (
        <p className="mute">{ctx.t('meetings.log.none')}</p>
      )}
    </div>
  );
}

/** The agenda with the item before the meeting in reverse. An item that was taken up and left is not what is considered now. */
export function Agenda({ ctx, view }: PartProps): ReactNode {
  const now = isOver(view) ? null : view.item;
  const entries = view.agenda.map(
    ({ id, number, title, status }): ProgrammeEntry => ({
      id,
      time: ctx.number(number),
      title: <Text ctx={ctx} map={title} />,
      mark:
        id === now ? (
          <span className="lamp">{ctx.t('web.now')}</span>
        ) : (
          ctx.t(`meetings.item.${itemSaid(status, false)}`)
        ),
      ...(id === now ? { when: 'now' as const } : status === 'concluded' ? { when: 'past' as const } : {}),
    }),
  );
  return (
    <div id="agenda">
      <Programme entries={entries} label={ctx.t('meetings.agenda')} />
    </div>
  );
}
