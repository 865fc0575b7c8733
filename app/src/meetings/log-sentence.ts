import type { LanguageCtx } from '../web/ctx.ts';
import type { LanguageMap } from '../words/languages.ts';
import { type MeetingSeen, nameOf } from './reads.ts';

/** What a sentence names beside the act's own facts: States, items of the agenda, and times in the session's city. */
export interface LogWords extends Pick<MeetingSeen, 'names'> {
  readonly agenda: readonly Pick<MeetingSeen['agenda'][number], 'id' | 'title'>[];
  readonly session: Pick<MeetingSeen['session'], 'city'>;
}

/**
 * One act of the meeting as a sentence in the reader's language: message `meetings.log.<act>` with the act's facts filled in, and with
 * the names of what they are about: `electionTitle`, `document`, and whom `elected` names. A text or a number that the act says
 * stands under its own name.
 */
export function sentenceOf(
  ctx: LanguageCtx,
  view: LogWords,
  act: string,
  data: Readonly<Record<string, unknown>>,
): string {
  const key = `meetings.log.${act}`;
  if (!ctx.has(key)) return act;
  const state = text(data, 'state');
  return ctx.t(key, {
    ...said(data),
    state: state ? nameOf(view, ctx.text, state) : '',
    number: number(data, 'number'),
    ballot: number(data, 'number') > 0 ? ctx.ordinal(number(data, 'number'), 'ballot') : '',
    present: number(data, 'present'),
    needed: number(data, 'needed'),
    seconds: number(data, 'seconds'),
    time: minutes(number(data, 'seconds')),
    arrived: count(data, 'arrived'),
    left: count(data, 'left'),
    other: otherState(ctx, view, data),
    extent: data.once === true ? 'once' : typeof data.speaker === 'string' ? 'now' : 'next',
    place: number(data, 'place'),
    group: text(data, 'onBehalfOf') ?? '',
    symbol: text(data, 'symbol') ?? '',
    by: text(data, 'by') ?? '',
    from: text(data, 'from') ?? '',
    choice: text(data, 'choice') ?? '',
    votes: count(data, 'votes'),
    ...tallyOf(data),
    elected: count(data, 'elected'),
    // Names of persons have commas of their own.
    names: texts(data, 'elected').join(ctx.semicolon),
    entitled: count(data, 'entitled'),
    election: titles(data.electionTitle),
    document: text(data, 'document') ?? '',
    reason: text(data, 'reason') ?? '',
    item: titleOf(view, data),
    when: whenOf(ctx, view, data),
    room: text(data, 'room') ?? '',
    what: text(data, 'what') ?? '',
  });
}

function said(data: Readonly<Record<string, unknown>>): Record<string, string | number> {
  const plain = (value: unknown) => typeof value === 'string' || typeof value === 'number';
  return Object.fromEntries(Object.entries(data).filter(([, value]) => plain(value))) as Record<
    string,
    string | number
  >;
}

function otherState(ctx: LanguageCtx, view: LogWords, data: Readonly<Record<string, unknown>>): string {
  const other = text(data, 'otherState');
  return other ? nameOf(view, ctx.text, other) : '';
}

function whenOf(ctx: LanguageCtx, { session }: LogWords, data: Readonly<Record<string, unknown>>): string {
  const startsAt = text(data, 'startsAt');
  return startsAt
    ? `${ctx.date(startsAt, 'weekday', session.city)}${ctx.comma}${ctx.timeIn(startsAt, session.city)}`
    : '';
}

function titleOf(view: LogWords, data: Readonly<Record<string, unknown>>) {
  return view.agenda.find(({ id }) => id === data.item)?.title ?? { en: '' };
}

function titles(title: unknown): LanguageMap {
  return typeof title === 'object' && title !== null ? (title as LanguageMap) : { en: '' };
}

function text(data: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = data[name];
  return typeof value === 'string' ? value : null;
}

function number(data: Readonly<Record<string, unknown>>, name: string): number {
  const value = data[name];
  return typeof value === 'number' ? value : 0;
}

function texts(data: Readonly<Record<string, unknown>>, name: string): readonly string[] {
  const value = data[name];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** The figures of a vote that was announced. */
function tallyOf({ result }: Readonly<Record<string, unknown>>): Record<'yes' | 'no' | 'abstain', number> {
  const of = (typeof result === 'object' && result !== null ? result : {}) as Readonly<Record<string, unknown>>;
  return { yes: number(of, 'yes'), no: number(of, 'no'), abstain: number(of, 'abstain') };
}

function count(data: Readonly<Record<string, unknown>>, name: string): number {
  const value = data[name];
  return Array.isArray(value) ? value.length : 0;
}

function minutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
