import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { openJobs } from '../src/jobs/open-jobs.ts';
import { openStore } from '../src/store/database.ts';

/**
 * An instance that does jobs, to be killed: `node job-process.ts <database> <name> <milliseconds>`. Its job takes so long, says at the begin
 * and at the end who does it, and comes to the same when it is done twice. Says `began` and `done` as the table does.
 */
const [url = '', name = '', takes = '0'] = process.argv.slice(2);
const store = await openStore(url, { poolSize: 2 });
openJobs({
  store,
  tasks: [
    {
      name: 'paint',
      async run({ wall = '' }) {
        await sql`insert into painted (wall, step, by) values (${wall}, 'began', ${name})`.execute(store.writes);
        process.stdout.write('began\n');
        await sleep(Number(takes));
        await sql`insert into painted (wall, step, by) values (${wall}, 'done', ${name})
          on conflict (wall) where step = 'done' do nothing`.execute(store.writes);
        process.stdout.write('done\n');
      },
    },
  ],
  onError: (error) => console.error(error),
  pace: { look: 200, patience: 1_000 },
}).wake();
