import type { DocumentSource } from '../documents/document-source.js';
import { isPublicUrl } from '../documents/public-url.js';
import { parseJson } from '../json/parse-json.js';
import { controllerOf } from './controller.js';
import type { Resolved } from './issuer-method.js';

/** Fetches the document in which `id` names its keys. */
export async function fetchController(url: string, id: string, documents: DocumentSource): Promise<Resolved> {
  if (!isPublicUrl(url)) return { kind: 'unknown', code: 'key-address-refused' };
  const fetched = await documents.get(url);
  if (fetched.kind === 'gone') return { kind: 'unknown', code: 'key-gone' };
  if (fetched.kind === 'unreachable') return { kind: 'unknown', code: 'key-unreachable', why: fetched.why };
  const parsed = parseJson(fetched.body);
  const controller = parsed.kind === 'value' ? controllerOf(parsed.value, id) : null;
  return controller ? { kind: 'found', controller } : { kind: 'unknown', code: 'key-document-invalid' };
}
