import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = process.env.TESSERA_API ?? 'http://127.0.0.1:3000';
const proxied = ['/session', '/setup', '/upload', '/document-files', '/credential-files', '/templates', '/export', '/health'];

/** A page of ours and a route of the api may share a path (/setup): what asks for HTML is ours. */
const unlessPage = { target: api, bypass: (request) => (request.headers.accept?.includes('text/html') ? '/index.html' : undefined) };

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // Nothing is inlined as data: URLs, so that the policy of the page can stay at 'self'.
  build: { target: 'es2022', assetsInlineLimit: 0, manifest: true, modulePreload: { polyfill: false } },
  server: {
    port: 4200,
    strictPort: true,
    proxy: { '/graphql': { target: api, ws: true }, ...Object.fromEntries(proxied.map((path) => [path, unlessPage])) },
  },
});
