import type { ReactNode } from 'react';
import { type ProofAnswer, Signed } from '../../log/index.ts';
import { Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';

/** Why nobody has to take an entry on trust, in three steps; what a program compares is folded further down. */
export function Trusted({
  ctx,
  seq,
  proof,
}: {
  readonly ctx: Ctx;
  readonly seq: number;
  readonly proof: ProofAnswer;
}): ReactNode {
  return (
    <Section id="trusted" title={ctx.t('record.trusted')}>
      <ol className="stack gap-s prose" style={{ paddingInlineStart: '1.5em' }}>
        <li>
          <b>{ctx.t('record.trusted.whole')}</b> {ctx.t('record.trusted.whole.how')}
        </li>
        <li>
          <b>{ctx.t('record.trusted.place')}</b> {ctx.t('record.trusted.place.how', { before: seq - 1 })}
        </li>
        <li>
          <Signed ctx={ctx} seq={seq} proof={proof} />
        </li>
      </ol>
    </Section>
  );
}
