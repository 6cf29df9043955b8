import { listOf, type JsonObject } from '../../json/json.js';

/** Whether one of the contexts that a document names has this form. */
export function hasContext(document: JsonObject, form: RegExp): boolean {
  return listOf(document['@context']).some((context) => typeof context === 'string' && form.test(context));
}
