import { z } from 'zod';
import { complaint } from './complaint.ts';
import { kind } from './kind.ts';
import { faultOf, inOneLine } from './well-formed.ts';

/** A name and a host as servers of mail take them; letters of all alphabets, nothing quoted. */
const shape =
  /^(?!.{255})[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]{0,61}[\p{L}\p{N}]$/u;

/** An address of mail, of one person. */
export const email = kind(
  'email',
  z
    .string(complaint('input.email'))
    .max(400, complaint('input.email'))
    .overwrite(inOneLine)
    .refine((written) => shape.test(written) && faultOf(written, 'line') === null, complaint('input.email')),
  {
    control: { type: 'email', maxLength: 254 },
    sent: { type: 'string', maxLength: 254, format: 'idn-email', pattern: shape.source },
  },
);
