import type { ReactNode } from 'react';
import { type Details, noDetails, type Proposal } from '../../identity/index.ts';
import { Chip, type Status } from '../../web/components/status.tsx';
import { Written } from '../../web/components/words.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { personOf } from '../proposals/propose.ts';
import { type PersonKnown, staleness } from '../proposals/reads.ts';

const marks: Readonly<Record<Proposal['status'], Status>> = { waiting: 'wait', 'sent-back': 'bad', approved: 'good' };

export interface ProposalProps {
  readonly ctx: Ctx;
  readonly proposal: Proposal;
  /** who is accredited for the seat */
  readonly persons: readonly PersonKnown[];
  /** the name stands beside it, and all that is shown waits */
  readonly short?: boolean;
}

/** What is proposed of one person, what it was before, and how it stands. */
export function ProposalLine({ ctx, proposal, persons, short = false }: ProposalProps): ReactNode {
  const { kind, status, reason, role, account } = proposal;
  const person = persons.find((one) => one.account === account);
  const shown = role ?? person?.role;
  const stale = status === 'approved' ? null : staleness(proposal, persons);
  return (
    <div className="proposal">
      {!short && (
        <p>
          <Chip s={marks[status]}>{ctx.t(`focal-points.status.${status}`)}</Chip>
        </p>
      )}
      <p>
        <b>{ctx.t(`focal-points.kind.${kind}`)}</b>
        {!short && (
          <>
            {ctx.colon}
            <Written>{personOf(proposal)}</Written>
          </>
        )}
        {shown && <span className="small mute">{`${ctx.comma}${ctx.t(`desk.role.${shown}`)}`}</span>}
      </p>
      {status !== 'approved' && kind !== 'leave' && <Said ctx={ctx} before={person ?? noDetails} after={proposal} />}
      {reason !== null && (
        <p className="notice" data-s="bad">
          {ctx.t('focal-points.sent-back.why')}
          {ctx.colon}
          <Written>{reason}</Written>
        </p>
      )}
      {stale && (
        <p className="notice" data-s="wait">
          {ctx.t(`focal-points.stale.${stale}`)}
        </p>
      )}
    </div>
  );
}

const fields = ['title', 'function', 'email', 'place'] as const;

/** Each detail that would be another than now, with what it is now. */
function Said({
  ctx,
  before,
  after,
}: {
  readonly ctx: Ctx;
  readonly before: Details;
  readonly after: Details;
}): ReactNode {
  const other = fields.filter((field) => before[field] !== after[field]);
  if (other.length === 0) return null;
  return (
    <ul className="reasons small">
      {other.map((field) => (
        <li key={field}>
          {ctx.t(`desk.person.${field}`)}
          {ctx.colon}
          {after[field] === null ? ctx.t('focal-points.nothing') : <Written>{String(after[field])}</Written>}
          {before[field] !== null && (
            <span className="mute">
              {' '}
              ({ctx.t('focal-points.until-now')}
              {ctx.colon}
              <Written>{String(before[field])}</Written>)
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
