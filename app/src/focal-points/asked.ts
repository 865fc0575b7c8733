import { focalPointsAt, proposalsOf, proposalsWaiting } from '../identity/index.ts';
import { sessionRunHere } from '../sessions/index.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import type { DatedTask } from '../web/dated-tasks.ts';
import type { Asked, AskedOf, Role } from '../web/for-you.ts';
import { openProposals } from './proposals/reads.ts';

function proposalsPath(session: string): string {
  return `/desk/sessions/${session}/focal-points/proposals`;
}

/** Of the Secretariat: proposals that wait. Of a focal point: what was sent back, what waits, or the beginning. */
export async function proposalAsks(role: Role, { reads }: AskedOf): Promise<readonly Asked[]> {
  if (role.kind === 'secretariat') return waitingAsks(reads);
  if (role.kind !== 'focal-point') return [];
  const [here] = await focalPointsAt(reads, role.session, role.state);
  if (!here) return [];
  const open = openProposals(await proposalsOf(reads, role.session, role.state));
  const back = open.filter(({ status }) => status === 'sent-back').length;
  const way = {
    href: '/me/focal-point',
    label: (ctx: Parameters<Asked['what']>[0]) => ctx.t('focal-points.for-you.go'),
  };
  if (back > 0) {
    return [{ urgency: 'prepare', s: 'ask', what: (ctx) => ctx.t('focal-points.for-you.back', { n: back }), way }];
  }
  const n = open.length;
  return [
    n > 0
      ? { urgency: 'prepare', s: 'wait', what: (ctx) => ctx.t('focal-points.for-you.waiting', { n }), way }
      : { urgency: 'prepare', s: 'wait', what: (ctx) => ctx.t('focal-points.for-you.tell'), way },
  ];
}

async function waitingAsks(reads: AskedOf['reads']): Promise<readonly Asked[]> {
  return (await waitingBySession(reads)).map(({ session, n }) => ({
    urgency: 'prepare',
    s: 'ask',
    what: (ctx) => waitingSaid(ctx, session, n),
    within: (ctx) => ctx.text(session.title),
    way: { href: proposalsPath(session.id), label: (ctx) => ctx.t('focal-points.for-you.decide.do') },
  }));
}

/** What the Secretariat has to decide before the session begins, or today. */
export async function proposalTasks({ reads }: AskedOf): Promise<readonly DatedTask[]> {
  return (await waitingBySession(reads)).map(({ session, n }) => ({
    by: session.starts,
    city: session.city,
    what: { words: (ctx) => waitingSaid(ctx, session, n), href: proposalsPath(session.id) },
  }));
}

/** Sessions may bear one name: the symbol tells them apart. */
function waitingSaid(ctx: LanguageCtx, { symbolPrefix }: { readonly symbolPrefix: string }, n: number): string {
  return `${ctx.t('focal-points.for-you.decide', { n })}${ctx.comma}${symbolPrefix}`;
}

async function waitingBySession(reads: AskedOf['reads']) {
  const bySession = Map.groupBy(await proposalsWaiting(reads), ({ session }) => session);
  const found = await Promise.all(
    [...bySession].map(async ([id, seats]) => {
      const session = await sessionRunHere(reads, id);
      return session ? [{ session, n: seats.reduce((sum, { n }) => sum + n, 0) }] : [];
    }),
  );
  return found.flat();
}
