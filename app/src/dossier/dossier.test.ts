import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { candidaciesOf } from '../election-archive/candidacies.ts';
import { electionFile } from '../reference/election-file.ts';
import { sessionsFile } from '../reference/sessions-file.ts';
import { statesFile } from '../reference/states-file.ts';
import { standings } from './dossier.ts';

const folder = path.resolve(import.meta.dirname, '../../../data');
const read = (name: string): unknown => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
const { states } = statesFile.parse(read('states.json'));
const sessions = sessionsFile.parse(read('sessions.json'));

describe('a dossier', () => {
  it('says as what a State could sit at each session', () => {
    const of = (iso3: string, number: number) =>
      standings(stateOf(iso3), sessions).find((each) => each.number === number)?.standing;
    expect([
      of('ARM', 22),
      of('ARM', 23),
      of('UKR', 23),
      of('BDI', 15),
      of('BDI', 16),
      of('JPN', 1),
      of('KIR', 18),
      of('ARM', 1),
    ]).toEqual(['deposited', 'party', 'deposited', 'party', 'left', 'none', 'deposited', 'signatory']);
  });

  it('lists candidates by nationality with their result', () => {
    const election = electionFile.parse(read('elections/2020-judges.json'));
    expect(candidaciesOf('SLE', [election], sessions)).toMatchObject([
      { name: 'Samba', elected: true, until: '2030-03-10', list: 'A', href: '/elections/2020-judges' },
    ]);
    expect(candidaciesOf('AND', [election], sessions)).toEqual([]);
    expect(candidaciesOf('PER', [], sessions)).toMatchObject([
      { name: 'Luz del Carmen Ibáñez Carranza', elected: true, href: '/sessions/16' },
    ]);
  });
});

function stateOf(iso3: string) {
  const state = states.find((each) => each.iso3 === iso3);
  if (state === undefined) throw new Error(`no ${iso3}`);
  return state;
}
