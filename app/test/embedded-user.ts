// A process of its own that uses the embedded server, for tests about several processes: node embedded-user.ts <dir> [write]
// Says "ready <postmaster>" and then, when it writes, each number once the database has acknowledged it.
import pg from 'pg';
import { startEmbedded } from '../src/store/embedded.ts';
import { readPidFile } from '../src/store/postmaster.ts';

const [dir = '', task] = process.argv.slice(2);
const embedded = await startEmbedded(dir);
process.once('SIGTERM', () => void embedded.stop().then(() => process.exit(0)));
console.log(`ready ${readPidFile(embedded.place.data)?.pid}`);

if (task === 'write') {
  const client = new pg.Client({ connectionString: embedded.url });
  client.on('error', () => {});
  await client.connect();
  await client.query('create table if not exists written (n integer primary key)');
  for (let n = 1; ; n++) {
    await client.query('insert into written values ($1)', [n]);
    console.log(n);
  }
}
