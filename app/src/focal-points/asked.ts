import { accreditedAt, focalPointsAt, proposalsOf, proposalsWaiting } from '../identity/index.ts';
import { type SessionRunHere, sessionRunHere, titleAmong } from '../sessions/index.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import type { DatedTask } from '../web/dated-tasks.ts';
import type { Asked, AskedOf, Role } from '../web/for-you.ts';
import type { LanguageMap } from '../words/languages.ts';
import { namesDue } from './pages/own.ts';
import { openProposals } from './proposals/reads.ts';

function proposalsPath(session: string): string {
  return `/desk/sessions/${session}/focal-points/proposals`;
}

/**
 * Of the Secretariat: proposals that wait. Of a focal point: what was sent back, what waits, or the beginning; nothing of a delegation
 * that has its persons.
 */
export async function proposalAsks(role: Role, at: AskedOf): Promise<readonly Asked[]> {
  const { reads } = at;
  if (role.kind === 'secretariat') return waitingAsks(reads);
  if (role.kind !== 'focal-point') return [];
  const [here] = await focalPointsAt(reads, role.session, role.state);
  const session = await sessionRunHere(reads, role.session);
  if (!here || !session) return [];
  const open = openProposals(await proposalsOf(reads, role.session, role.state));
  const back = open.filter(({ status }) => status === 'sent-back').length;
  const due = await namesDue(at, role.session);
  const asked = (what: 'back' | 'waiting' | 'tell', n = 0): Asked => ({
    urgency: 'prepare',
    s: what === 'back' ? 'ask' : 'wait',
    what: (ctx) => ctx.t(`focal-points.for-you.${what}`, { n }),
    why: (ctx) => ctx.text(session.title),
    ...(due && { when: (ctx: LanguageCtx) => ctx.t('focal-points.for-you.by', { day: ctx.date(due.by, 'short') }) }),
    way: { href: '/me/focal-point', label: (ctx) => ctx.t(`focal-points.for-you.${what}.do`) },
  });
  if (back > 0) return [asked('back', back)];
  if (open.length > 0) return [asked('waiting', open.length)];
  return (await accreditedAt(reads, role.session, role.state)).length === 0 ? [asked('tell')] : [];
}

async function waitingAsks(reads: AskedOf['reads']): Promise<readonly Asked[]> {
  return (await waitingBySession(reads)).map((waiting) => ({
    urgency: 'prepare',
    s: 'ask',
    what: (ctx) => waitingSaid(ctx, waiting),
    way: { href: proposalsPath(waiting.session.id), label: (ctx) => ctx.t('focal-points.for-you.decide.do') },
  }));
}

/** What the Secretariat has to decide before the session begins, or today. */
export async function proposalTasks({ reads }: AskedOf): Promise<readonly DatedTask[]> {
  return (await waitingBySession(reads)).map((waiting) => ({
    by: waiting.session.starts,
    city: waiting.session.city,
    what: { words: (ctx) => waitingSaid(ctx, waiting), href: proposalsPath(waiting.session.id) },
  }));
}

/** Sessions may bear one name: the opening tells them apart, or the symbol. */
function waitingSaid(ctx: LanguageCtx, { session: { starts }, title, n }: Waiting): string {
  return `${ctx.t('focal-points.for-you.decide', { n })}${ctx.colon}${ctx.text(title)} (${ctx.date(starts, 'short')})`;
}

interface Waiting {
  readonly session: SessionRunHere;
  readonly title: LanguageMap;
  readonly n: number;
}

async function waitingBySession(reads: AskedOf['reads']): Promise<readonly Waiting[]> {
  const bySession = Map.groupBy(await proposalsWaiting(reads), ({ session }) => session);
  const found = await Promise.all(
    [...bySession].map(async ([id, seats]) => {
      const session = await sessionRunHere(reads, id);
      return session ? [{ session, n: seats.reduce((sum, { n }) => sum + n, 0) }] : [];
    }),
  );
  const sessions = found.flat().map(({ session }) => session);
  return found.flat().map((one) => ({ ...one, title: titleAmong(one.session, sessions) }));
}
