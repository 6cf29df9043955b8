import { text } from '../parse/text.js';
import { trust } from '../parse/words.js';
import { column, required, template } from '../template.js';

export const issuers = template({
  kind: 'issuers',
  title: 'Which issuers of credentials are trusted',
  columns: {
    issuer: required('issuer', text, { aliases: ['issuer id', 'issuer name', 'issuer url', 'did'], example: ['did:web:academy.example.com', 'Northwind Academy'], help: 'Web address or DID; a bare name is not enough to trust signed credentials.' }),
    name: column('name', text, { aliases: ['issuer title', 'display name'], example: ['Example Academy', ''], help: 'As it is shown. Empty: as it is known.' }),
    trust: required('trust', trust, { aliases: ['trusted', 'decision'], example: ['trusted', 'not trusted'], help: 'trusted, not trusted or undecided.' }),
    reason: column('reason', text, { aliases: ['why', 'note'], example: ['Accredited provider', 'No assessment behind its badges'], help: 'Kept in the history of the decision.' }),
  },
  claim: (row) => ({ kind: 'issuers', ...row }),
  key: ({ issuer }) => [issuer],
});
