import type { Context } from 'hono';
import type { Invitation } from '../../delegations/index.ts';
import { sessionPattern, uuidPattern } from '../../door/input.ts';
import { proposalsWaiting } from '../../identity/index.ts';
import { may, secretariat } from '../../web/access.ts';
import type { Ctx } from '../../web/ctx.ts';
import type { WebEnv } from '../../web/env.ts';
import { respondPage } from '../../web/respond.ts';
import type { Routes, Site } from '../../web/site.ts';
import { LettersForm } from '../letters/letters-form.tsx';
import { decidingOn } from './decide.ts';
import { EndFocalPointPage } from './end-focal-point.tsx';
import { DeskFocalPointsPage } from './focal-points.tsx';
import { DeskProposalsPage } from './proposals.tsx';
import { type FocalPointsOnDesk, focalPointsOnDesk } from './reads.ts';

export const focalPointsAddress = `/desk/sessions/:id{${sessionPattern}}/focal-points`;

export const focalPointDeskRoutes: Routes = (app, site) => {
  app.get(focalPointsAddress, may(secretariat), async (c) => {
    const ctx = await site.ctx(c);
    const desk = await focalPointsOnDesk(site, c.req.param('id'), ctx.now);
    return desk ? respondFocalPoints(c, site, ctx, desk) : c.notFound();
  });

  app.get(`${focalPointsAddress}/proposals`, may(secretariat), async (c) => {
    const ctx = await site.ctx(c);
    const desk = await focalPointsOnDesk(site, c.req.param('id'), ctx.now);
    if (!desk) return c.notFound();
    const shown = {
      ...{ ctx, desk, on: await decidingOn(site.reads, desk.session, ctx.now), tick: c.req.query('tick') ?? '' },
      approved: figureIn(c.req.query('approved')),
      returned: figureIn(c.req.query('returned')),
    };
    return respondPage(c, ctx, <DeskProposalsPage {...shown} />);
  });

  app.get(`${focalPointsAddress}/:account{${uuidPattern}}/end`, may(secretariat), async (c) => {
    const ctx = await site.ctx(c);
    const desk = await focalPointsOnDesk(site, c.req.param('id'), ctx.now);
    const one = desk?.focalPoints.find(({ account }) => account === c.req.param('account'));
    return desk && one ? respondPage(c, ctx, <EndFocalPointPage {...{ ctx, desk, one }} />) : c.notFound();
  });
};

/** The page of the focal points; with a link that was just made it is the answer to what made it. */
export async function respondFocalPoints(
  c: Context<WebEnv>,
  { reads }: Pick<Site, 'reads'>,
  ctx: Ctx,
  desk: FocalPointsOnDesk,
  invitation: Invitation | null = null,
): Promise<Response> {
  const problem = c.req.query('problem');
  const here = (await proposalsWaiting(reads)).filter(({ session }) => session === desk.session.id);
  const shown = {
    ...{ ctx, desk, invitation, waiting: new Map(here.map(({ state, n }) => [state, n])) },
    named: c.req.query('named') ?? null,
    imported: figureIn(c.req.query('made')),
    problem: problem === 'none' || problem === 'busy' ? problem : null,
    letters: <LettersForm ctx={ctx} desk={desk} />,
  } as const;
  return respondPage(c, ctx, <DeskFocalPointsPage {...shown} />);
}

function figureIn(said: string | undefined): number | null {
  return /^\d{1,4}$/.test(said ?? '') ? Number(said) : null;
}
