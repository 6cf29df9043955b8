import { text } from '../parse/text.js';
import { required, template } from '../template.js';

export const aliases = template({
  kind: 'aliases',
  title: 'What else skills are called',
  columns: {
    skill: required('skill', text, { aliases: ['skill name', 'competency'], example: ['Kubernetes', 'Cloud architecture'], help: 'The skill, by a name that is known.' }),
    alias: required('also called', text, { aliases: ['other name', 'synonym'], example: ['k8s', 'Cloud design'], help: 'One further name. One that another skill has is refused.' }),
  },
  claim: (row) => ({ kind: 'aliases', ...row }),
  key: ({ alias }) => [alias],
});
