import type { RoleAtHome } from '../home/index.ts';
import { Presence, readNowAndNext } from '../meetings/index.ts';
import { Section } from '../web/components/section.tsx';
import type { Ctx } from '../web/ctx.ts';
import type { Role } from '../web/for-you.ts';
import type { Site } from '../web/site.ts';
import { atTheChair } from './console.ts';
import { Script } from './pages/script.tsx';
import { scriptFacts } from './script/facts.ts';
import { readInText, settled } from './script/read-in.ts';

/** Of whoever presides: the words of the meeting that is open or comes next, and who is registered in it. */
export async function presidentAtHome(
  role: Role,
  site: Pick<Site, 'reads' | 'filled'>,
  ctx: Ctx,
): Promise<RoleAtHome | null> {
  if (role.kind !== 'president') return null;
  const { open, next } = await readNowAndNext(site.reads, ctx.now);
  const meeting = (open ?? next)?.meeting;
  // Which meeting it is changes with what the Secretariat schedules.
  const live = ['record'];
  if (!meeting) return { key: 'chair', live, show: () => null };
  const readIn = settled(ctx, null);
  return atTheChair(site, meeting.id, ctx, async (here, tx) => {
    const facts = await scriptFacts(tx, here, site.filled);
    return {
      key: 'chair',
      live: [...live, `podium:${meeting.id}`, `script:${meeting.id}-${readInText(readIn)}`],
      show: () => (
        <div>
          <Section id="next-meeting" title={ctx.ordinal(meeting.number, 'meeting')}>
            <Script ctx={ctx} facts={facts} readIn={readIn} />
          </Section>
          <Section id="hall" title={ctx.t('meetings.quorum.title')}>
            <Presence ctx={ctx} view={here.floor} />
          </Section>
        </div>
      ),
    };
  });
}
