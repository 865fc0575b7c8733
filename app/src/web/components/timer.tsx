import type { CSSProperties, ReactNode } from 'react';
import type { LanguageCtx } from '../ctx.ts';

/** Milliseconds allowed and how they run: towards an instant of the server's clock, or halted with some left. */
export interface TimerState {
  readonly allowed: number;
  readonly runs: { readonly until: string } | { readonly left: number };
  /** Milliseconds before the end from which it warns; a minute unless told. */
  readonly warnAt?: number;
}

/** Milliseconds left at the page's instant; negative when over time. */
export function timeLeft(state: TimerState, now: string): number {
  return 'left' in state.runs ? state.runs.left : Date.parse(state.runs.until) - Date.parse(now);
}

/** "2:14", and after zero "+0:21". Whole seconds; the last second left is 0:01. */
export function digits(ms: number): string {
  const over = ms < 0;
  const seconds = over ? Math.floor(-ms / 1000) : Math.ceil(ms / 1000);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const two = (n: number): string => String(n).padStart(2, '0');
  const text = hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
  return over ? `+${text}` : text;
}

export type TimerStage = '' | 'warn' | 'over';

export function stage(left: number, warnAt: number): TimerStage {
  return left <= 0 ? 'over' : left <= warnAt ? 'warn' : '';
}

interface TimerParts {
  readonly s: TimerStage | undefined;
  readonly text: string;
  readonly at: string;
  readonly digits: string;
  readonly data: Readonly<Record<`data-${string}`, string | number | undefined>>;
}

/** What both timers (page and hall) show, and what the live script needs to go on from there. */
export function timerParts(ctx: LanguageCtx, state: TimerState): TimerParts {
  const left = timeLeft(state, ctx.now);
  const warnAt = state.warnAt ?? 60_000;
  const now = stage(left, warnAt);
  const words = {
    left: ctx.t('web.timer.left', { minutes: Math.round(state.allowed / 60_000) }),
    warn: ctx.t('web.timer.warn'),
    over: ctx.t('web.timer.over'),
  };
  const used = state.allowed <= 0 ? 100 : Math.min(100, Math.max(0, (Math.max(left, 0) / state.allowed) * 100));
  return {
    s: now === '' ? undefined : now,
    text: words[now === '' ? 'left' : now],
    at: `${(now === 'over' ? 100 : used).toFixed(1)}%`,
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

export interface TimerProps {
  readonly ctx: LanguageCtx;
  readonly state: TimerState;
  readonly label?: string;
  readonly region?: string;
}

/** Speaking time. The live script runs it; it announces a minute and zero only, and counts up after zero. */
export function Timer({ ctx, state, label, region }: TimerProps): ReactNode {
  const parts = timerParts(ctx, state);
  return (
    <div
      className="timer"
      data-s={parts.s}
      role="timer"
      aria-label={label ?? ctx.t('web.timer.label')}
      id={region}
      {...parts.data}
    >
      <p className="digits">{parts.digits}</p>
      <p className="small left">{parts.text}</p>
      <p className="track">
        <i style={{ '--at': parts.at } as CSSProperties} />
      </p>
    </div>
  );
}

/** The same for the screen in the hall: digits of a quarter of its height and the fuse below. */
export function HallTimer({ ctx, state, label }: TimerProps): ReactNode {
  const parts = timerParts(ctx, state);
  return (
    <div className="clock" data-s={parts.s} role="timer" aria-label={label ?? ctx.t('web.timer.label')} {...parts.data}>
      <div className="digits">{parts.digits}</div>
      <p className="left">{parts.text}</p>
    </div>
  );
}

/** A count from or to an instant within a line of text: how long a vote has been open, when a silence ends. */
export function Count({
  ctx,
  since,
  until,
}: { readonly ctx: LanguageCtx } & (
  | { readonly since: string; readonly until?: never }
  | { readonly until: string; readonly since?: never }
)): ReactNode {
  const ms = until === undefined ? Date.parse(ctx.now) - Date.parse(since) : Date.parse(until) - Date.parse(ctx.now);
  return (
    <time data-since={since} data-until={until} dateTime={until ?? since}>
      {digits(since === undefined ? ms : Math.max(0, Math.floor(ms / 1000) * 1000))}
    </time>
  );
}
