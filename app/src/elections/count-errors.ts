import type { Objection } from '../door/objection.ts';

/** The figure of the tellers' sheet that an objection is about: the name of its field; null when it is about several. */
export function countField(
  objection: Objection,
  standing: readonly { readonly id: string; readonly name: string }[],
): string | null {
  const ofCandidate = (name: unknown): string | null => {
    const found = standing.find((candidate) => candidate.name === name);
    return found ? `votes.${found.id}` : null;
  };
  switch (objection.code) {
    case 'count.papers':
    case 'count.moreThanIssued':
      return 'papers';
    case 'count.abstentions':
      return 'abstentions';
    case 'count.moreThanVoting':
    case 'count-incomplete':
      return ofCandidate(objection.facts.candidate);
    default:
      return null;
  }
}
