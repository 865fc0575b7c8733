import type { Topic } from '../../src/live/hub.ts';
import { type Access, anyone, declaredBy, theDelegation, theFocalPoint } from '../../src/web/access.ts';
import { type Answers, type App, ask, type Column, type Person } from './people.ts';
import type { Answer } from './routes.ts';
import type { Place, World } from './world.ts';

export interface TopicAsked {
  readonly name: string;
  readonly who: string;
  /** in the own session */
  readonly answers: Answers<Answer>;
}

const nowhere = '00000000-0000-4000-8000-000000000000';

/** The ids of topics, by what stands before them. A new kind needs a line here. */
const idIn: Readonly<Record<string, (place: Place, seat: string) => string | undefined>> = {
  session: ({ session }) => session,
  meeting: ({ meeting }) => meeting,
  podium: ({ meeting }) => meeting,
  script: ({ meeting }) => `${meeting}-fr`,
  hall: ({ meeting }) => meeting,
  decision: ({ proposals }) => proposals[1],
  vote: ({ vote }) => vote,
  election: ({ election }) => election,
  'seat-vote': ({ vote }, seat) => `${vote}-${seat}`,
  'seat-meeting': ({ meeting }, seat) => `${meeting}-${seat}`,
  'seat-proposal': ({ proposals }, seat) => `${proposals[1]}-${seat}`,
  'for-seat': ({ session }, seat) => `${session}-${seat}`,
  'for-focal-point': ({ session }, seat) => `${session}-${seat}`,
  proposals: ({ session }) => session,
  'home-seat': ({ session }, seat) => `${session}-${seat}`,
  'whole-seat': ({ session }, seat) => `${session}-${seat}`,
  programme: ({ session }) => session,
  journal: ({ session }) => session,
  screen: ({ screen }) => screen,
  desk: ({ session }) => session,
  'desk-election': ({ election }) => election,
  'desk-vote': ({ vote }) => vote,
};

/** Every live topic by everybody, in both sessions, and about what is not there. */
export async function askTopics(app: App, topics: readonly Topic[], world: World, persons: readonly Person[]) {
  const rows: TopicAsked[] = [];
  const wrong: string[] = [];
  for (const topic of topics) {
    const access = accessOf(topic);
    const names = namesOf(topic.name, world);
    if (access === null) wrong.push(`the topic ${topic.name} declares nobody: admits: watchedBy(…)`);
    if (names.length === 0) wrong.push(`the topic ${topic.name}: say in app/test/access/topics.ts what its id is`);
    if (access === null) continue;
    for (const [nth, named] of names.entries()) {
      const found = new Map<Column, Answer>();
      for (const person of persons) {
        const asked = await askOne(app, named, access, person);
        found.set(person.column, asked.answer);
        wrong.push(...asked.wrong.map((why) => `topic ${named.name} by ${person.column}: ${why}`));
      }
      if (nth === 0) rows.push({ name: topic.name, who: access.name, answers: Object.fromEntries(found) });
    }
  }
  return { rows, wrong };
}

/** Who may watch a topic; null when it asks in a way that cannot be read back. */
function accessOf({ admits }: Topic): Access | null {
  return admits === undefined ? anyone : (declaredBy(admits)?.access ?? null);
}

interface Named {
  readonly name: string;
  /** the session it is of; null where there is none, or nothing */
  readonly session: string | null;
}

function namesOf(topic: string, { own, other, seats }: World): readonly Named[] {
  const [kind = ''] = topic.split(':');
  if (kind === topic) return [{ name: topic, session: null }];
  const id = idIn[kind];
  if (!id) return [];
  const there = [own, other].map((place) => ({ name: `${kind}:${id(place, seats[0])}`, session: place.session }));
  return [...there, { name: `${kind}:${nowhere}`, session: null }];
}

/** What is declared; of a topic of one delegation, whether the person is of that delegation at that session. */
function mayWatch(access: Access, { name, session }: Named, person: Person, signedIn: boolean): boolean {
  if (access !== theDelegation && access !== theFocalPoint) return access.admits(signedIn ? person.viewer : null);
  const kind = access === theDelegation ? 'delegate' : 'focal-point';
  const isOf = (held: Person['capacities'][number]) =>
    held.kind === kind && held.session === session && name.endsWith(`-${held.state}`);
  return signedIn && person.capacities.some(isOf);
}

/** Who may not watch a topic is told that there is none. */
async function askOne(app: App, named: Named, access: Access, person: Person) {
  const { name } = named;
  const wrong: string[] = [];
  let answer: Answer = 'nothing';
  for (const cookie of new Set([person.endedCookie, person.cookie])) {
    const valid = cookie === person.cookie;
    const { status, headers } = await ask(app, `/live/${name}.json`, cookie);
    answer = status === 200 ? 'yes' : status === 404 ? 'nothing' : `status ${status}`;
    const expected = mayWatch(access, named, person, valid) && !name.endsWith(nowhere) ? 'yes' : 'nothing';
    if (answer !== expected) wrong.push(`${answer}; declared: ${access.name}${valid ? '' : ' (not signed in)'}`);
    const kept = /\bpublic\b/.test(headers.get('cache-control') ?? '');
    if (kept && !(answer === 'yes' && access.admits(null))) wrong.push('kept by caches');
  }
  return { answer, wrong };
}
