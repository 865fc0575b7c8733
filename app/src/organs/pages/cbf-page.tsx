import type { ReactNode } from 'react';
import { confidenceOf, Sources, writtenPartial } from '../../reference/index.ts';
import { Facts, Section } from '../../web/components/section.tsx';
import { Doubt } from '../../web/components/source.tsx';
import { DataLinks, Table } from '../../web/components/table.tsx';
import { Text } from '../../web/components/words.tsx';
import { officeColumns, type SeatsRow, seatsColumns } from '../columns.tsx';
import { heldOn, knownInOffice, OfficeSpans } from '../office-spans.tsx';
import type { OrgansData } from '../organs-data.ts';
import { MemberList, Note, OrganPage, type OrganPageProps } from './organ-page.tsx';

/** The Committee on Budget and Finance: seats, those known to be in office, elections, compositions seen. */
export function CbfPage({ ctx, data }: OrganPageProps): ReactNode {
  const committee = data.organs.committeeOnBudgetAndFinance;
  const terms = data.offices.filter((office) => office.kind === 'budgetAndFinance');
  const today = knownInOffice(data.offices, 'budgetAndFinance', ctx.now.slice(0, 10));
  const unnamed = committee.elections
    .filter((each) => each.members === null && heldOn({ from: each.termStart, to: each.termEnd }, ctx.now.slice(0, 10)))
    .map((each) => each.session);
  const seats = committee.seats.at(-1);
  const title = ctx.t('organs.cbf.terms');
  return (
    <OrganPage ctx={ctx} code="cbf">
      <Facts
        items={[
          {
            label: ctx.t('organs.seats'),
            value: seats === undefined ? ctx.t('web.unknown.not-published') : ctx.number(seats.total),
          },
          {
            label: ctx.t('organs.term'),
            value: ctx.t('organs.years', { count: committee.termYears }),
            note: <Text ctx={ctx} map={{ en: committee.termPattern }} />,
          },
          { label: ctx.t('organs.known-today'), value: ctx.number(today.length) },
        ]}
      />
      <Section id="today" title={ctx.t('organs.cbf.today')}>
        <p className="prose">
          {ctx.t('organs.cbf.today.text', { known: today.length, seats: seats?.total ?? 0 })}{' '}
          {unnamed.length > 0 &&
            ctx.t('organs.cbf.unnamed', { sessions: ctx.list(unnamed.map(String)), count: unnamed.length })}
        </p>
        <Table
          ctx={ctx}
          columns={officeColumns(data)}
          rows={today}
          rowKey={(office) => `${office.state} ${office.person}`}
          caption={ctx.t('organs.cbf.today')}
        />
      </Section>
      <Section id="terms" title={title} aside={<DataLinks ctx={ctx} path="/organs/cbf" table={title} />}>
        <details>
          <summary>{ctx.t('organs.members-in-time.show', { count: terms.length })}</summary>
          <OfficeSpans ctx={ctx} offices={terms} label={title} persons={data.names} />
        </details>
        <p className="small mute mt-s">{ctx.t('organs.cbf.open-ends')}</p>
      </Section>
      <Seats ctx={ctx} data={data} />
      <Compositions ctx={ctx} data={data} />
      <Elections ctx={ctx} data={data} />
    </OrganPage>
  );
}

export function cbfSeats({ organs }: OrgansData): readonly SeatsRow[] {
  return organs.committeeOnBudgetAndFinance.seats.map((row) => ({
    name: String(row.year),
    byGroup: row.byGroup,
    total: row.total,
    confidence: row.confidence,
    unverifiedFields: row.unverifiedFields,
  }));
}

function Seats({ ctx, data }: OrganPageProps): ReactNode {
  const title = ctx.t('organs.seats-by-group');
  return (
    <Section id="seats" title={title} aside={<DataLinks ctx={ctx} path="/organs/cbf/seats" table={title} />}>
      <Table ctx={ctx} columns={seatsColumns} scroll rows={cbfSeats(data)} rowKey={(row) => row.name} caption={title} />
      {data.organs.committeeOnBudgetAndFinance.seats.map((row) => (
        <div key={row.year}>
          <p className="small mt-s">
            {row.year}
            {ctx.colon}
            <Doubt ctx={ctx} confidence={row.unverifiedFields.length > 0 ? 'unverified' : row.confidence}>
              {row.note === null ? ctx.t('organs.cbf.as-elected') : <Text ctx={ctx} map={{ en: row.note }} />}
            </Doubt>
          </p>
          <Sources of={row} />
        </div>
      ))}
    </Section>
  );
}

function Compositions({ ctx, data }: OrganPageProps): ReactNode {
  return (
    <Section id="compositions" title={ctx.t('organs.cbf.compositions')}>
      <div className="stack gap-l">
        {data.organs.committeeOnBudgetAndFinance.compositions.toReversed().map((each) => (
          <div key={each.asOf} className="stack gap-s">
            <h3>{writtenPartial(ctx, each.asOf)}</h3>
            <p className="small">
              <Doubt ctx={ctx} confidence={each.confidence}>
                {ctx.t('organs.chair-vice', {
                  chair: each.chair?.name ?? ctx.t('web.unknown.not-published'),
                  vice: each.viceChair?.name ?? ctx.t('web.unknown.not-published'),
                })}
              </Doubt>
            </p>
            {each.members !== null && <MemberList ctx={ctx} data={data} members={each.members} of={each} />}
            <Note ctx={ctx} note={each.note} />
            <Sources of={each} />
          </div>
        ))}
      </div>
    </Section>
  );
}

/** Elections with what is not known of them: names, shared seats, inferred terms. */
function Elections({ ctx, data }: OrganPageProps): ReactNode {
  return (
    <Section id="elections" title={ctx.t('organs.cbf.elections')}>
      <div className="stack gap-l">
        {data.organs.committeeOnBudgetAndFinance.elections.toReversed().map((each) => (
          <div key={each.session} className="stack gap-s">
            <h3>
              <a href={ctx.href(`/sessions/${each.session}`)}>{ctx.ordinal(each.session, 'session')}</a>
              {ctx.comma}
              <Doubt ctx={ctx} confidence={confidenceOf(each, 'date')}>
                {writtenPartial(ctx, each.date)}
              </Doubt>
            </h3>
            <p className="small">
              {each.members === null
                ? ctx.t('organs.names-unknown')
                : ctx.t('organs.elected', { count: each.members.length })}{' '}
              {each.sharedSeat !== null &&
                ctx.t('organs.cbf.shared', {
                  states: ctx.list(
                    each.sharedSeat.members.map((state) => ctx.text(data.names.get(state) ?? { en: state })),
                  ),
                  years: ctx.number(each.sharedSeat.eachYears, 1),
                })}
            </p>
            <Note ctx={ctx} note={each.note} />
            <Sources of={each} />
          </div>
        ))}
      </div>
    </Section>
  );
}
