import type { CSSProperties, ReactNode } from 'react';
import { type BureauTerm, confidenceOf, nameOf, Sources, writtenPartial, yearsOf } from '../../reference/index.ts';
import { Empty } from '../../web/components/notice.tsx';
import { type Fact, Facts, Section } from '../../web/components/section.tsx';
import { Doubt } from '../../web/components/source.tsx';
import { DataLinks, Table } from '../../web/components/table.tsx';
import { Gantt, Timeline } from '../../web/components/timeline.tsx';
import { Text } from '../../web/components/words.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { bureauComposition } from '../bureau-composition.ts';
import { isInOffice, seatConfidence } from '../bureau-terms.ts';
import { type SeatsRow, StateLink, seatsColumns } from '../columns.tsx';
import { viceHolders } from '../offices.ts';
import type { OrgansData } from '../organs-data.ts';
import { BureauSeats, CompositionRuling, type TermProps } from './bureau-seats.tsx';
import { Note, OrganPage, type OrganPageProps, StateNamesLine } from './organ-page.tsx';

/** The Bureau of one term, and all terms side by side. */
export function BureauPage({ ctx, data, term }: TermProps): ReactNode {
  const inOffice = isInOffice(term, ctx.now.slice(0, 10));
  return (
    <OrganPage
      ctx={ctx}
      code="bureau"
      eyebrow={ctx.t(inOffice ? 'organs.bureau.in-office' : 'organs.bureau.of-term', { term: ctx.years(term.term) })}
    >
      <Facts items={officers(ctx, data, term)} />
      <Note ctx={ctx} note={term.note} />
      <Sources of={term} />
      <div className="split" style={{ '--aside': '24rem', marginBlockStart: 'var(--s7)' } as CSSProperties}>
        <BureauSeats ctx={ctx} data={data} term={term} />
        <CompositionRuling ctx={ctx} data={data} term={term} />
      </div>
      {(term.changes.length > 0 || term.seatSharing !== null) && <Changes ctx={ctx} data={data} term={term} />}
      <Terms ctx={ctx} data={data} term={term} />
      <SeatsByTerm ctx={ctx} data={data} />
    </OrganPage>
  );
}

function officers(ctx: Ctx, data: OrgansData, term: BureauTerm): readonly Fact[] {
  const presidency = data.presidencies.find((each) => each.term === term.term);
  return [
    {
      label: ctx.t('organs.office.president'),
      value: <span dir="auto">{presidency?.president.name ?? ctx.t('web.unknown.not-published')}</span>,
      note: <StateLink ctx={ctx} data={data} iso3={term.president} />,
    },
    ...viceHolders(term).map((holder): Fact => {
      const person = presidency?.vicePresidents.find((each) => each.state === holder.state);
      return {
        label:
          person?.seat == null
            ? ctx.t('organs.office.vicePresident')
            : ctx.t('organs.vice-in', { city: ctx.cityName(person.seat) }),
        value: (
          <Doubt ctx={ctx} confidence={presidency === undefined ? 'sourced' : seatConfidence(presidency, holder.state)}>
            <span dir="auto">{person?.name ?? ctx.t('web.unknown.not-published')}</span>
          </Doubt>
        ),
        note: (
          <>
            <StateLink ctx={ctx} data={data} iso3={holder.state} />
            {holder.from !== term.from && (
              <>
                {' '}
                {holder.from === null
                  ? ctx.t('organs.from-unknown')
                  : ctx.t('organs.from-day', { day: ctx.date(holder.from, 'short') })}
              </>
            )}
            {holder.to !== term.to && (
              <>
                {' '}
                {holder.to === null
                  ? ctx.t('organs.until-unknown')
                  : ctx.t('organs.until-day', { day: writtenPartial(ctx, holder.to, 'short') })}
              </>
            )}
          </>
        ),
      };
    }),
    {
      label: ctx.t('organs.from'),
      value: (
        <Doubt ctx={ctx} confidence={confidenceOf(term, 'from')}>
          {ctx.date(term.from)}
        </Doubt>
      ),
    },
    {
      label: ctx.t('organs.to'),
      value: (
        <Doubt ctx={ctx} confidence={confidenceOf(term, 'to')}>
          {writtenPartial(ctx, term.to)}
        </Doubt>
      ),
    },
  ];
}

/** Who followed whom during the term, and seats that States share. */
function Changes({ ctx, data, term }: TermProps): ReactNode {
  const { seatSharing } = term;
  return (
    <Section id="changes" title={ctx.t('organs.changes')}>
      <div className="cols">
        {term.changes.length > 0 && (
          <div>
            {term.changes.map((change) => (
              <div key={`${change.state} ${change.date}`} className="stack gap-s">
                <p>
                  <Doubt ctx={ctx} confidence={change.confidence}>
                    {ctx.t('organs.change.vice', {
                      day: change.date === null ? ctx.t('organs.unknown-day') : ctx.date(change.date),
                      state: nameOf(ctx, data.names, change.state),
                      replaced: nameOf(ctx, data.names, change.replaces),
                    })}
                  </Doubt>
                </p>
                <Note ctx={ctx} note={change.note} />
                <Sources of={change} />
              </div>
            ))}
          </div>
        )}
        {seatSharing !== null && (
          <div className="stack gap-s">
            <h3>
              {ctx.t('organs.shared', {
                seats: seatSharing.seats,
                group: ctx.t(`membership.group.${seatSharing.group}`),
              })}
            </h3>
            <Timeline
              steps={seatSharing.periods.map((period) => ({
                id: period.members.join(),
                state: 'done',
                when: <Text ctx={ctx} map={{ en: `${period.from ?? period.fromRule ?? ''} – ${period.toRule}` }} />,
                title: <StateNamesLine ctx={ctx} data={data} states={period.members} />,
              }))}
            />
            <Sources of={seatSharing} />
          </div>
        )}
      </div>
    </Section>
  );
}

/** All terms side by side; the bold one is in office. */
function Terms({ ctx, data, term: shown }: TermProps): ReactNode {
  const [first, last] = [2002, Math.ceil(Math.max(...data.organs.bureau.map((term) => yearsOf(term.to, 'last'))))];
  const share = (year: number): number => (year - first) / (last - first);
  return (
    <Section
      id="terms"
      title={ctx.t('organs.terms')}
      aside={<DataLinks ctx={ctx} path="/organs/bureau" table={ctx.t('organs.terms')} />}
    >
      <Gantt
        label={ctx.t('organs.terms')}
        years={[0, 1, 2, 3].map((n) => String(Math.round(first + ((last - first) * n) / 3)))}
        spans={data.organs.bureau.map((term) => ({
          id: term.term,
          label: (
            <a href={ctx.href(`/organs/bureau?term=${term.term}`)} aria-current={term === shown ? 'true' : undefined}>
              {ctx.years(term.term)}
            </a>
          ),
          detail: (
            <>
              <br />
              <span dir="auto">{data.presidencies.find((each) => each.term === term.term)?.president.name}</span>
              {ctx.comma}
              {nameOf(ctx, data.names, term.president)}
            </>
          ),
          from: share(yearsOf(term.from)),
          to: share(yearsOf(term.to, 'last')),
          now: isInOffice(term, ctx.now.slice(0, 10)),
        }))}
      />
    </Section>
  );
}

export function seatsByTerm({ organs, groups }: OrgansData): readonly SeatsRow[] {
  return organs.bureau.map((term) => {
    const { value } = bureauComposition(term, organs.meta.bureauSeatPattern.byGroup, groups);
    return {
      name: term.term,
      byGroup: value.byGroup,
      total: value.states,
      confidence: 'derived',
      unverifiedFields: [],
    };
  });
}

function SeatsByTerm({ ctx, data }: OrganPageProps): ReactNode {
  const title = ctx.t('organs.seats-by-group');
  return (
    <Section id="by-group" title={title} aside={<DataLinks ctx={ctx} path="/organs/bureau/seats" table={title} />}>
      {data.organs.bureau.length === 0 ? (
        <Empty title={title}>{ctx.t('web.unknown.not-published')}</Empty>
      ) : (
        <Table
          ctx={ctx}
          columns={seatsColumns}
          scroll
          rows={seatsByTerm(data)}
          rowKey={(row) => row.name}
          caption={title}
        />
      )}
      <Sources of={data.organs.meta.bureauSeatPattern} />
    </Section>
  );
}
