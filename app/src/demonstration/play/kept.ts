import type { Db, Store, Tx } from '../../store/database.ts';
import { recordHead } from '../../store/record-head.ts';
import type { Office, Pace, WaitsFor, Without } from './scene.ts';

/** The play as pages show it, and as whoever plays reads it before each step. */
export interface Play {
  readonly meeting: string;
  readonly pace: Pace | 'paused';
  readonly waitsFor: WaitsFor | null;
  /** for so long that going on without is offered */
  readonly waitsLong: boolean;
  /** ISO instant until which a vote stays open for whoever takes a seat */
  readonly goesOnAt: string | null;
  readonly without: Without;
}

/** Null before the first one was begun. */
export async function playKept(db: Db | Tx): Promise<Play | null> {
  const row = await db.selectFrom('demonstration_play').selectAll().executeTakeFirst();
  if (row === undefined) return null;
  return {
    meeting: row.meeting,
    pace: row.pace,
    waitsFor: row.waits_for,
    waitsLong: row.waits_long,
    goesOnAt: row.goes_on_at,
    without: { president: row.president_without, secretariat: row.secretariat_without },
  };
}

/** Somebody asks for a meeting to be played so, or for none. Beside the door, as signing in is: it is no act of the Assembly. */
export async function keepAsked(
  { writes }: Store,
  { meeting, pace, waitsFor = null }: Pick<Play, 'meeting' | 'pace'> & { readonly waitsFor?: WaitsFor | null },
): Promise<void> {
  const row = { meeting, pace, waits_for: waitsFor, waits_long: false, goes_on_at: null };
  await writes
    .insertInto('demonstration_play')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('one').doUpdateSet(({ eb, ref }) => {
        const same = (office: `${Office}_without`) =>
          eb
            .case()
            .when('demonstration_play.meeting', '=', ref('excluded.meeting'))
            .then(ref(`demonstration_play.${office}`))
            .end();
        return {
          ...row,
          president_without: same('president_without'),
          secretariat_without: same('secretariat_without'),
        };
      }),
    )
    .execute();
}

/** How it goes, of a play that nobody has asked to go otherwise meanwhile. An office that was taken back is not simulated any more. */
export async function keepShown(
  { writes }: Store,
  { meeting, pace, without: before }: Play,
  { waitsFor, waitsLong, goesOnAt, without }: Omit<Play, 'meeting' | 'pace'>,
): Promise<void> {
  const takenBack = (office: Office) => before[office] !== null && without[office] === null;
  await writes
    .updateTable('demonstration_play')
    .set({ waits_for: waitsFor, waits_long: waitsLong, goes_on_at: goesOnAt })
    .$if(takenBack('president'), (query) => query.set({ president_without: null }))
    .$if(takenBack('secretariat'), (query) => query.set({ secretariat_without: null }))
    .where('meeting', '=', meeting)
    .where('pace', '=', pace)
    .execute();
}

/** Gives the meeting that pauses now; null where none was played. `only`: where it is played so. */
export async function keepPaused(
  { writes }: Store,
  only: Partial<Pick<Play, 'meeting' | 'pace'>> = {},
): Promise<string | null> {
  const row = await writes
    .updateTable('demonstration_play')
    .set({ pace: 'paused', waits_for: null, waits_long: false, goes_on_at: null })
    .where('pace', '<>', 'paused')
    .$if(only.meeting !== undefined, (query) => query.where('meeting', '=', only.meeting ?? ''))
    .$if(only.pace !== undefined, (query) => query.where('pace', '=', only.pace ?? 'paused'))
    .returning('meeting')
    .executeTakeFirst();
  return row?.meeting ?? null;
}

/** From here on the office is simulated, where it was waited for that long. */
export async function keepWithout({ writes }: Store, office: Office): Promise<void> {
  const seq = (await recordHead(writes)).seq ?? 0;
  await writes
    .updateTable('demonstration_play')
    .set({ [`${office}_without`]: seq, waits_for: null, waits_long: false })
    .where('waits_for', '=', office)
    .where('waits_long', '=', true)
    .execute();
}

/** The office, simulated while a person has it, has acted: the last entry that is not of that person's doing. */
export async function keepActed({ writes }: Store, office: Office, seq: number): Promise<void> {
  const column = `${office}_without` as const;
  await writes
    .updateTable('demonstration_play')
    .set({ [column]: seq })
    .where(column, 'is not', null)
    .execute();
}
