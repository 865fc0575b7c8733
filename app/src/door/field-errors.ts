import type { z } from 'zod';
import { complaint } from './kinds/complaint.ts';

type Issue = z.core.$ZodIssue;

/** What is wrong where a schema does not say it itself: the words of its library are for programmers. */
export function unsaid(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'unrecognized_keys') return complaint('input.no-such-field');
  if (issue.code === 'too_big') return complaint('input.too-many', { max: Number(issue.maximum) });
  return complaint(issue.input === undefined ? 'input.missing' : 'input.not-understood');
}

/** One message for each field, the first that was found. `form` is the input as a whole. */
export function fieldErrors(issues: readonly Issue[]): Record<string, string> {
  const found = new Map<string, string>();
  for (const { field, message } of issues.flatMap((issue) => wrong(issue, [])))
    if (!found.has(field)) found.set(field, message);
  return Object.fromEntries(found);
}

function wrong(issue: Issue, within: readonly PropertyKey[]): readonly { field: string; message: string }[] {
  const path = [...within, ...issue.path];
  if (issue.code === 'invalid_union') {
    // What was meant by the form that was given: `title` as a text, or one text for each language.
    const meant = issue.errors.filter((option) => !option.some(isOtherForm));
    const [only] = meant;
    if (meant.length === 1 && only) return only.flatMap((inner) => wrong(inner, path));
  }
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ field: fieldOf([...path, key]), message: issue.message }));
  return [{ field: fieldOf(path), message: issue.message }];
}

function isOtherForm({ code, path }: Issue): boolean {
  return path.length === 0 && code === 'invalid_type';
}

function fieldOf(path: readonly PropertyKey[]): string {
  return path.map(String).join('.') || 'form';
}
