import type { ReactNode } from 'react';
import { localDay } from '../sessions/index.ts';
import { Section } from '../web/components/section.tsx';
import type { Ctx, LanguageCtx } from '../web/ctx.ts';
import { type DatedTask, datedTasks, type SessionAhead } from '../web/dated-tasks.ts';
import type { AskedOf, Role } from '../web/for-you.ts';
import { AtTheFoot, ToldByPage } from '../web/how-we-know.tsx';
import type { Site } from '../web/site.ts';
import type { RoleAtHome } from './slots.ts';

/** Tasks in view, the next first; what is further off is folded. */
const most = 10;

/** Of the Secretariat: what it has to do by a day, in the order of the days. */
export async function secretariatAtHome(
  role: Role,
  { reads, filled }: Pick<Site, 'reads' | 'filled'>,
  ctx: Ctx,
): Promise<RoleAtHome | null> {
  if (role.kind !== 'secretariat') return null;
  const tasks = await tasksByDay({ reads, filled, now: ctx.now });
  return {
    key: 'tasks',
    live: ['home-secretariat'],
    show: () => (
      <>
        <TasksByDay ctx={ctx} tasks={tasks} />
        <AtTheFoot>
          <p>{ctx.t('home.tasks.mark')}</p>
        </AtTheFoot>
      </>
    ),
  };
}

export async function tasksByDay(at: AskedOf): Promise<readonly DatedTask[]> {
  const found = await Promise.all(at.filled(datedTasks).map((part) => part(at)));
  return found.flat().toSorted((a, b) => (a.by < b.by ? -1 : 1));
}

interface TasksProps {
  readonly ctx: LanguageCtx;
  readonly tasks: readonly DatedTask[];
}

/** It is the region `home-tasks` of the topic `home-secretariat`; empty while nothing is to be done by a day. */
export function TasksByDay({ ctx, tasks }: TasksProps): ReactNode {
  return (
    <div id="home-tasks">
      {/* The foot says once for all what a mark means here: it does not follow what is done. */}
      <ToldByPage value={null}>{tasks.length > 0 && <TasksSection ctx={ctx} tasks={tasks} />}</ToldByPage>
    </div>
  );
}

function TasksSection({ ctx, tasks }: TasksProps): ReactNode {
  const { open, folded } = foldPassed(tasks, ctx.now);
  return (
    <Section id="tasks" title={ctx.t('home.tasks')}>
      <ol className="dated">
        {open.slice(0, most).map((task) => (
          <Task key={keyOf(ctx, task)} ctx={ctx} task={task} />
        ))}
      </ol>
      {open.length > most && (
        <Folded ctx={ctx} summary={ctx.t('home.tasks.later', { n: open.length - most })} tasks={open.slice(most)} />
      )}
      {folded.map(({ session, tasks }) => (
        <Folded
          key={JSON.stringify(session.title)}
          ctx={ctx}
          summary={ctx.t('home.tasks.all-passed', { n: tasks.length, session: session.title })}
          tasks={tasks}
        />
      ))}
    </Section>
  );
}

function Folded({ ctx, summary, tasks }: TasksProps & { readonly summary: string }): ReactNode {
  return (
    <details className="small mt-s">
      <summary>{summary}</summary>
      <ol className="dated">
        {tasks.map((task) => (
          <Task key={keyOf(ctx, task)} ctx={ctx} task={task} />
        ))}
      </ol>
    </details>
  );
}

function keyOf(ctx: LanguageCtx, { by, what }: DatedTask): string {
  return `${by} ${what.href} ${what.words(ctx)}`;
}

function Task({
  ctx,
  task: { by, city, what, was, stands },
}: {
  readonly ctx: LanguageCtx;
  readonly task: DatedTask;
}): ReactNode {
  const isDay = by.length === 10;
  const day = isDay ? by : localDay(city, by);
  const left = daysBetween(localDay(city, ctx.now), day);
  return (
    <li>
      <time dateTime={by}>
        {ctx.date(day, 'short')}
        {!isDay && `${ctx.comma}${ctx.time(by, city)}`}
      </time>
      <span>
        <a href={ctx.href(what.href)}>
          {what.words(ctx)}
          {/* One meeting is like another; what a rule asks is named by itself. */}
          {what.of ? (
            <span className="vh">
              {ctx.comma}
              {ctx.text(what.of.session.title)}
            </span>
          ) : (
            <span className="vh">
              {ctx.comma}
              {ctx.date(day, 'short')}
              {!isDay && `${ctx.comma}${ctx.time(by, city)}`}
            </span>
          )}
        </a>
        {what.of && (
          <small>
            {ctx.text(what.of.session.title)}
            {ctx.comma}
            {what.of.rule(ctx)}
            {was && `${ctx.comma}${ctx.t('home.tasks.was', { day: ctx.date(was, 'short') })}`}
          </small>
        )}
      </span>
      <span className="small mute">
        {stands?.(ctx) ?? (left < 0 ? ctx.t('home.tasks.passed') : ctx.t('home.tasks.left', { n: left }))}
      </span>
    </li>
  );
}

/** Pure. Of a session that has begun nobody waits for what had to be done before it. */
export function foldPassed(
  tasks: readonly DatedTask[],
  now: string,
): {
  readonly open: readonly DatedTask[];
  readonly folded: readonly { readonly session: SessionAhead; readonly tasks: readonly DatedTask[] }[];
} {
  const over = Map.groupBy(tasks, ({ by, city, what }) =>
    what.of?.session.begun === true && by < localDay(city, now) ? what.of.session : null,
  );
  return {
    open: over.get(null) ?? [],
    folded: [...over].flatMap(([session, tasks]) => (session ? [{ session, tasks }] : [])),
  };
}

/** Pure. ISO days. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
