import { cityAt, sessions } from '../sessions/index.ts';
import { type Findable, mostRead, numbersIn, type Wanted } from '../web/search.ts';

/** Meetings, by their number where one is looked for. */
export async function meetingsToFind({ reads, words }: Wanted): Promise<readonly Findable[]> {
  const numbers = numbersIn(words);
  let query = reads
    .selectFrom('meeting')
    .innerJoin(sessions, 'session.id', 'meeting.session')
    .select(['meeting.id', 'meeting.number', 'meeting.starts_at', 'meeting.room', 'meeting.session'])
    .select(['session.title', 'session.city', 'session.places'])
    .orderBy('meeting.starts_at', 'desc')
    .limit(mostRead);
  if (numbers.length > 0) query = query.where('meeting.number', 'in', numbers);
  return (await query.execute()).map(({ id, number, starts_at: at, room, session, title, ...held }) => ({
    kind: 'meeting',
    path: `/meetings/${id}`,
    title: (ctx) => ctx.ordinal(number, 'meeting'),
    called: [String(number)],
    also: [...new Set(Object.values(title)), ...(room === null ? [] : [room])],
    about: (ctx) => {
      const city = cityAt(held, at);
      return [ctx.text(title), ctx.date(at, 'long', city), ctx.timeIn(at, city), ...(room === null ? [] : [room])].join(
        ctx.comma,
      );
    },
    session: { id: session, name: title },
  }));
}
