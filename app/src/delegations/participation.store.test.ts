import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestStage, testStage } from '../../test/stage.ts';
import { type StageServer, serverOn } from '../../test/stage-server.ts';
import { accreditPerson, endAccreditation } from './index.ts';

/** Which States take part in a session, as everybody reads it: of the session, and of each State. */

let stage: TestStage;
let here: StageServer;

beforeAll(async () => {
  stage = await testStage();
  here = await serverOn(stage);
}, 60_000);

afterAll(async () => {
  await here?.[Symbol.asyncDispose]();
  await stage?.[Symbol.asyncDispose]();
});

const path = () => `/sessions/${stage.session}/participation`;
const text = async (address: string) => (await here.get(address)).text();
const data = async (address: string) => (await (await here.get(`${address}.json`)).json()).rows as { iso3: string }[];

describe('participation in a session', () => {
  it('names the States with an accredited delegation, each once, and no person', async () => {
    const person = { session: stage.session, state: 'FRA', name: 'Specimen, Quillon', role: 'adviser' };
    await stage.done(accreditPerson, person);
    const states = (await data(path())).map(({ iso3 }) => iso3);
    expect(states).toEqual([...stage.delegates.keys()].toSorted());
    const page = await text(path());
    expect(page).toContain(`${states.length} States take part`);
    expect(page).toContain('href="/members/FRA"');
    expect(page + (await text(`${path()}.csv`)) + (await text(`${path()}.json`))).not.toContain('Quillon');
    expect(await text(`/sessions/${stage.session}`)).toContain(`href="${path()}"`);
    const found = await text(`${path()}?find=franc`);
    expect(found).toContain('/members/FRA');
    expect(found).not.toContain('/members/KEN');
  });

  it('stands in the dossier of a State, and no longer once its last accreditation has ended', async () => {
    const dossier = '/members/KEN';
    expect(await text(dossier)).toContain(`href="${path()}"`);
    const row = { session: stage.session, city: ['The Hague'], demonstration: true };
    expect(await data(`${dossier}/participation`)).toMatchObject([row]);
    await stage.done(endAccreditation, { session: stage.session, state: 'KEN', account: stage.delegate('KEN') });
    expect(await text(dossier)).not.toContain(path());
    expect(await data(`${dossier}/participation`)).toEqual([]);
    expect((await data(path())).map(({ iso3 }) => iso3)).not.toContain('KEN');
    expect((await here.get('/sessions/no-such/participation')).status).toBe(404);
  });
});
