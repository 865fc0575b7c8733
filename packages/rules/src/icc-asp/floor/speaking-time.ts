/** What somebody has the floor for. */
export const floorKinds = [
  'statement',
  'reply',
  'explanation',
  'pointOfOrder',
  'motion',
  'introduction',
  'other',
] as const;

export type FloorKind = (typeof floorKinds)[number];
