import { regionNames } from '../groups.ts';
import type { RequirementKey } from './candidate.ts';

export const requirementNames: Readonly<Record<RequirementKey, string>> = {
  listA: 'List A',
  listB: 'List B',
  ...regionNames,
  female: 'Women',
  male: 'Men',
};
