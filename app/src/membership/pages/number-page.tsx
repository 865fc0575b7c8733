import type { ReactNode } from 'react';
import { RestsOn } from '../../reference/index.ts';
import { PageHead, Section } from '../../web/components/section.tsx';
import { DataLinks, Table } from '../../web/components/table.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Page } from '../../web/page.tsx';
import { changeColumns } from '../columns.tsx';
import { NumberChart } from '../number-chart.tsx';
import { compositionOn, numberChanges, type Register } from '../register.ts';
import { OpenEnds } from './open-ends.tsx';

/** The number of States Parties since 2002: the drawing, and the same figures as a table. */
export function NumberPage({ ctx, register }: { readonly ctx: Ctx; readonly register: Register }): ReactNode {
  const today = ctx.now.slice(0, 10);
  const changes = numberChanges(today, register.states);
  const title = ctx.t('membership.number.title');
  return (
    <Page ctx={ctx} title={title} nav="members" note={ctx.t('membership.coverage')}>
      <PageHead title={title} lede={ctx.t('membership.number.lede')} />
      <NumberChart
        ctx={ctx}
        names={register.names}
        changes={changes}
        until={today}
        caption={ctx.t('membership.number.caption')}
      />
      <OpenEnds ctx={ctx} names={register.names} left={compositionOn(today, register.states).left} />
      <Section
        id="changes"
        title={ctx.t('membership.number.changes')}
        aside={<DataLinks ctx={ctx} path="/members/number" table={title} />}
      >
        <Table
          ctx={ctx}
          columns={changeColumns(register.names)}
          rows={changes.toReversed()}
          rowKey={(change) => change.day}
          caption={title}
        />
      </Section>
      <RestsOn ctx={ctx} files={['states.json']} />
    </Page>
  );
}
