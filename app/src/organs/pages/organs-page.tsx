import type { CSSProperties, ReactNode } from 'react';
import { nameOf, RestsOn, writtenPartial } from '../../reference/index.ts';
import { Cite } from '../../web/components/ruling.tsx';
import { type Fact, Facts, PageHead, Section } from '../../web/components/section.tsx';
import { DataLinks, Table } from '../../web/components/table.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Page } from '../../web/page.tsx';
import { termOn } from '../bureau-terms.ts';
import { organColumns } from '../columns.tsx';
import { knownInOffice } from '../office-spans.tsx';
import { type OfficeKind, viceHolders } from '../offices.ts';
import { type OrganCode, organList } from '../organ-list.ts';
import type { OrgansData } from '../organs-data.ts';
import { BureauGroups } from './bureau-seats.tsx';
import type { OrganPageProps } from './organ-page.tsx';

/** All organs in one picture: the Bureau of today above, the others below with their key figures. */
export function OrgansPage({ ctx, data }: OrganPageProps): ReactNode {
  const title = ctx.t('organs.title');
  return (
    <Page ctx={ctx} title={title} nav="organs" note={ctx.t('organs.coverage')}>
      <PageHead
        eyebrow={ctx.t('membership.on-day', { day: ctx.date(ctx.now) })}
        title={title}
        lede={ctx.t('organs.lede')}
      />
      <BureauNow ctx={ctx} data={data} />
      <Section id="all" title={ctx.t('organs.below')}>
        <div className="cols" style={{ '--col': '20rem' } as CSSProperties}>
          {organList
            .filter((organ) => organ.code !== 'bureau')
            .map((organ) => (
              <section key={organ.code} className="stack gap-s" aria-labelledby={`organ-${organ.code}`}>
                <h3 id={`organ-${organ.code}`}>
                  <a href={ctx.href(`/organs/${organ.code}`)}>{ctx.t(organ.name)}</a>
                </h3>
                <p>{ctx.t(organ.task)}</p>
                <p className="small mute">{figure(ctx, data, organ.code)}</p>
                <p className="small">
                  <Cite ctx={ctx} provision={organ.basis} />
                </p>
              </section>
            ))}
        </div>
      </Section>
      <Section
        id="table"
        title={ctx.t('organs.list')}
        aside={<DataLinks ctx={ctx} path="/organs" table={ctx.t('organs.list')} />}
      >
        <Table
          ctx={ctx}
          columns={organColumns}
          rows={organList}
          rowKey={(organ) => organ.code}
          caption={ctx.t('organs.list')}
        />
      </Section>
      <RestsOn ctx={ctx} files={['organs.json', 'sessions.json', 'states.json']} />
    </Page>
  );
}

function BureauNow({ ctx, data }: OrganPageProps): ReactNode {
  const term = termOn(data.organs.bureau, ctx.now.slice(0, 10));
  if (term === undefined) return null;
  const presidency = data.presidencies.find((each) => each.term === term.term);
  const facts: readonly Fact[] = [
    {
      label: ctx.t('organs.office.president'),
      value: <span dir="auto">{presidency?.president.name ?? ctx.t('web.unknown.not-published')}</span>,
      note: nameOf(ctx, data.names, term.president),
    },
    ...viceHolders(term).map(
      (holder): Fact => ({
        label: ctx.t('organs.office.vicePresident'),
        value: (
          <span dir="auto">
            {presidency?.vicePresidents.find((each) => each.state === holder.state)?.name ??
              ctx.t('web.unknown.not-published')}
          </span>
        ),
        note: nameOf(ctx, data.names, holder.state),
      }),
    ),
    {
      label: ctx.t('organs.term'),
      value: ctx.years(term.term),
      note: ctx.t('organs.until-day', { day: writtenPartial(ctx, term.to) }),
    },
  ];
  return (
    <Section
      id="bureau"
      title={ctx.t('organs.bureau')}
      aside={<a href={ctx.href('/organs/bureau')}>{ctx.t('organs.bureau.all')}</a>}
    >
      <Facts items={facts} />
      <div className="cols mt" style={{ '--col': '16rem' } as CSSProperties}>
        <BureauGroups ctx={ctx} data={data} term={term} />
      </div>
      <p className="small mute mt">{ctx.t('organs.bureau.dark')}</p>
    </Section>
  );
}

/** The figure that says most of an organ today. */
function figure(ctx: Ctx, { organs, offices }: OrgansData, code: OrganCode): ReactNode {
  const today = ctx.now.slice(0, 10);
  const known = (kind: OfficeKind): number => knownInOffice(offices, kind, today).length;
  switch (code) {
    case 'bureau':
      return null;
    case 'cbf':
      return ctx.t('organs.figure.members', {
        seats: organs.committeeOnBudgetAndFinance.seats.at(-1)?.total ?? 0,
        known: known('budgetAndFinance'),
      });
    case 'acn':
      return ctx.t('organs.figure.members', {
        seats: organs.advisoryCommitteeOnNominations.seats,
        known: known('advisoryCommittee'),
      });
    case 'tfv':
      return ctx.t('organs.figure.members', { seats: organs.trustFundForVictims.seats, known: known('trustFund') });
    case 'iom':
      return ctx.t('organs.figure.iom', { year: String(organs.independentOversightMechanism.operationalSince) });
    case 'oia':
      return ctx.t('organs.figure.oia', {
        count: organs.audit.externalAuditors.length,
        year: String(Math.min(...organs.audit.externalAuditors.map((each) => each.from))),
      });
    case 'working-groups':
      return ctx.t('organs.figure.groups', {
        count: organs.workingGroups.length,
        year: organs.workingGroups[0]?.established.slice(0, 4) ?? '',
      });
    case 'facilitations':
      return ctx.t('organs.figure.facilitations', {
        count: organs.facilitations.length,
        year: organs.facilitations.map((each) => each.intersessionalPeriod.slice(0, 4)).toSorted()[0] ?? '',
        known: organs.facilitations.filter((each) => each.holders !== null).length,
      });
    case 'secretariat':
      return ctx.t('organs.figure.secretariat', { programme: organs.secretariat.majorProgramme });
  }
}
