import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../app/src/config.ts';
import { bytesOfDocumentForm } from '../app/src/credentials/desk/document-routes.ts';
import { bytesOfForm } from '../app/src/imports/list-routes.tsx';
import { hubDefaults } from '../app/src/live/hub.ts';
import { longest, mostWaiting } from '../app/src/print/print.ts';
import { langs } from '../app/src/words/languages.ts';

const root = path.resolve(import.meta.dirname, '..');
const written = (name: string): string => readFileSync(path.join(root, name), 'utf8');
/** What is in force: without the words of comments. */
const inForce = (name: string): string => written(name).replaceAll(/(^|\s)#.*$/gm, '');

const nginx = inForce('ops/nginx.conf');
const caddy = inForce('ops/Caddyfile');
const service = inForce('ops/plenary.service');
const program = readdirSync(path.join(root, 'app/src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
  .map((name) => written(`app/src/${name}`))
  .join('\n');

/** The figure behind a word: seconds, bytes or a plain number. */
function figure(text: string, before: RegExp): number {
  const found = new RegExp(`${before.source}\\s*=?\\s*(\\d+)(ms|s|m|k|KB|MB)?\\b`).exec(text);
  if (!found) throw new Error(`nothing like ${before.source}`);
  const unit: Readonly<Record<string, number>> = { ms: 0.001, s: 1, k: 1024, m: 1024 ** 2, KB: 1000, MB: 1000 ** 2 };
  return Number(found[1]) * (unit[found[2] ?? ''] ?? 1);
}

/** The block of one location or server, up to its closing brace at the same depth. */
function block(text: string, opening: string, after = 0): string {
  const from = text.indexOf(opening, after);
  if (from < 0) throw new Error(`no ${opening}`);
  let depth = 0;
  for (let at = text.indexOf('{', from); at < text.length; at++) {
    if (text[at] === '{') depth++;
    if (text[at] === '}' && --depth === 0) return text.slice(from, at + 1);
  }
  throw new Error(`${opening} does not end`);
}

/** The locations of nginx.conf that are regular expressions, in their order. */
const locations = [...nginx.matchAll(/location ~ (\S+) \{/g)].map(([opening, pattern = '']) => ({
  pattern: new RegExp(pattern),
  body: block(nginx, opening),
}));

describe('the files for a proxy agree with the program', () => {
  it('the cookies that pass by the cache are those that the program sets', () => {
    const names = new Set([...program.matchAll(/'((?:__Host-)?plenary)'/g)].map(([, name]) => name ?? ''));
    expect(names).toContain('plenary');
    const pattern = /map \$http_cookie[^}]*"~([^"]+)" 1;/.exec(nginx)?.[1] ?? 'none';
    for (const name of [...names, '__Host-plenary']) {
      expect(new RegExp(pattern).test(`${name}=abc`), name).toBe(true);
      expect(new RegExp(pattern).test(`other=1; ${name}=abc; more=2`), name).toBe(true);
    }
  });

  it.each(['/live/', '/static/', '/health', '/sign-in', '/me', '/sign-out', '/acts/', '/api/acts/'])(
    'the program has %s, and nginx knows it',
    (address) => {
      expect(program).toMatch(new RegExp(`['"\`]${address}`));
      const named = nginx.includes(`location ${address} {`) || nginx.includes(`location = ${address} {`);
      expect(named || locations.some(({ pattern }) => pattern.test(address))).toBe(true);
    },
  );

  it('what belongs to one person is in no cache, in every language', () => {
    for (const prefix of ['', ...langs.map((lang) => `/${lang}`)])
      for (const address of [
        '/sign-in',
        '/sign-in/abc',
        '/sign-out',
        '/me',
        '/me/data.json',
        '/acts/x',
        '/api/acts/x',
      ]) {
        const first = locations.find(({ pattern }) => pattern.test(prefix + address));
        expect(first?.body, prefix + address).toContain('proxy_pass');
        expect(first?.body, prefix + address).not.toContain('proxy_cache');
      }
    for (const open of ['/', '/members', '/meetings/1', '/messages', '/actsx'])
      expect(
        locations.some(({ pattern }) => pattern.test(open)),
        open,
      ).toBe(false);
  });

  it('wherever something is kept, the signed-in pass by, except for files that are the same for all', () => {
    const keeping = [...nginx.matchAll(/location [^{]+\{/g)]
      .map(({ 0: opening, index }) => block(nginx, opening, index))
      .filter((body) => body.includes('proxy_cache plenary'));
    expect(keeping).toHaveLength(3);
    for (const body of keeping.filter((each) => !each.includes('location /static/'))) {
      expect(body).toContain('proxy_cache_bypass $plenary_signed_in');
      expect(body).toContain('proxy_no_cache $plenary_signed_in $upstream_http_set_cookie');
    }
    expect(nginx).not.toMatch(/proxy_ignore_headers|proxy_cache_valid|proxy_hide_header/);
  });

  it('no header is added: each has one place, the program', () => {
    expect(nginx).not.toMatch(/\b(add_header|expires)\b/);
    expect(caddy).not.toMatch(/^\s*(header|encode)\b/m);
  });

  it('an act is never sent twice', () => {
    expect(nginx).not.toContain('non_idempotent');
    expect(nginx).not.toMatch(/ssl_early_data on/);
    expect(caddy).not.toContain('lb_retry_match');
  });

  it('idle connections to the program end before the program ends them', () => {
    const { keepAliveTimeout } = createServer();
    expect(figure(block(nginx, 'upstream plenary'), /keepalive_timeout/) * 1000).toBeLessThan(keepAliveTimeout);
    expect(figure(caddy, /keepalive/) * 1000).toBeLessThan(keepAliveTimeout);
  });

  it('a stream may be silent for three heartbeats', () => {
    const live = block(nginx, 'location /live/');
    expect(figure(live, /proxy_read_timeout/) * 1000).toBeGreaterThan(3 * hubDefaults.heartbeat);
    expect(live).toContain('proxy_buffering off');
    expect(live).not.toContain('proxy_cache');
    expect(caddy).not.toMatch(/^\s*(write|read_body|read_timeout|write_timeout)\b/m);
  });

  it('anonymous readers leave places for those who have signed in, and nobody is counted by address', () => {
    expect(figure(nginx, /limit_conn plenary_anonymous/)).toBeLessThan(hubDefaults.limit);
    expect(nginx).not.toMatch(/limit_(conn|req)_zone \$(binary_)?remote_addr/);
  });

  it('there are files and connections enough for all streams', () => {
    for (const figureOf of [figure(service, /LimitNOFILE/), figure(nginx, /worker_rlimit_nofile/)])
      expect(figureOf).toBeGreaterThanOrEqual(4 * hubDefaults.limit);
    expect(figure(nginx, /worker_connections/)).toBeGreaterThanOrEqual(2 * hubDefaults.limit);
  });

  it('a body that the program takes passes: 64 kB', () => {
    expect(figure(nginx, /client_max_body_size/)).toBeGreaterThan(65_536);
    expect(figure(caddy, /max_size/)).toBeGreaterThan(65_536);
  });

  it('a list or a scan that the program takes passes, with a little more, and nothing else of its size', () => {
    const prefixes = ['', ...langs.map((lang) => `/${lang}`)];
    const lists = [
      '/desk/sessions/25/import/delegations',
      '/me/focal-point/import',
      '/desk/sessions/25/credentials/FRA/document',
    ];
    for (const [prefix, address] of prefixes.flatMap((prefix) => lists.map((list) => [prefix, list] as const))) {
      const first = locations.find(({ pattern }) => pattern.test(prefix + address));
      expect(figure(first?.body ?? '', /client_max_body_size/)).toBeGreaterThan(bytesOfDocumentForm);
      expect(first?.body).not.toContain('proxy_cache');
      for (const [, pattern = ''] of caddy.matchAll(/@\w+ (?:not )?path_regexp (\S+)/g)) {
        expect(new RegExp(pattern).test(prefix + address), pattern).toBe(true);
        expect(new RegExp(pattern).test('/acts/cast-vote'), pattern).toBe(false);
      }
    }
    expect(caddy.match(/@\w+ (not )?path_regexp|request_body @\w+/g)).toEqual([
      ...['@others not path_regexp', 'request_body @others', '@lists path_regexp', 'request_body @lists'],
    ]);
    expect(figure(caddy, /request_body @others \{\s*max_size/)).toBeLessThan(bytesOfForm);
    expect(figure(caddy, /request_body @lists \{\s*max_size/)).toBeGreaterThan(bytesOfDocumentForm);
  });

  it('letters for a whole session are waited for, also where others are made before them', () => {
    for (const prefix of ['', ...langs.map((lang) => `/${lang}`)]) {
      const first = locations.find(({ pattern }) => pattern.test(`${prefix}/desk/sessions/25/letters`));
      expect(figure(first?.body ?? '', /proxy_read_timeout/) * 1000).toBeGreaterThan(mostWaiting * longest);
    }
    expect(caddy).not.toMatch(/response_header_timeout/);
  });

  it('the address of a sign-in link is not logged', () => {
    const pattern = /map \$request_uri \$plenary_logged \{[^}]*"~\*([^"]+)"/.exec(nginx)?.[1] ?? 'none';
    for (const address of ['/sign-in/abc', '/fr/sign-in/abc', '/Sign-In/abc'])
      expect(address).toMatch(new RegExp(pattern, 'i'));
    expect(nginx).not.toMatch(/log_format[^;]*\$(request\b|request_uri|http_referer|http_cookie)/);
    expect(caddy).toMatch(/request>uri regexp \(\?i\)sign-in\//);
    expect(caddy).toContain('request>headers>Referer delete');
  });

  it('all of them mean the same port', () => {
    const read = readConfig({});
    const port = read.ok ? read.config.port : 0;
    expect(nginx).toContain(`server 127.0.0.1:${port} `);
    expect(caddy).toContain(`reverse_proxy 127.0.0.1:${port} `);
    expect(written('ops/plenary.env.example')).toContain(`\nPORT=${port}\n`);
  });
});

describe('the example of the settings', () => {
  const example = written('ops/plenary.env.example');
  const named = [...example.matchAll(/^(?:# )?([A-Z_]+)=(.*)$/gm)].map(
    ([, name = '', value = '']) => [name, value] as const,
  );

  it('starts a production once the secret is there, and not before', () => {
    const settings = Object.fromEntries(
      example.split('\n').flatMap((line) => {
        const found = /^([A-Z_]+)=(.*)$/.exec(line);
        return found ? [[found[1], found[2]]] : [];
      }),
    );
    expect(readConfig(settings)).toMatchObject({
      ok: false,
      problems: [expect.stringContaining('PLENARY_SECRET'), expect.stringContaining('PLENARY_SEAL_KEY')],
    });
    const complete = readConfig({ ...settings, PLENARY_SECRET: 'x'.repeat(44), PLENARY_SEAL_KEY: 'ab'.repeat(32) });
    expect(complete).toMatchObject({ ok: true, config: { mode: 'production', origin: 'https://assembly.example' } });
  });

  it('names what the program reads, all that a production needs, and nothing else', () => {
    for (const [name] of named) expect(program, name).toMatch(new RegExp(`\\benv\\.${name}\\b`));
    const asked = new Set(
      [...program.matchAll(/\benv\.((?:PLENARY_|DATABASE_URL\b|HOST\b|PORT\b)[A-Z_]*)/g)].map(([, name]) => name),
    );
    expect(named.map(([name]) => name)).toEqual(expect.arrayContaining([...asked]));
  });
});

describe('the unit and the timer of the backups', () => {
  const backup = inForce('ops/plenary-backup.service');

  it('it runs as the program does, with its settings, and reaches no key that opens', () => {
    for (const line of ['User', 'Group', 'WorkingDirectory', 'EnvironmentFile'])
      expect(new RegExp(`^${line}=.*$`, 'm').exec(backup)?.[0]).toBe(
        new RegExp(`^${line}=.*$`, 'm').exec(service)?.[0],
      );
    expect(backup).toMatch(/start\.mjs backup "/);
    expect(written('app/src/main.ts')).toContain("case 'backup':");
    expect(backup).not.toContain('--key');
  });

  it('it writes into its own folder alone, and removes older ones only after a new one', () => {
    const [, folder = 'none'] = /^StateDirectory=(.*)$/m.exec(backup) ?? [];
    for (const [, of = ''] of backup.matchAll(/\/var\/lib\/([\w-]+)/g)) expect(of).toBe(folder);
    expect(backup).toMatch(/^ProtectSystem=strict$/m);
    expect(backup).toMatch(/^UMask=0077$/m);
    expect(backup.indexOf('ExecStartPost=')).toBeGreaterThan(backup.indexOf('ExecStart='));
    expect(backup).toMatch(/^ExecStartPost=\S+find \S+ -name "\*\.age" -mtime \+\d+ -delete$/m);
  });

  it('the timer starts it', () => {
    expect(inForce('ops/plenary-backup.timer')).toMatch(/^OnCalendar=/m);
    expect(written('ops/plenary-backup.timer')).toContain('WantedBy=timers.target');
  });
});

describe('the unit and the roles', () => {
  it('the program is started again whatever ended it, and gets the time it needs to end', () => {
    expect(service).toMatch(/^Restart=always$/m);
    expect(service).toMatch(/^StartLimitIntervalSec=0$/m);
    expect(service).toMatch(/^KillSignal=SIGTERM$/m);
    expect(figure(service, /TimeoutStopSec/)).toBeGreaterThan(2 * 3);
    expect(service).toMatch(/^User=plenary$/m);
    expect(service).not.toContain('MemoryDenyWriteExecute');
    expect(service).toContain('scripts/start.mjs');
  });

  it('the program may read and write rows; no more', () => {
    const roles = written('ops/database.sql').replaceAll(/^--.*$/gm, '');
    const granted = [...roles.matchAll(/grant ([a-z, ]+?) on (?!schema|database)\w+ to plenary\b/g)].map(
      ([, what]) => what,
    );
    expect(granted).toEqual(['select, insert, update, delete', 'usage, select']);
    expect(roles).not.toMatch(/superuser|createrole|createdb|bypassrls|replication|grant all/);
    for (const setting of [
      'synchronous_commit = on',
      'statement_timeout = 0',
      'idle_in_transaction_session_timeout = 0',
    ])
      expect(roles).toContain(`alter role plenary in database plenary set ${setting};`);
  });
});
