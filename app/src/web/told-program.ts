import { complained } from '../door/input.ts';
import type { Objection } from '../door/objection.ts';
import type { Outcome } from '../door/perform.ts';
import { errorsSaid, objectionSaid } from './acts/as-said.ts';
import type { Ctx } from './ctx.ts';

/**
 * How every refusal tells a program why, whatever refused it: a code that stays, and a sentence in the language asked for. They
 * are those of the first reason; all reasons follow where there are several to name.
 */
export interface ToldProgram {
  readonly ok: false;
  readonly code: string;
  readonly error: string;
  /** what helps, where no reason of its own says so */
  readonly help?: string;
  readonly objections?: readonly (Objection & { readonly text: string })[];
  /** for each field what is wrong with it, and its code */
  readonly errors?: Readonly<Record<string, string>>;
  readonly codes?: Readonly<Record<string, string>>;
  /** the id under which the log has it */
  readonly request: string;
}

/** The codes of what is refused before any rule is asked, by their status; they are documented and do not change. */
export const codeOfStatus = {
  400: 'not-understood',
  401: 'not-signed-in',
  403: 'not-admitted',
  404: 'not-found',
  405: 'method-not-allowed',
  406: 'not-acceptable',
  413: 'too-large',
  415: 'wrong-media-type',
  421: 'another-site',
  422: 'refused',
  429: 'too-many-tries',
  500: 'fault',
  503: 'unavailable',
} as const;

export type ErrorStatus = keyof typeof codeOfStatus;

/** What the door answered, as a program is told. */
export function refusalTold(ctx: Ctx, refusal: Extract<Outcome, { readonly ok: false }>): ToldProgram {
  const request = ctx.requestId;
  if ('errors' in refusal) {
    const errors = errorsSaid(ctx, refusal.errors);
    const codes = Object.fromEntries(
      Object.entries(refusal.errors).map(([field, text]) => [field, complained(text).key]),
    );
    const [code = codeOfStatus[400]] = Object.values(codes);
    const [error = ctx.t('web.error.400')] = Object.values(errors);
    return { ok: false, code, error, errors, codes, request };
  }
  const objections = refusal.objections.map((one) => objectionSaid(ctx, one));
  const [{ code, text: error } = { code: codeOfStatus[422], text: ctx.t('web.error.422') }] = objections;
  return { ...refusal, code, error, objections, request };
}

/** What was refused before any rule was asked. */
export function statusTold(ctx: Ctx, status: ErrorStatus): ToldProgram {
  return {
    ok: false,
    code: codeOfStatus[status],
    error: ctx.t(`web.error.${status}`),
    help: ctx.t(`web.error.${status}.text`),
    objections: [],
    request: ctx.requestId,
  };
}
