import type { ReactNode } from 'react';
import type { Proposal } from '../../identity/index.ts';
import { LinkButton } from '../../web/components/button.tsx';
import { Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { personOf } from '../proposals/propose.ts';
import type { PersonKnown } from '../proposals/reads.ts';
import { DetailsForm, NewcomerForm } from './forms.tsx';
import { OwnFrame } from './frame.tsx';
import type { OwnSeat } from './own.ts';
import { ProposalLine } from './proposal-line.tsx';

interface BehindProps {
  readonly ctx: Ctx;
  readonly own: OwnSeat;
}

/** Other details of a person who is accredited. */
export function ChangePersonPage({ ctx, own, person }: BehindProps & { readonly person: PersonKnown }): ReactNode {
  return (
    <OwnFrame ctx={ctx} own={own} under>
      <Section id="change" title={<span dir="auto">{person.name}</span>}>
        <p className="prose">{ctx.t('focal-points.change.lede')}</p>
        <DetailsForm ctx={ctx} account={person.account} initial={person} />
        <Back ctx={ctx} />
      </Section>
    </OwnFrame>
  );
}

/** A proposal that is not approved, to be mended. */
export function MendProposalPage({ ctx, own, proposal }: BehindProps & { readonly proposal: Proposal }): ReactNode {
  const { account } = proposal;
  return (
    <OwnFrame ctx={ctx} own={own} under>
      <Section id="mend" title={<span dir="auto">{personOf(proposal)}</span>}>
        <ProposalLine ctx={ctx} proposal={proposal} persons={own.seat.persons} />
        {account === null ? (
          <NewcomerForm ctx={ctx} proposal={proposal} />
        ) : (
          <DetailsForm ctx={ctx} account={account} initial={proposal} proposal={proposal} />
        )}
        <Back ctx={ctx} />
      </Section>
    </OwnFrame>
  );
}

function Back({ ctx }: { readonly ctx: Ctx }): ReactNode {
  return (
    <p className="mt">
      <LinkButton href={ctx.href('/me/focal-point')}>{ctx.t('focal-points.not')}</LinkButton>
    </p>
  );
}
