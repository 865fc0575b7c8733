export const english = {
  'membership.source.none': 'none found',
  'reference.note': 'Note',
  'reference.confidence': 'Confidence',
  'reference.unverified-fields': 'Unverified fields',
  'reference.rests-on': 'This page rests on',
  'reference.proved':
    'The record names each data file by its fingerprint. What is proved is that these are the files that were loaded, not that their sources are right.',
  'reference.proved.document':
    'The record names each data file by its fingerprint. What is proved is that this catalogue is the one that was loaded, not the text of the document, which is not kept here.',
} as const;

type English = typeof english;

declare module '../../words/messages.ts' {
  interface Catalogue extends English {}
}
