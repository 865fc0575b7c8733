import { carryAgenda, issueAgenda, writeAgenda } from '../../agenda/index.ts';
import { createSession } from '../../sessions/index.ts';
import type { Stage } from '../set-the-stage.ts';
import { Person, type Timing } from './client.ts';
import { send } from './person-pages.ts';
import { type SessionFigures, sessionFigures } from './session-figures.ts';
import { pastedItems, personsOf, workbookOf } from './session-lists.ts';

export interface Preparation {
  readonly address: string;
  readonly stage: Stage;
  readonly tell: (line: string) => void;
  readonly figures?: SessionFigures;
}

interface Desk extends Required<Preparation> {
  readonly secretariat: Person;
  readonly session: string;
}

/** Prepares a session through the pages and forms that a Secretariat uses, from files; each step must come to what is written down for it. */
export async function prepareSession(preparation: Preparation): Promise<readonly Timing[]> {
  const timings: Timing[] = [];
  const { address, stage, tell, figures = sessionFigures } = preparation;
  const secretariat = await Person.signIn(address, stage.secretariat, timings);
  const { session } = await secretariat.must(createSession, {
    kind: 'regular',
    title: { en: 'Session prepared in a rehearsal' },
    city: 'New York',
    ...figures.session,
  });
  const desk: Desk = { address, stage, tell, figures, secretariat, session: String(session) };
  await agenda(desk);
  await deadlines(desk);
  await delegations(desk);
  return timings;
}

async function agenda({ secretariat, session, stage, figures, tell }: Desk): Promise<void> {
  await secretariat.must(carryAgenda, { session, from: stage.session, items: Object.values(stage.items) });
  const page = `/desk/sessions/${session}/agenda`;
  const list = { list: pastedItems };
  const looked = await send(secretariat, await shown(secretariat, page), `/acts/${writeAgenda.name}`, list);
  await send(secretariat, looked, `/acts/${writeAgenda.name}`, list);
  const { carried, pasted } = figures.items;
  const rows = await table(secretariat, `/sessions/${session}/agenda.json`);
  must('items of the agenda', rows.length, carried + pasted);
  tell(`The agenda begins from that of the session before: ${carried} items carried over, ${pasted} pasted.`);
}

async function deadlines({ secretariat, session, figures, tell }: Desk): Promise<void> {
  const days = async () => {
    const rows = await table(secretariat, `/sessions/${session}/deadlines.json`);
    return new Map(rows.map((row) => [String(row.step), row]));
  };
  const by = await days();
  const steps = {
    agenda: 'provisionalAgenda',
    supplementary: 'supplementaryRequest',
    supplementaryList: 'supplementaryList',
  } as const;
  for (const [name, step] of Object.entries(steps))
    must(`deadline ${step}`, by.get(step)?.by, figures.deadlines[name as keyof typeof steps]);
  await secretariat.must(issueAgenda, { session, list: 'provisional' });
  tell(`${by.size} deadlines are counted from the opening; the provisional agenda is issued.`);
}

/** A list with faults first, which changes nothing; then all persons of all delegations. */
async function delegations({ secretariat, session, stage, figures, tell }: Desk): Promise<void> {
  const path = `/desk/sessions/${session}/import/delegations`;
  const states = [...stage.delegates.keys()].toSorted().slice(0, figures.delegations);
  const persons = personsOf(states, figures.persons);
  const upload = async (file: File) => {
    const form = new FormData();
    form.set('file', file);
    const began = performance.now();
    const preview = await secretariat.post(path, form);
    return { preview, ms: performance.now() - began };
  };
  const faulty = await upload(workbookOf(persons, figures.faults));
  must('lines with faults', countIn(faulty.preview.text, 'To be mended'), figures.faults);
  const { preview, ms } = await upload(workbookOf(persons));
  const began = performance.now();
  await send(secretariat, preview, preview.path, {});
  const seconds = ((ms + performance.now() - began) / 1_000).toFixed(1);
  const lines = (await secretariat.page(`${path}/export.csv`)).text.trim().split(/\r?\n/).slice(1);
  must('persons accredited', lines.length, figures.persons);
  must('delegations', new Set(lines.map((line) => line.split(',')[0])).size, figures.delegations);
  const again = await upload(workbookOf(persons));
  must('persons who are known already', countIn(again.preview.text, 'As it is already'), figures.persons);
  tell(
    `${figures.persons} persons of ${figures.delegations} delegations are in, from a workbook, in ${seconds} s with the preview.`,
  );
}

/** A table of the site as it stands at its own address. */
async function table(person: Person, path: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { rows } = JSON.parse((await person.page(path)).text) as {
    readonly rows: readonly Readonly<Record<string, unknown>>[];
  };
  return rows;
}

/** What a page counts beside these words. */
function countIn(page: string, label: string): number {
  const found = new RegExp(`<dt[^>]*>${label}</dt>\\s*<dd[^>]*>([\\d,]+)`).exec(page)?.[1];
  return Number(found?.replaceAll(',', ''));
}

function must(what: string, is: unknown, wanted: unknown): void {
  if (is !== wanted) throw new Error(`${what}: ${JSON.stringify(is)}, it must be ${JSON.stringify(wanted)}`);
}

async function shown(person: Person, path: string) {
  return { path, ...(await person.page(path)) };
}
