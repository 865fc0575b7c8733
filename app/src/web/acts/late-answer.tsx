import type { Context } from 'hono';
import type { ReactNode } from 'react';
import type { Late, Outcome } from '../../door/perform.ts';
import { Button } from '../components/button.tsx';
import { PageHead } from '../components/section.tsx';
import { type Ctx, makeCtx } from '../ctx.ts';
import type { WebEnv } from '../env.ts';
import { Objections } from '../form.tsx';
import { html, Page } from '../page.tsx';
import { requestFacts } from '../respond.ts';
import type { ToldProgram } from '../told-program.ts';

/** Not answered by a rule: not taken in, or nobody knows yet. */
export type LateOutcome = Extract<Outcome, { readonly objections: unknown }> & { readonly late: Late };

export function isLate(outcome: Outcome): outcome is LateOutcome {
  return !outcome.ok && 'late' in outcome && outcome.late !== undefined;
}

/** Seconds after which the same is sent again. */
const again = 2;
const headers = { 'cache-control': 'no-store', 'retry-after': String(again) };

/** A program is told the number under which it asks again, also when it gave none. */
export function lateJson(c: Context<WebEnv>, told: ToldProgram, requestId: string): Response {
  return c.json({ ...told, requestId }, 503, headers);
}

export interface SentForm {
  readonly command: string;
  /** every field as it was sent */
  readonly fields: Iterable<readonly [name: string, value: unknown]>;
  readonly requestId: string;
  /** the page of the form, without language */
  readonly from: string;
}

/**
 * The form again, filled in, with one button. It needs nothing of the database, which may be away; with scripts it is sent by
 * itself.
 */
export function latePage(c: Context<WebEnv>, outcome: LateOutcome, form: SentForm): Response {
  const ctx = makeCtx({ ...requestFacts(c), path: form.from, search: '' });
  return c.html(html(<LatePage ctx={ctx} outcome={outcome} form={form} />), 503, headers);
}

function LatePage({ ctx, outcome, form }: { ctx: Ctx; outcome: LateOutcome; form: SentForm }): ReactNode {
  const title = ctx.t(`web.late.${outcome.late}`);
  const fields = [...form.fields].filter(([name, value]) => typeof value === 'string' && name !== 'requestId');
  return (
    <Page ctx={ctx} title={title} indexed={false} keeps>
      <PageHead title={title} lede={ctx.t('web.late.lede')} />
      <form
        className="stack gap-l"
        method="post"
        action={ctx.href(`/acts/${form.command}`)}
        data-resend={again * 1_000}
        noValidate
      >
        <Objections ctx={ctx} objections={outcome.objections} />
        <input type="hidden" name="requestId" value={form.requestId} />
        {fields.map(([name, value], place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a field may be sent several times, and nothing is reordered
          <input key={place} type="hidden" name={name} value={String(value)} />
        ))}
        <div className="row">
          <Button kind="main" large>
            {ctx.t('web.late.again')}
          </Button>
        </div>
      </form>
    </Page>
  );
}
