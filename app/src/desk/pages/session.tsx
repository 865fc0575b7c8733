import type { ReactNode } from 'react';
import { Facts, Section } from '../../web/components/section.tsx';
import { Chip, type Status, Unknown } from '../../web/components/status.tsx';
import { PlainSymbol } from '../../web/components/symbol.tsx';
import { type Progress, tasksOf } from '../tasks.ts';
import { ChangeSession } from './change-session.tsx';
import { DeskFrame, type DeskPartProps } from './frame.tsx';

const marks: Readonly<Record<Progress, Status>> = { nothing: 'wait', begun: 'mute', done: 'good' };

/** Where the preparation of a session stands, part by part, in the order in which it is done. */
export function DeskSessionPage({ ctx, desk }: DeskPartProps): ReactNode {
  const { session } = desk;
  return (
    <DeskFrame ctx={ctx} desk={desk} part="overview">
      <Facts
        items={[
          { label: ctx.t('desk.city'), value: ctx.cityName(session.city) },
          {
            label: ctx.t('desk.building'),
            value: session.building ?? <Unknown ctx={ctx} why="not-recorded" />,
          },
          { label: ctx.t('desk.starts'), value: ctx.date(session.starts) },
          { label: ctx.t('desk.ends'), value: ctx.date(session.ends) },
          { label: ctx.t('desk.symbol'), value: <PlainSymbol>{session.symbolPrefix}</PlainSymbol> },
        ]}
      />
      <ChangeSession ctx={ctx} desk={desk} />
      <Section id="tasks" title={ctx.t('desk.tasks')}>
        <ol className="tasks">
          {tasksOf(desk).map(({ key, path, progress, stands }) => (
            <li key={key}>
              <a href={ctx.href(path)}>{ctx.t(`desk.task.${key}`)}</a>
              <Chip s={marks[progress]}>{ctx.t(`desk.task.${progress}`)}</Chip>
              <span className="small mute">{ctx.t(stands.key, stands.values)}</span>
            </li>
          ))}
        </ol>
      </Section>
    </DeskFrame>
  );
}
