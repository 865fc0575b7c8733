import { randomUUID } from 'node:crypto';
import type { ReactNode } from 'react';
import type { SessionRunHere } from '../../sessions/index.ts';
import { Button, LinkButton } from '../../web/components/button.tsx';
import { Empty, Notice } from '../../web/components/notice.tsx';
import { Options } from '../../web/components/options.tsx';
import { Pages } from '../../web/components/pages.tsx';
import { Facts, Section } from '../../web/components/section.tsx';
import { Table } from '../../web/components/table.tsx';
import { Tabs } from '../../web/components/tabs.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Objections, refused } from '../../web/form.tsx';
import { fresh } from '../../web/form-state.ts';
import { askedPage, pageOfList } from '../../web/pages.ts';
import type { Preview, PreviewedLine } from '../preview.ts';
import type { PreviewedList } from '../slots.ts';
import { lineColumns, whyOf } from './line-columns.tsx';

export interface PreviewProps {
  readonly ctx: Ctx;
  readonly session: SessionRunHere;
  readonly list: PreviewedList;
  /** of the form in which another list is brought in */
  readonly path: string;
  /** the page around it */
  readonly frame: (children: ReactNode) => ReactNode;
  readonly preview: Preview;
}

const shows = ['all', 'faults'] as const;

/** What will become of each line of a list, before anything is done. */
export function PreviewPage(props: PreviewProps): ReactNode {
  const { ctx, path, frame, preview } = props;
  const { counts, headings, written } = preview;
  return frame(
    <>
      <Section
        id="preview"
        title={ctx.t('imports.preview')}
        aside={<a href={ctx.href(path)}>{ctx.t('imports.another')}</a>}
      >
        <p className="prose">{ctx.t('imports.preview.lede')}</p>
        <div className="mt">
          <Facts
            items={(['new', 'changed', 'same', 'asked', 'wrong'] as const).map((becomes) => ({
              label: ctx.t(`imports.becomes.${becomes}`),
              value: ctx.number(counts[becomes]),
            }))}
          />
        </div>
        {written === 'windows-1252' && <Notice s="wait">{ctx.t('imports.written.windows-1252')}</Notice>}
        {written === 'utf-16' && <Notice>{ctx.t('imports.written.utf-16')}</Notice>}
        {headings.unused.length > 0 && (
          <Notice s="wait">
            {ctx.t('imports.unused', { columns: ctx.list(headings.unused.map((one) => one.slice(0, 60))) })}
          </Notice>
        )}
      </Section>
      <Confirm {...props} />
      <Lines {...props} />
    </>,
  );
}

function Confirm({ ctx, list, path, preview }: PreviewProps): ReactNode {
  const { counts, lines, mark } = preview;
  const hidden = {};
  const again = refused(ctx, list.command, hidden);
  const state = again && ctx.refusal ? ctx.refusal.state : fresh;
  const asked = lines.filter(({ becomes }) => becomes === 'asked');
  const left = counts.wrong + counts.asked;
  const reasons = <Objections ctx={ctx} objections={again ? (ctx.refusal?.objections ?? []) : []} />;
  if (counts.new + counts.changed + counts.asked === 0)
    return (
      <>
        {reasons}
        <Empty title={ctx.t('imports.nothing-to-do')}>
          {ctx.t(counts.wrong === 0 ? 'imports.nothing-to-do.same' : 'imports.nothing-to-do.what')}
        </Empty>
      </>
    );
  return (
    <Section id="confirm" title={ctx.t('imports.confirm')}>
      <form className="stack" method="post" action={ctx.href(ctx.path)} data-refused={again ? '' : undefined}>
        {reasons}
        <input type="hidden" name="requestId" value={randomUUID()} />
        <input type="hidden" name="mark" value={mark} />
        {asked.length > 0 && (
          <Options
            ctx={ctx}
            state={state}
            name="meant[]"
            legend={ctx.t('imports.asked')}
            hint={ctx.t('imports.asked.hint')}
            options={asked.map((line) => ({
              value: String(line.line),
              label: named(ctx, list, line),
              detail: line.why ? whyOf(ctx, line.why) : '',
            }))}
            many
          />
        )}
        {left > 0 && (
          <Options
            ctx={ctx}
            state={state}
            name="leaveOut"
            legend={ctx.t('imports.leave-out')}
            options={[
              {
                value: 'yes',
                label: ctx.t('imports.leave-out.yes'),
                detail: ctx.t(asked.length > 0 ? 'imports.leave-out.what' : 'imports.leave-out.all', { n: left }),
              },
            ]}
            many
          />
        )}
        <div className="row">
          <Button kind="main" large>
            {ctx.t('imports.do')}
          </Button>
          <LinkButton href={ctx.href(path)}>{ctx.t('imports.another')}</LinkButton>
        </div>
      </form>
    </Section>
  );
}

/** A line by what stands in it. */
function named(ctx: Ctx, { columns }: PreviewedList, { line, cells }: PreviewedLine): string {
  const said = columns.flatMap(({ key, needed }) => (needed === true ? (cells[key] ?? '') : [])).filter(Boolean);
  return `${ctx.t('imports.line', { line })}${ctx.colon}${said.join(ctx.comma)}`;
}

function Lines({ ctx, list, preview }: PreviewProps): ReactNode {
  const { counts, lines } = preview;
  const faults = lines.filter(({ becomes }) => becomes === 'wrong' || becomes === 'asked');
  const params = new URLSearchParams(ctx.search);
  const asked = shows.find((one) => one === params.get('show'));
  const show = asked ?? (counts.wrong > 0 ? 'faults' : 'all');
  const shown = show === 'faults' ? faults : lines;
  const page = pageOfList(shown.length, askedPage(params));
  return (
    <Section id="lines" title={ctx.t('imports.lines')}>
      {faults.length > 0 && (
        <Tabs
          label={ctx.t('imports.lines')}
          tabs={shows.map((one) => ({
            href: ctx.href(`${ctx.path}?show=${one}#lines`),
            label: ctx.t(`imports.show.${one}`, { n: one === 'all' ? lines.length : faults.length }),
            current: one === show,
          }))}
        />
      )}
      <Table
        ctx={ctx}
        columns={lineColumns(ctx, list)}
        rows={shown.slice(page.from, page.to)}
        rowKey={({ line }) => String(line)}
        caption={ctx.t('imports.lines')}
      />
      <Pages ctx={ctx} of={page} />
    </Section>
  );
}
