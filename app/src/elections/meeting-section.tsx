import type { MeetingLog, MeetingSeen, Shown } from '../meetings/index.ts';
import type { Db } from '../store/database.ts';
import type { LanguageMap } from '../words/languages.ts';
import { electedIn } from './in-meeting.ts';
import { electedBy, namesOf, titlesOf } from './named.ts';
import { ballotSubjects } from './of-session.ts';
import { ElectionNow } from './pages/in-meeting.tsx';

/** What a meeting elects, on its public page. */
export async function electionSection(db: Db, seen: MeetingSeen): Promise<Shown> {
  const view = { ...seen, ...(await electedIn(db, seen)) };
  return {
    decides: view.elections.length > 0,
    voting: (ctx) =>
      [...view.elections, ...view.balloted].map((election) => (
        <ElectionNow ctx={ctx} view={view} election={election} key={election.id} />
      )),
  };
}

/** Ballots of a meeting in its log. */
export const electionLog: MeetingLog = {
  subjects: ballotSubjects,
  async named(db, all) {
    const people = all.flatMap((data) => [
      ...electedBy(data),
      ...(typeof data.candidate === 'string' ? [data.candidate] : []),
    ]);
    const names = await namesOf(db, people);
    const ids = all.flatMap(({ election }) => (typeof election === 'string' ? [election] : []));
    const titles = await titlesOf(db, [...new Set(ids)]);
    return (data) => ({
      electionTitle: titles.get(String(data.election)) ?? null,
      elected: electedBy(data).map((id) => names.get(id) ?? ''),
      person: names.get(String(data.candidate)) ?? null,
    });
  },
  // Agenda items and sessions have numbers too.
  values: (ctx, _words, { election, electionTitle, elected, number }) => ({
    election: (electionTitle ?? { en: '' }) as LanguageMap,
    ballot:
      typeof election === 'string' && typeof number === 'number' && number > 0 ? ctx.ordinal(number, 'ballot') : '',
    elected: Array.isArray(elected) ? elected.length : 0,
    // Names of persons have commas of their own.
    names: Array.isArray(elected) ? elected.join(ctx.semicolon) : '',
  }),
};
