import type { ElectionFacts } from './facts.ts';

/** The rules speak of candidates by name, the record by id. An id that no candidate has stays as it is. */
export function namedVotes(
  facts: ElectionFacts,
  votes: readonly { readonly candidate: string; readonly votes: number }[],
) {
  const names = new Map(facts.candidates.map(({ id, name }) => [id, name]));
  return votes.map(({ candidate, votes }) => ({ candidate: names.get(candidate) ?? candidate, votes }));
}
