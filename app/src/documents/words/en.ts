export const english = {
  'documents.title': 'Documents',
  'documents.lede':
    'What is known of the documents of the Assembly: resolutions, decisions, reports and notes verbales, with their symbols.',
  'documents.coverage':
    'The list is not complete. Reports are known for sessions 20 to 23, resolutions for most sessions. A symbol that was not found is left out, not guessed.',
  'documents.find': 'Find a document',
  'documents.text': 'Symbol or words',
  'documents.text.hint': 'For instance ICC-ASP/22/35, 22 res 3, or budget',
  'documents.session': 'Session',
  'documents.kind': 'Kind',
  'documents.all.sessions': 'All sessions',
  'documents.all.kinds': 'All kinds',
  'documents.kind.resolution': 'Resolution',
  'documents.kind.decision': 'Decision',
  'documents.kind.declaration': 'Declaration',
  'documents.kind.agenda': 'Agenda',
  'documents.kind.budget': 'Budget proposal',
  'documents.kind.financialStatements': 'Financial statements',
  'documents.kind.report': 'Report',
  'documents.kind.noteVerbale': 'Note verbale',
  'documents.kind.officialRecords': 'Official Records',
  'documents.results': '{n, plural, =0 {No document} one {One document} other {# documents}}',
  'documents.list': 'Documents',
  'documents.none': 'No document fits',
  'documents.none.text': 'Try fewer words, or another session or kind.',
  'documents.symbol': 'Symbol',
  'documents.document': 'Title',
  'documents.date': 'Date',
  'documents.consensus': 'Adopted by consensus',
  'documents.consensus.yes': 'adopted by consensus',
  'documents.meeting': 'Meeting',
  'documents.languages': 'Languages',
  'documents.series': 'Series of reports',
  'documents.series.of': 'Series',
  'documents.series.year': '{year}: ',
  'documents.note': 'Note',
  'documents.of': 'Documents: {session}',
  'documents.special': 'Special session {n}',
  'documents.review-conference': 'Review Conference',
  'documents.facts': 'What is known of it',
  'documents.related': 'Documents with the same base symbol',
  'documents.text-elsewhere':
    'The text is not kept here. It is published on the site of the Assembly and of the sources named below.',
  'documents.adopted-here': 'Adopted here on {day}, as the public record says',
  'documents.all': 'All we have, {n, number}',
  'documents.without-symbol':
    '{n, plural, one {One more document, whose symbol we do not know} other {# more documents, whose symbols we do not know}}',
  'documents.none-of-session':
    '{adopted, select, yes {Besides what it adopted, we have no document of this session.} other {We have no document of this session.}}',
  'documents.no-title': 'We do not have its title.',
} as const;

type English = typeof english;

declare module '../../words/messages.ts' {
  interface Catalogue extends English {}
}
