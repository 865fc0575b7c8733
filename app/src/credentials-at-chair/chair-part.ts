import { bare, type ChairPart, line, pause, type ScriptLine, say, state } from '../chair/index.ts';
import { type BeforeAssembly, beforeAssembly } from '../credentials/index.ts';
import type { FloorView } from '../floor/index.ts';
import { agendaStanding, wholeAgenda } from '../sessions/index.ts';
import type { Tx } from '../store/database.ts';
import type { LanguageCtx } from '../web/ctx.ts';

/** The next of what waits: an objection, on which the Assembly decides without delay; the report; the appointment of the Committee. */
type Next = 'objection' | 'report' | 'appoint';

/**
 * On the console: the way to the page on which the Assembly appoints the Credentials Committee, adopts its report and decides on
 * objections, as long as one of these waits; and the words for it, between two items or under the item of the Committee.
 */
export const credentialsAtChair: ChairPart = {
  kinds: [],
  besides: [],
  async at(tx, floor, { filled }) {
    const { status, suspendedAt } = floor.meeting;
    if (status !== 'open' || suspendedAt !== null) return {};
    const before = await beforeAssembly(tx, floor.session.id, filled);
    const next = await nextOf(tx, floor, before);
    if (next === null) return {};
    const words = (ctx: LanguageCtx) => wordsOf(ctx, floor, before, next);
    return {
      ...(floor.item === null
        ? {
            waits: () => ({
              key: 'credentials-page',
              said: (ctx) => asked(ctx, floor, before, next),
              before: 'take-up' as const,
            }),
            words: () => ({ leads: { agenda: words } }),
          }
        : (await isOfCommittee(tx, floor))
          ? { words: () => ({ leads: { consensus: words } }) }
          : {}),
      links: () => [
        {
          key: 'credentials-page',
          href: `/sessions/${floor.session.id}/credentials/committee#${next === 'appoint' ? 'members' : 'assembly'}`,
          label: (ctx) => ctx.t('credentials.title'),
        },
      ],
    };
  },
};

/** What waits, in one sentence: of an objection, to whose credentials. */
function asked(
  ctx: LanguageCtx,
  { names }: FloorView,
  { objections: [objection] }: BeforeAssembly,
  next: Next,
): string {
  return next === 'objection' && objection
    ? ctx.t('credentials.at-chair.objection', { state: names.get(objection.state) ?? objection.state })
    : ctx.t('credentials.at-chair', { next });
}

async function nextOf(
  tx: Tx,
  floor: FloorView,
  { objections, report, toAppoint }: BeforeAssembly,
): Promise<Next | null> {
  if (objections.length > 0) return 'objection';
  if (report !== null) return 'report';
  return toAppoint && (await isFirst(tx, floor)) ? 'appoint' : null;
}

/** In the first meeting, once the agenda is adopted: the Committee is appointed at the beginning of the session. */
async function isFirst(tx: Tx, { meeting, session }: FloorView): Promise<boolean> {
  return meeting.number === 1 && (await agendaStanding(tx, session.id)).adoptedAt !== null;
}

async function isOfCommittee(tx: Tx, { session, item }: FloorView): Promise<boolean> {
  const items = await wholeAgenda(tx, session.id);
  return items.some(({ id, body }) => id === item && body === 'credentialsCommittee');
}

function wordsOf(
  ctx: LanguageCtx,
  floor: FloorView,
  { objections: [objection], report }: BeforeAssembly,
  next: Next,
): readonly ScriptLine[] {
  switch (next) {
    case 'objection':
      return objection
        ? [
            say(ctx, 'script.credentials.objection', {
              state: state(ctx, floor, objection.state),
              whom: objection.account === null ? 'delegation' : 'person',
              who: objection.by === null ? 'committee' : 'state',
              by: objection.by === null ? bare('') : state(ctx, floor, objection.by),
            }),
            pause(ctx, 'script.credentials.objection.pause'),
            line(ctx, 'said', 'script.credentials.objection.voted'),
          ]
        : [];
    case 'report':
      return [
        say(ctx, 'script.credentials.report', {
          accepted: report?.accepted.length ?? 0,
          understanding: report?.onUnderstanding.length ?? 0,
        }),
        say(ctx, 'script.credentials.report.adopts'),
        pause(ctx, 'script.credentials.report.pause'),
        line(ctx, 'later', 'script.credentials.report.decided'),
        line(ctx, 'said', 'script.credentials.voted'),
      ];
    case 'appoint':
      return [
        say(ctx, 'script.credentials.appoint'),
        pause(ctx, 'script.credentials.appoint.names'),
        say(ctx, 'script.credentials.appoint.may-i'),
        pause(ctx, 'script.credentials.appoint.pause'),
        line(ctx, 'later', 'script.credentials.appoint.decided'),
        line(ctx, 'said', 'script.credentials.voted'),
      ];
  }
}
