import { createServer } from 'node:net';

import { Sentence } from '../sentence.js';

/** Refuses with what to do when a port is taken or not ours to take. `host` is where the api will listen. */
export async function checkPort(port: number, host: string): Promise<void> {
  // Browsers try ::1 for "localhost" before 127.0.0.1: whoever sits there would answer in our place.
  for (const place of [host, '::1', '::']) {
    const code = await tryPort(port, place);
    if (code === 'EACCES') throw new Sentence(`Port ${port} may not be used by this user: choose one above 1024, for example npm start -- --port 3000.`);
    if (code === 'EADDRINUSE') throw new Sentence(`Port ${port} is taken: stop the program that uses it, or choose another, for example npm start -- --port ${port < 65535 ? port + 1 : 3000}.`);
    if (code !== undefined && place === host) throw new Sentence(`Nothing can listen on ${host}, port ${port} (${code}).`);
  }
}

function tryPort(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}
