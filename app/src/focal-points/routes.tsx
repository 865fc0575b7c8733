import { uuidPattern } from '../door/input.ts';
import { focalPoint, may } from '../web/access.ts';
import { respondPage } from '../web/respond.ts';
import type { Routes } from '../web/site.ts';
import { ChangePersonPage, MendProposalPage } from './pages/behind.tsx';
import { ownSeat } from './pages/own.ts';
import { FocalPointPage } from './pages/own-page.tsx';
import { openProposals } from './proposals/reads.ts';

const told = ['proposed', 'taken-back', 'listed'] as const;

/** The pages of a focal point: of the delegation for which the account proposes, and of no other. */
export const focalPointRoutes: Routes = (app, site) => {
  app.get('/me/focal-point', may(focalPoint), async (c) => {
    const ctx = await site.ctx(c);
    const own = await ownSeat(site, ctx);
    if (!own) return c.notFound();
    const said = c.req.query('made') === undefined ? c.req.query('said') : 'listed';
    return respondPage(c, ctx, <FocalPointPage {...{ ctx, own }} said={told.find((one) => one === said) ?? null} />);
  });

  app.get(`/me/focal-point/persons/:account{${uuidPattern}}`, may(focalPoint), async (c) => {
    const ctx = await site.ctx(c);
    const own = await ownSeat(site, ctx);
    const person = own?.seat.persons.find(({ account }) => account === c.req.param('account'));
    return own && person ? respondPage(c, ctx, <ChangePersonPage {...{ ctx, own, person }} />) : c.notFound();
  });

  app.get(`/me/focal-point/proposals/:proposal{${uuidPattern}}`, may(focalPoint), async (c) => {
    const ctx = await site.ctx(c);
    const own = await ownSeat(site, ctx);
    const proposal = openProposals(own?.seat.proposals ?? []).find(({ id }) => id === c.req.param('proposal'));
    if (!own || !proposal || proposal.kind === 'leave') return c.notFound();
    return respondPage(c, ctx, <MendProposalPage {...{ ctx, own, proposal }} />);
  });
};
