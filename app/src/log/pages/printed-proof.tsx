import type { ReactNode } from 'react';
import { QrCode } from '../../web/components/qr-code.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { type Paper, type PaperEntry, paperPath } from '../paper.ts';

interface Props {
  readonly ctx: Ctx;
  readonly paper: Paper | null;
}

/**
 * The end of a printed result: a code and words that lead to its entry in the record. Nothing of it is on the screen,
 * nor before the result is published. `region` is its live region.
 */
export function PrintedProof({ region, ...props }: Props & { readonly region: string }): ReactNode {
  return (
    <div className="print-only" id={region}>
      {props.paper !== null && <Proof ctx={props.ctx} paper={props.paper} region={region} />}
    </div>
  );
}

function Proof({ ctx, paper, region }: { readonly ctx: Ctx; readonly paper: Paper; readonly region: string }) {
  const { entry, before } = paper;
  const address = ctx.origin + ctx.href(paperPath(entry));
  const heading = `${region}-head`;
  return (
    <section className="sec printed-proof" aria-labelledby={heading}>
      <h2 id={heading}>{ctx.t('log.paper')}</h2>
      <div>
        <QrCode text={address} label={ctx.t('log.paper.code', { seq: entry.seq })} />
        <div className="stack gap-s">
          <p>{ctx.t('log.paper.how')}</p>
          <dl className="hashes">
            <dt>{ctx.t('log.paper.entry')}</dt>
            <dd>
              <b>{ctx.number(entry.seq)}</b> · {actWords(ctx, entry)}
            </dd>
            <dt>{ctx.t('log.paper.hash')}</dt>
            <dd>
              <code dir="ltr">{entry.hash}</code>
            </dd>
            <dt>{ctx.t('log.paper.address')}</dt>
            <dd>
              <code dir="ltr">{address}</code>
            </dd>
            <SignedState ctx={ctx} paper={paper} />
            {before.length > 0 && <dt>{ctx.t('log.paper.before')}</dt>}
            {before.map((one) => (
              <dd key={one.seq}>
                <b>{ctx.number(one.seq)}</b> · {actWords(ctx, one)} <code dir="ltr">{one.hash}</code>
              </dd>
            ))}
            <dt>{ctx.t('log.paper.made')}</dt>
            <dd>
              {ctx.date(ctx.now, 'long')}
              {ctx.comma}
              {ctx.timeIn(ctx.now, 'The Hague')}
            </dd>
          </dl>
          {ctx.demonstration && (
            <p>
              <b>{ctx.t('log.paper.demonstration')}</b>
            </p>
          )}
        </div>
      </div>
    </section>
  );
}

/** Which signed state of the record covers the entry, or that none does yet. */
function SignedState({ ctx, paper: { checkpoint } }: { readonly ctx: Ctx; readonly paper: Paper }): ReactNode {
  return (
    <>
      <dt>{ctx.t('log.paper.signed')}</dt>
      {checkpoint === null ? (
        <dd>{ctx.t('log.paper.unsigned')}</dd>
      ) : (
        <dd>
          <code dir="ltr">{originOf(checkpoint.note)}</code>
          {ctx.colon}
          {ctx.t('log.paper.signed.at', {
            size: checkpoint.size,
            date: ctx.date(checkpoint.signedAt, 'long'),
            time: ctx.timeIn(checkpoint.signedAt, 'The Hague'),
          })}{' '}
          <code dir="ltr">{checkpoint.root}</code>
          {!checkpoint.quorumReached && <> {ctx.t('log.proof.unconfirmed')}</>}
        </dd>
      )}
    </>
  );
}

/** The first line of a signed note: the name of the log. */
function originOf(note: string): string {
  return note.split('\n', 1)[0] ?? '';
}

function actWords(ctx: Ctx, { act }: PaperEntry): string {
  const key = `record.act.${act}`;
  return ctx.has(key) ? ctx.t(key) : act;
}
