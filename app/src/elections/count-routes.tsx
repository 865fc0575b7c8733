import { uuidPattern } from '../door/input.ts';
import { paperAbout } from '../log/index.ts';
import { stateNames } from '../reference/index.ts';
import { may, presiding } from '../web/access.ts';
import { respondPage } from '../web/respond.ts';
import type { Routes } from '../web/site.ts';
import { CountPage } from './pages/count.tsx';
import { countSheet } from './reads.ts';

/** `/ballots/:id/count`: the sheet of a ballot, for the Secretariat and the President alone until it is announced. */
export const countRoutes: Routes = (app, site) => {
  app.get(`/ballots/:id{${uuidPattern}}/count`, may(presiding), async (c) => {
    const ctx = await site.ctx(c);
    const sheet = await countSheet(site.reads, c.req.param('id'));
    if (!sheet) return c.notFound();
    const row = await site.reads
      .selectFrom('ballot')
      .innerJoin('election', 'election.id', 'ballot.election')
      .select(['ballot.meeting', 'ballot.last_seq', 'election.title'])
      .where('ballot.id', '=', sheet.ballot.id)
      .executeTakeFirstOrThrow();
    const paper = await paperAbout(site.reads, [`ballot:${sheet.ballot.id}`]);
    const { title, meeting, last_seq } = row;
    const names = await stateNames(site.reads);
    const page = <CountPage {...{ ctx, sheet, names, title, meeting, lastSeq: last_seq, paper }} />;
    return respondPage(c, ctx, page);
  });
};
