import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Two builds: `vite build` makes the browser's files with a manifest, `vite build --ssr src/main.ts` the server.
export default defineConfig(({ isSsrBuild }) => ({
  root: import.meta.dirname,
  appType: 'custom',
  plugins: [react()],
  // Some hundreds of small files, of which the search alone is half of the time of a start. What is CommonJS stays outside.
  ssr: { noExternal: ['kysely', 'zod', 'hono', '@hono/node-server', 'intl-messageformat', 'uqr'] },
  build: isSsrBuild
    ? { outDir: 'dist/server', emptyOutDir: true, target: 'node24', sourcemap: true }
    : {
        outDir: 'dist/client',
        emptyOutDir: true,
        target: 'es2022',
        // light-dark() and nesting stay as written: the substitute for light-dark() is resolved at the root and would
        // leave the floor bar and the hall screens light.
        cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
        manifest: true,
        assetsDir: 'static',
        // Fonts stay files: a font inside the style sheet would be loaded by every reader in every language.
        assetsInlineLimit: 0,
        // The preload script would be larger than what it saves: an island is one request.
        modulePreload: false,
        rolldownOptions: {
          input: [
            'src/web/client.tsx',
            'src/web/live-client.ts',
            'src/web/browser/live-worker.ts',
            'src/web/form-client.ts',
            'src/web/search-client.ts',
            'src/web/find-client.ts',
            'assets/site.css',
            'assets/hall-site.css',
          ],
        },
      },
}));
