export const english = {
  'reference.note': 'Note',
  'reference.confidence': 'Confidence',
  'reference.unverified-fields': 'Data not checked',
  'reference.rests-on': 'This page is made from the collected data on {collections}.',
  'reference.rests-on.data': 'The data',
  'reference.file.states': 'States Parties',
  'reference.file.signatories': 'signatories',
  'reference.file.scale': 'the scale of assessments',
  'reference.file.sessions': 'sessions',
  'reference.file.organs': 'bodies and offices',
  'reference.file.observers': 'observers',
  'reference.file.documents': 'documents',
  'reference.file.elections': 'elections',
  'reference.proved':
    'The record names each data file by its fingerprint. What is proved is that these are the files that were loaded, not that their sources are right.',
  'reference.proved.document':
    'The record names each data file by its fingerprint. What is proved is that this catalogue is the one that was loaded, not the text of the document, which is not kept here.',
} as const;

type English = typeof english;

declare module '../../words/messages.ts' {
  interface Catalogue extends English {}
}
