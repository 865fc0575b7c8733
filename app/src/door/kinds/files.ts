import { z } from 'zod';
import { complaint } from './complaint.ts';
import { kind } from './kind.ts';

const base64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** A file of the reader in base 64, of up to so many bytes; empty where none was chosen. What it holds the command looks at. */
export function file(most: number): z.ZodType<string, string> {
  const longest = Math.ceil(most / 3) * 4;
  return kind(
    'file',
    z
      .string(complaint('input.not-understood'))
      .max(longest, complaint('input.not-understood'))
      .regex(base64, complaint('input.not-understood')),
    { sent: { type: 'string', contentEncoding: 'base64', maxLength: longest, pattern: base64.source } },
  );
}
