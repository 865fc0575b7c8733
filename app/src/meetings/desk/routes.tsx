import type { ReactNode } from 'react';
import { type DeskTask, progressOf } from '../../desk/index.ts';
import { uuidPattern } from '../../door/input.ts';
import type { SessionRunHere } from '../../sessions/index.ts';
import type { Db } from '../../store/database.ts';
import { may, secretariat } from '../../web/access.ts';
import type { Ctx } from '../../web/ctx.ts';
import { respondPage } from '../../web/respond.ts';
import type { Routes } from '../../web/site.ts';
import { meetingsOfSession, sessionWithMeetings } from '../programme.ts';
import { CancelMeetingPage } from './cancel-meeting.tsx';
import { DeskMeetings } from './meetings.tsx';

export const meetingDeskRoutes: Routes = (app, site) => {
  app.get(`/desk/meetings/:id{${uuidPattern}}/cancel`, may(secretariat), async (c) => {
    const ctx = await site.ctx(c);
    const id = c.req.param('id');
    const row = await site.reads.selectFrom('meeting').select('session').where('id', '=', id).executeTakeFirst();
    const session = row ? await sessionWithMeetings(site.reads, row.session) : null;
    const meeting = session?.meetings.find((each) => each.id === id);
    if (!session || !meeting) return c.notFound();
    return respondPage(c, ctx, <CancelMeetingPage ctx={ctx} session={session} meeting={meeting} />);
  });
};

/** Beside the agenda of a session on the desk. */
export async function meetingsBesideAgenda(db: Db, ctx: Ctx, session: SessionRunHere): Promise<ReactNode> {
  return <DeskMeetings ctx={ctx} session={{ ...session, meetings: await meetingsOfSession(db, session.id) }} />;
}

export const meetingsTask: DeskTask = {
  place: 20,
  async read(db, { id }) {
    const meetings = (await meetingsOfSession(db, id)).filter(({ status }) => status !== 'cancelled');
    const closed = meetings.filter(({ status }) => status === 'closed').length;
    return {
      key: 'meetings',
      path: `/desk/sessions/${id}/agenda#meetings`,
      progress: progressOf(meetings.length, closed, meetings.length),
      figures: { n: meetings.length, closed },
    };
  },
};
