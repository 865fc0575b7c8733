export const english = {
  'desk.clock.fine': 'The clocks agree, and acts are recorded as usual.',
  'desk.clock.do': 'Confirm the clock of the database',
  'desk.clock.follows':
    'From then on entries bear the time of the database again. Capacities, parameters and sign-ins dated later than that begin or end at that moment; earlier entries keep the time they bear, and this act says that it was wrong.',
  'desk.clock.reason.hint': 'Compare it with a clock that does not depend on either machine. The reason is public.',
  'desk.clock.reason': 'How do you know that the clock of the database is right?',
  'desk.clock.last': 'Last entry of the record ({seq, number})',
  'desk.clock.program': 'Clock of this program',
  'desk.clock.database': 'Clock of the database',
  'desk.clock.lede':
    'Every entry bears the time of the database. Where that time is in doubt nothing is recorded until it is right, or until the Secretariat says with its reason that it is.',
  'desk.clock.title': 'The clock of the record',
  'objection.clock-not-in-doubt': 'The clock is not in doubt: acts are recorded as usual.',
  'record.act.clock.confirmed': 'Clock of the database confirmed',
} as const;

type English = typeof english;

declare module '../../words/messages.ts' {
  interface Catalogue extends English {}
}
