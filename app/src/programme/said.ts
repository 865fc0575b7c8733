import { plenaryBody } from '@plenary/rules';
import { calledAs } from '../meetings/index.ts';
import { cityAt, type SessionRunHere } from '../sessions/index.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import { namesOf } from './entries.ts';
import type { Change, WhereWhen } from './history.ts';
import type { ProgrammeLine, ShownProgramme } from './programme.ts';

/** Who meets: "5th plenary meeting", "Bureau", "Facilitation: Cooperation". */
export function lineName(
  ctx: LanguageCtx,
  {
    body,
    meeting,
    title,
  }: Pick<ProgrammeLine, 'body' | 'title'> & { readonly meeting: { readonly number: number } | null },
): string {
  if (meeting) return ctx.ordinal(meeting.number, 'meeting');
  const name = ctx.t(`programme.body.${body}`);
  return title === null ? name : `${name}${ctx.colon}${ctx.text(title)}`;
}

export function bodyName(ctx: LanguageCtx, body: ProgrammeLine['body']): string {
  return ctx.t(`programme.body.${body}`);
}

/** A declared room by its name in the reader's language; another one as it was written. */
export function roomName(ctx: LanguageCtx, { rooms }: Pick<ShownProgramme, 'rooms'>, room: string | null): string {
  if (room === null) return ctx.t('programme.no-room');
  const called = calledAs(room);
  const declared = rooms.find(({ id, name }) => id === room || namesOf(name).some((one) => calledAs(one) === called));
  return declared ? ctx.text(declared.name) : room;
}

/** "10:00 to 13:00", "from 15:00" where the end is open. */
export function hoursSaid(
  ctx: LanguageCtx,
  city: SessionRunHere['city'],
  { startsAt, endsAt }: Pick<WhereWhen, 'startsAt' | 'endsAt'>,
): string {
  const from = ctx.time(startsAt, city);
  return endsAt === null
    ? ctx.t('programme.from', { from })
    : ctx.t('programme.from-to', { from, to: ctx.time(endsAt, city) });
}

/** "Items 3, 7" */
export function itemsSaid(
  ctx: LanguageCtx,
  { session }: { readonly session: Pick<ShownProgramme['session'], 'agenda'> },
  items: readonly string[],
): string {
  const numbers = session.agenda.filter(({ id }) => items.includes(id)).map(({ number }) => ctx.number(number));
  return numbers.length === 0 ? '' : ctx.t('programme.items', { n: numbers.length, items: ctx.list(numbers) });
}

/** One change in one sentence, from where to where. */
export function changeSaid(ctx: LanguageCtx, shown: ShownProgramme, change: Change): string {
  const line = shown.lines.find(({ subject }) => subject === change.subject);
  if (!line) return '';
  const place = (at: WhereWhen | null) => {
    if (at === null) return '';
    const city = cityAt(shown.session, at.startsAt);
    return [ctx.date(at.startsAt, 'near', city), hoursSaid(ctx, city, at), roomName(ctx, shown, at.room)].join(
      ctx.comma,
    );
  };
  const name = lineName(ctx, line);
  switch (change.kind) {
    case 'placed':
      return ctx.t('programme.change.placed', { name, to: place(change.to) });
    case 'moved':
      return ctx.t('programme.change.moved', { name, from: place(change.from), to: place(change.to) });
    case 'changed':
      return ctx.t('programme.change.changed', { name, to: place(change.to) });
    case 'cancelled':
      return ctx.t('programme.change.cancelled', { name, from: place(change.from), reason: line.cancelled ?? '' });
  }
}

/** Whose meetings there are, the plenary first. */
export function bodiesIn({ lines }: Pick<ShownProgramme, 'lines'>): readonly ProgrammeLine['body'][] {
  const all = new Set(lines.map(({ body }) => body));
  return [plenaryBody, ...[...all].filter((body) => body !== plenaryBody)] as const;
}
