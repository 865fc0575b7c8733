import type { CSSProperties, ReactNode } from 'react';
import { digits, elapsed, remaining, stageOf, type TimerStage, trackShare } from '../countdown.ts';
import type { LanguageCtx } from '../ctx.ts';

/** Milliseconds allowed and how they run: towards an instant of the server's clock, or halted with some left. */
export interface TimerState {
  readonly allowed: number;
  readonly runs: { readonly until: string } | { readonly left: number };
  /** Milliseconds before the end from which it warns; a minute unless told. */
  readonly warnAt?: number;
}

/** Milliseconds left at an instant; negative when over time. */
export function timeLeft(state: TimerState, now: string): number {
  return 'left' in state.runs ? state.runs.left : Date.parse(state.runs.until) - Date.parse(now);
}

/** What a timer shows now, and as data attributes what the live script needs to go on from there. */
function timerParts(ctx: LanguageCtx, state: TimerState) {
  const left = timeLeft(state, ctx.now);
  const warnAt = state.warnAt ?? 60_000;
  const stage = stageOf(left, warnAt);
  const words = {
    left: ctx.t('web.timer.left', { minutes: Math.round(state.allowed / 60_000) }),
    warn: ctx.t('web.timer.warn'),
    over: ctx.t('web.timer.over'),
  };
  return {
    stage: stage === 'left' ? undefined : stage,
    text: 'left' in state.runs ? pausedSaid(ctx, stage, words[stage]) : words[stage],
    at: { '--at': trackShare(left, state.allowed) } as CSSProperties,
    digits: digits(left),
    data: {
      'data-until': 'until' in state.runs ? state.runs.until : undefined,
      'data-allowed': state.allowed,
      'data-warn-at': warnAt,
      'data-left': words.left,
      'data-warn': words.warn,
      'data-over': words.over,
    },
  };
}

/** A clock that stands still says so; that there is little left, or nothing, too. */
function pausedSaid(ctx: LanguageCtx, stage: TimerStage, words: string): string {
  const paused = ctx.t('web.timer.paused');
  return stage === 'left' ? paused : `${words}${ctx.comma}${paused}`;
}

export interface TimerProps {
  readonly ctx: LanguageCtx;
  readonly state: TimerState;
  readonly label?: string;
  readonly region?: string;
}

/** Speaking time. The live script runs it; it announces the last minute and zero only, and counts up after zero. */
export function Timer({ ctx, state, label, region }: TimerProps): ReactNode {
  const parts = timerParts(ctx, state);
  return (
    <div
      className="timer"
      data-s={parts.stage}
      role="timer"
      aria-label={label ?? ctx.t('web.timer.label')}
      id={region}
      {...parts.data}
    >
      <p className="digits">{parts.digits}</p>
      <p className="small left">{parts.text}</p>
      <p className="track">
        <i style={parts.at} />
      </p>
    </div>
  );
}

export interface SpeakingProps {
  readonly ctx: LanguageCtx;
  readonly name: string;
  /** The same name in other languages, each with its language. */
  readonly others?: ReactNode;
  readonly role?: string;
  readonly state: TimerState;
  /** The name over the whole width and the clock below: for long names, and those who speak for a group. The word is its size. */
  readonly tall?: string | undefined;
  readonly region?: string;
}

/** The screen in the hall while somebody speaks: digits of a quarter of its height, and the fuse below. */
export function Speaking({ ctx, name, others, role, state, tall, region }: SpeakingProps): ReactNode {
  const parts = timerParts(ctx, state);
  const said = <p className="lamp">{ctx.t('web.speaking.now')}</p>;
  const inOthers = others !== undefined && <p className="others">{others}</p>;
  const inRole = role !== undefined && <p className="role">{role}</p>;
  return (
    <section
      className={tall === undefined ? 'speaking' : 'speaking tall'}
      id={region}
      aria-label={ctx.t('web.speaking')}
      data-s={parts.stage}
      {...parts.data}
    >
      {tall === undefined ? (
        <div>
          {said}
          <p className="name">{name}</p>
          {inOthers}
          {inRole}
        </div>
      ) : (
        <>
          <div className="whole">
            {said}
            <p className={`name ${tall}`}>{name}</p>
          </div>
          <div>
            {inRole}
            {inOthers}
          </div>
        </>
      )}
      <div className="clock" role="timer" aria-label={ctx.t('web.timer.label')}>
        <div className="digits">{parts.digits}</div>
        <p className="left">{parts.text}</p>
      </div>
      <div className="fuse">
        <i style={parts.at} />
      </div>
    </section>
  );
}

export type CountProps = { readonly ctx: LanguageCtx } & ({ readonly since: string } | { readonly until: string });

/** A count from or to an instant within a line of text: how long a vote has been open, when a silence ends. */
export function Count(props: CountProps): ReactNode {
  const now = Date.parse(props.ctx.now);
  if ('since' in props) {
    return (
      <time data-since={props.since} dateTime={props.since}>
        {elapsed(now - Date.parse(props.since))}
      </time>
    );
  }
  return (
    <time data-until={props.until} dateTime={props.until}>
      {remaining(Date.parse(props.until) - now)}
    </time>
  );
}
