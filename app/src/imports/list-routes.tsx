import { randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { id, uuidPattern } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import { type Access, may } from '../web/access.ts';
import { answerRefused } from '../web/acts/acts-routes.ts';
import type { KeptForms } from '../web/acts/kept-forms.ts';
import { readForm, readUpload } from '../web/body.ts';
import type { Ctx } from '../web/ctx.ts';
import type { WebEnv } from '../web/env.ts';
import { respondError } from '../web/errors.tsx';
import { type FieldError, refusedForm, safeThen } from '../web/form-state.ts';
import { respondCsv, respondPage } from '../web/respond.ts';
import type { Site } from '../web/site.ts';
import { readHeadings } from './headings.ts';
import { fileRows, tableColumns } from './list-files.ts';
import { PreviewPage } from './pages/preview.tsx';
import { readList, UploadPage, type UploadProps } from './pages/upload.tsx';
import { type KeptList, previewOf, type TakenList } from './preview.ts';
import { mostBytes } from './read/lines.ts';
import { readFile, readPasted } from './read/read-list.ts';
import type { PreviewedList } from './slots.ts';
import { writeXlsx } from './write/xlsx.ts';

/** With the names of the fields and the marks between them. */
export const bytesOfForm = mostBytes + 100_000;

/** Where a list is brought in, with the page around its forms. */
export interface ListPlace<List extends PreviewedList = PreviewedList> extends Omit<UploadProps, 'before' | 'list'> {
  readonly list: List;
}

/** What came of taking a list in. */
type Taken = { readonly ok: true } | { readonly ok: false; readonly objections?: readonly Objection[] };

/** An address at which lists are brought in, looked at, confirmed and taken out. */
export interface ListAddress<List extends PreviewedList> {
  readonly address: string;
  readonly access: Access;
  /** Null when there is no such list. */
  placeOf(c: Context<WebEnv>): Promise<ListPlace<List> | null>;
  /** Takes in what was confirmed, with the input that `judge` made: all of it or nothing. */
  take(c: Context<WebEnv>, place: ListPlace<List>, input: object, requestId: string): Promise<Taken>;
}

/** What was read is kept until it is confirmed. */
export function listRoutes<List extends PreviewedList>(
  app: Hono<WebEnv>,
  site: Site,
  kept: KeptForms,
  { address, access, placeOf, take }: ListAddress<List>,
): void {
  app.get(address, may(access), async (c) => {
    const place = await placeOf(c);
    if (!place) return c.notFound();
    return respondPage(
      c,
      place.ctx,
      <UploadPage {...place} before={beforeOf(c.req.query('gone'), c.req.query('taken'))} />,
    );
  });

  app.post(address, may(access), async (c) => {
    const place = await placeOf(c);
    if (!place) return c.notFound();
    const { ctx, list, path } = place;
    const sent = await readUpload(c, bytesOfForm);
    if (!sent.ok) return respondError(c, ctx, sent.status);
    const { fields, file } = sent.value;
    const refused = (field: 'file' | 'text', wrong: FieldError) => {
      const state = { ...refusedForm(fields, {}), errors: { [field]: wrong } };
      const from = safeThen(fields.get('from')?.[0], ctx.href(path));
      return answerRefused(app, c, kept, from, { command: readList.name, state, objections: [] });
    };
    const text = fields.get('text')?.[0] ?? '';
    if (file === null && text.trim() === '') return refused('file', 'imports.choose');
    if (file !== null && text.trim() !== '') return refused('text', 'imports.file-and-text');
    const field = file === null ? 'text' : 'file';
    const read = file === null ? readPasted(text) : readFile(file);
    if (!read.ok) return refused(field, read.wrong);
    const wrong = wrongHead(ctx, list, read.lines);
    if (wrong !== null) return refused(field, wrong);
    const keeping: KeptList = { lines: read.lines, written: read.written };
    const there = await kept.keepText(c, JSON.stringify(keeping));
    if (there === null) return refused(field, 'imports.not-kept');
    return c.redirect(ctx.href(`${path}/${there}`), 303);
  });

  for (const what of ['template', 'export'] as const) {
    const rowsOf = async ({ list, session, ctx }: ListPlace<List>) =>
      what === 'template'
        ? [Object.fromEntries(list.columns.map(({ key, example }) => [key, example]))]
        : list.rows(site.reads, session, ctx);

    app.get(`${address}/${what}.csv`, may(access), async (c) => {
      const place = await placeOf(c);
      if (!place) return c.notFound();
      const table = { columns: tableColumns(place.list), rows: await rowsOf(place), name: nameOf(place, what) };
      return respondCsv(c, place.ctx, table);
    });

    app.get(`${address}/${what}.xlsx`, may(access), async (c) => {
      const place = await placeOf(c);
      if (!place) return c.notFound();
      const { ctx, list } = place;
      const sheet = writeXlsx({
        name: ctx.t(list.title),
        head: list.columns.map(({ label }) => ctx.t(label)),
        rows: fileRows(list, await rowsOf(place)),
        rightToLeft: ctx.dir === 'rtl',
      });
      return c.body(sheet.slice().buffer, 200, {
        'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'content-disposition': `attachment; filename="${nameOf(place, what)}.xlsx"`,
        'cache-control': 'private, no-store',
      });
    });
  }

  const previewed = `${address}/:kept{${uuidPattern}}`;
  const keptList = async (c: Context<WebEnv>): Promise<KeptList | TakenList | null> => {
    const text = await kept.openText(c, c.req.param('kept') ?? '');
    return text === null ? null : (JSON.parse(text) as KeptList | TakenList);
  };
  const doneAt = ({ ctx, list, session }: ListPlace<List>, { made, changed }: TakenList['taken']): string =>
    ctx.href(`${list.path(session.id)}?made=${made}&changed=${changed}`);

  app.get(previewed, may(access), async (c) => {
    const place = await placeOf(c);
    if (!place) return c.notFound();
    const { ctx, list, session, path } = place;
    const there = await keptList(c);
    if (there === null) return c.redirect(ctx.href(`${path}?gone=yes`), 303);
    if ('taken' in there) return c.redirect(ctx.href(`${path}?taken=${there.taken.made + there.taken.changed}`), 303);
    const preview = await previewOf(site.reads, { list, session, kept: there, now: ctx.now });
    return respondPage(c, ctx, <PreviewPage {...place} preview={preview} />);
  });

  app.post(previewed, may(access), async (c) => {
    const place = await placeOf(c);
    if (!place) return c.notFound();
    const { ctx, list, session, path } = place;
    const form = await readForm(c);
    if (!form.ok) return respondError(c, ctx, form.status);
    const there = await keptList(c);
    const here = ctx.href(`${path}/${c.req.param('kept')}`);
    const answers = (name: string) => form.value.get(name) ?? [];
    const refused = (objections: readonly Objection[]) =>
      answerRefused(app, c, kept, safeThen(answers('from')[0], there === null ? ctx.href(`${path}?gone=yes`) : here), {
        command: list.command.name,
        state: refusedForm(form.value, {}),
        objections: objections.map((reason) => ({ ...reason })),
      });
    if (there === null) return refused([no('list-gone')]);
    // Sent twice: the answer is that of the first time.
    if ('taken' in there) return c.redirect(doneAt(place, there.taken), 303);
    const asked = { list, session, kept: there, now: ctx.now };
    const before = await previewOf(site.reads, asked);
    if (answers('mark')[0] !== before.mark) {
      const since = await keptList(c);
      if (since !== null && 'taken' in since) return c.redirect(doneAt(place, since.taken), 303);
      return refused([no('list-changed')]);
    }
    const meant = new Set(answers('meant[]').map(Number));
    const { counts, input } = await previewOf(site.reads, { ...asked, meant });
    const left = counts.wrong + counts.asked;
    if (left > 0 && !answers('leaveOut').includes('yes')) return refused([no('list-has-faults', { n: left })]);
    if (counts.new + counts.changed === 0) return refused([no('nothing-changed')]);
    const requestId = id.safeParse(answers('requestId')[0]).data ?? randomUUID();
    const outcome = await take(c, place, input, requestId);
    if (!outcome.ok) return refused(outcome.objections ?? [no('list-changed')]);
    const taken = { made: counts.new, changed: counts.changed };
    await kept.changeText(c, c.req.param('kept') ?? '', JSON.stringify({ taken } satisfies TakenList));
    return c.redirect(doneAt(place, taken), 303);
  });
}

/** What became of the list that was looked at before; null: nothing is asked of one. */
function beforeOf(gone: string | undefined, taken = ''): 'gone' | number | null {
  if (gone === 'yes') return 'gone';
  return /^\d{1,5}$/.test(taken) ? Number(taken) : null;
}

/** `delegations-25-template` */
function nameOf({ list, session }: Pick<ListPlace, 'list' | 'session'>, what: 'template' | 'export'): string {
  return [list.name, session.id.toLowerCase(), ...(what === 'template' ? ['template'] : [])].join('-');
}

/** Why the columns of a list are not known by its first line; null when they are. */
function wrongHead(ctx: Ctx, list: PreviewedList, lines: KeptList['lines']): FieldError | null {
  const [head] = lines;
  if (head === undefined) return 'imports.nothing-in-it';
  const { places, missing, twice } = readHeadings(list.columns, head);
  const names = (columns: PreviewedList['columns']) => ctx.list(columns.map(({ label }) => ctx.t(label)));
  if (places.size === 0) return { said: ctx.t('imports.no-head', { columns: names(list.columns) }) };
  if (missing.length > 0) return { said: ctx.t('imports.column-missing', { columns: names(missing) }) };
  if (twice.length > 0) return { said: ctx.t('imports.column-twice', { columns: names(twice) }) };
  return lines.length === 1 ? 'imports.head-only' : null;
}
