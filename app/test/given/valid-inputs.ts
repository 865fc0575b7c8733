import { openVote } from '../../src/decisions/index.ts';
import { accreditPerson } from '../../src/delegations/index.ts';
import type { AnyCommand } from '../../src/door/command.ts';
import { perform } from '../../src/door/perform.ts';
import { makeHallScreen } from '../../src/hall-screens/make-hall-screen.ts';
import { assignOffice } from '../../src/identity/assign-office.ts';
import { recordSignInLink } from '../../src/identity/make-sign-in-link.ts';
import { takeUpItem } from '../../src/meetings/index.ts';
import { commands } from '../../src/modules.ts';
import { declareMeetingRoom } from '../../src/programme/declare-meeting-room.ts';
import { placeEntry } from '../../src/programme/place-entry.ts';
import { openedBy, type TestStage } from '../stage.ts';
import { inputsOf } from './inputs.ts';
import { uid } from './who.ts';

/** An input with every field that a command knows, and the account that may send it; null is the system. */
export interface ValidInput {
  readonly command: AnyCommand;
  readonly account: string | null;
  readonly input: Readonly<Record<string, unknown>>;
}

/** A meeting under way on its resolutions, with a vote open; then each command with an input right in its shape, whether the rules allow it now or not. */
export async function validInputs(stage: TestStage): Promise<readonly ValidInput[]> {
  const { meeting, session, items, secretariat, president, election } = stage;
  const [proposal = '', voted] = stage.proposals;
  await openedBy(stage);
  await stage.done(takeUpItem, { meeting, item: items.resolution }, president);
  const { vote = '' } = await stage.done(openVote, { meeting, proposal: voted, consensusSought: true }, president);
  const person = { session, state: 'URY', name: 'Demonstration adviser', role: 'adviser' };
  const { account = '' } = await stage.done(accreditPerson, person);
  const clerk = { name: 'Demonstration clerk', office: 'secretariat', demonstration: true };
  const assigned = await perform(stage.door, assignOffice, clerk, { account: null });
  if (!assigned.ok) throw new Error('no clerk');
  const { room = '' } = await stage.done(declareMeetingRoom, { session, name: 'Room 4' });
  const [startsAt, endsAt] = [48, 49].map((hours) => new Date(Date.now() + hours * 3_600_000).toISOString());
  const { entry = '' } = await stage.done(placeEntry, { session, body: 'bureau', room, startsAt, endsAt });
  const hung = { session, place: 'Left wall', shows: 'automatic', sidebar: 'no' } as const;
  const { screen = '' } = await stage.done(makeHallScreen, hung);
  const planning = { 'meeting-room': room, 'programme-entry': entry, 'hall-screen': screen };
  const about = { account, meeting, 'agenda-item': items.debate, proposal, vote, thing: vote, ...planning };
  const given = {
    ...{ session, state: 'URY', items, every: true },
    ids: {
      ...about,
      'agenda-request': uid(7),
      election,
      candidate: stage.candidates[0] ?? '',
      ballot: uid(2),
      speaker: uid(1),
      note: uid(4),
      'proposed-act': uid(5),
      motion: uid(4),
    },
    ...{ planned: uid(3), officer: (assigned.answer as { readonly account: string }).account, former: account },
    withdrawable: async () => proposal,
  };
  const by = ({ who: { kinds } }: AnyCommand): string | null =>
    kinds.includes('president') ? president : kinds.includes('secretariat') ? secretariat : null;
  const all: ValidInput[] = [];
  for (const command of [...commands.values(), recordSignInLink])
    for (const input of await inputsOf(command, given)) all.push({ command, account: by(command), input });
  return all;
}
