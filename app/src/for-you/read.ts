import { accreditedAt, officeName, proposalsOf } from '../identity/index.ts';
import { stateNames } from '../reference/index.ts';
import {
  type Asked,
  type AskedOf,
  askedNow,
  type ForYou,
  type LineOf,
  ownWay,
  type Role,
  type SeatLine,
  type SeatRole,
  seatLine,
  urgencies,
} from '../web/for-you.ts';
import { shortMark } from '../web/short-mark.ts';
import type { LanguageMap } from '../words/languages.ts';

/** What is asked of whoever acts in this role. */
export async function forRole(role: Role, at: AskedOf): Promise<ForYou> {
  return {
    role,
    name: await nameOf(role, at),
    asked: await askedOf(role, at),
    mark: await markOf(role, at),
    ways: at
      .filled(ownWay)
      .filter((way) => way.of.includes(role.kind))
      .toSorted((a, b) => a.place - b.place),
  };
}

/** Votes and drafts of a seat that its home names. */
const mostAtHome = 5;
/** On the page of the delegation: far more than one has in a session. */
const mostNamed = 200;

/** How the delegation of a seat stands, for its home. */
export async function linesOf(seat: SeatRole, at: AskedOf): Promise<readonly SeatLine[]> {
  return standing(seat, { ...at, most: mostAtHome });
}

/** The same for its own page. */
export async function wholeSeat(seat: SeatRole, at: AskedOf): Promise<readonly SeatLine[]> {
  return (await standing(seat, { ...at, most: mostNamed })).filter(({ atHome }) => !atHome);
}

async function standing(seat: SeatRole, at: LineOf): Promise<readonly SeatLine[]> {
  const lines = await Promise.all(at.filled(seatLine).map((part) => part(seat, at)));
  return lines.filter((line) => line !== null).toSorted((a, b) => a.place - b.place);
}

/** The most urgent first. */
async function askedOf(role: Role, at: AskedOf): Promise<readonly Asked[]> {
  const asked = (await Promise.all(at.filled(askedNow).map((part) => part(role, at)))).flat();
  return asked.toSorted((a, b) => urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency));
}

/** Of a seat: who is accredited for it, as what; of a focal point what is proposed besides. */
async function markOf(role: Role, { reads }: AskedOf): Promise<string> {
  if (!('state' in role)) return '';
  const persons = await accreditedAt(reads, role.session, role.state);
  if (role.kind === 'seat') return shortMark([persons]);
  return shortMark([persons, await proposalsOf(reads, role.session, role.state)]);
}

async function nameOf(role: Role, { reads }: AskedOf): Promise<LanguageMap> {
  if (!('state' in role)) return officeName(role.kind);
  return (await stateNames(reads)).get(role.state) ?? { en: role.state };
}
