import process from 'node:process';
import { parseArgs } from 'node:util';
import { formatVerifierKey } from '../packages/record/src/index.ts';
import { addLog, createWitness, lockWitness, openWitness } from './witness/witness-folder.ts';
import { witnessServer } from './witness/witness-server.ts';

const help = `A witness of the Assembly's record: it cosigns only what extends everything it saw before.

  npm run witness -- create  --folder <folder> --name <archive.example/witness>
  npm run witness -- add-log --folder <folder> --key <key of the log> [--origin <origin, if it is not the key's name>]
  npm run witness -- serve   --folder <folder> [--host 127.0.0.1] [--port 7340]

Keep the folder on a disk that is backed up, the file "key" secret, and never start a second witness from a copy.
Put the server behind the web server you have, which adds TLS.`;

function main(): void {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      folder: { type: 'string' },
      name: { type: 'string' },
      key: { type: 'string' },
      origin: { type: 'string' },
      host: { type: 'string', default: '127.0.0.1' },
      port: { type: 'string', default: '7340' },
    },
  });
  const { folder, name, key } = values;
  const [command] = positionals;
  if (command === 'create' && folder && name) {
    console.log(formatVerifierKey(createWitness(folder, name)));
  } else if (command === 'add-log' && folder && key) {
    addLog(folder, values.origin ?? key.split('+', 1)[0] ?? '', key);
  } else if (command === 'serve' && folder) {
    serve(folder, values.host, Number(values.port));
  } else {
    console.error(help);
    process.exitCode = 2;
  }
}

function serve(folder: string, host: string, port: number): void {
  const witness = openWitness(folder);
  const release = lockWitness(witness);
  const server = witnessServer(witness, () => Math.floor(Date.now() / 1000));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close());
  server.once('close', release);
  server.listen(port, host, () => {
    const address = server.address();
    const shown = typeof address === 'object' && address !== null ? address.port : port;
    console.log(`${witness.key.key.name} listens on http://${host}:${shown}/`);
  });
}

main();
