import type { Context } from 'hono';
import type { WebEnv } from '../web/env.ts';
import type { Routes } from '../web/site.ts';
import { bytesAddress, dataFiles, dataText } from './data-files.ts';

const json = 'application/json; charset=utf-8';
const forEver = 'public, max-age=31536000, immutable';

/** The data files byte for byte: `/data/<path>` leads to the file that is loaded now, `/data/<SHA-256>/<path>` is one for ever. */
export const dataRoutes: Routes = (app, { reads }) => {
  app.get('/data/:sha256{[0-9a-f]{64}}/:path{.+\\.json}', async (c) => {
    const text = await dataText(reads, c.req.param('sha256'));
    if (text === null) return c.notFound();
    return c.body(text, 200, {
      'content-type': json,
      'cache-control': forEver,
      'content-disposition': `attachment; filename="${fileName(c)}"`,
    });
  });
  app.get('/data/:path{(elections/)?[0-9a-z-]+\\.json}', async (c) => {
    const file = (await dataFiles(reads)).find(({ path }) => path === c.req.param('path'));
    return file === undefined ? c.notFound() : c.redirect(bytesAddress(file), 302);
  });
};

/** The last part of the path, as far as it is fit for a header. */
function fileName(c: Context<WebEnv>): string {
  return (c.req.param('path') ?? '').replace(/^.*\//, '').replaceAll(/[^0-9A-Za-z.-]/g, '');
}
