import { Trouble, type Parser } from '../parse/parsed.js';
import { list, text } from '../parse/text.js';
import { column, required, template } from '../template.js';

/** A skill stands under one other: a second one is refused, never dropped. */
const one =
  (parser: Parser<string>): Parser<readonly string[]> =>
  (cell) => {
    const values = list(parser)(cell);
    return !(values instanceof Trouble) && values.length > 1 ? new Trouble('BROADER_SEVERAL') : values;
  };

export const skills = template({
  kind: 'skills',
  title: 'The skills of your framework',
  columns: {
    skill: required('skill', text, { aliases: ['skill name', 'competency', 'preferred label'], example: ['Kubernetes', 'Container orchestration'], help: 'The name that is shown.' }),
    description: column('description', text, { aliases: ['definition'], example: ['Runs workloads on Kubernetes clusters.', ''], help: 'One or two sentences.' }),
    aliases: column('aliases', list(text), { aliases: ['alias', 'synonyms', 'alternative labels', 'alt labels'], example: ['k8s; kube', ''], help: 'Other names, separated by a semicolon.' }),
    broader: column('broader', one(text), { aliases: ['broader skill', 'parent', 'parent skill'], example: ['Container orchestration', ''], help: 'The wider skill this one is part of; there is one at most.' }),
    externalCode: column('external code', text, { aliases: ['code', 'uri', 'concept uri', 'skill id'], example: ['K8S-01', ''], help: 'Its code or address in a framework such as ESCO.' }),
  },
  claim: (row) => ({ kind: 'skills', ...row, aliases: row.aliases ?? [], broader: row.broader ?? [] }),
  key: ({ skill }) => [skill],
});
