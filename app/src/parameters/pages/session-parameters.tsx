import type { ReactNode } from 'react';
import type { SessionRunHere } from '../../sessions/index.ts';
import { Finder } from '../../web/components/finder.tsx';
import { OnThisPage } from '../../web/components/on-this-page.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import { DataLinks, Table } from '../../web/components/table.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { fittingRows } from '../../web/find.ts';
import { Page } from '../../web/page.tsx';
import { columnsOf, lineColumns } from '../columns.tsx';
import { type Group, groupOf, type ParameterLine } from '../reads.ts';

const groups: readonly Group[] = ['meetings', 'votes', 'elections'];

/** What the texts leave open, and how it stands for a session: what the Bureau has set, with its decision, and the defaults. */
export function SessionParametersPage({
  ctx,
  session,
  lines,
  find,
}: {
  readonly ctx: Ctx;
  readonly session: SessionRunHere;
  readonly lines: readonly ParameterLine[];
  /** what was typed to find one */
  readonly find: string;
}): ReactNode {
  const fitting = fittingRows(ctx, lineColumns, lines, find);
  const columns = columnsOf(lines);
  const name = ctx.text(session.title);
  const path = `/sessions/${session.id}/parameters`;
  const title = ctx.t('parameters.of-session');
  return (
    <Page
      ctx={ctx}
      title={`${title}${ctx.comma}${name}`}
      nav="sessions"
      session={session.id}
      crumbs={[{ label: name, path: `/sessions/${session.id}` }]}
      follows={['record']}
      {...(session.demonstration ? { note: ctx.t('meetings.demonstration') } : {})}
    >
      <PageHead eyebrow={name} title={title} lede={ctx.t('parameters.public.lede')}>
        <p className="mute">{ctx.t('parameters.reading.below')}</p>
        <div className="row row-end">
          <b>{ctx.t('parameters.set-count', { n: lines.filter(({ setting }) => setting).length })}</b>
          <DataLinks ctx={ctx} path={path} table={title} />
        </div>
      </PageHead>
      <OnThisPage
        ctx={ctx}
        places={groups.map((group) => ({ id: group, label: ctx.t(`parameters.group.${group}`) }))}
        foot
      />
      <Finder ctx={ctx} label={ctx.t('parameters.find')} find={find} shown={fitting.length} of={lines.length} />
      <div className="parameter-tables mt-section">
        {groups.map((group) => (
          <Section key={group} id={group} title={ctx.t(`parameters.group.${group}`)}>
            <Table
              ctx={ctx}
              columns={columns}
              rows={fitting.filter(({ entry }) => groupOf(entry) === group)}
              rowKey={({ entry }) => entry.key}
              caption={ctx.t(`parameters.group.${group}`)}
              long
            />
          </Section>
        ))}
      </div>
    </Page>
  );
}
