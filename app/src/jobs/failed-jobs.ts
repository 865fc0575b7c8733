import type { DatedTask } from '../web/dated-tasks.ts';
import type { AskedOf } from '../web/for-you.ts';
import { jobsNow } from './waiting-jobs.ts';

/** What is no longer tried by itself is the Secretariat's to look at, today. */
export async function failedJobs({ reads, now }: AskedOf): Promise<readonly DatedTask[]> {
  const n = (await jobsNow(reads)).filter(({ given }) => given).length;
  if (n === 0) return [];
  return [
    {
      by: now.slice(0, 10),
      city: 'The Hague',
      what: { words: (ctx) => ctx.t('jobs.failed', { n }), href: '/desk/jobs' },
    },
  ];
}
