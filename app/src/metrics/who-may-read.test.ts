import { expect, it } from 'vitest';
import { type Asker, mayReadFigures } from './who-may-read.ts';

const ours = 'a token of a test, which is long enough';
const here: Asker = { address: '127.0.0.1', host: '127.0.0.1', isForwarded: false, token: '' };
const away: Asker = { ...here, address: '192.0.2.7', host: 'assembly.example' };

it.each<[string, Asker, string | null, boolean]>([
  ['the machine itself, where there is no token', here, null, true],
  ['the machine itself, where there is one', here, ours, true],
  ['the machine by IPv6', { ...here, address: '::1', host: '[::1]' }, null, true],
  ['the machine by IPv4 in the form of IPv6', { ...here, address: '::ffff:127.0.0.1' }, null, true],
  ['the machine by its usual name', { ...here, host: 'localhost' }, null, true],
  ['another machine', { ...away, host: '127.0.0.1' }, null, false],
  ['an address that only begins like the machine', { ...here, address: '127.0.0.1.example' }, null, false],
  ['nobody in particular', { ...here, address: undefined }, null, false],
  ['another machine through a proxy that says so', { ...here, isForwarded: true }, null, false],
  ['another machine through a proxy that hands on the name alone', { ...here, host: 'assembly.example' }, null, false],
  ['a page of another site that leads its name to this machine', { ...here, host: 'evil.example' }, ours, false],
  ['the token through a proxy', { ...away, isForwarded: true, token: ours }, ours, true],
  ['a wrong token', { ...away, token: `${ours}.` }, ours, false],
  ['no token where one is asked for', away, ours, false],
  ['an empty token where none is set', away, null, false],
])('%s', (_, asker, token, may) => {
  expect(mayReadFigures(asker, token)).toBe(may);
});
