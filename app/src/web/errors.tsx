import type { Context, ErrorHandler, NotFoundHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ReactNode } from 'react';
import type { Objection } from '../door/objection.ts';
import { PageHead } from './components/section.tsx';
import { type Ctx, makeCtx } from './ctx.ts';
import type { WebEnv } from './env.ts';
import { Objections } from './form.tsx';
import { entryOf } from './navigation.ts';
import { NotAdmitted } from './not-admitted.ts';
import { html, Page } from './page.tsx';
import { requestFacts } from './respond.ts';
import { type ErrorStatus, refusalTold, statusTold } from './told-program.ts';

export interface ErrorPageProps {
  readonly ctx: Ctx;
  readonly status: ErrorStatus;
  readonly objections?: readonly Objection[];
  /** other reasons, said already */
  readonly also?: readonly string[];
  /** Which words say it best, where they are not those of the status. */
  readonly words?: ErrorStatus | undefined;
  readonly children?: ReactNode;
}

/** Where what is not at an address is looked for. */
const waysOn = ['sessions', 'documents', 'search'] as const;

/** A page that says what went wrong, what to do, and the reference of the request. */
export function ErrorPage({
  ctx,
  status,
  objections = [],
  also = [],
  words = status,
  children,
}: ErrorPageProps): ReactNode {
  const title = ctx.t(`web.error.${words}`);
  // Under a wrong name of the site its own pages are no way out.
  const home = status !== 421 ? ctx.href('/') : ctx.origin === '' ? null : `${ctx.origin}${ctx.href('/')}`;
  return (
    <Page ctx={ctx} title={title} indexed={false}>
      <PageHead
        eyebrow={status}
        title={title}
        lede={
          // Who is signed in already is told as whom; the refusal says for whom it is.
          words === 403 && ctx.viewer !== null && objections.length > 0
            ? ctx.t('web.error.403.signed-in', { name: ctx.viewer.name })
            : ctx.t(`web.error.${words}.text`)
        }
      />
      <div className="stack gap-l">
        <Objections ctx={ctx} objections={objections} also={also} />
        {children}
        {home !== null && (
          <p className="row">
            <a href={home}>{ctx.t('web.error.home')}</a>
            {status === 404 &&
              waysOn.map((key) => (
                <a key={key} href={ctx.href(entryOf(key).path)}>
                  {ctx.t(entryOf(key).label)}
                </a>
              ))}
          </p>
        )}
        {ctx.requestId !== '' && (
          <p className="small mute">
            {ctx.t('web.error.request')} <bdi className="reference">{ctx.requestId}</bdi>
          </p>
        )}
      </div>
    </Page>
  );
}

/** Whether the sender wants data and not a page. */
export function wantsJson(c: Context<WebEnv>): boolean {
  return (
    c.req.path.startsWith('/api/') ||
    c.req.path.endsWith('.json') ||
    (c.req.header('accept') ?? '').startsWith('application/json')
  );
}

/** Answers with an error page, or as every program is told (`ToldProgram`) where data was asked for. */
export function respondError(
  c: Context<WebEnv>,
  ctx: Ctx,
  status: ErrorStatus,
  objections: readonly Objection[] = [],
  { words, also = [] }: { readonly words?: ErrorStatus; readonly also?: readonly string[] } = {},
): Response {
  const headers = { 'cache-control': 'private, no-store' };
  if (wantsJson(c)) {
    const told = objections.length > 0 ? refusalTold(ctx, { ok: false, objections }) : statusTold(ctx, status);
    // Nothing was sent that could be sent again.
    const asked = status === 401 ? { error: ctx.t('web.error.401') } : {};
    return c.json({ ...told, ...asked, ...(also.length > 0 ? { also } : {}) }, status, headers);
  }
  return c.html(
    html(<ErrorPage ctx={ctx} status={status} objections={objections} also={also} words={words} />),
    status,
    headers,
  );
}

export interface ErrorHandling {
  /** The context of the request, as for any page. */
  readonly ctxOf: (c: Context<WebEnv>) => Promise<Ctx>;
  /** A page that reads has its turn. */
  readonly inTurn: (c: Context<WebEnv>, page: () => Promise<Response>) => Promise<Response>;
  /** Writes a fault to the log with the id of the request. */
  readonly log: (error: unknown, requestId: string) => void;
  /** Whether it failed because the database does not answer now: no bug, and worth another try. */
  readonly isAway?: (error: unknown) => boolean;
}

/** The two handlers of Hono: `app.notFound(h.notFound)` and `app.onError(h.onError)`. */
export function errorHandlers({ ctxOf, inTurn, log, isAway = () => false }: ErrorHandling): {
  readonly notFound: NotFoundHandler<WebEnv>;
  readonly onError: ErrorHandler<WebEnv>;
} {
  return {
    notFound: (c) => inTurn(c, async () => respondError(c, await ctxOf(c), 404)),
    onError: async (error, c) => {
      if (error instanceof NotAdmitted)
        return inTurn(c, async () => respondError(c, await ctxOf(c), error.status, [error.objection]));
      // Nothing of the request's own context: what failed may be the reading of it.
      const ctx = makeCtx({ ...requestFacts(c), viewer: null });
      if (error instanceof HTTPException && error.status < 500) return respondError(c, ctx, refusedAs(error.status));
      log(error, c.get('requestId') ?? '');
      if (!isAway(error)) return respondError(c, ctx, 500);
      const answer = respondError(c, ctx, 503);
      answer.headers.set('retry-after', '10');
      return answer;
    },
  };
}

/** What Hono's own checks refuse (a form from another site, a body that is no JSON) is the sender's fault, not a bug. */
function refusedAs(status: number): ErrorStatus {
  return status === 404 ? 404 : 400;
}
