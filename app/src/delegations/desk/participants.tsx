import type { ReactNode } from 'react';
import { DeskFrame, type DeskPartProps, stateOptions } from '../../desk/index.ts';
import { Empty } from '../../web/components/notice.tsx';
import { Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { DelegationsOnDesk, PersonOnDesk } from './reads.ts';

/** The list of participants as it is printed: States in the reader's alphabet, in each the representative first. */
export function ParticipantsPage({ ctx, desk }: DeskPartProps<DelegationsOnDesk>): ReactNode {
  const states = stateOptions(ctx, desk).filter(({ value }) => desk.delegations.has(value));
  const persons = states.reduce((sum, { value }) => sum + (desk.delegations.get(value)?.length ?? 0), 0);
  return (
    <DeskFrame ctx={ctx} desk={desk} part="delegations" page={ctx.t('delegations.participants')}>
      <Section id="participants" title={ctx.t('delegations.participants')} quiet>
        <p>
          {ctx.t('desk.delegations.count', { n: states.length, parties: desk.parties.length })}
          {ctx.comma}
          {ctx.t('delegations.line.persons', { n: persons })}
        </p>
        {states.length === 0 && <Empty title={ctx.t('desk.nobody')}>{ctx.t('delegations.participants.none')}</Empty>}
        <div className="participants">
          {states.map(({ value, label }) => (
            <div key={value} data-key={value}>
              <h3>{label}</h3>
              <ul>
                {(desk.delegations.get(value) ?? []).map((person) => (
                  <li key={person.account}>
                    <Participant ctx={ctx} person={person} role={ctx.t(`desk.role.${person.role}`)} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </Section>
    </DeskFrame>
  );
}

function Participant({
  ctx,
  person,
  role,
}: {
  readonly ctx: Ctx;
  readonly person: PersonOnDesk;
  readonly role: string;
}): ReactNode {
  const { title, name, function: what } = person;
  return (
    <>
      <b dir="auto">{name}</b>
      <span className="small mute">{`${ctx.comma}${title === null ? '' : `${title}${ctx.comma}`}${role}`}</span>
      {what !== null && (
        <span className="block" dir="auto">
          {what}
        </span>
      )}
    </>
  );
}
