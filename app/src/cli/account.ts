import { confirmClock } from '../clock/index.ts';
import type { Config } from '../config.ts';
import { endAccreditation } from '../delegations/index.ts';
import type { AnyCommand } from '../door/command.ts';
import { type Door, type Outcome, perform } from '../door/perform.ts';
import { eraseEntryData, erasePerson } from '../erasure/index.ts';
import { endFocalPoint } from '../focal-points/index.ts';
import {
  accountFacts,
  accountId,
  accountList,
  assignOffice,
  endOffice,
  endSignIns,
  makeSignInLink,
  signInKey,
} from '../identity/index.ts';
import { doorAsItIs } from '../keep-record.ts';
import type { Store } from '../store/database.ts';
import { reasonsInEnglish } from '../web/reasons-in-english.ts';
import { asked } from './asked.ts';
import { withDoor, withReading, withStore } from './with-store.ts';

const usage = `Usage:
  npm run account -- secretariat "Name of the person"   makes an account for a member of the Secretariat
  npm run account -- president "Name of the person"     makes an account for the President
  npm run account -- invite <account id>                a new sign-in link for an account
  npm run account -- end <account id>                   ends the office or the accreditation that the person holds
  npm run account -- end-sign-ins <account id>          ends every sign-in of the account and every link that was not used
  npm run account -- erase <account id> "<reason>"      erases the person: the name, links and sign-ins; write the reason without the name
  npm run account -- erase-entry <entry> <why>          erases what an entry of the record says, where that may be;
                                                        why: at-request, entered-wrongly or law-requires
  npm run account -- confirm-clock "<reason>"           says that the clock of the database is right, when recording has stopped
                                                        over it; write in a sentence how you know
  npm run account -- list                               all accounts: id, name, what the person is, open sign-ins and links
What cannot be taken back (end, erase, erase-entry) is asked about at a terminal first.
The first three print a link that signs the person in once, within seven days, and end an older one; they need PLENARY_SECRET as the program has it. Each change is an act in the record.`;

/** `npm run account`: accounts of offices and sign-in links; delegates are accredited by the Secretariat in the program. */
export async function account([what, who = '', ...more]: readonly string[]): Promise<void> {
  if (what === 'list' && who === '') return withReading(list);
  if (what === 'confirm-clock' && who !== '' && more.length === 0)
    return withStore(async (store, config) =>
      recorded(await acted(doorAsItIs(store, config), confirmClock, { reason: who })),
    );
  const [reason = ''] = more;
  if (what === 'erase' && reason !== '' && more.length === 1)
    return withDoor(
      async (door) =>
        (await asked(`Account ${who}: who the person is will be forgotten.`)) &&
        recorded(await acted(door, erasePerson, { account: who, reason })),
    );
  if (what === 'erase-entry' && more.length === 1)
    return withDoor(
      async (door) =>
        (await asked(`What entry ${who} of the record says will be erased.`)) &&
        recorded(await acted(door, eraseEntryData, { entry: who, because: reason })),
    );
  if (who !== '' && more.length === 0) {
    if (what === 'secretariat' || what === 'president')
      return withDoor(async (door, config) => {
        const made = await acted(door, assignOffice, { name: who, office: what });
        return made.ok && link(door, config, (made.answer as { account: string }).account);
      });
    if (what === 'invite') return withDoor((door, config) => link(door, config, who));
    if (what === 'end-sign-ins')
      return withDoor(async (door) => recorded(await acted(door, endSignIns, { account: who })));
    if (what === 'end') return withDoor((door) => end(door, who));
  }
  console.error(usage);
  process.exitCode = 2;
}

async function link(door: Door, config: Config, id: string): Promise<boolean> {
  const made = await makeSignInLink(door, signInKey(config), id, null);
  if (!made.ok) return refused(made);
  console.log(`Account ${id}\n${config.origin ?? `http://localhost:${config.port}`}/sign-in/${made.token}`);
  return true;
}

/** A person holds one capacity: an office, or else a seat at a session, or it proposes for one. */
async function end(door: Door, id: string): Promise<boolean> {
  const facts = accountId.safeParse(id).success ? await accountFacts(door.store.reads, id) : null;
  const seat = facts?.holds.find((held) => 'session' in held);
  const holds = seat ? `the seat of ${seat.state}` : 'its office';
  if (!(await asked(`Account ${id} will no longer act for ${holds}.`))) return false;
  if (!seat) return recorded(await acted(door, endOffice, { account: id }));
  const { kind, session, state } = seat;
  const ends = kind === 'delegate' ? endAccreditation : endFocalPoint;
  return recorded(await acted(door, ends, { account: id, session, state }));
}

async function acted(door: Door, command: AnyCommand, input: object): Promise<Outcome> {
  const outcome = await perform(door, command, input, { account: null });
  if (!outcome.ok) refused(outcome);
  return outcome;
}

function recorded(outcome: Outcome): boolean {
  if (outcome.ok) console.log(`Recorded as entry ${outcome.seq}.`);
  return outcome.ok;
}

function refused(outcome: Extract<Outcome, { ok: false }>): false {
  console.error(reasonsInEnglish(outcome).join('\n'));
  return false;
}

async function list(store: Store): Promise<boolean> {
  const lines = await accountList(store.reads);
  if (lines.length === 0)
    console.log('There is no account yet. Make the first: npm run account -- secretariat "Name of the person"');
  for (const line of lines) console.log(line);
  return true;
}
