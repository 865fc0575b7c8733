import type { RecordWords } from '../words.ts';

export const en: RecordWords = {
  stands: 'This record stands: everything below follows from the export alone.',
  standsNot: 'This record does NOT stand. Things that are wrong: {n}.',
  wrong: 'Wrong',
  checked: 'Checked',
  notes: 'To be read with it',
  unknown: 'What this cannot know',
  counted: {
    entries: 'Entries, each bound to the one before it by its hash: {n}',
    public: 'Of them public, saying what they were made with: {n}',
    transactions: 'Seals, one each time that the program appended entries: {n}',
    openings: 'Openings of a meeting whose quorum follows from who was registered as present: {n}',
    seatLists: 'Lists of States with the right to vote that follow from membership and certified contributions: {n}',
    votes: 'Results of votes that follow from the votes published, and from what the closing froze: {n}',
    secondVotes: 'Of these votes equally divided, so that a second one followed: {n}',
    rollCalls: 'Roll calls whose order follows from the State that was drawn: {n}',
    decided: 'Texts adopted or rejected as the vote before it has it: {n}',
    consensus: 'Texts adopted by consensus, with no vote pending: {n}',
    ballots: 'Ballots opened as the rules have it (number, candidates, seats, requirements): {n}',
    ballotResults: 'Results of ballots that follow from the count (elected, level, over a ceiling): {n}',
    lots: 'Lots among those level that elect whom the order drawn elects: {n}',
    elections: 'Elections ended with the last seat filled: {n}',
    symbols: 'Symbols of drafts and resolutions, without a gap: {n}',
    erased: 'Entries that are not public and whose data were erased by a public act: {n}',
  },
  noted: {
    keys: 'From entry {seq} on the seals are made with the key {key}. Compare it with the one that whoever runs Plenary names.',
    lostKey:
      'Entry {seq} puts the key {key} in the place of a lost one: nothing but the word of whoever runs Plenary says that it is theirs.',
    letStand: 'Entries {from} to {to} bear no seal; a later act lets them stand. Read its reason.',
    oneLetStand: 'Entry {from} bears no seal; a later act lets it stand. Read its reason.',
    resumed:
      'Entry {seq} says why the log went on although somebody held another state of it: acts may have been lost. Read its reason.',
    succeeded: 'Entry {seq} ended a log and began another over this record. Read why, and what was lost.',
    unsealed: 'This record was never sealed: nothing says that a program appended its entries.',
    witnessed: 'Witnesses that confirmed this state: {names}.',
    unwitnessed: 'Witnesses that confirmed this state: {n}; asked for: {quorum}.',
    noTiles: "The log's own files (tile/) were not looked at: the root was computed from record.jsonl alone.",
    noMembers:
      'Times that the data on States Parties are not with the export: {n}. How many there were, and who could vote, is taken as said.',
    earlierOpenings:
      'Openings of a meeting of an earlier version, which counted the delegations accredited by then: {n}. That is not public.',
    earlierVotes:
      'Votes of an earlier version, which froze nothing at the closing: {n}. They are decided again as it was done then.',
    earlierBallots:
      'Ballots of an earlier version, which did not name the parameters: {n}. Those of the time are taken.',
    takenBack: 'Votes taken back: {n}. Nothing was decided by them.',
  },
  cannotKnow: [
    'What the entries say that are not public (votes before the closing, acts for participants or the Secretariat: {n}). That they are there, and in which order, is proved.',
    'That the vote published for a State is the one its delegation cast: the delegation compares it with its receipt.',
    'That the tellers counted what was in the box: their figures are taken as announced.',
    'Who the persons behind the acts are, and which offices they held: names and accreditations are not public.',
    'That the keys are those of the Assembly: compare them with the Journal.',
    'That there is no other record beside this one: that is what witnesses are for.',
  ],
};
