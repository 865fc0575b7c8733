import type { ReactNode } from 'react';
import { z } from 'zod';
import { text } from '../../door/input.ts';
import type { SessionRunHere } from '../../sessions/index.ts';
import { Button } from '../../web/components/button.tsx';
import { ErrorSummary, Field } from '../../web/components/field.tsx';
import { FileField } from '../../web/components/file-field.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Section } from '../../web/components/section.tsx';
import { Table } from '../../web/components/table.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { ForAct, Objections, refused, stateOf } from '../../web/form.tsx';
import type { Asked } from '../../web/form-state.ts';
import type { Column } from '../../web/open-data.ts';
import type { ListColumn } from '../columns.ts';
import { mostBytes, mostLines } from '../read/lines.ts';
import type { PreviewedList } from '../slots.ts';

const asks = z.object({ file: z.string(), text: text({ min: 0, max: mostBytes }) });

/** What is asked for; it is read and shown, and nothing is done. */
export const readList: Asked<z.infer<typeof asks>> = { name: 'read-list', input: asks };

export interface UploadProps {
  readonly ctx: Ctx;
  readonly session: SessionRunHere;
  readonly list: PreviewedList;
  readonly path: string;
  /** the page around it */
  readonly frame: (children: ReactNode) => ReactNode;
  /** a list that was looked at is no longer kept; or was taken in already, and so many of its lines did something */
  readonly before: 'gone' | number | null;
}

/** A list is brought in here: a file, or what was copied from a spreadsheet. */
export function UploadPage({ ctx, session, list, path, frame, before }: UploadProps): ReactNode {
  const state = stateOf(ctx, readList);
  const again = refused(ctx, readList, {});
  const fields = (
    <>
      <FileField
        ctx={ctx}
        state={state}
        name="file"
        label={ctx.t('imports.file')}
        hint={ctx.t('imports.file.hint', { lines: mostLines - 1 })}
        accept=".csv,.tsv,.txt,.xlsx"
      />
      <Field
        ctx={ctx}
        state={state}
        name="text"
        label={ctx.t('imports.paste')}
        hint={ctx.t('imports.paste.hint')}
        optional
        rows={8}
      />
    </>
  );
  return frame(
    <>
      <Section
        id="import"
        title={ctx.t(list.title)}
        aside={<a href={ctx.href(list.path(session.id))}>{ctx.t('imports.back')}</a>}
      >
        {before === 'gone' && <Notice s="wait">{ctx.t('imports.gone')}</Notice>}
        {typeof before === 'number' && <Notice s="good">{ctx.t('imports.taken', { n: before })}</Notice>}
        <p className="prose">{ctx.t(list.lede)}</p>
        <p className="prose">{ctx.t('imports.nothing-saved')}</p>
        <form
          className="stack mt"
          method="post"
          encType="multipart/form-data"
          action={ctx.href(path)}
          noValidate
          data-refused={again ? '' : undefined}
        >
          <ErrorSummary ctx={ctx} state={state} fields={fields} />
          <Objections ctx={ctx} objections={again ? (ctx.refusal?.objections ?? []) : []} />
          <ForAct act={readList} />
          <input type="hidden" name="from" value={ctx.href(path)} />
          {fields}
          <Button kind="main">{ctx.t('imports.look')}</Button>
        </form>
      </Section>
      <Section id="columns" title={ctx.t('imports.columns')} aside={<Files ctx={ctx} path={path} />}>
        <p className="prose">{ctx.t('imports.columns.lede')}</p>
        <Table
          ctx={ctx}
          columns={columnsOfColumns}
          rows={list.columns.map((column) => ({ ctx, column }))}
          rowKey={({ column }) => column.key}
          caption={ctx.t('imports.columns')}
        />
      </Section>
    </>,
  );
}

interface Described {
  readonly ctx: Ctx;
  readonly column: ListColumn;
}

const columnsOfColumns: readonly Column<Described>[] = [
  {
    key: 'heading',
    label: 'imports.heading',
    rowHeader: true,
    value: ({ ctx, column }) => ctx.t(column.label),
  },
  {
    key: 'needed',
    label: 'imports.needed',
    value: ({ ctx, column }) => ctx.t(column.needed === true ? 'imports.needed.yes' : 'imports.needed.no'),
  },
  { key: 'example', label: 'imports.example', value: ({ column }) => column.example },
];

/** An empty list to fill in, and the list as it is now. */
function Files({ ctx, path }: { readonly ctx: Ctx; readonly path: string }): ReactNode {
  const link = (what: 'template' | 'export', format: 'csv' | 'xlsx') => (
    <a href={ctx.href(`${path}/${what}.${format}`)} download>
      {ctx.t(`imports.${what}`, { format: format.toUpperCase() })}
    </a>
  );
  return (
    <p className="row data-links">
      {link('template', 'xlsx')} {link('template', 'csv')} {link('export', 'xlsx')} {link('export', 'csv')}
    </p>
  );
}
