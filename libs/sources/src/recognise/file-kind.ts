/** What a file is. Tessera reads `csv`, `json`, `jwt`, and the credentials inside `png` and `svg`. */
export type FileKind = 'csv' | 'json' | 'jwt' | 'xlsx' | 'xls' | 'ods' | 'zip' | 'gzip' | 'pdf' | 'png' | 'jpeg' | 'gif' | 'svg' | 'html' | 'xml' | 'rtf' | 'binary' | 'empty';

/** By the end of the file's name; a name says nothing where it is not listed. */
const NAMED: ReadonlyMap<string, readonly FileKind[]> = new Map(
  Object.entries({
    csv: ['csv'],
    tsv: ['csv'],
    tab: ['csv'],
    txt: ['csv', 'jwt'],
    json: ['json', 'jwt'],
    jsonld: ['json'],
    jwt: ['jwt'],
    xlsx: ['xlsx'],
    xls: ['xls'],
    ods: ['ods'],
    zip: ['zip'],
    gz: ['gzip'],
    pdf: ['pdf'],
    png: ['png'],
    jpg: ['jpeg'],
    jpeg: ['jpeg'],
    gif: ['gif'],
    svg: ['svg'],
    html: ['html'],
    xml: ['xml'],
    rtf: ['rtf'],
  } satisfies Record<string, readonly FileKind[]>),
);

/** The kinds a file of this name may be, the likeliest first; null when the name says nothing. */
export function kindsNamed(name: string): readonly FileKind[] | null {
  const end = /\.([a-z]{2,6})$/iu.exec(name.slice(-10).trim())?.[1] ?? '';
  return NAMED.get(end.toLowerCase()) ?? null;
}
