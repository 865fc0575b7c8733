import type { ReactNode } from 'react';
import { type Facilitation, nameOf, notedSourceColumns, Sources } from '../../reference/index.ts';
import { Facts, Section } from '../../web/components/section.tsx';
import { Doubt } from '../../web/components/source.tsx';
import { Unknown } from '../../web/components/status.tsx';
import { DataLinks, Table } from '../../web/components/table.tsx';
import { Text } from '../../web/components/words.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { type Column, filled } from '../../web/open-data.ts';
import { provisionIn } from '../../web/provision.ts';
import { seatConfidence } from '../bureau-terms.ts';
import { facilitationColumns } from '../columns.tsx';
import type { OrgansData } from '../organs-data.ts';
import { OrganPage, type OrganPageProps } from './organ-page.tsx';

type Group = OrgansData['organs']['workingGroups'][number];
type Director = OrgansData['organs']['secretariat']['directors'][number];

const groupNames = { HWG: 'organs.body.HWG', NYWG: 'organs.body.NYWG' } as const;

/** The Vice-Presidents whose place of work was the city of a working group: they chair it. */
function chairs(data: OrgansData, code: string) {
  const seat = code === 'HWG' ? 'The Hague' : 'New York';
  return data.presidencies.flatMap((presidency) =>
    presidency.vicePresidents
      .filter((vice) => vice.seat === seat)
      .map(({ name, state }) => ({
        term: presidency.term,
        name,
        state,
        confidence: seatConfidence(presidency, state),
      })),
  );
}

/** The Hague and the New York Working Groups of the Bureau. */
export function WorkingGroupsPage({ ctx, data }: OrganPageProps): ReactNode {
  return (
    <OrganPage ctx={ctx} code="working-groups">
      <div className="cols" style={{ marginBlockStart: 'var(--s7)' }}>
        {data.organs.workingGroups.map((group) => (
          <Section key={group.code} id={group.code.toLowerCase()} title={groupName(ctx, group)}>
            <Facts
              items={[
                { label: ctx.t('organs.established'), value: ctx.date(group.established) },
                { label: ctx.t('organs.reconstituted'), value: ctx.date(group.reconstituted) },
              ]}
            />
            <Sources of={group} />
            <h3 className="mt">{ctx.t('organs.group.chairs')}</h3>
            <ul className="mt-s" style={{ paddingInlineStart: '1.2rem' }}>
              {chairs(data, group.code)
                .toReversed()
                .map((chair) => (
                  <li key={`${chair.term} ${chair.name}`}>
                    <Doubt ctx={ctx} confidence={chair.confidence} besideLink>
                      {ctx.years(chair.term)}
                      {ctx.colon}
                      <span dir="auto">{chair.name}</span>
                      {ctx.comma}
                      <a href={ctx.href(`/members/${chair.state}`)}>{nameOf(ctx, data.names, chair.state)}</a>
                    </Doubt>
                  </li>
                ))}
            </ul>
            <p className="small mute mt-s">{ctx.t('organs.group.chairs.note')}</p>
            <p className="mt-s">
              <a
                href={ctx.href(`/organs/facilitations?body=${group.code}`)}
                aria-label={`${ctx.t('organs.group.facilitations')}${ctx.colon}${groupName(ctx, group)}`}
              >
                {ctx.t('organs.group.facilitations')}
              </a>
            </p>
          </Section>
        ))}
      </div>
    </OrganPage>
  );
}

function groupName(ctx: Ctx, group: Group): ReactNode {
  const key = Object.entries(groupNames).find(([code]) => code === group.code)?.[1];
  return key === undefined ? <Text ctx={ctx} map={{ en: group.name }} /> : ctx.t(key);
}

export type FacilitationBody = Facilitation['workingGroups'][number];

export const facilitationBodies: readonly FacilitationBody[] = ['HWG', 'NYWG', 'Bureau', 'session'];

export function facilitationsOf(data: OrgansData, body: FacilitationBody | null): readonly Facilitation[] {
  return data.organs.facilitations.filter((each) => body === null || each.workingGroups.includes(body));
}

/** Facilitations: those whose facilitator is known in one table, the newest first; the others by name. */
export function FacilitationsPage({
  ctx,
  data,
  body,
}: OrganPageProps & { readonly body: FacilitationBody | null }): ReactNode {
  const shown = facilitationsOf(data, body);
  const known = shown
    .filter((each) => each.holders !== null)
    .toSorted((a, b) => (a.intersessionalPeriod < b.intersessionalPeriod ? 1 : -1));
  const others = shown.filter((each) => each.holders === null);
  const path = body === null ? '/organs/facilitations' : `/organs/facilitations?body=${body}`;
  return (
    <OrganPage ctx={ctx} code="facilitations">
      <nav className="row mt" aria-label={ctx.t('organs.facilitations.filter')}>
        {[null, ...facilitationBodies].map((each) => (
          <a
            key={each ?? 'all'}
            href={ctx.href(each === null ? '/organs/facilitations' : `/organs/facilitations?body=${each}`)}
            aria-current={each === body ? 'true' : undefined}
            aria-label={
              each === null
                ? undefined
                : `${ctx.t('organs.facilitations.filter')}${ctx.colon}${ctx.t(`organs.body.${each}`)}`
            }
          >
            {each === null ? ctx.t('organs.facilitations.all') : ctx.t(`organs.body.${each}`)}
          </a>
        ))}
      </nav>
      <Sources of={shown} />
      <p className="prose mt">{ctx.t('organs.facilitations.known', { known: known.length, all: shown.length })}</p>
      {known.length > 0 && (
        <Section
          id="known"
          title={ctx.t('organs.facilitations')}
          aside={<DataLinks ctx={ctx} path={path} table={ctx.t('organs.facilitations')} />}
        >
          <Table
            ctx={ctx}
            columns={filled(facilitationColumns(data), known)}
            rows={known}
            rowKey={(each) => `${each.intersessionalPeriod} ${each.topic}`}
            caption={ctx.t('organs.facilitations')}
          />
        </Section>
      )}
      {others.length > 0 && (
        <details className="mt">
          <summary>{ctx.t('organs.facilitations.others', { count: others.length })}</summary>
          <ul>
            {others.map((each) => (
              <li key={`${each.intersessionalPeriod} ${each.topic}`}>
                {ctx.years(each.intersessionalPeriod)}
                {ctx.colon}
                <Text ctx={ctx} map={{ en: each.topic }} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </OrganPage>
  );
}

/** The permanent Secretariat and its Directors. */
export function SecretariatPage({ ctx, data }: OrganPageProps): ReactNode {
  const { secretariat } = data.organs;
  const title = ctx.t('organs.secretariat.directors');
  return (
    <OrganPage ctx={ctx} code="secretariat">
      <Facts
        items={[
          { label: ctx.t('organs.basis'), value: <bdi>{provisionIn(ctx, secretariat.basis)}</bdi> },
          { label: ctx.t('organs.major-programme'), value: <bdi>{secretariat.majorProgramme}</bdi> },
        ]}
      />
      <Sources of={secretariat} />
      <Section id="directors" title={title} aside={<DataLinks ctx={ctx} path="/organs/secretariat" table={title} />}>
        <Sources of={secretariat.directors} />
        <Table
          ctx={ctx}
          columns={filled(directorColumns, secretariat.directors)}
          rows={secretariat.directors}
          rowKey={(director) => director.name}
          caption={title}
        />
      </Section>
    </OrganPage>
  );
}

export const directorColumns: readonly Column<Director>[] = [
  {
    key: 'name',
    label: 'organs.person',
    rowHeader: true,
    value: (director) => director.name,
    cell: (director, ctx) => (
      <Doubt ctx={ctx} confidence={director.confidence}>
        <span dir="auto">{director.name}</span>
      </Doubt>
    ),
  },
  { key: 'from', label: 'organs.from', value: (director) => String(director.from) },
  {
    key: 'to',
    label: 'organs.to',
    value: (director) => (director.to === null ? null : String(director.to)),
    cell: (director, ctx) => (director.to === null ? <Unknown ctx={ctx} why="not-published" /> : String(director.to)),
  },
  ...notedSourceColumns,
];
