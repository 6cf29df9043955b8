import { SETTING_RANGE } from '../../organisation/policy-setting.js';
import { whole } from '../parse/decimal.js';
import { text } from '../parse/text.js';
import { policySetting } from '../parse/words.js';
import { column, required, template } from '../template.js';

export const policy = template({
  kind: 'policy',
  title: 'How evidence counts',
  columns: {
    setting: required('setting', policySetting, { aliases: ['policy', 'policy setting'], example: ['cap claimed', 'revalidation days'], help: 'cap verified, cap attested, cap endorsed, cap activity, cap claimed, status unreachable days, small group or revalidation days.' }),
    skill: column('skill', text, { aliases: ['skill name'], example: ['', 'First aid'], help: 'For revalidation days alone: the skill whose evidence counts no longer than that.' }),
    value: column('value', whole(0, 36_500), { aliases: ['policy value'], example: ['2', '730'], help: 'A level for a cap, days or people for the others. Empty: as it is by default.' }),
  },
  claim: ({ setting, skill, value }, say) => {
    const [least, most] = SETTING_RANGE[setting];
    if (value !== null && (value < least || value > most)) say('value', 'NUMBER_OUT_OF_RANGE');
    if (setting === 'revalidation-days' && skill === null) say('skill', 'VALUE_MISSING');
    if (setting !== 'revalidation-days' && skill !== null) say('skill', 'VALUES_EXCLUDE_EACH_OTHER');
    return { kind: 'policy', setting, skill, value };
  },
  key: ({ setting, skill }) => [setting, skill],
});
