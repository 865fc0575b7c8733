import type { ReactNode } from 'react';
import { localDay } from '../sessions/index.ts';
import { LineText } from '../web/components/reasons.tsx';
import { Cite } from '../web/components/ruling.tsx';
import { Section } from '../web/components/section.tsx';
import type { Ctx } from '../web/ctx.ts';
import { type DatedTask, datedTasks } from '../web/dated-tasks.ts';
import type { Role } from '../web/for-you.ts';
import type { Site } from '../web/site.ts';
import type { RoleAtHome } from './slots.ts';

/** Tasks that are shown, the next first; meetings further off are in the programme. */
const most = 10;

/** Of the Secretariat: what it has to do by a day, in the order of the days. */
export async function secretariatAtHome(
  role: Role,
  { reads, filled }: Pick<Site, 'reads' | 'filled'>,
  ctx: Ctx,
): Promise<RoleAtHome | null> {
  if (role.kind !== 'secretariat') return null;
  const found = await Promise.all(filled(datedTasks).map((part) => part({ reads, filled, now: ctx.now })));
  const tasks = found.flat().toSorted((a, b) => (a.by < b.by ? -1 : 1));
  if (tasks.length === 0) return null;
  return {
    key: 'tasks',
    live: [],
    show: () => (
      <Section id="tasks" title={ctx.t('home.tasks')}>
        <ol className="dated">
          {tasks.slice(0, most).map((task) => (
            <Task key={JSON.stringify([task.by, task.what])} ctx={ctx} task={task} />
          ))}
        </ol>
      </Section>
    ),
  };
}

function Task({ ctx, task: { by, city, what } }: { readonly ctx: Ctx; readonly task: DatedTask }): ReactNode {
  const isDay = by.length === 10;
  const day = isDay ? by : localDay(city, by);
  const left = daysBetween(localDay(city, ctx.now), day);
  return (
    <li>
      <time dateTime={by}>
        {ctx.date(day, 'short')}
        {!isDay && `${ctx.comma}${ctx.time(by, city)}`}
      </time>
      {'rule' in what ? (
        <span>
          <LineText ctx={ctx} line={what.rule} />
          <small>
            <Cite ctx={ctx} provision={what.rule.cite.provision} />
          </small>
        </span>
      ) : (
        <a href={ctx.href(what.href)}>{what.words(ctx)}</a>
      )}
      <span className="small mute">
        {left < 0 ? ctx.t('home.tasks.passed') : ctx.t('home.tasks.left', { n: left })}
      </span>
    </li>
  );
}

/** Pure. ISO days. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
