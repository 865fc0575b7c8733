import type { Context } from 'hono';
import { anyone, may } from '../web/access.ts';
import type { WebEnv } from '../web/env.ts';
import { cacheControl } from '../web/respond.ts';
import type { Routes } from '../web/site.ts';
import { bytesAddress, dataFiles, dataText } from './data-files.ts';

const json = 'application/json; charset=utf-8';

/** The data files byte for byte: `/data/<path>` leads to the file that is loaded now, `/data/<SHA-256>/<path>` is one for ever. */
export const dataRoutes: Routes = (app, { reads }) => {
  app.get('/data/:sha256{[0-9a-f]{64}}/:path{.+\\.json}', may(anyone, 'forever'), async (c) => {
    const text = await dataText(reads, c.req.param('sha256'));
    if (text === null) return c.notFound();
    return c.body(text, 200, {
      'content-type': json,
      'cache-control': cacheControl.forever,
      'content-disposition': `attachment; filename="${fileName(c)}"`,
    });
  });
  app.get('/data/:path{(elections/)?[0-9a-z-]+\\.json}', may(anyone, 'current'), async (c) => {
    const file = (await dataFiles(reads)).find(({ path }) => path === c.req.param('path'));
    return file === undefined ? c.notFound() : c.redirect(bytesAddress(file), 302);
  });
};

/** The last part of the path, as far as it is fit for a header. */
function fileName(c: Context<WebEnv>): string {
  return (c.req.param('path') ?? '').replace(/^.*\//, '').replaceAll(/[^0-9A-Za-z.-]/g, '');
}
