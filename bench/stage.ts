import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { announceResult, castVote, closeVote, openVote } from '../app/src/decisions/index.ts';
import { submitProposal } from '../app/src/decisions/submit-proposal.ts';
import { type Stage, setTheStage } from '../app/src/demonstration/set-the-stage.ts';
import type { AnyCommand, FieldsFor } from '../app/src/door/command.ts';
import { type Door, perform } from '../app/src/door/perform.ts';
import { enterEditions } from '../app/src/editions/index.ts';
import { closeList, reopenList } from '../app/src/floor/index.ts';
import { openMeeting, registerPresence, takeUpItem } from '../app/src/meetings/index.ts';
import { loadReference } from '../app/src/membership/index.ts';
import { deciding, openDoor } from '../app/src/modules.ts';
import { beginSeals } from '../app/src/seal/index.ts';
import { appFolder } from '../app/src/store/app-folder.ts';
import { openStore, type Store } from '../app/src/store/database.ts';
import { migrate } from '../app/src/store/migrate.ts';
import { confirmAct, openProposals } from '../app/src/two-persons/index.ts';
import { makeDatabase } from '../app/test/postgres.ts';

/** A meeting of the whole Assembly on a database of its own, for measuring: open, with everybody there. */
export interface OpenMeeting {
  readonly store: Store;
  readonly door: Door;
  readonly stage: Stage;
}

/** One act as a person sends it. Gives the answer. */
export async function act<C extends AnyCommand>(
  { door, stage }: Pick<OpenMeeting, 'door' | 'stage'>,
  command: C,
  input: FieldsFor<C>,
  account = stage.secretariat,
): Promise<Readonly<Record<string, string>>> {
  const outcome = await perform(door, command, input, { account, requestId: randomUUID() });
  if (!outcome.ok) throw new Error(`${command.name}: ${JSON.stringify(outcome)}`);
  const answer = (outcome.answer ?? {}) as Readonly<Record<string, string>>;
  if (!command.twoPersons || answer.proposed === undefined) return answer;
  const { proposed } = answer;
  const hash = (await openProposals(door.store.reads, door.store.clock.now())).find(({ id }) => id === proposed)?.hash;
  return act({ door, stage }, confirmAct, { proposed, hash }, stage.second);
}

/** `seeds`: of the seals; without one the record has none. */
export async function openMeetingOn(server: string, seeds: readonly Uint8Array[]): Promise<OpenMeeting> {
  const { url } = await makeDatabase(server, 'template0');
  const store = await openStore(url, { poolSize: 2 });
  await migrate(store);
  const door = openDoor(store, seeds);
  await beginSeals(door, seeds, true);
  await enterEditions(door, deciding);
  await loadReference(door, path.join(appFolder(), '../data'));
  const stage = await setTheStage(door, new Date());
  const open = { store, door, stage };
  const { meeting, items, president } = stage;
  await act(open, registerPresence, { meeting, arrived: [...stage.delegates.keys()] });
  await act(open, openMeeting, { meeting }, president);
  await act(open, takeUpItem, { meeting, item: items.resolution }, president);
  return open;
}

/** One thing that is done, by its kind. */
export interface Step {
  readonly kind: string;
  does(meeting: OpenMeeting): Promise<void>;
}

/**
 * What is done in a meeting between one vote and the next: seats leave and come back, the list is closed and opened again, a proposal is
 * put to a recorded vote of all seats. 122 + 2 * `seats` + 2 * `lists` acts or more.
 */
export function oneVote({ stage }: Pick<OpenMeeting, 'stage'>, seats = 12, lists = 6): readonly Step[] {
  const states = [...stage.delegates.keys()].toSorted();
  const made = new WeakMap<Store, { proposal?: string; vote?: string }>();
  const of = ({ store }: OpenMeeting) => {
    const known = made.get(store) ?? {};
    made.set(store, known);
    return known;
  };
  const presence = (key: 'arrived' | 'left') => (state: string) => ({
    kind: 'presence',
    async does(at: OpenMeeting) {
      await act(at, registerPresence, { meeting: at.stage.meeting, [key]: [state] }, at.stage.delegates.get(state));
    },
  });
  const some = states.slice(0, seats);
  const list: Step[] = Array.from({ length: lists }, () => [closeList, reopenList])
    .flat()
    .map((command) => ({
      kind: 'list',
      async does(at) {
        await act(at, command, { meeting: at.stage.meeting }, at.stage.president);
      },
    }));
  return [
    ...some.map(presence('left')),
    ...some.map(presence('arrived')),
    ...list,
    {
      kind: 'proposal',
      async does(at) {
        const draft = { item: at.stage.items.resolution, kind: 'D01', title: 'Draft', body: 'Text' } as const;
        of(at).proposal = (await act(at, submitProposal, draft)).proposal ?? '';
      },
    },
    {
      kind: 'vote opened',
      async does(at) {
        const { meeting, president } = at.stage;
        const opening = { meeting, proposal: of(at).proposal ?? '', consensusSought: true };
        of(at).vote = (await act(at, openVote, opening, president)).vote ?? '';
      },
    },
    ...states.map((state, n) => ({
      kind: 'vote cast',
      async does(at: OpenMeeting) {
        const choice = n % 9 === 0 ? 'against' : n % 13 === 0 ? 'abstain' : 'for';
        await act(at, castVote, { vote: of(at).vote ?? '', state, choice }, at.stage.delegates.get(state));
      },
    })),
    {
      kind: 'vote closed',
      async does(at) {
        await act(at, closeVote, { vote: of(at).vote ?? '' }, at.stage.president);
      },
    },
    {
      kind: 'vote announced',
      async does(at) {
        await act(at, announceResult, { vote: of(at).vote ?? '' }, at.stage.president);
      },
    },
  ];
}
