export const english = {
  'record.act.editions.raised': 'Noted: kinds of acts that this version decides differently',
  'meetings.log.editions.raised':
    'From here on {count, plural, one {# kind of act is} other {# kinds of acts are}} decided as this version of the program decides; verification decides earlier ones as they were decided then.',
  'objection.edition-lower':
    'In the record {command} is in its edition {edition}, a later one than {asked}: a newer version of the program wrote it. Start the newer version.',
  'objection.program-older':
    'A newer version of the program is in use, and this one decides otherwise: nothing was recorded. Load the page again; if it stays so, whoever runs Plenary has to stop the older one.',
} as const;

type English = typeof english;

declare module '../../words/messages.ts' {
  interface Catalogue extends English {}
}
