export const english = {
  'record.act.seal-key.introduced': 'Key of the seals introduced',
  'record.act.unsealed.accepted': 'Entries without a seal accepted',
  'meetings.log.seal-key.introduced':
    'From here on the program seals what it records with the key {key}. {lost, select, yes {It takes the place of a lost key, which could not confirm it; the reason given: {reason}} other {}}',
  'input.seal-key': 'Send a public key of 64 hexadecimal digits, and its proof.',
  'objection.seal-key-known': 'This key seals the record already, or did before. Draw a new one.',
  'objection.seal-key-unproved':
    'The proof is not that of this key after the one in use: whoever introduces a key must hold it.',
  'objection.seal-key-none-lost': 'Only a key in use can be lost. Say why it is, or introduce the new one with it.',
  'objection.nothing-unsealed':
    'Every entry that needs a seal bears it, or was accepted without: there is nothing to accept.',
  'objection.cannot-seal':
    'Acts cannot be sealed now, so nothing was recorded. Whoever runs Plenary has to give the program the key of the seals; then send it once more.',
} as const;

type English = typeof english;

declare module '../../words/messages.ts' {
  interface Catalogue extends English {}
}
