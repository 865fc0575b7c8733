import { partiesOn } from '../membership/index.ts';
import { localDay, preparedOn, sessionRunHere, sessions, titleAmong } from '../sessions/index.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import type { Asked, AskedOf, Role, SeatRole } from '../web/for-you.ts';
import type { LanguageMap } from '../words/languages.ts';
import { beforeAssembly } from './before-assembly.ts';
import { type Committee, committeeOf } from './facts.ts';
import { credentialsIn, heldOf } from './held.ts';
import { overtakenIn, reportNow, reportsOf } from './reports.ts';

/**
 * Of a member of the Credentials Committee: what it examines and reports. Of a delegation that was refused: new credentials. Of the
 * President and the Secretariat: what waits for the Assembly, which decides without delay.
 */
export async function credentialsAsked(role: Role, at: AskedOf): Promise<readonly Asked[]> {
  switch (role.kind) {
    case 'seat':
      return [...(await newCredentials(role, at)), ...(await ofMember(role, at))];
    case 'focal-point':
      return [];
    case 'president':
    case 'secretariat':
      return ofOffice(role.kind, at);
  }
}

async function newCredentials({ session, state }: SeatRole, { reads }: AskedOf): Promise<readonly Asked[]> {
  const { decided, received } = await heldOf(reads, session, state);
  if (decided !== 'refused' || received === 'original') return [];
  return [
    {
      urgency: 'prepare',
      s: 'stop',
      what: (ctx) => ctx.t('credentials.for-you.refused'),
      why: (ctx) => ctx.t('credentials.for-you.refused.why'),
      way: { href: `/sessions/${session}/credentials`, label: (ctx) => ctx.t('credentials.title') },
    },
  ];
}

async function ofMember({ session: id, state }: SeatRole, { reads, now }: AskedOf): Promise<readonly Asked[]> {
  const committee = await committeeOf(reads, id);
  if (!committee?.members.includes(state)) return [];
  const session = await sessionRunHere(reads, id);
  if (!session) return [];
  const held = await credentialsIn(reads, id);
  const { waiting, ...draft } = reportNow(await partiesOn(reads, preparedOn(session, now)), held);
  const found = draft.accepted.length + draft.onUnderstanding.length + draft.objected.length;
  const made = (await reportsOf(reads, id)).find(({ adopted }) => adopted === null);
  const told = made !== undefined && overtakenIn(made, held) === null;
  if (waiting.length === 0 && (found === 0 || told)) return [];
  const examines = waiting.length > 0;
  return [
    {
      urgency: 'open',
      s: committee.chair?.state === state ? 'ask' : 'wait',
      what: (ctx) =>
        examines ? ctx.t('credentials.for-you.examine', { n: waiting.length }) : ctx.t('credentials.for-you.report'),
      why: whoEnters(committee, state),
      when: withoutDelay,
      way: way(id, examines ? 'examine' : 'report'),
    },
  ];
}

/** To one of the nine: by whom it is entered. */
function whoEnters({ chair }: Committee, state: string) {
  const who = chair === null ? 'nobody' : chair.state === state ? 'own' : 'other';
  return (ctx: LanguageCtx) => ctx.t('credentials.for-you.enters', { who });
}

/** The newest: of all others the days are over. */
const mostSessions = 20;

async function ofOffice(kind: 'president' | 'secretariat', at: AskedOf): Promise<readonly Asked[]> {
  const on = await at.reads
    .selectFrom(sessions)
    .select(['session.id', 'session.title', 'session.symbol_prefix as symbolPrefix', 'session.city', 'session.ends'])
    .where('session.standing', '=', 'on')
    .orderBy('session.starts', 'desc')
    .limit(mostSessions)
    .execute();
  // The last day ends where the session is held.
  const rows = on.filter(({ city, ends }) => ends >= localDay(city, at.now)).toReversed();
  return (
    await Promise.all(
      rows.map((row) => atSession(kind, { ...row, title: titleAmong(row, rows), alone: rows.length === 1 }, at)),
    )
  ).flat();
}

async function atSession(
  kind: 'president' | 'secretariat',
  { id, title, alone }: { readonly id: string; readonly title: LanguageMap; readonly alone: boolean },
  { reads, filled }: AskedOf,
): Promise<readonly Asked[]> {
  const { toAppoint, report, objections } = await beforeAssembly(reads, id, filled);
  const asked = (what: Asked['what'], part: string): Asked => ({
    urgency: 'open',
    s: 'ask',
    what: (ctx) => (alone ? what(ctx) : `${what(ctx)}${ctx.colon}${ctx.text(title)}`),
    when: withoutDelay,
    within: (ctx) => ctx.text(title),
    way: way(id, part),
  });
  return [
    ...(objections.length > 0
      ? [asked((ctx) => ctx.t('credentials.for-you.objections', { n: objections.length }), 'assembly')]
      : []),
    ...(report ? [asked((ctx) => ctx.t('credentials.for-you.adopt'), 'report')] : []),
    ...(toAppoint ? [asked((ctx) => ctx.t('credentials.for-you.appoint'), 'members')] : []),
    ...(kind === 'secretariat' && (await withoutChair(reads, id))
      ? [asked((ctx) => ctx.t('credentials.chair.choose'), 'chair')]
      : []),
  ];
}

async function withoutChair(reads: AskedOf['reads'], session: string): Promise<boolean> {
  const committee = await committeeOf(reads, session);
  return committee !== null && committee.chair === null;
}

const withoutDelay = (ctx: LanguageCtx) => ctx.t('credentials.for-you.soon');

function way(session: string, part: string): Asked['way'] {
  return {
    href: `/sessions/${session}/credentials/committee#${part}`,
    label: (ctx) => ctx.t('credentials.committee'),
  };
}
