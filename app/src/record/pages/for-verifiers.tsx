import type { ReactNode } from 'react';
import { type ProofAnswer, ProofSection } from '../../log/index.ts';
import type { Ctx } from '../../web/ctx.ts';
import type { WholeEntry } from '../reads.ts';

/** What a program compares: the proof, the hashes that chain the entry to the one before, and the entry as data. */
export function ForVerifiers({
  ctx,
  entry,
  proof,
}: {
  readonly ctx: Ctx;
  readonly entry: WholeEntry;
  readonly proof: ProofAnswer;
}): ReactNode {
  return (
    <details className="how" id="chain">
      <summary>{ctx.t('record.chain')}</summary>
      <div>
        <ProofSection ctx={ctx} seq={entry.seq} proof={proof} />
        <p className="prose">{ctx.t('record.chain.how')}</p>
        <dl className="hashes small">
          {/* On paper it stands below, beside the code. */}
          <dt className="screen-only">{ctx.t('record.column.hash')}</dt>
          <dd className="screen-only">
            <code dir="ltr">{entry.hash}</code>
          </dd>
          <dt>{ctx.t('record.column.previous')}</dt>
          <dd>
            <code dir="ltr">{entry.previous}</code>
          </dd>
          <dt>{ctx.t('record.column.commitment')}</dt>
          <dd>
            <code dir="ltr">{entry.commitment}</code>
          </dd>
        </dl>
        {entry.data !== null && (
          <p className="screen-only">
            <a href={`/record/${entry.seq}.json`} download>
              {ctx.t('record.data.as-recorded')}
            </a>
          </p>
        )}
      </div>
    </details>
  );
}
