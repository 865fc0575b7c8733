import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './app-process.ts';

const program = '/usr/sbin/nginx';

/** Whether nginx is installed here, as Debian has it. */
export const hasNginx: boolean = existsSync(program);

/** nginx as a shared cache before an address, with nothing set but what it does by itself. Each answer says how it came: HIT, MISS. */
export async function nginxCache(
  folder: string,
  upstream: string,
): Promise<{ readonly address: string } & AsyncDisposable> {
  const port = await freePort();
  mkdirSync(path.join(folder, 'tmp'), { recursive: true });
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path tmp;`);
  const settings = `${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; pid nginx.pid; error_log error.log;
    events {}
    http { access_log off; ${temporary.join(' ')} proxy_cache_path cache keys_zone=pages:1m;
      server { listen 127.0.0.1:${port};
        location / { proxy_pass ${upstream}; proxy_cache pages; proxy_set_header Host $http_host;
          add_header x-cache $upstream_cache_status always; } } }`;
  writeFileSync(path.join(folder, 'nginx.conf'), settings);
  const child = spawn(program, ['-p', folder, '-c', path.join(folder, 'nginx.conf')], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = `http://127.0.0.1:${port}`;
  const answers = () =>
    fetch(`${address}/health`).then(
      () => true,
      () => false,
    );
  for (let n = 0; n < 200 && !(await answers()); n += 1) await sleep(50);
  return {
    address,
    async [Symbol.asyncDispose]() {
      child.kill();
      await ended;
    },
  };
}
