import type { ReactNode } from 'react';
import { type Desk, DeskFrame } from '../../desk/index.ts';
import { Empty } from '../../web/components/notice.tsx';
import { Section } from '../../web/components/section.tsx';
import { Tabs } from '../../web/components/tabs.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { Body } from '../bodies.ts';
import { Changes } from '../pages/changes.tsx';
import { Grid } from '../pages/grid.tsx';
import { daysOf } from '../pages/programme.tsx';
import type { ShownProgramme } from '../programme.ts';
import { Beside } from './beside.tsx';
import { Entries } from './entries.tsx';
import { Rooms } from './rooms.tsx';

export interface DeskProgrammeProps {
  readonly ctx: Ctx;
  readonly desk: Desk;
  readonly shown: ShownProgramme;
  readonly day: string;
  readonly allowed: ReadonlyMap<Body, string>;
}

/** Where the Secretariat makes the programme of work: the grid of a day, and under it what is in it. */
export function DeskProgrammePage({ ctx, desk, shown, day, allowed }: DeskProgrammeProps): ReactNode {
  const path = `/desk/sessions/${shown.session.id}/programme`;
  const lines = shown.lines.filter((line) => line.day === day);
  return (
    <DeskFrame ctx={ctx} desk={desk} part="programme">
      <div className="stack gap-l">
        <Tabs
          label={ctx.t('programme.days')}
          tabs={daysOf(shown).map((one) => ({
            href: ctx.href(`${path}?day=${one}`),
            label: ctx.date(one, 'day'),
            current: one === day,
          }))}
        />
        <Section id="day" title={ctx.date(day, 'weekday')}>
          {lines.length === 0 ? (
            <Empty title={ctx.t('programme.empty')}>{ctx.t('programme.empty.desk')}</Empty>
          ) : (
            <Grid
              ctx={ctx}
              shown={shown}
              day={day}
              lines={lines}
              change={(line) =>
                line.cancelled !== null
                  ? null
                  : line.meeting
                    ? `/desk/sessions/${shown.session.id}/agenda#meetings`
                    : `${path}?day=${day}#change-${line.id}`
              }
            />
          )}
        </Section>
        <div className="cols desk-cols">
          <Entries ctx={ctx} shown={shown} day={day} />
          <div className="stack gap-l">
            <Rooms ctx={ctx} shown={shown} />
            <Beside ctx={ctx} shown={shown} allowed={allowed} />
            <Changes ctx={ctx} shown={shown} />
          </div>
        </div>
      </div>
    </DeskFrame>
  );
}
