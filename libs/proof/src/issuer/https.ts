import { fetchController } from './fetch-controller.js';
import type { IssuerMethod } from './issuer-method.js';

/** An issuer named by the https address of its own controller document. */
export const https: IssuerMethod = {
  matches: (id) => id.startsWith('https://'),
  resolve: (id, documents) => fetchController(id, id, documents),
};
