import { describe, expect, it } from '@jest/globals';

import { DEFAULT_POLICY } from './policy.js';
import { defaultOf, policyOf } from './policy-of.js';
import { POLICY_SETTINGS, SETTING_RANGE } from './policy-setting.js';

describe('a policy', () => {
  it('of which nothing was decided is the default', () => {
    expect(policyOf([])).toEqual(DEFAULT_POLICY);
  });

  it('stays the default where the default is decided', () => {
    const settings = POLICY_SETTINGS.flatMap((name) => (defaultOf(name) === null ? [] : [{ name, skillId: null, value: defaultOf(name)! }]));
    expect(settings).toHaveLength(POLICY_SETTINGS.length - 1);
    expect(policyOf(settings)).toEqual(DEFAULT_POLICY);
  });

  it.each(POLICY_SETTINGS)('follows what is decided of %s', (name) => {
    const [least] = SETTING_RANGE[name];
    const skillId = name === 'revalidation-days' ? 's1' : null;
    const changed = policyOf([{ name, skillId, value: least }]);
    expect(changed).not.toEqual(DEFAULT_POLICY);
    expect(JSON.stringify([changed, ...changed.revalidationDays])).toContain(String(least));
  });
});
