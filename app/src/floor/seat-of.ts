import type { Around, Thing } from '../door/within.ts';

/** The seat that an act on the floor of a meeting names. */
export async function seatOf(
  { meeting, state }: { readonly meeting: string; readonly state: string },
  { seat }: Around,
): Promise<readonly Thing[]> {
  return seat(`meeting:${meeting}`, state);
}
