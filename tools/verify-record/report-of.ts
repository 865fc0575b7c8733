import { checkRecord } from './check-record.ts';
import type { Report } from './report.ts';

export type { Report };

/** The whole check of an export that is at hand. */
export function recordReport(
  lines: Iterable<string>,
  files: { readonly checkpoint: string; readonly trust: string },
): Report {
  const check = checkRecord(files);
  for (const line of lines) check.line(line);
  return check.end();
}
