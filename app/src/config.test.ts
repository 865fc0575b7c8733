import { describe, expect, it } from 'vitest';
import { type Config, demonstrationProblem, isLoopback, readConfig, readGivenDatabase } from './config.ts';

const secret = 'x'.repeat(32);
const url = 'postgres://app:hidden@db.example/plenary';
const origin = 'https://a.example';
const sealSeed = 'ab'.repeat(32);
const sealSeeds = [new Uint8Array(32).fill(0xab)];
const production = {
  PLENARY_MODE: 'production',
  PLENARY_SECRET: secret,
  PLENARY_SEAL_KEY: sealSeed,
  DATABASE_URL: url,
  PLENARY_ORIGIN: origin,
};
const smtp = 'smtp://localhost:25';
const away = 'smtps://asp:hidden@mail.example';
const sender = 'Secretariat (Exampland) <asp@assembly.example>';
const named = { PLENARY_MODE: 'demonstration', DATABASE_URL: url };

const demonstration: Config = {
  mode: 'demonstration',
  host: '127.0.0.1',
  port: 3000,
  database: { kind: 'embedded', dir: null },
  secret: null,
  sealSeeds: [],
  origin: null,
  log: 'readable',
};

describe('what is accepted', () => {
  it.each<[string, Record<string, string | undefined>, Partial<Config>]>([
    ['nothing at all', {}, {}],
    [
      'empty values, as from a file of settings',
      { PORT: '', HOST: '', DATABASE_URL: '', PLENARY_MODE: '', LOG: '' },
      {},
    ],
    ['any free port', { PORT: '0' }, { port: 0 }],
    ['the highest port', { PORT: '65535' }, { port: 65_535 }],
    ['another loopback address', { HOST: '127.3.2.1' }, { host: '127.3.2.1' }],
    ['the loopback address of IPv6', { HOST: '::1' }, { host: '::1' }],
    ['a folder for the data', { DATA_DIR: '/srv/plenary' }, { database: { kind: 'embedded', dir: '/srv/plenary' } }],
    ['a demonstration on another server', named, { database: { kind: 'url', url } }],
    ['a server rather than a folder', { ...named, DATA_DIR: 'x' }, { database: { kind: 'url', url } }],
    ['a demonstration that says so', { PLENARY_MODE: ' demonstration ' }, {}],
    ['32 bytes in 16 letters', { PLENARY_SECRET: 'é'.repeat(16) }, { secret: 'é'.repeat(16) }],
    ...['http://localhost:3000', 'http://127.0.0.1:8080', 'http://[::1]:3000', 'https://localhost'].map(
      (loopback): [string, Record<string, string>, Partial<Config>] => [
        `a demonstration that the machine itself reaches, ${loopback}`,
        { PLENARY_ORIGIN: loopback },
        { origin: loopback },
      ],
    ),
    [
      'two keys of the seals, while it is changed',
      { PLENARY_SEAL_KEY: `${'CD'.repeat(32)}, ${sealSeed}` },
      { sealSeeds: [new Uint8Array(32).fill(0xcd), ...sealSeeds] },
    ],
    ['logs for machines', { LOG: 'json' }, { log: 'json' }],
    [
      'mail by this machine',
      { PLENARY_SMTP_URL: smtp, PLENARY_MAIL_FROM: 'a@b.example' },
      { mail: { url: smtp, from: 'a@b.example', openly: true } },
    ],
    [
      'mail by another, with the name of the sender',
      { PLENARY_SMTP_URL: ` ${away} `, PLENARY_MAIL_FROM: sender },
      { mail: { url: away, from: sender, openly: false } },
    ],
    [
      'mail by another that says that it may be open',
      { PLENARY_SMTP_URL: `${away}?requireTLS=false`, PLENARY_MAIL_FROM: sender },
      { mail: { url: `${away}?requireTLS=false`, from: sender, openly: true } },
    ],
    ['a token for the figures', { PLENARY_METRICS_TOKEN: ` ${secret} ` }, { metricsToken: secret }],
    [
      'production, on every address',
      { ...production, HOST: '0.0.0.0' },
      { mode: 'production', host: '0.0.0.0', database: { kind: 'url', url }, secret, sealSeeds, origin, log: 'json' },
    ],
    [
      'an origin with a closing slash',
      { ...production, PLENARY_ORIGIN: 'https://a.example/' },
      { mode: 'production', database: { kind: 'url', url }, secret, sealSeeds, origin, log: 'json' },
    ],
    ...['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'].map(
      (loopback): [string, Record<string, string>, Partial<Config>] => [
        `production tried out on the machine itself, ${loopback}`,
        { ...production, PLENARY_ORIGIN: loopback },
        { mode: 'production', database: { kind: 'url', url }, secret, sealSeeds, origin: loopback, log: 'json' },
      ],
    ),
  ])('%s', (_, env, differences) => {
    expect(readConfig(env)).toEqual({ ok: true, config: { ...demonstration, ...differences } });
  });
});

describe('what is refused', () => {
  it.each<[string, Record<string, string | undefined>, RegExp[]]>([
    ['a port that is a word', { PORT: 'http' }, [/^PORT is a whole number.*not http\.$/]],
    ['a port too high', { PORT: '65536' }, [/^PORT/]],
    ['a negative port', { PORT: '-1' }, [/^PORT/]],
    ['a port with a fraction', { PORT: '80.5' }, [/^PORT/]],
    [
      'a mode nobody knows',
      { ...production, PLENARY_MODE: 'test' },
      [/^PLENARY_MODE is demonstration or production, not test/],
    ],
    [
      'a server that may hold a real record, and nobody says what for',
      { DATABASE_URL: url },
      [/^Say what this database is for: PLENARY_MODE=production or PLENARY_MODE=demonstration\. /],
    ],
    ['the same with an empty value', { ...production, PLENARY_MODE: ' ' }, [/^Say what this database is for/]],
    [
      'a demonstration that the network reaches by name',
      { PLENARY_ORIGIN: 'https://a.example' },
      [/PLENARY_ORIGIN=https:\/\/a\.example is refused: leave PLENARY_ORIGIN out, or set PLENARY_MODE=production/],
    ],
    [
      'a demonstration on another server that the network reaches',
      { ...named, PLENARY_ORIGIN: 'http://10.1.2.3:8080' },
      [/PLENARY_ORIGIN=http:\/\/10\.1\.2\.3:8080 is refused/],
    ],
    [
      'a name that only looks like the machine itself',
      { PLENARY_ORIGIN: 'http://localhost.a.example' },
      [/PLENARY_ORIGIN=\S+ is refused/],
    ],
    [
      'production without an address',
      { ...production, PLENARY_ORIGIN: undefined },
      [/^Production needs PLENARY_ORIGIN: .*https:\/\/assembly\.example/],
    ],
    ['production with an empty address', { ...production, PLENARY_ORIGIN: ' ' }, [/^Production needs PLENARY_ORIGIN/]],
    ['a demonstration open to the network', { HOST: '0.0.0.0' }, [/HOST=0\.0\.0\.0 is refused/]],
    ['a demonstration on a name of the network', { HOST: 'assembly.example' }, [/is refused/]],
    ['a name that only begins like a loopback address', { HOST: '127.0.0.1.example' }, [/is refused/]],
    ['another database', { ...named, DATABASE_URL: 'mysql://app:hidden@db' }, [/^DATABASE_URL begins with postgres/]],
    ['31 bytes', { PLENARY_SECRET: 'x'.repeat(31) }, [/has 31 bytes/]],
    [
      'a token that could be guessed',
      { PLENARY_METRICS_TOKEN: 'x'.repeat(31) },
      [/^PLENARY_METRICS_TOKEN has 31 bytes/],
    ],
    [
      'an origin with a path',
      { PLENARY_ORIGIN: 'https://a.example/asp' },
      [/^PLENARY_ORIGIN is an address without a path/],
    ],
    ['an origin without a scheme', { PLENARY_ORIGIN: 'a.example' }, [/^PLENARY_ORIGIN/]],
    ['an origin of another kind', { PLENARY_ORIGIN: 'ftp://a.example' }, [/^PLENARY_ORIGIN/]],
    ['mail without a sender', { PLENARY_SMTP_URL: away }, [/^PLENARY_SMTP_URL needs PLENARY_MAIL_FROM beside it/]],
    ['mail without a server', { PLENARY_MAIL_FROM: sender }, [/^PLENARY_MAIL_FROM needs PLENARY_SMTP_URL beside it/]],
    [
      'a mail server of another kind',
      { PLENARY_SMTP_URL: 'imap://asp:hidden@mail.example', PLENARY_MAIL_FROM: sender },
      [/^PLENARY_SMTP_URL begins with smtp/],
    ],
    [
      'a mail server without a name',
      { PLENARY_SMTP_URL: 'smtp:', PLENARY_MAIL_FROM: sender },
      [/^PLENARY_SMTP_URL begins with smtp/],
    ],
    ...['Secretariat', 'a@b.example, c@d.example', '<a@b.example', 'A\nBcc: x <a@b.example>'].map(
      (from): [string, Record<string, string>, RegExp[]] => [
        `a sender who is not one address, ${from}`,
        { PLENARY_SMTP_URL: smtp, PLENARY_MAIL_FROM: from },
        [/^PLENARY_MAIL_FROM is one address/],
      ],
    ),
    ['production in the open', { ...production, PLENARY_ORIGIN: 'http://a.example' }, [/begins with https/]],
    ['production without a secret', { ...production, PLENARY_SECRET: undefined }, [/needs PLENARY_SECRET/]],
    ['production without the key of the seals', { ...production, PLENARY_SEAL_KEY: ' ' }, [/needs PLENARY_SEAL_KEY/]],
    ['a key of the seals of 62 digits', { PLENARY_SEAL_KEY: 'ab'.repeat(31) }, [/^PLENARY_SEAL_KEY is a seed of 64/]],
    ['production with a short secret', { ...production, PLENARY_SECRET: 'short' }, [/has 5 bytes/]],
    ['production without a server', { ...production, DATABASE_URL: undefined }, [/needs DATABASE_URL/]],
    ['production with a folder', { ...production, DATABASE_URL: undefined, DATA_DIR: '/srv' }, [/needs DATABASE_URL/]],
    [
      'production with nothing',
      { PLENARY_MODE: 'production' },
      [/needs PLENARY_SECRET/, /needs PLENARY_SEAL_KEY/, /needs DATABASE_URL/, /needs PLENARY_ORIGIN/],
    ],
    ['all at once', { PORT: 'x', HOST: '10.0.0.1', PLENARY_SECRET: 'x' }, [/^PORT/, /has 1 bytes/, /is refused/]],
  ])('%s', (_, env, problems) => {
    const result = readConfig(env);
    expect(result).toEqual({ ok: false, problems: problems.map((problem) => expect.stringMatching(problem)) });
    expect(JSON.stringify(result)).not.toContain('hidden');
  });
});

describe('what a task that only reads is told', () => {
  it.each<[string, Record<string, string | undefined>, object]>([
    ['a server, and not what for', { DATABASE_URL: url }, { database: { kind: 'url', url }, mode: null }],
    ['no secret and no address', { ...named }, { database: { kind: 'url', url }, mode: 'demonstration' }],
    [
      'production without the rest',
      { DATABASE_URL: url, PLENARY_MODE: 'production' },
      { database: { kind: 'url', url }, mode: 'production' },
    ],
    ['nothing at all', {}, { database: { kind: 'embedded', dir: null }, mode: null }],
  ])('%s', (_, env, given) => expect(readGivenDatabase(env)).toEqual({ ok: true, ...given }));

  it('or refused', () => {
    const problems = [expect.stringMatching(/^DATABASE_URL begins/), expect.stringMatching(/^PLENARY_MODE is/)];
    expect(readGivenDatabase({ DATABASE_URL: 'mysql://db', PLENARY_MODE: 'test' })).toEqual({ ok: false, problems });
  });
});

describe('demonstration accounts', () => {
  const inProduction: Config = { ...demonstration, mode: 'production' };

  it('stop production', async () => {
    expect(await demonstrationProblem(inProduction, async () => 1)).toMatch(
      /^The database holds 1 demonstration account,/,
    );
    expect(await demonstrationProblem(inProduction, async () => 7)).toMatch(/holds 7 demonstration accounts,/);
  });

  it('are not there: production starts', async () => {
    expect(await demonstrationProblem(inProduction, async () => 0)).toBeNull();
  });

  it('do not concern a demonstration', async () => {
    expect(await demonstrationProblem(demonstration, async () => 7)).toBeNull();
  });
});

it.each([
  ['localhost', true],
  ['127.0.0.1', true],
  ['127.255.255.255', true],
  ['::1', true],
  ['[::1]', true],
  ['127.0.0.256', false],
  ['0.0.0.0', false],
  ['::', false],
  ['192.168.1.1', false],
])('%s is reached from this machine alone: %s', (host, loopback) => expect(isLoopback(host)).toBe(loopback));
