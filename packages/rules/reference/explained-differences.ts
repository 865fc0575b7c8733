/** Why a published figure is not the one the rules give. Each difference needs an entry, and each entry a difference. */
export const explainedDifferences: Readonly<Record<string, string>> = {
  '2003-prosecutor: States Parties, published':
    'The source counts the 89 instruments deposited; 87 of these States were bound on 21 April 2003. The absolute majority of 45 that was announced is that of 89; of 87 it would be 44. The candidate had 78 votes, so the result is the same either way.',
  '2007-judges-vacancies: groups, published':
    'The data carry figures by group that are unverified and have no source; they put GRULAC at 23 and WEOG at 24 instead of 22 and 25. The quota of both groups is 3 either way, so no requirement changes.',
  '2011-prosecutor: States Parties, published':
    'The figure of 119 fits neither the 118 States bound on 12 December 2011 nor the 120 deposits; it is unverified in the data. The election was by consensus, so no majority hangs on it.',
  'states.json, MNE: entry into force':
    'Montenegro is a successor State: it deposited its succession on 23 October 2006 and is a party from the date of succession, 3 June 2006. Article 126 does not apply to it.',
};
