type Data = Readonly<Record<string, unknown>>;

interface DecidedSaid {
  readonly whom: 'person' | 'delegation';
  readonly objector: 'state' | 'committee' | 'unknown';
  readonly raisedBy: string;
  readonly hands: 'yes' | 'no';
  readonly credentials: number;
  readonly members: string;
}

/**
 * What a sentence says of a decision of the Assembly on credentials besides the texts and numbers of its act: to whom an objection
 * was, who raised it, and whether hands were counted. `nameOf`: of a State.
 */
export function decidedSaid(
  data: Data,
  nameOf: (state: string) => string,
  list: (names: readonly string[]) => string,
): DecidedSaid {
  const { by, account, accepted, onUnderstanding, members } = data;
  return {
    whom: typeof account === 'string' ? 'person' : 'delegation',
    // What was decided in the first editions does not say who had objected.
    objector: typeof by === 'string' ? 'state' : by === null ? 'committee' : 'unknown',
    raisedBy: typeof by === 'string' ? nameOf(by) : '',
    hands: typeof data.inFavour === 'number' ? 'yes' : 'no',
    credentials: lengthOf(accepted) + lengthOf(onUnderstanding),
    members: list(Array.isArray(members) ? members.map((state) => nameOf(String(state))) : []),
  };
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}
