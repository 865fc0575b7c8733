import type { ReactNode } from 'react';
import { byName, type Marked, nameConfidence, nameOf, RestsOn } from '../../reference/index.ts';
import { Cite } from '../../web/components/ruling.tsx';
import { PageHead } from '../../web/components/section.tsx';
import { Doubt } from '../../web/components/source.tsx';
import { Text } from '../../web/components/words.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Page } from '../../web/page.tsx';
import { membersInOrder, StateLink } from '../columns.tsx';
import { type OrganCode, organList } from '../organ-list.ts';
import type { OrgansData } from '../organs-data.ts';

export interface OrganPageProps {
  readonly ctx: Ctx;
  readonly data: OrgansData;
}

/** The frame of the page of an organ: its name, what it is for, and the provision it rests on. */
export function OrganPage({
  ctx,
  code,
  eyebrow,
  children,
}: {
  readonly ctx: Ctx;
  readonly code: OrganCode;
  readonly eyebrow?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  const organ = organList.find((each) => each.code === code);
  if (organ === undefined) throw new Error(`no organ ${code}`);
  const title = ctx.t(organ.name);
  return (
    <Page ctx={ctx} title={title} nav="organs" note={ctx.t('organs.coverage')}>
      <PageHead
        eyebrow={eyebrow ?? <Cite ctx={ctx} provision={organ.basis} />}
        title={title}
        lede={ctx.t(organ.task)}
      />
      {children}
      <RestsOn ctx={ctx} files={['organs.json', 'sessions.json', 'states.json']} />
    </Page>
  );
}

/** A note of the data, in the English of its source. */
export function Note({ ctx, note }: { readonly ctx: Ctx; readonly note: string | null }): ReactNode {
  if (note === null) return null;
  return (
    <p className="small mt-s">
      <Text ctx={ctx} map={{ en: note }} />
    </p>
  );
}

/** Names of States with links, in the reader's alphabet. */
export function StateNamesLine({
  ctx,
  data,
  states,
}: OrganPageProps & { readonly states: readonly string[] }): ReactNode {
  return byName(ctx, data.names, states).map((iso3, i) => (
    <span key={iso3}>
      {i > 0 && ctx.comma}
      <StateLink ctx={ctx} data={data} iso3={iso3} />
    </span>
  ));
}

/** Persons with their States, a line each; marked where the record they stand in is not sure of them. */
export function MemberList({
  ctx,
  data,
  members,
  of,
}: OrganPageProps & {
  readonly members: readonly { readonly name: string; readonly state: string }[];
  readonly of: Marked;
}): ReactNode {
  return (
    <ul className="cols" style={{ gap: 'var(--s2) var(--s6)', listStyle: 'none', padding: 0 }}>
      {membersInOrder(ctx, data, members).map((member) => (
        <li key={`${member.state} ${member.name}`}>
          <Doubt ctx={ctx} confidence={nameConfidence(of, 'members', members.indexOf(member))}>
            <span dir="auto">{member.name}</span>
          </Doubt>
          <br />
          <small className="mute">
            <a href={ctx.href(`/members/${member.state}`)}>{nameOf(ctx, data.names, member.state)}</a>
            {data.groups.has(member.state) && (
              <>
                {ctx.comma}
                {ctx.t(`membership.group.${data.groups.get(member.state) ?? 'weog'}.short`)}
              </>
            )}
          </small>
        </li>
      ))}
    </ul>
  );
}
