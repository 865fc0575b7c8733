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

/** The proof of an entry in three sentences, and the files with which anybody can repeat it. */
export function ProofSection({ ctx, seq, proof }: Props): ReactNode {
  return (
    <Section id="proof" title={ctx.t('log.proof')}>
      {proof.kind === 'proof' ? (
        <Proved ctx={ctx} seq={seq} proof={proof} />
      ) : (
        <p className="prose">
          {proof.kind === 'unsigned' && proof.stands ? (
            <>
              {ctx.t('log.proof.stands-still')} <a href={ctx.href('/log')}>{ctx.t('log.more')}</a>
            </>
          ) : (
            ctx.t('log.proof.unsigned')
          )}
        </p>
      )}
    </Section>
  );
}

function Proved({ ctx, seq, proof }: Props & { readonly proof: Extract<ProofAnswer, { kind: 'proof' }> }): ReactNode {
  const { checkpoint, hashes, open } = proof;
  const { size, signedAt } = checkpoint;
  const when = { date: ctx.date(signedAt, 'long'), time: ctx.timeIn(signedAt, 'The Hague') };
  return (
    <div className="stack gap-m">
      <p className="prose">
        {ctx.t('log.proof.in', { seq, size, ...when })} {ctx.t('log.proof.path', { hashes })}{' '}
        {ctx.t('log.proof.offline')}
      </p>
      {!checkpoint.quorumReached && <Notice s="wait">{ctx.t('log.proof.unconfirmed')}</Notice>}
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
