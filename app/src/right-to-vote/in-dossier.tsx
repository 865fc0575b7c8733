import type { Finding, RightToVote } from '@plenary/rules';
import type { DossierPart, DossierState } from '../dossier/index.ts';
import { standingConfidence } from '../membership/index.ts';
import { nameOf, neededFile } from '../reference/index.ts';
import { type HeldSession, sessionsHeld } from '../sessions/index.ts';
import type { Db } from '../store/database.ts';
import { Doubt } from '../web/components/source.tsx';
import { Chip } from '../web/components/status.tsx';
import { Contributions, RightRuling } from './pages/in-dossier.tsx';
import { rateColumns, ratesOf, Scale } from './pages/scale-in-dossier.tsx';
import { rightToVoteOf } from './seats.ts';
import { lastStatement, type Statement } from './statements.ts';

/** A State with its right to vote, and what it rests on. */
export interface RightInDossier extends DossierState {
  readonly right: Finding<RightToVote>;
  /** the session the right to vote was looked up for; null when none is being held or prepared */
  readonly session: Pick<HeldSession, 'id' | 'title'> | null;
  readonly statement: Statement | null;
}

/** Contributions and the right to vote in the dossier of a State. */
export const rightInDossier: DossierPart = {
  place: 30,
  files: [],
  async shown(db, of) {
    const { state, party, register } = of;
    const dossier = await rightOf(db, of);
    const { mayVote } = dossier.right.value;
    return {
      fact: (ctx) => ({
        label: ctx.t('membership.right'),
        note: ctx.t('membership.right.rests-on', {
          held: dossier.session === null ? 'no' : 'yes',
          session: dossier.session?.title ?? { en: '' },
        }),
        value: mayVote ? (
          <Chip s="good">{ctx.t('membership.right.may')}</Chip>
        ) : (
          <Doubt ctx={ctx} confidence={standingConfidence(state, party)}>
            <Chip s={party ? 'bad' : 'mute'}>
              {ctx.t(party ? 'membership.right.may-not' : 'membership.right.no-seat')}
            </Chip>
          </Doubt>
        ),
      }),
      main: (ctx) => <Contributions ctx={ctx} dossier={dossier} />,
      aside: (ctx) => <RightRuling ctx={ctx} dossier={dossier} name={nameOf(ctx, register.names, state.iso3)} />,
    };
  },
};

/** The scale of assessment in the dossier of a State. */
export const scaleInDossier: DossierPart = {
  place: 10,
  files: ['scale.json'],
  async shown(db, { state }) {
    const { scale, meta } = await neededFile(db, 'scale.json');
    const line = scale.find(({ iso3 }) => iso3 === state.iso3) ?? null;
    return { below: (ctx) => <Scale ctx={ctx} scale={line} meta={meta} state={state} /> };
  },
  tables: [
    {
      part: 'scale',
      columns: rateColumns,
      rows: async (db, { state }) => {
        const { scale } = await neededFile(db, 'scale.json');
        return ratesOf(scale.find(({ iso3 }) => iso3 === state.iso3) ?? null);
      },
    },
  ],
};

async function rightOf(db: Db, of: DossierState): Promise<RightInDossier> {
  const { state, day } = of;
  const session = await sessionInHand(db, day);
  return {
    ...of,
    session,
    right: await rightToVoteOf(db, session?.id ?? '', state.iso3, day),
    statement: session === null ? null : await lastStatement(db, session.id, state.iso3),
  };
}

/** The real session that is being held or comes next, else the last one that Plenary holds. Demonstrations are left out. */
async function sessionInHand(db: Db, day: string): Promise<RightInDossier['session']> {
  const rows = (await sessionsHeld(db)).filter(({ demonstration }) => !demonstration).toReversed();
  return rows.find((row) => row.ends >= day) ?? rows.at(-1) ?? null;
}
