import type { ReactNode } from 'react';
import { byName, nameOf, Sources, writtenPartial } from '../../reference/index.ts';
import { plainList } from '../../web/components/list.ts';
import { Section } from '../../web/components/section.tsx';
import { Doubt } from '../../web/components/source.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { ArchivedSession } from '../archive.ts';
import { Known, NoteAtFoot } from './words.tsx';

type Presidency = NonNullable<ArchivedSession['presidency']>;

interface Officer {
  readonly name: string;
  readonly state: string;
  /** of a Vice-President */
  readonly vice: boolean;
  readonly seat: string | null;
  readonly elected: string | null;
  readonly until: string | null;
  /** the names under which the presidency may take the person out */
  readonly names: readonly string[];
}

interface Props {
  readonly ctx: Ctx;
  readonly session: ArchivedSession;
}

/** The President and the Vice-Presidents of the session's term, with those who followed in its course, and the Bureau. */
export function PresidencySection({ ctx, session }: Props): ReactNode {
  const { meeting, presidency, bureau, bibliography } = session;
  const ahead = meeting.kind === 'session' && meeting.record.future;
  if (presidency === null) return null;
  const title = ctx.t('sessions.presidency', { term: ctx.years(presidency.term) });
  return (
    <Section
      id="presidency"
      title={title}
      aside={
        bureau !== null && (
          <a href={ctx.href(`/organs/bureau?term=${bureau.term}`)}>
            {ctx.t(ahead ? 'sessions.bureau' : 'sessions.bureau.of-the-time')}
          </a>
        )
      }
    >
      <ul className="who-is" {...plainList}>
        {officersOf(presidency).map((officer) => (
          <li key={officer.name}>
            <b>
              <Known ctx={ctx} record={presidency} field={officer.names}>
                <span dir="auto">{officer.name}</span>
              </Known>
            </b>
            <OfficeOf ctx={ctx} session={session} presidency={presidency} officer={officer} />
          </li>
        ))}
      </ul>
      <Members ctx={ctx} session={session} />
      <NoteAtFoot ctx={ctx} about={title} note={presidency.note} />
      <Sources of={presidency} bibliography={bibliography} />
    </Section>
  );
}

function officersOf({ president, vicePresidents }: Presidency): readonly Officer[] {
  return [
    { ...president, vice: false, seat: null, until: null, names: ['president'] },
    ...vicePresidents.map((one, i) => ({ ...one, vice: true, names: ['vicePresidents', `vicePresidents[${i}]`] })),
  ];
}

/** Which office, for which State, and from when to when as far as that is known. */
function OfficeOf({
  ctx,
  session,
  presidency,
  officer: { vice, seat, state, elected, until, names },
}: Props & { readonly presidency: Presidency; readonly officer: Officer }): ReactNode {
  const office = vice ? 'vicePresident' : 'president';
  const of =
    seat === null ? ctx.t(`sessions.office.${office}`) : ctx.t('organs.vice-in', { city: ctx.placeName(seat) });
  return (
    <>
      <span>
        {/* As sure as the city of the office. */}
        <Known ctx={ctx} record={presidency} field={seat === null ? [] : 'vicePresidents.seat'}>
          {of}
        </Known>
        {ctx.comma}
        {nameOf(ctx, session.names, state)}
      </span>
      {elected !== null && (
        <span>
          {ctx.t('sessions.officer.elected')}
          {ctx.colon}
          <Known ctx={ctx} record={presidency} field={[...names, `${office}.elected`]}>
            {writtenPartial(ctx, elected)}
          </Known>
        </span>
      )}
      {until !== null && (
        <span>
          {ctx.t('sessions.officer.until')}
          {ctx.colon}
          {writtenPartial(ctx, until)}
        </span>
      )}
    </>
  );
}

/** The other members of the Bureau, as far as they are known. */
function Members({ ctx, session: { bureau, names } }: Props): ReactNode {
  if (bureau === null) return null;
  const states = bureau.members ?? bureau.membersPartial ?? [];
  return (
    <p className="mt">
      {ctx.t('sessions.bureau.others', { known: states.length })}
      {states.length > 0 && (
        <>
          {' '}
          <Doubt ctx={ctx} confidence={bureau.confidence} besideLink>
            {byName(ctx, names, states).map((state, i) => (
              <span key={state}>
                {i > 0 && ctx.comma}
                <a className="plain" href={ctx.href(`/members/${state}`)}>
                  {nameOf(ctx, names, state)}
                </a>
              </span>
            ))}
          </Doubt>
        </>
      )}
      <Sources of={bureau} />
    </p>
  );
}
