import { checkPaper, logView, paperOf, proofOf } from '../log/index.ts';
import { mountTable, stateNames } from '../reference/index.ts';
import { sealingOf } from '../seal/index.ts';
import { anyone, may } from '../web/access.ts';
import { askedText } from '../web/asked-text.ts';
import { html } from '../web/page.tsx';
import { inPortions } from '../web/portions.ts';
import { respond, respondPage, respondWrong } from '../web/respond.ts';
import type { Routes } from '../web/site.ts';
import { toldOf } from './foreign.ts';
import { namesOf } from './in-words.ts';
import { linesOf } from './lines.ts';
import { EntryPage } from './pages/entry.tsx';
import { NoEntryPage } from './pages/no-entry.tsx';
import { entryColumns, RecordPage } from './pages/record.tsx';
import { queryOf, recordQuestion } from './question.ts';
import { entries, entriesNumbered, entryAt, entryNumbers, followedBy, recordChoices } from './reads.ts';
import { whatWasSaid } from './what-was-said.ts';

const pageOf = 50;
const dataOf = 10_000;

export const recordRoutes: Routes = (app, site) => {
  app.get('/record', may(anyone, 'current'), async (c) => {
    const ctx = await site.ctx(c);
    const choices = await recordChoices(site.reads);
    const question = recordQuestion(ctx, new URL(c.req.url).searchParams, choices);
    const found = await entries(site, { ...question.filter, limit: pageOf });
    const last = found.at(-1);
    const log = await logView(site.reads);
    const told = toldOf(found, log);
    const page = (
      <RecordPage
        ctx={ctx}
        lines={linesOf(ctx, told, await namesOf(site, told))}
        choices={choices}
        names={await stateNames(site.reads)}
        question={question}
        older={found.length === pageOf && last && last.seq > 1 ? last.seq : null}
        log={log}
      />
    );
    return question.wrong === null ? respondPage(c, ctx, page) : respondWrong(c, ctx, page);
  });
  mountTable(app, site, '/record', async (ctx, c) => {
    const question = recordQuestion(ctx, new URL(c.req.url).searchParams, await recordChoices(site.reads));
    if (question.wrong !== null) return { wrong: question.wrong };
    const numbers = await entryNumbers(site, { ...question.filter, limit: dataOf });
    const before = numbers.length === dataOf ? numbers.at(-1) : undefined;
    const next = before === undefined ? {} : { next: `?${queryOf({ ...question.filter, before })}` };
    const rows = inPortions(numbers, (some) => entriesNumbered(site, some));
    return { columns: entryColumns, rows, name: 'record', ...next };
  });

  app.get('/record/:seq{[1-9][0-9]{0,14}}', may(anyone, 'current'), async (c) => {
    const seq = Number(c.req.param('seq'));
    const asked = c.req.query('printed');
    const printed = asked === undefined ? undefined : askedText(asked, 200);
    const entry = await entryAt(site, seq);
    const paper = await paperOf(site.reads, seq);
    if (!entry) {
      if (printed === undefined) return c.notFound();
      const ctx = await site.ctx(c);
      return c.html(html(<NoEntryPage ctx={ctx} seq={seq} />), 404, { 'cache-control': 'no-store' });
    }
    const ctx = await site.ctx(c);
    const sealing = await sealingOf(site.reads, entry.seq);
    const proof = await proofOf(site.reads, entry.seq);
    // What is not signed yet may have been written past the program.
    const followed = proof.kind === 'proof' ? await followedBy(site, entry, proof.checkpoint.size) : [];
    const log = await logView(site.reads);
    const around = toldOf(await entriesNumbered(site, [seq - 1, seq, seq + 1, seq + 2]), log);
    const named = await namesOf(site, around);
    const check = printed === undefined ? null : checkPaper(printed, paper?.entry.hash ?? '');
    const page = (
      <EntryPage
        ctx={ctx}
        entry={entry}
        around={around.flatMap((each, n) => linesOf(ctx, [each], named.slice(n, n + 1)))}
        followed={linesOf(ctx, followed, await namesOf(site, followed))}
        proof={proof}
        paper={paper}
        check={check}
        // What somebody wrote past the program is not told in the words of the program.
        said={await whatWasSaid(site, sealing.kind === 'unsealed' ? { ...entry, data: null } : entry)}
        sealing={sealing}
      />
    );
    return check?.kind === 'malformed' ? respondWrong(c, ctx, page) : respondPage(c, ctx, page);
  });
  // What an entry says, as it was recorded: for programs, and nothing of it where it is not public.
  app.get('/record/:file{[1-9][0-9]{0,14}\\.json}', may(anyone, 'current'), async (c) => {
    const entry = await entryAt(site, Number.parseInt(c.req.param('file'), 10));
    if (!entry?.data) return c.notFound();
    const { act, subject, data } = entry;
    return respond(c, `${JSON.stringify({ act, subject, data }, null, 2)}\n`, 'application/json; charset=utf-8');
  });
};
