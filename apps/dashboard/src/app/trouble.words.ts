import type { Trouble } from './request.js';

const SENTENCES: Record<Trouble, string> = {
  'signed-out': 'You are signed out. Sign in again to go on.',
  forbidden: 'Your acting role does not allow this. Switch the role, or ask an administrator.',
  'not-found': 'There is no such record, or it is not yours to see. Check the address, or go back.',
  refused: 'The request was refused. Check what you entered and try again.',
  conflict: 'Somebody changed this in the meantime. Load it again and repeat the step.',
  'too-much': 'Too many attempts. Wait a minute and try again.',
  offline: 'The server cannot be reached. Check the connection and try again.',
  server: 'Something went wrong on the server, and nothing was changed. Try again; if it stays, tell an administrator.',
};

/** What happened and what to do about it. */
export const sentenceFor = (trouble: Trouble): string => SENTENCES[trouble];
