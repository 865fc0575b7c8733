import signatories from '../../../data/signatories.json' with { type: 'json' };
import states from '../../../data/states.json' with { type: 'json' };
import type { LanguageMap } from '../words/languages.ts';

/**
 * Names of the States by their codes, for a sentence that knows the code alone: the reason of a refusal must not wait for
 * the database. Pages that show States take the names from the record (reference/state-names.ts); both are from data/.
 */
const names: ReadonlyMap<string, LanguageMap> = new Map(
  [...states.states, ...signatories.signatories].map(({ iso3, names }) => [iso3, names]),
);

/** The name of a State; undefined for a text that is no code of a State. */
export function nameOfCode(text: string): LanguageMap | undefined {
  return names.get(text);
}
