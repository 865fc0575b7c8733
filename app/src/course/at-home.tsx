import type { RoleAtHome } from '../home/index.ts';
import { meetings } from '../meetings/index.ts';
import { sessions } from '../sessions/index.ts';
import { Section } from '../web/components/section.tsx';
import type { Ctx } from '../web/ctx.ts';
import type { Role } from '../web/for-you.ts';
import type { Site } from '../web/site.ts';

/** Of the President: the way to adjourn or close the session that met last, as long as it is not over. */
export async function courseAtHome(role: Role, { reads }: Pick<Site, 'reads'>, ctx: Ctx): Promise<RoleAtHome | null> {
  if (role.kind !== 'president') return null;
  const session = await reads
    .selectFrom(sessions)
    .innerJoin(meetings, 'meeting.session', 'session.id')
    .select(['session.id', 'session.title'])
    .where('session.standing', '<>', 'closed')
    .where('meeting.status', '=', 'closed')
    .orderBy('meeting.starts_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return {
    key: 'course',
    live: ['record'],
    show: () =>
      session && (
        <Section id="course" title={ctx.t('course.title')}>
          <p>
            <a href={ctx.href(`/sessions/${session.id}/course`)}>{ctx.text(session.title)}</a>
          </p>
        </Section>
      ),
  };
}
