import { type Finding, type Line, type Region, regions } from '@plenary/rules';
import type { OrgansFile } from '../reference/index.ts';

export type TrustFundBoard = OrgansFile['trustFundForVictims']['boards'][number];

/** One seat for each regional group: which groups have more than one member and which have none. Null: members not known. */
export interface BoardBalance {
  readonly onePerGroup: boolean | null;
  readonly without: readonly Region[];
}

const cite: Line['cite'] = { provision: 'ICC-ASP/1/Res.6' };

/**
 * Checks a Board as elected: five members, one of each regional group. Derived: the groups of the States are those of
 * today's lists.
 */
export function boardBalance(board: TrustFundBoard, groupOf: ReadonlyMap<string, Region>): Finding<BoardBalance> {
  if (board.members === null) {
    return found({ onePerGroup: null, without: [] }, 'tfv.unknown', 'The members are not published', {});
  }
  const groups = board.members.map((member) => groupOf.get(member.state));
  const without = regions.filter((region) => !groups.includes(region));
  const onePerGroup = without.length === 0 && groups.length === regions.length;
  return onePerGroup
    ? found({ onePerGroup, without }, 'tfv.balanced', 'One member of each regional group', { members: groups.length })
    : found(
        { onePerGroup, without },
        'tfv.unbalanced',
        `Not one member of each regional group: none of ${without.join(', ')}`,
        {
          members: groups.length,
        },
      );
}

function found(value: BoardBalance, code: string, text: string, facts: Line['facts']): Finding<BoardBalance> {
  return {
    rule: 'trustFund.board',
    value,
    lines: [{ code, text, facts, cite, confidence: 'derived' }],
    parameters: [],
  };
}
