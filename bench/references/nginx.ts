import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../app/test/app-process.ts';
import { isAnswering, type Served } from './process.ts';

const program = '/usr/sbin/nginx';
const nchan = '/usr/lib/nginx/modules/ngx_nchan_module.so';

/** nginx of Debian with nchan: /static is a file with these bytes, /pub tells all readers of /sub. null where it is not installed. */
export async function startNginx(folder: string, bytes: Buffer = Buffer.from('')): Promise<Served | null> {
  if (!existsSync(program) || !existsSync(nchan)) return null;
  const port = await freePort();
  const home = path.join(folder, `nginx-${port}`);
  for (const made of ['www', 'tmp']) mkdirSync(path.join(home, made), { recursive: true });
  writeFileSync(path.join(home, 'www/static'), bytes);
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path tmp;`).join(' ');
  const settings = `load_module ${nchan}; ${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; worker_processes 1;
    worker_rlimit_nofile 15000; pid nginx.pid; error_log error.log;
    events { worker_connections 14000; }
    http { access_log off; ${paths} keepalive_requests 1000000; server { listen 127.0.0.1:${port} backlog=4096;
      location = /static { root www; }
      location = /pub { nchan_publisher; nchan_channel_id all; nchan_message_buffer_length 1; client_body_buffer_size 64k; }
      location = /sub { nchan_subscriber eventsource; nchan_channel_id all; nchan_subscriber_first_message newest; } } }`;
  writeFileSync(path.join(home, 'nginx.conf'), settings);
  const child: ChildProcess = spawn(program, ['-p', home, '-c', path.join(home, 'nginx.conf')], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for (let n = 0; n < 100 && !(await isAnswering(port)); n++) await sleep(50);
  if (!(await isAnswering(port))) throw new Error('nginx does not start');
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
  };
  return { port, pid: child.pid ?? 0, stop };
}
