/** Spread on a list without markers: Safari tells its users of such a list only when it carries the role. */
export const plainList = { role: 'list' } as const;
