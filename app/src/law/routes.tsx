import { parameterRegister, ruleRegister } from '@plenary/rules';
import { allSettings } from '../parameters/index.ts';
import { anyone, may } from '../web/access.ts';
import { askedText } from '../web/asked-text.ts';
import { askedFor } from '../web/find.ts';
import { respondCsv, respondJson, respondPage } from '../web/respond.ts';
import type { Routes } from '../web/site.ts';
import { citedBy } from './cited.ts';
import { ParametersPage, parameterColumns } from './pages/parameters.tsx';
import { RulePage } from './pages/rule.tsx';
import { type RuleRow, RulesPage, ruleColumns } from './pages/rules.tsx';

const rows: readonly RuleRow[] = ruleRegister.flatMap((rule) => {
  const version = rule.versions.at(-1);
  return version ? [{ rule, version }] : [];
});

const rules = { columns: ruleColumns, rows, name: 'rules' };
const parameters = { columns: parameterColumns, rows: parameterRegister, name: 'parameters' };

/** Rules that stand in another one since: an address that was given once leads there. */
const renamed: ReadonlyMap<string, string> = new Map([['vote.rollCall', 'vote.outcome']]);

export const lawRoutes: Routes = (app, { ctx: ctxOf, reads }) => {
  app.get('/rules', may(anyone, 'current'), async (c) => {
    const ctx = await ctxOf(c);
    const cite = askedText(c.req.query('cite'), 200) || null;
    const cited = cite === null ? [] : citedBy(rows, cite);
    const find = askedFor(new URL(c.req.url).searchParams);
    return respondPage(c, ctx, <RulesPage ctx={ctx} rows={rows} cite={cite} cited={cited} find={find} />);
  });
  app.get('/rules.csv', may(anyone, 'archive'), async (c) => respondCsv(c, await ctxOf(c), rules));
  app.get('/rules.json', may(anyone, 'archive'), async (c) => respondJson(c, await ctxOf(c), rules));
  app.get('/rules/parameters', may(anyone, 'current'), async (c) => {
    const ctx = await ctxOf(c);
    const settings = await allSettings(reads);
    const find = askedFor(new URL(c.req.url).searchParams);
    return respondPage(c, ctx, <ParametersPage ctx={ctx} settings={settings} find={find} />);
  });
  app.get('/rules/parameters.csv', may(anyone, 'archive'), async (c) => respondCsv(c, await ctxOf(c), parameters));
  app.get('/rules/parameters.json', may(anyone, 'archive'), async (c) => respondJson(c, await ctxOf(c), parameters));

  app.get('/rules/:id', may(anyone, 'current'), async (c) => {
    const rule = ruleRegister.find(({ id }) => id === c.req.param('id'));
    const ctx = await ctxOf(c);
    const now = renamed.get(c.req.param('id'));
    if (now) return c.redirect(ctx.href(`/rules/${now}`), 301);
    if (!rule) return c.notFound();
    return respondPage(c, ctx, <RulePage ctx={ctx} rule={rule} />);
  });
};
