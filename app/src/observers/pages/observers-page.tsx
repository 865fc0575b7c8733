import type { ReactNode } from 'react';
import { nameOf, type ObserversFile, RestsOn, Sources, type StateNames } from '../../reference/index.ts';
import { BarChart } from '../../web/components/chart.tsx';
import { Finder } from '../../web/components/finder.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { OnThisPage } from '../../web/components/on-this-page.tsx';
import { Facts, PageHead, Section } from '../../web/components/section.tsx';
import { Doubt } from '../../web/components/source.tsx';
import { DataLinks, Table } from '../../web/components/table.tsx';
import { Text } from '../../web/components/words.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { fittingRows } from '../../web/find.ts';
import { filled } from '../../web/open-data.ts';
import { Page } from '../../web/page.tsx';
import {
  type Category,
  categoryColumns,
  categoryName,
  organizationColumns,
  participationColumns,
  seenColumns,
} from '../columns.tsx';

export interface ObserversPageProps {
  readonly ctx: Ctx;
  readonly file: ObserversFile;
  readonly names: StateNames;
  /** How many States have signed and not ratified. */
  readonly signatories: number;
  /** what was typed to find a State or an organization */
  readonly find: string;
}

/** Who takes part beside the States Parties, with which rights, and who was seen. */
export function ObserversPage({ ctx, file, names, signatories, find }: ObserversPageProps): ReactNode {
  const states = fittingRows(ctx, seenColumns(names), file.observerStatesSeen, find);
  const organizations = fittingRows(ctx, organizationColumns, file.organizations, find);
  const title = ctx.t('observers.title');
  const rights = ctx.t('observers.rights');
  const seen = ctx.t('observers.states-seen');
  return (
    <Page ctx={ctx} title={title} nav="observers" note={ctx.t('observers.coverage')}>
      <PageHead title={title} lede={ctx.t('observers.lede')} />
      <Facts
        items={[
          {
            label: ctx.t('observers.signatories'),
            value: <a href={ctx.href('/members#signatories')}>{ctx.number(signatories)}</a>,
          },
          { label: ctx.t('observers.organizations-seen'), value: ctx.number(file.organizations.length) },
          {
            label: ctx.t('observers.coalition'),
            value: (
              <Doubt ctx={ctx} confidence={file.coalitionMembers.confidence}>
                {ctx.t('observers.about', { count: file.coalitionMembers.count })}
              </Doubt>
            ),
          },
        ]}
      />
      <OnThisPage
        ctx={ctx}
        places={[
          { id: 'rights', label: rights },
          { id: 'categories', label: ctx.t('observers.categories') },
          { id: 'ngos', label: ctx.t('observers.ngos') },
          { id: 'states', label: seen },
          { id: 'organizations', label: ctx.t('observers.organizations') },
        ]}
        foot
      />
      <Section id="rights" title={rights} aside={<DataLinks ctx={ctx} path="/observers" table={rights} />}>
        <Table
          ctx={ctx}
          columns={categoryColumns}
          rows={file.categories}
          rowKey={(each) => each.code}
          caption={rights}
        />
        <p className="small mute mt-s">{ctx.t('observers.rights.note')}</p>
      </Section>
      <CategoryNotes ctx={ctx} file={file} />
      <NgoParticipation ctx={ctx} file={file} />
      <Finder
        ctx={ctx}
        label={ctx.t('observers.find')}
        find={find}
        shown={states.length + organizations.length}
        of={file.observerStatesSeen.length + file.organizations.length}
      />
      <Section id="states" title={seen} aside={<DataLinks ctx={ctx} path="/observers/states" table={seen} />}>
        <Sources of={file.observerStatesSeen} />
        <Table
          ctx={ctx}
          columns={filled(seenColumns(names), file.observerStatesSeen)}
          rows={states.toSorted((a, b) => ctx.compare(nameOf(ctx, names, a.state), nameOf(ctx, names, b.state)))}
          rowKey={(each) => `${each.state} ${each.session}`}
          caption={seen}
          long
        />
      </Section>
      <Organizations ctx={ctx} file={file} shown={organizations} />
      <RestsOn ctx={ctx} files={['observers.json', 'states.json', 'signatories.json']} />
    </Page>
  );
}

type Part = Pick<ObserversPageProps, 'ctx' | 'file'>;

function CategoryNotes({ ctx, file }: Part): ReactNode {
  return (
    <Section id="categories" title={ctx.t('observers.categories')}>
      <Sources of={file.categories} />
      <div className="cols">
        {file.categories.filter(isDescribed).map((category) => (
          <div key={category.code} className="stack gap-s">
            <h3>{categoryName(ctx, category.code)}</h3>
            {category.needs !== null && <p>{ctx.t('observers.needs', { needs: category.needs })}</p>}
            {category.note !== null && (
              <p>
                <Text ctx={ctx} map={{ en: category.note }} />
              </p>
            )}
            {category.noteVerbaleSeries !== null && (
              <p className="small">{ctx.t('observers.letters', { letters: category.noteVerbaleSeries })}</p>
            )}
          </div>
        ))}
      </div>
    </Section>
  );
}

/** Whether more is known of a category than its rights, which stand above. */
function isDescribed({ needs, note, noteVerbaleSeries }: Category): boolean {
  return needs !== null || note !== null || noteVerbaleSeries !== null;
}

function Organizations({
  ctx,
  file,
  shown,
}: Part & { readonly shown: Readonly<ObserversFile['organizations']> }): ReactNode {
  const title = ctx.t('observers.organizations');
  return (
    <Section
      id="organizations"
      title={title}
      aside={<DataLinks ctx={ctx} path="/observers/organizations" table={title} />}
    >
      <Sources of={file.organizations} />
      <Table
        ctx={ctx}
        columns={filled(organizationColumns, file.organizations)}
        rows={shown.toSorted((a, b) => ctx.compare(a.name, b.name))}
        rowKey={(each) => each.name}
        caption={title}
        long
      />
      <Notice>{ctx.t('observers.organizations.note')}</Notice>
    </Section>
  );
}

function NgoParticipation({ ctx, file }: Part): ReactNode {
  const title = ctx.t('observers.ngos');
  const known = file.ngoParticipants.flatMap((each) => (each.count === null ? [] : [{ ...each, count: each.count }]));
  const told = file.ngoParticipants.filter(({ count, note }) => count !== null || note !== 'Not found.');
  return (
    <Section id="ngos" title={title} aside={<DataLinks ctx={ctx} path="/observers/ngos" table={title} />}>
      {known.length > 0 && (
        <BarChart
          title={ctx.t('observers.ngos.chart', {
            figures: ctx.list(
              known.map((each) =>
                ctx.t('observers.ngos.figure', { session: ctx.ordinal(each.session, 'session'), count: each.count }),
              ),
            ),
          })}
          data={known.map((each) => ({
            key: String(each.session),
            label: ctx.ordinal(each.session, 'session'),
            value: each.count,
            text: ctx.t('observers.about', { count: each.count }),
          }))}
        />
      )}
      <Sources of={file.ngoParticipants} />
      <Table
        ctx={ctx}
        columns={filled(participationColumns, told)}
        rows={told}
        rowKey={(each) => String(each.session)}
        caption={title}
      />
    </Section>
  );
}
