import { sealKeyOf } from '@plenary/record';
import type { Db } from '../store/database.ts';
import type { Look } from '../store/look.ts';
import { readSealSeeds } from './seal-seeds.ts';
import { allSeals, unsealedSaid } from './sealed-rows.ts';

/** How the seals are, for whoever runs the program; `env` as the program has it. */
export async function lookAtSeals(db: Db, env: Readonly<Record<string, string | undefined>>): Promise<readonly Look[]> {
  const what = 'seals';
  const { seeds, problem } = readSealSeeds(env);
  if (problem !== null) return [{ what, state: 'wrong', detail: problem }];
  const { state, open, unsealed } = await allSeals(db);
  const held = seeds.map(sealKeyOf);
  if (open.length > 0) return open.map((unsealed) => ({ what, state: 'wrong', detail: unsealedSaid(unsealed) }));
  if (state.key === null)
    return [{ what, state: 'note', detail: 'the record is not sealed yet: the next start of the program begins it' }];
  if (held.length === 0)
    return [{ what, state: 'note', detail: `${state.key} seals; PLENARY_SEAL_KEY was not given here to compare it` }];
  if (!held.includes(state.key))
    return [{ what, state: 'wrong', detail: `${state.key} seals, and PLENARY_SEAL_KEY is the seed of another key` }];
  const others = held.length > 1 ? '; PLENARY_SEAL_KEY holds another one too, as while the key is changed' : '';
  const stood = unsealed.length > 0 ? ', but for those that an act lets stand' : '';
  return [
    { what, state: 'ok', detail: `every entry since the first key is sealed${stood}; ${state.key} seals now${others}` },
  ];
}
