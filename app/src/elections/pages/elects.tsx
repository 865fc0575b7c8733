import type { ReactNode } from 'react';
import { Reasons } from '../../web/components/reasons.tsx';
import { Ruling } from '../../web/components/ruling.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { CountSheet } from '../reads.ts';

/** Whom the figures of a count elect, and why. */
export function Elects({ ctx, sheet }: { readonly ctx: Ctx; readonly sheet: CountSheet }): ReactNode {
  const { result, ballot } = sheet;
  if (!result) return null;
  const nameOf = (id: string) => ballot.standing.find((candidate) => candidate.id === id)?.name ?? id;
  // Names of persons have commas of their own.
  const names = result.elected.map(nameOf).join(ctx.semicolon);
  const some = result.elected.length > 0;
  return (
    <Ruling
      s={some ? 'good' : 'wait'}
      verdict={some ? ctx.t('count.elects', { n: result.elected.length, names }) : ctx.t('count.elects-nobody')}
    >
      {result.lines.length > 0 && <Reasons ctx={ctx} lines={result.lines} />}
    </Ruling>
  );
}
