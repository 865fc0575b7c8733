// npm run dev: the program with Vite between browser and server. A changed source is used at the next request; reload the page.
import path from 'node:path';
import { isModern, modern, root } from './node.mjs';

modern();
if (!isModern) {
  console.error('Use "npm run dev": npm then finds the Node.js 24 that npm install brought.');
  process.exit(1);
}
process.env.NODE_ENV ??= 'development';

const { createServer } = await import('vite');
const vite = await createServer({
  configFile: path.join(root, 'app/vite.config.ts'),
  root: path.join(root, 'app'),
  appType: 'custom',
  // Without hot replacement: it would need a script in every page that the built program has not.
  server: { middlewareMode: true, hmr: false, ws: false },
});

/** The server of the newest sources. It is opened anew when Vite has loaded its module anew. */
async function openServer(parts) {
  let loaded = null;
  let current = null;
  const newest = async () => {
    const module = await vite.ssrLoadModule('/src/server.ts');
    if (module !== loaded) {
      await current?.close();
      loaded = module;
      current = await module.openServer(parts);
    }
    return current;
  };
  const first = await newest();
  return {
    listener: async (request, response) => (await newest()).listener(request, response),
    greeting: (address) => first.greeting(address),
    close: async () => {
      await current.close();
      await vite.close();
    },
  };
}

const { start } = await vite.ssrLoadModule('/src/start.ts');
await start(process.env, {
  openServer,
  wrap: (listener) => (request, response) => vite.middlewares(request, response, () => listener(request, response)),
});
