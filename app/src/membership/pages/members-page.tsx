import type { ReactNode } from 'react';
import { RestsOn } from '../../reference/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Empty } from '../../web/components/notice.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import { DataLinks } from '../../web/components/table.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Page } from '../../web/page.tsx';
import type { MembersQuery } from '../members-query.ts';
import { NumberChart } from '../number-chart.tsx';
import { compositionOn, numberChanges, type Register } from '../register.ts';
import { Cartogram } from './cartogram.tsx';
import { DayField } from './day-field.tsx';
import { MembersList } from './members-list.tsx';
import { NotParties } from './not-parties.tsx';

export interface MembersPageProps {
  readonly ctx: Ctx;
  readonly register: Register;
  readonly query: MembersQuery;
}

/** The Assembly on a day: tiles by regional group, the number since 2002, the list, and who is not, no longer or not yet a party. */
export function MembersPage({ ctx, register, query }: MembersPageProps): ReactNode {
  const composition = compositionOn(query.day, register.states);
  const title = ctx.t('membership.title', { count: composition.parties.length });
  return (
    <Page ctx={ctx} title={title} nav="members" note={ctx.t('membership.coverage')}>
      <PageHead
        eyebrow={ctx.t('membership.on-day', { day: ctx.date(query.day) })}
        title={title}
        lede={ctx.t('membership.lede')}
      >
        <DayForm ctx={ctx} query={query} />
      </PageHead>
      <Cartogram ctx={ctx} names={register.names} composition={composition} />
      <NumberSection ctx={ctx} register={register} until={query.day} />
      <MembersList ctx={ctx} register={register} composition={composition} query={query} />
      <NotParties ctx={ctx} register={register} composition={composition} />
      <RestsOn ctx={ctx} files={['states.json', 'signatories.json']} />
    </Page>
  );
}

function DayForm({ ctx, query }: { readonly ctx: Ctx; readonly query: MembersQuery }): ReactNode {
  return (
    <form className="row mt-s" method="get" action={ctx.href('/members')} noValidate>
      <DayField ctx={ctx} asked={query} label={ctx.t('membership.on.label')} />
      <Button>{ctx.t('membership.on.show')}</Button>
      {query.chosen && <a href={ctx.href('/members')}>{ctx.t('membership.on.today')}</a>}
    </form>
  );
}

function NumberSection({
  ctx,
  register,
  until,
}: {
  readonly ctx: Ctx;
  readonly register: Register;
  readonly until: string;
}): ReactNode {
  const title = ctx.t('membership.number.title');
  const changes = numberChanges(until, register.states);
  return (
    <Section id="number" title={title} aside={<DataLinks ctx={ctx} path="/members/number" table={title} />}>
      {changes.length === 0 ? (
        <Empty title={ctx.t('membership.number.none')}>{ctx.t('membership.number.none-text')}</Empty>
      ) : (
        <NumberChart
          ctx={ctx}
          names={register.names}
          changes={changes}
          until={until}
          caption={
            <>
              {ctx.t('membership.number.caption')}{' '}
              <a href={ctx.href('/members/number')}>{ctx.t('membership.number.table')}</a>
            </>
          }
        />
      )}
    </Section>
  );
}
