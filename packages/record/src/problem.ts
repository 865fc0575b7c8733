/**
 * Why something was not accepted. `code` is for programs and for the sentence in the reader's language, `text` says it
 * in English with the facts.
 */
export interface Problem<Code extends string = string> {
  readonly code: Code;
  readonly text: string;
}

export type Checked<Value, Code extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem<Code> };

export function accepted<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function refused<Code extends string>(
  code: Code,
  text: string,
): { readonly ok: false; readonly problem: Problem<Code> } {
  return { ok: false, problem: { code, text } };
}
