import type { ReactNode } from 'react';
import { DeskFrame, type DeskPartProps, stateOptions } from '../../desk/index.ts';
import type { ObjectionCode } from '../../door/objection.ts';
import type { OpenWays } from '../../identity/index.ts';
import { nameOf } from '../../reference/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Field, Select } from '../../web/components/field.tsx';
import { Finder, found } from '../../web/components/finder.tsx';
import { Empty, Notice } from '../../web/components/notice.tsx';
import { Options } from '../../web/components/options.tsx';
import { Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { fits } from '../../web/find.ts';
import { Form, stateOf } from '../../web/form.tsx';
import { accreditPerson } from '../accredit-person.ts';
import { roles } from '../accreditations.ts';
import { DetailFields } from './detail-fields.tsx';
import { InvitationMade } from './invitation-made.tsx';
import type { Invitation } from './invite-person.ts';
import { Invite, Person } from './person.tsx';
import type { DelegationsOnDesk } from './reads.ts';

export interface DeskDelegationsProps extends DeskPartProps<DelegationsOnDesk> {
  /** what was searched for; '' shows every seat */
  readonly find: string;
  /** the account of the person who was just accredited and has no link yet */
  readonly accredited: string | null;
  /** the account of the person whose accreditation has just ended */
  readonly ended: string | null;
  /** how many persons a list has just brought, and of how many it changed the details */
  readonly imported: { readonly made: number; readonly changed: number } | null;
  /** just made for a person: shown in this answer and never again */
  readonly invitation: Invitation | null;
  /** by account, of those that can be entered now: sign-ins and unused links */
  readonly ways: ReadonlyMap<string, OpenWays>;
}

/** Who is accredited for each seat; persons are found, added and invited here, and their accreditation ends here. */
export function DeskDelegationsPage(props: DeskDelegationsProps): ReactNode {
  const { ctx, desk, find, accredited, ended, imported, invitation, ways } = props;
  const left = desk.former.find(({ account }) => account === ended);
  const { session, parties, delegations } = desk;
  const path = `/desk/sessions/${session.id}/delegations`;
  const seats = seatsFound(ctx, desk, find);
  const short = find === '' && [...delegations.values()].flat().length > mostWithActs;
  const newcomer = [...delegations.values()].flat().find(({ account }) => account === accredited);
  return (
    <DeskFrame ctx={ctx} desk={desk} part="delegations">
      <p className="row">
        <span>{ctx.t('desk.delegations.count', { n: delegations.size, parties: parties.length })}</span>
        {/* on a phone the form stands after more than a hundred seats */}
        <a href="#add">{ctx.t('desk.person.add')}</a>
        <a href={ctx.href(`/desk/sessions/${session.id}/import/delegations`)}>{ctx.t('delegations.import')}</a>
        <a href={ctx.href(`${path}/participants`)}>{ctx.t('delegations.participants')}</a>
        <a href={ctx.href(`/desk/sessions/${session.id}/letters`)}>{ctx.t('letters.open')}</a>
        <a href={ctx.href(`/desk/sessions/${session.id}/focal-points`)}>{ctx.t('delegations.focal-points')}</a>
      </p>
      {invitation && <InvitationMade ctx={ctx} invitation={invitation} />}
      {imported && <Notice s="good">{ctx.t('delegations.imported', { ...imported })}</Notice>}
      {left && (
        <Notice s="good">
          {ctx.t('desk.person.ended', { name: left.name, state: nameOf(ctx, desk.names, left.state) })}
        </Notice>
      )}
      {newcomer && !session.demonstration && (
        <div className="notice" data-s="good">
          <p>
            <span dir="auto">{newcomer.name}</span>. {ctx.t('desk.accredited')}
          </p>
          <Invite ctx={ctx} path={path} account={newcomer.account} />
        </div>
      )}
      <div className="split mt">
        <Section id="seats" title={ctx.t('desk.seats')}>
          <Finder ctx={ctx} label={ctx.t('desk.find')} find={find} shown={seats.length} of={parties.length} />
          {seats.length === 0 && <Empty title={ctx.t('desk.find.none')}>{ctx.t('desk.find.none.what')}</Empty>}
          <div className="desk-seats">
            {seats.map(({ code, name }) => (
              <div className="doc" key={code} data-key={code} {...found(wordsOfSeat(desk, code, name))}>
                <Folded
                  folded={short && (delegations.get(code)?.length ?? 0) > mostOpen}
                  head={
                    <>
                      <span className="title">{name}</span>{' '}
                      <Counted ctx={ctx} persons={delegations.get(code)?.length ?? 0} />
                    </>
                  }
                >
                  {(delegations.get(code) ?? []).map((person) => (
                    <Person
                      key={person.account}
                      {...{ ctx, session, person, path, short }}
                      state={code}
                      seat={name}
                      ways={ways.get(person.account)}
                    />
                  ))}
                </Folded>
                {!delegations.has(code) && <span className="meta">{ctx.t('desk.nobody')}</span>}
              </div>
            ))}
          </div>
        </Section>
        <div className="sticky">
          <Accredit ctx={ctx} desk={desk} path={path} />
          <FormerPersons ctx={ctx} desk={desk} path={path} />
        </div>
      </div>
    </DeskFrame>
  );
}

/** With more persons than these each has one link, to the page where its acts are; whoever is looked for has them beside the name. */
const mostWithActs = 300;
/** Then so many of a delegation are seen at once; more are unfolded. */
const mostOpen = 2;

function Folded({
  folded,
  head,
  children,
}: {
  readonly folded: boolean;
  readonly head: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return folded ? (
    <details>
      <summary>{head}</summary>
      {children}
    </details>
  ) : (
    <>
      {head}
      {children}
    </>
  );
}

function Counted({ ctx, persons }: { readonly ctx: Ctx; readonly persons: number }): ReactNode {
  return persons > 1 && <span className="small mute">{ctx.t('delegations.line.persons', { n: persons })}</span>;
}

/** By which a seat is found: the name of the State, its code, the names of its persons. */
function wordsOfSeat({ delegations }: DelegationsOnDesk, code: string, name: string): string {
  return [name, code, ...(delegations.get(code) ?? []).map((person) => person.name)].join(' ');
}

/** Those that fit, in the order of the reader's alphabet. */
function seatsFound(
  ctx: Ctx,
  desk: DelegationsOnDesk,
  find: string,
): readonly { readonly code: string; readonly name: string }[] {
  return stateOptions(ctx, desk)
    .filter(({ value, label }) => fits(find, wordsOfSeat(desk, value, label)))
    .map(({ value, label }) => ({ code: value, name: label }));
}

function Accredit({ ctx, desk, path }: DeskPartProps<DelegationsOnDesk> & { readonly path: string }): ReactNode {
  const { session } = desk;
  const hidden = { session: session.id };
  const field = { ctx, state: stateOf(ctx, accreditPerson, hidden) } as const;
  // Asked only of who has just been told of a person of that name.
  const told = (code: ObjectionCode): boolean => ctx.refusal?.objections.some((one) => one.code === code) === true;
  return (
    <Section id="add" title={ctx.t('desk.person.add')}>
      <Form
        ctx={ctx}
        act={accreditPerson}
        // In a demonstration nobody needs a link: its persons are on the sign-in page.
        then={session.demonstration ? path : `${path}?accredited={account}`}
        hidden={hidden}
        keep
      >
        <Select {...field} name="state" label={ctx.t('identity.choose-state')} options={stateOptions(ctx, desk)} />
        <Field {...field} name="name" label={ctx.t('desk.person.name')} />
        <Select
          {...field}
          name="role"
          label={ctx.t('desk.person.role')}
          options={roles.map((value) => ({
            value,
            label: ctx.t(`desk.role.${value}`),
          }))}
        />
        <DetailFields ctx={ctx} state={field.state} />
        {told('same-person-accredited') && (
          <Options
            {...field}
            name="namesake"
            legend={ctx.t('desk.person.name')}
            options={[{ value: 'yes', label: ctx.t('desk.person.namesake') }]}
            many
          />
        )}
        {told('accredited-for-another-seat') && (
          <Options
            {...field}
            name="otherSeat"
            legend={ctx.t('identity.choose-state')}
            options={[{ value: 'yes', label: ctx.t('desk.person.other-seat') }]}
            many
          />
        )}
        <Button kind="main">{ctx.t('desk.person.accredit')}</Button>
      </Form>
    </Section>
  );
}

/** Whose accreditation has ended: from here a person is erased. */
function FormerPersons({ ctx, desk, path }: DeskPartProps<DelegationsOnDesk> & { readonly path: string }): ReactNode {
  if (desk.former.length === 0) return null;
  return (
    <Section id="former" title={ctx.t('desk.former')}>
      <ul className="reasons">
        {desk.former.map(({ account, name, state }) => (
          <li key={account} className="row row-end">
            <span>
              <span dir="auto">{name}</span> <span className="small mute">{nameOf(ctx, desk.names, state)}</span>
            </span>
            <a
              href={ctx.href(`${path}/${account}/erase`)}
              aria-label={`${ctx.t('desk.erase')}${ctx.colon}${name}${ctx.comma}${nameOf(ctx, desk.names, state)}`}
            >
              {ctx.t('desk.erase')}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
