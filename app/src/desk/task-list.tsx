import type { ReactNode } from 'react';
import { Section } from '../web/components/section.tsx';
import { Chip, type Status } from '../web/components/status.tsx';
import type { Ctx } from '../web/ctx.ts';
import type { Progress, Task } from './slots.ts';

const marks: Readonly<Record<Progress, Status>> = { nothing: 'wait', begun: 'mute', done: 'good' };

/** Where the preparation of a session stands, part by part, in the order in which it is done. */
export function TaskList({ ctx, tasks }: { readonly ctx: Ctx; readonly tasks: readonly Task[] }): ReactNode {
  return (
    <Section id="tasks" title={ctx.t('desk.tasks')}>
      <ol className="tasks">
        {tasks.map(({ key, path, progress, figures }) => (
          <li key={key}>
            <a href={ctx.href(path)}>{ctx.t(`desk.task.${key}`)}</a>
            <Chip s={marks[progress]}>{ctx.t(`desk.task.${progress}`)}</Chip>
            <span className="small mute">{ctx.t(`desk.task.${key}.stands`, figures)}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
