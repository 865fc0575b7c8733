import { uuidPattern } from '../../door/input.ts';
import { isSecretariat, seatAt } from '../../identity/index.ts';
import { itemBefore, openMeetingOf } from '../../meetings/index.ts';
import { partiesOn } from '../../membership/index.ts';
import { stateNames } from '../../reference/index.ts';
import { localDay, sessions } from '../../sessions/index.ts';
import type { Db } from '../../store/database.ts';
import { anyone, may, presiding } from '../../web/access.ts';
import type { Ctx } from '../../web/ctx.ts';
import { respondPage } from '../../web/respond.ts';
import type { Routes } from '../../web/site.ts';
import { type ProposalView, proposalsOf } from '../reads.ts';
import { AmendmentsPage, type MayAmend } from './page.tsx';
import { amendmentsView } from './view.ts';

export const amendmentRoutes: Routes = (app, { reads, ctx: ctxOf }) => {
  app.get(`/decisions/:id{${uuidPattern}}/amendments`, may(anyone, 'current'), async (c) => {
    const [proposal] = await proposalsOf(reads, { id: c.req.param('id'), form: 'proposal' });
    if (!proposal) return c.notFound();
    const ctx = await ctxOf(c);
    const session = await reads
      .selectFrom(sessions)
      .select(['city', 'demonstration'])
      .where('id', '=', proposal.session)
      .executeTakeFirstOrThrow();
    return respondPage(
      c,
      ctx,
      <AmendmentsPage
        ctx={ctx}
        proposal={proposal}
        view={await amendmentsView(reads, proposal.id)}
        names={await stateNames(reads)}
        parties={await partiesOn(reads, localDay(session.city, ctx.now))}
        may={await mayAmend(reads, ctx, proposal)}
        demonstration={session.demonstration}
      />,
    );
  });
};

async function mayAmend(db: Db, { viewer, now }: Ctx, { session, item }: ProposalView): Promise<MayAmend> {
  const secretariat = isSecretariat(viewer);
  const own = viewer ? await seatAt(db, viewer.id, session, now) : null;
  const meeting = presiding.admits(viewer) ? await openMeetingOf(db, session) : null;
  const onIt = meeting !== null && (await itemBefore(db, meeting))?.id === item.id;
  return {
    secretariat,
    submitsFor: own !== null ? [own] : secretariat ? [''] : [],
    presides: onIt ? meeting : null,
  };
}
