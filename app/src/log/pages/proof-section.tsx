import type { ReactNode } from 'react';
import { Notice } from '../../web/components/notice.tsx';
import { Section } from '../../web/components/section.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { ProofAnswer } from '../proof.ts';

interface Props {
  readonly ctx: LanguageCtx;
  readonly seq: number;
  readonly proof: ProofAnswer;
}

/** Whether an entry is signed, in a sentence; and what is wrong with that, if anything is. */
export function Signed({ ctx, seq, proof }: Props): ReactNode {
  if (proof.kind !== 'proof')
    return (
      <p className="prose">
        {proof.kind === 'unsigned' && proof.stands ? (
          <>
            {ctx.t('log.proof.stands-still')} <a href={ctx.href('/log')}>{ctx.t('log.more')}</a>
          </>
        ) : (
          ctx.t('log.proof.unsigned')
        )}
      </p>
    );
  const { size, signedAt, quorumReached } = proof.checkpoint;
  const when = { date: ctx.date(signedAt, 'long'), time: ctx.timeIn(signedAt, 'The Hague') };
  return (
    <div className="stack gap-m">
      <p className="prose">{ctx.t('log.proof.in', { seq, size, ...when })}</p>
      {!quorumReached && <Notice s="wait">{ctx.t('log.proof.unconfirmed')}</Notice>}
    </div>
  );
}

/** The proof of an entry that is signed, and the files with which anybody can repeat it. */
export function ProofSection({ ctx, seq, proof }: Props): ReactNode {
  if (proof.kind !== 'proof') return null;
  return (
    <Section id="proof" title={ctx.t('log.proof')}>
      <Proved ctx={ctx} seq={seq} proof={proof} />
    </Section>
  );
}

function Proved({ ctx, seq, proof }: Props & { readonly proof: Extract<ProofAnswer, { kind: 'proof' }> }): ReactNode {
  const { hashes, open } = proof;
  return (
    <div className="stack gap-m">
      <p className="prose">
        {ctx.t('log.proof.path', { hashes })} {ctx.t('log.proof.offline')}
      </p>
      {!open && <p className="small">{ctx.t('log.proof.private')}</p>}
      <p className="row">
        <a href={`/log/proof/${seq}.tlog-proof`} download>
          {ctx.t('log.proof.file')}
        </a>
        {open && (
          <a href={`/log/act/${seq}.json`} download>
            {ctx.t('log.proof.document')}
          </a>
        )}
        <a href="/log/verify.html" download>
          {ctx.t('log.proof.verifier')}
        </a>
        <a href={ctx.href('/log')}>{ctx.t('log.more')}</a>
      </p>
    </div>
  );
}
