import type { ReactNode } from 'react';
import { DeskFrame, type DeskPartProps } from '../../desk/index.ts';
import type { OpenWays } from '../../identity/index.ts';
import { nameOf } from '../../reference/index.ts';
import { Button, LinkButton } from '../../web/components/button.tsx';
import { Section } from '../../web/components/section.tsx';
import { Form, stateOf } from '../../web/form.tsx';
import { describePerson } from '../describe-person.ts';
import { DetailFields } from './detail-fields.tsx';
import { PersonActs } from './person.tsx';
import type { DelegationsOnDesk, PersonOnDesk } from './reads.ts';

export interface PersonDetailsProps extends DeskPartProps<DelegationsOnDesk> {
  readonly person: PersonOnDesk;
  readonly ways: OpenWays | undefined;
}

/** What is known of a person of a delegation, to be changed, and what is done about the person. */
export function PersonDetailsPage({ ctx, desk, person, ways }: PersonDetailsProps): ReactNode {
  const { session } = desk;
  const { account, name, role, state } = person;
  const path = `/desk/sessions/${session.id}/delegations`;
  const seat = nameOf(ctx, desk.names, state);
  const hidden = { account, session: session.id, state };
  const whole = { ...hidden, complete: 'yes' };
  return (
    <DeskFrame ctx={ctx} desk={desk} part="delegations" page={name}>
      <Section id="person" title={<span dir="auto">{name}</span>} quiet>
        <p>
          {ctx.t(`desk.role.${role}`)}
          {ctx.comma}
          {seat}
        </p>
      </Section>
      <Section id="details" title={ctx.t('desk.details')}>
        <p className="prose">{ctx.t('desk.details.lede')}</p>
        <Form ctx={ctx} act={describePerson} hidden={whole} basedOn={ctx.recordEntry ?? 0} then={path}>
          <DetailFields ctx={ctx} state={stateOf(ctx, describePerson, whole)} initial={person} />
          <div className="row">
            <Button kind="main">{ctx.t('desk.details.save')}</Button>
            <LinkButton href={ctx.href(path)}>{ctx.t('desk.details.not')}</LinkButton>
          </div>
        </Form>
      </Section>
      <div className="row mt">
        <PersonActs {...{ ctx, session, person, path, ways }} state={state} seat={seat} />
      </div>
    </DeskFrame>
  );
}
