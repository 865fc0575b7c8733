import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** Debian bookworm's package; later ones do not check each ballot in `election verify` (Specification 11.1). */
const wanted = '2.0 (20230102)';

/** Finds belenios-tool 2.0, or installs Debian's package where apt can; the reason where it cannot. */
export function findTool(): { readonly found: true } | { readonly found: false; readonly reason: string } {
  if (version() === null && process.getuid?.() === 0) {
    spawnSync('apt-get', ['update'], { stdio: 'ignore', timeout: 120_000 });
    spawnSync('apt-get', ['install', '-y', 'belenios-tool'], { stdio: 'ignore', timeout: 240_000 });
  }
  const found = version();
  if (found === wanted) return { found: true };
  const reason =
    found === null
      ? 'belenios-tool is not installed and apt did not bring it'
      : `belenios-tool ${found} is not ${wanted}`;
  // On a build server a missing tool must not pass for agreement.
  if (process.env.CI) throw new Error(reason);
  return { found: false, reason };
}

function version(): string | null {
  const asked = spawnSync('belenios-tool', ['--version'], { encoding: 'utf8' });
  return asked.status === 0 ? asked.stdout.trim() : null;
}

/** Whether the tool accepts an archive; it wants a folder that holds nothing else. */
export function toolAccepts(file: string): boolean {
  const folder = mkdtempSync(path.join(tmpdir(), 'ballot-tool-'));
  try {
    copyFileSync(file, path.join(folder, path.basename(file)));
    const run = spawnSync('belenios-tool', ['election', 'verify', '--dir', folder], { encoding: 'utf8' });
    return run.status === 0 && `${run.stdout}${run.stderr}`.includes('all checks passed');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether the tool says that `newer` extends `older`. */
export function toolSeesExtension(older: string, newer: string): boolean {
  const run = spawnSync('belenios-tool', ['election', 'verify-diff', '--dir1', older, '--dir2', newer], {
    encoding: 'utf8',
  });
  return run.status === 0;
}

export type ToolElection = {
  readonly questions: readonly object[];
  /** One array per ballot, one array of 0 or 1 per question. Ballots of voter n mod voters. */
  readonly ballots: readonly (readonly (readonly number[])[])[];
  readonly voters: number;
  readonly tellers: { readonly size: number; readonly threshold: number } | null;
};

/** Lets the tool hold a whole election in `folder` by its documented command lines; returns the archive's path. */
export function toolHolds(folder: string, { questions, ballots, voters, tellers }: ToolElection): string {
  mkdirSync(folder, { recursive: true });
  const group = ['--group', 'BELENIOS-2048'];
  const environment = { ...process.env, BELENIOS_USE_URANDOM: '1' };
  const tool = (args: readonly string[], input = ''): string =>
    execFileSync('belenios-tool', [...args], {
      cwd: folder,
      env: environment,
      input,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'ignore'],
    });
  const named = (suffix: string): string[] =>
    readdirSync(folder)
      .filter((file) => file.endsWith(suffix))
      .sort();
  const read = (file: string): string => execFileSync('cat', [file], { cwd: folder, encoding: 'utf8' });
  const write = (file: string, text: string): void => writeFileSync(path.join(folder, file), text);

  const uuid = tool(['setup', 'generate-token']).trim();
  tool(['setup', 'generate-credentials', '--uuid', uuid, ...group, '--count', String(voters)]);
  write('public_creds.json', read(named('.pubcreds')[0] ?? ''));
  const codes = read(named('.privcreds')[0] ?? '')
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).at(-1) ?? '');
  tool(['setup', 'generate-trustee-key', ...group]);
  write('public_keys.jsons', read(named('.pubkey')[0] ?? ''));
  const keys = tellers ? toolTellers(tool, named, read, write, tellers) : [];
  tool(['setup', 'make-trustees']);
  write('questions.json', JSON.stringify({ description: 'd', name: 'Élection', questions }));
  tool(['setup', 'make-election', '--uuid', uuid, ...group, '--template', 'questions.json']);
  tool(['archive', 'init']);
  const add = (type: string, input: string): string => tool(['archive', 'add-event', `--type=${type}`], input);
  for (const [n, picks] of ballots.entries()) {
    write('code', codes[n % voters] ?? '');
    write('choice', JSON.stringify(picks));
    add('Ballot', tool(['election', 'generate-ballot', '--privcred', 'code', '--ballot', 'choice']));
  }
  add('EndBallots', '');
  add('EncryptedTally', tool(['election', 'compute-encrypted-tally']));
  add('PartialDecryption', tool(['election', 'decrypt', '--privkey', named('.privkey')[0] ?? '', '--trustee-id', '1']));
  for (const [i, key] of keys.slice(0, tellers?.threshold ?? 0).entries()) {
    const files = ['--key', key, '--decryption-key', key.replace('.key', '.dkey')];
    add('PartialDecryption', tool(['election', 'decrypt-threshold', ...files, '--trustee-id', String(i + 2)]));
  }
  add('Result', tool(['election', 'compute-result']));
  return path.join(folder, `${uuid}.bel`);
}

/** The tool's six steps of a threshold key, one program start for each teller and step; the key files in their order. */
function toolTellers(
  tool: (args: readonly string[], input?: string) => string,
  named: (suffix: string) => string[],
  read: (file: string) => string,
  write: (file: string, text: string) => void,
  { size, threshold }: { readonly size: number; readonly threshold: number },
): readonly string[] {
  const start = ['setup', 'generate-trustee-key-threshold', '--group', 'BELENIOS-2048'];
  for (let i = 0; i < size; i++) tool([...start, '--step', '1']);
  write('certs.jsons', named('.cert').map(read).join(''));
  const step = [...start, '--certs', 'certs.jsons'];
  tool([...step, '--step', '2']);
  const keys = named('.key');
  const polynomials = keys.map((key) => tool([...step, '--key', key, '--step', '3', '--threshold', String(threshold)]));
  write('polynomials.jsons', polynomials.join(''));
  tool([...step, '--step', '4', '--polynomials', 'polynomials.jsons']);
  const outputs = keys.map((key) => {
    const output = tool([...step, '--key', key, '--step', '5'], read(key.replace('.key', '.vinput')));
    return output;
  });
  write('threshold.json', tool([...step, '--step', '6', '--polynomials', 'polynomials.jsons'], outputs.join('')));
  return keys;
}
