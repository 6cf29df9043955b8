import { expect, it } from '@jest/globals';
import { isPublicUrl } from './public-url.js';

it.each(['https://issuer.example/list', 'https://a.b.example/x?y=1', 'https://xn--bcher-kva.example/'])('may ask %s', (url) => expect(isPublicUrl(url)).toBe(true));

it.each([
  'http://issuer.example/list',
  'https://issuer.example:8443/list',
  'https://user@issuer.example/',
  'https://user:secret@issuer.example/',
  'https://localhost/x',
  'https://foo.localhost/x',
  'https://foo.localhost./x',
  'https://metadata.google.internal/',
  'https://printer.local/',
  'https://intranet/',
  'https://127.0.0.1/x',
  'https://127.1/x',
  'https://2130706433/x',
  'https://0x7f.1/x',
  'https://0177.0.0.1/',
  'https://169.254.169.254/latest',
  'https://10.0.0.1/',
  'https://[::1]/x',
  'https://[::ffff:127.0.0.1]/x',
  'https://①②⑦.0.0.1/',
  'ftp://issuer.example/',
  'file:///etc/passwd',
  'gopher://issuer.example/',
  'data:application/json,{}',
  '//issuer.example/',
  'issuer.example',
  '',
])('may not ask %j', (url) => expect(isPublicUrl(url)).toBe(false));
