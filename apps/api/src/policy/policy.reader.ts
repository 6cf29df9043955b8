import { Injectable } from '@nestjs/common';
import { type DecidedSetting, defaultOf, POLICY_SETTINGS, type PolicySetting, SETTING_RANGE } from '@tessera/domain';
import { storesOn } from '@tessera/persistence';

import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import type { DecidedSettingModel, PolicyModel } from './policy.model.js';

const DECIDED = `
  select name, skill_id as "skillId", value from policy_setting
  where organisation_id = $1 and recorded_to is null order by name, skill_id`;

@Injectable()
export class PolicyReader {
  async inForce(operation: Operation): Promise<Plain<PolicyModel>> {
    const { policyVersion } = await storesOn(await operation.work()).workforce.setting();
    const decided = await operation.rows<DecidedSetting>(DECIDED);
    const whole = POLICY_SETTINGS.filter((name) => name !== 'revalidation-days').map((name) => settingOf(name, null, decided.find((one) => one.name === name)?.value ?? defaultOf(name)!));
    const single = decided.filter(({ skillId }) => skillId !== null).map(({ name, skillId, value }) => settingOf(name, skillId, value));
    return { version: policyVersion, settings: [...whole, ...single] };
  }
}

function settingOf(setting: PolicySetting, skillId: string | null, value: number): Plain<DecidedSettingModel> {
  const [least, most] = SETTING_RANGE[setting];
  return { setting, skillId, value, default: defaultOf(setting), least, most };
}
